/** Which point is shown at each pixel of a chart, so that the one nearest to the pointer is found without asking them all. */
import { barBox } from './bar-box.ts';
import { type Point, spotOf } from './points.ts';
import { type Box, isInside, type View } from './view.ts';

/** Pixels within which a point is meant. */
const NEAR = 30;
const NOTHING = -1;

/** Steps to all pixels that are near, the nearest first. */
const STEPS = Array.from(
  { length: (2 * NEAR + 1) ** 2 },
  (_, index) => [(index % (2 * NEAR + 1)) - NEAR, Math.floor(index / (2 * NEAR + 1)) - NEAR] as const,
)
  .filter(([right, down]) => right ** 2 + down ** 2 <= NEAR ** 2)
  .sort(([a, b], [c, d]) => a ** 2 + b ** 2 - c ** 2 - d ** 2);

export class Pixels {
  readonly #box: Box;
  readonly #columns: number;
  readonly #rows: number;
  readonly #shown: Int32Array;

  /** @param points from the lowest to the highest */
  constructor(points: readonly Point[], view: View) {
    this.#box = view.box;
    this.#columns = Math.floor(view.box.width) + 1;
    this.#rows = Math.floor(view.box.height) + 1;
    this.#shown = new Int32Array(this.#columns * this.#rows).fill(NOTHING);
    points.forEach((point, index) => {
      if (point.artist.kind === 'bars') this.#fill(barBox(view, point.artist, point.index), index);
      const [across, down] = spotOf(point, view);
      if (isInside(view.box, across, down)) this.#shown[this.#pixelAt(across, down)] = index;
    });
  }

  /** The point nearest to a place; null where none is near. */
  near(across: number, down: number): number | null {
    const [column, row] = [this.#columnOf(across), this.#rowOf(down)];
    for (const [right, under] of STEPS) {
      const [x, y] = [column + right, row + under];
      if (x < 0 || y < 0 || x >= this.#columns || y >= this.#rows) continue;
      const index = this.#shown[y * this.#columns + x] as number;
      if (index !== NOTHING) return index;
    }
    return null;
  }

  #columnOf(across: number): number {
    return Math.round(across - this.#box.left);
  }

  #rowOf(down: number): number {
    return Math.round(down - this.#box.top);
  }

  #pixelAt(across: number, down: number): number {
    return Math.min(this.#rowOf(down), this.#rows - 1) * this.#columns + Math.min(this.#columnOf(across), this.#columns - 1);
  }

  /** All pixels of a bar are its point's. */
  #fill(bar: Box | null, index: number): void {
    if (bar === null) return;
    const first = Math.max(0, this.#columnOf(bar.left));
    const last = Math.min(this.#columns - 1, this.#columnOf(bar.left + bar.width));
    const bottom = Math.min(this.#rows - 1, this.#rowOf(bar.top + bar.height));
    for (let row = Math.max(0, this.#rowOf(bar.top)); row <= bottom; row++) {
      this.#shown.fill(index, row * this.#columns + first, row * this.#columns + last + 1);
    }
  }
}
