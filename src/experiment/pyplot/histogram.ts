/** Counting values in bins, with numpy's own arithmetic (`numpy.histogram`, numpy/lib/function_base.py, 1.13.3). */

/** `count + 1` edges from `low` to `high`. */
function evenEdges(low: number, high: number, count: number): number[] {
  const [from, to] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  const step = (to - from) / count;
  return Array.from({ length: count + 1 }, (_, index) => (index === count ? to : index * step + from));
}

/** The edges of `bins` even bins over `range`, or over the values where there is none. */
export function edgesOf(values: readonly number[], bins: number, range: readonly [number, number] | null): number[] {
  let [low, high] = range ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  if (range === null) {
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return values.length === 0 && range === null ? evenEdges(0, 1, bins) : evenEdges(low, high, bins);
}

/** The bin of each value: the last edge not above it; the last bin has its right edge too. */
export function countIn(edges: readonly number[], values: readonly number[]): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  const last = edges.length - 1;
  for (const value of values) {
    if (!(value >= (edges[0] as number) && value <= (edges[last] as number))) continue;
    const bin = Math.min(lastNotAbove(edges, value), last - 1);
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}

function lastNotAbove(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
