/** Leaves out marks that would be drawn where another one already is, so that a million points make a small picture that looks the same. */
import type { AxesLayout } from '../layout/axes.ts';
import { distance } from '../layout/scale.ts';

/** Fewer points than this are all drawn. */
const FEW = 5000;
/** With more marks than this left, half pixels are too fine. */
const MANY = 20_000;
/** How far outside the frame, in pixels, a mark may still reach into it. */
const REACH = 64;

const FINE = 0.5;
const COARSE = 1;

interface Pixels {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function pixelsOf(x: readonly number[], y: readonly number[], layout: AxesLayout): Pixels {
  const at = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (let index = 0; index < x.length; index++) {
    at.x[index] = distance(layout.x.scale, x[index] as number);
    at.y[index] = layout.box.height - distance(layout.y.scale, y[index] as number);
  }
  return at;
}

const finite = (value: number | undefined): boolean => Number.isFinite(value);

/** The indices of the points that have a place: finite, and positive on a logarithmic axis. */
function placed({ x, y }: Pixels): number[] {
  const indices: number[] = [];
  for (let index = 0; index < x.length; index++) if (finite(x[index]) && finite(y[index])) indices.push(index);
  return indices;
}

/** The indices of the least and greatest in both directions. */
function extremes({ x, y }: Pixels, indices: readonly number[]): number[] {
  const first = indices[0] as number;
  const found = [first, first, first, first];
  for (const index of indices) {
    if ((x[index] as number) < (x[found[0] as number] as number)) found[0] = index;
    if ((x[index] as number) > (x[found[1] as number] as number)) found[1] = index;
    if ((y[index] as number) < (y[found[2] as number] as number)) found[2] = index;
    if ((y[index] as number) > (y[found[3] as number] as number)) found[3] = index;
  }
  return found;
}

/** One index for each cell of `size` pixels and each look, and the extremes. */
function onePerCell(
  { x, y }: Pixels,
  indices: readonly number[],
  size: number,
  layout: AxesLayout,
  look: (index: number) => string,
): number[] {
  const { width, height } = layout.box;
  const kept = new Set(extremes({ x, y }, indices));
  const taken = new Map<string, Set<number>>();
  const columns = Math.ceil((width + 2 * REACH) / size) + 1;
  for (const index of indices) {
    const [across, down] = [(x[index] as number) + REACH, (y[index] as number) + REACH];
    if (across < 0 || down < 0 || across > width + 2 * REACH || down > height + 2 * REACH) continue;
    const cell = Math.floor(down / size) * columns + Math.floor(across / size);
    const name = look(index);
    const cells = taken.get(name) ?? new Set();
    taken.set(name, cells);
    if (cells.has(cell)) continue;
    cells.add(cell);
    kept.add(index);
  }
  return [...kept].sort((left, right) => left - right);
}

/**
 * The indices of the markers to draw, in their order.
 * @param look tells markers apart that differ in more than their place
 */
export function shownMarks(
  x: readonly number[],
  y: readonly number[],
  layout: AxesLayout,
  look: (index: number) => string = () => '',
): number[] {
  const pixels = pixelsOf(x, y, layout);
  const indices = placed(pixels);
  if (indices.length <= FEW) return indices;
  const fine = onePerCell(pixels, indices, FINE, layout, look);
  return fine.length <= MANY ? fine : onePerCell(pixels, indices, COARSE, layout, look);
}

/** The indices of one run through a column of pixels that make its picture: the ends, the lowest and the highest. */
function runOutline(run: readonly number[], y: Float64Array): number[] {
  let [low, high] = [run[0] as number, run[0] as number];
  for (const index of run) {
    if ((y[index] as number) < (y[low] as number)) low = index;
    if ((y[index] as number) > (y[high] as number)) high = index;
  }
  return [...new Set([run[0] as number, low, high, run.at(-1) as number])].sort((left, right) => left - right);
}

/** The indices of a line's vertices to draw; points without a place are kept, as they break it. */
export function shownVertices(x: readonly number[], y: readonly number[], layout: AxesLayout): number[] {
  if (x.length <= FEW) return Array.from(x, (_, index) => index);
  const pixels = pixelsOf(x, y, layout);
  const shown: number[] = [];
  let run: number[] = [];
  let column = Number.NaN;
  const flush = (): void => {
    if (run.length > 0) for (const index of runOutline(run, pixels.y)) shown.push(index);
    run = [];
  };
  for (let index = 0; index < x.length; index++) {
    const at = Math.floor((pixels.x[index] as number) / FINE);
    if (at !== column) flush();
    column = at;
    if (finite(pixels.x[index]) && finite(pixels.y[index])) run.push(index);
    else {
      flush();
      shown.push(index);
    }
  }
  flush();
  return shown;
}

export interface BarBox {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly color?: string;
  readonly edge?: string | null;
}

/** Joins neighbouring bars of one colour and outline that begin in the same half pixel along the category axis into one as high as the highest. */
export function joinedBars(boxes: readonly BarBox[], vertical: boolean, layout: AxesLayout): readonly BarBox[] {
  if (boxes.length <= FEW) return boxes;
  const joined: BarBox[] = [];
  let column = Number.NaN;
  for (const box of boxes) {
    const at = Math.floor((vertical ? distance(layout.x.scale, box.x) : distance(layout.y.scale, box.y)) / FINE);
    const last = joined.at(-1);
    if (last !== undefined && at === column && last.color === box.color && last.edge === box.edge)
      joined[joined.length - 1] = union(last, box);
    else joined.push(box);
    column = at;
  }
  return joined;
}

const union = (one: BarBox, other: BarBox): BarBox => ({
  ...one,
  x: Math.min(one.x, one.x2, other.x, other.x2),
  x2: Math.max(one.x, one.x2, other.x, other.x2),
  y: Math.min(one.y, one.y2, other.y, other.y2),
  y2: Math.max(one.y, one.y2, other.y, other.y2),
});
