/** Which labels of an axis are written where not all fit: every second, every third, so that those left are evenly spread. */

/** Steps that a reader can follow. */
const STEPS = [1, 2, 5];

/** What a label takes up along its axis. */
export interface Extent {
  readonly place: number;
  readonly half: number;
}

/** The least step at which labels, counted from `first`, are at least `gap` apart. */
export function stepOf(labels: readonly Extent[], first: number, gap: number): number {
  const fits = (step: number): boolean => {
    let before: Extent | null = null;
    for (let index = (step - (first % step)) % step; index < labels.length; index += step) {
      const label = labels[index] as Extent;
      if (before !== null && Math.abs(label.place - before.place) < label.half + before.half + gap) return false;
      before = label;
    }
    return true;
  };
  for (let decade = 1; ; decade *= 10) {
    const step = STEPS.map((each) => each * decade).find(fits);
    if (step !== undefined) return step;
  }
}
