/** The points of one chart, whatever drew them: where each stands and what is said of it. */
import type { Artist, Axes, BarsArtist, Edge } from '../result/figure.ts';
import { isMeasured, type Measurement, measurementsOf } from '../result/series.ts';
import type { Holders, HoldersOf } from './holders.ts';
import { inOrder } from './order.ts';
import { valueAxis } from './sight.ts';
import { placed, type View } from './view.ts';

/** One point of one artist. */
export interface Point {
  readonly artist: Artist;
  /** Its place among the artist's. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly edge: Edge | undefined;
  readonly measurement: Measurement;
}

const EDGE_TEXT = { immortal: 'immortal: has no count', 'no count': 'no count' } as const;

const tipOf = (bars: BarsArtist, index: number, length: number): number => (bars.bottoms[index] ?? 0) + length;

/** Where the point at `index` stands; null in a gap, which the row of marks that stands for it tells of. */
function pointOf(artist: Artist, measurement: Measurement, index: number): Point | null {
  const [position, value] = [measurement.positions[index] as number, measurement.values[index] as number];
  const edge = artist.kind === 'line' ? artist.edge : undefined;
  if (Number.isNaN(value) && edge === undefined) return null;
  const tip = artist.kind === 'bars' ? tipOf(artist, index, value) : value;
  const [x, y] = artist.kind === 'bars' && artist.orientation === 'horizontal' ? [tip, position] : [position, tip];
  return { artist, index, x, y, edge, measurement };
}

const shown = (value: number): string => (Number.isNaN(value) ? 'no count' : value.toLocaleString('en'));

/** More kinds of holders than this are put together: the table has them all. */
const MOST_HOLDERS = 6;

function linesOf(holders: Holders): string[] {
  const shown = holders.length > MOST_HOLDERS + 1 ? holders.slice(0, MOST_HOLDERS) : holders;
  const rest = holders.slice(shown.length);
  const others = { kind: `${rest.length} other kinds`, count: rest.reduce((sum, { count }) => sum + count, 0) };
  return [...shown, ...(rest.length === 0 ? [] : [others])].map(({ kind, count }) => `${kind}: ${count.toLocaleString('en')}`);
}

/** What the value of a place along a row at the left or right edge is. */
const isUpright = (edge: Edge | undefined): boolean => edge?.side === 'left' || edge?.side === 'right';

/** What the report calls the columns of a point. */
export type Names = readonly [name: string, value: string];

/** Axes without labels of their own, as those beside others of their kind are, have the report's. */
function named(axes: Axes, [name, value]: Names): Axes {
  const [x, y] = valueAxis(axes) === 'x' ? [value, name] : [name, value];
  return { ...axes, xlabel: axes.xlabel || x, ylabel: axes.ylabel || y };
}

export class Points {
  /** From the lowest to the highest. */
  readonly all: readonly Point[];
  /** Points from left to right. */
  readonly #order: readonly number[];
  /** Of each point, which it is from the left. */
  readonly #ranks: Uint32Array;
  readonly #byName = new Map<string, number>();
  readonly #holdersOf: HoldersOf;

  constructor(axes: Axes, names: Names, holdersOf: HoldersOf) {
    const artists = inOrder(axes).filter(isMeasured);
    this.all = measurementsOf([{ ...named(axes, names), artists }]).flatMap((measurement, which) =>
      measurement.positions.flatMap((_, index) => pointOf(artists[which] as Artist, measurement, index) ?? []),
    );
    this.#holdersOf = holdersOf;
    const x = this.all.map((point) => point.x);
    this.#order = x.map((_, index) => index).sort((left, right) => (x[left] as number) - (x[right] as number) || left - right);
    this.#ranks = new Uint32Array(x.length);
    for (const [rank, index] of this.#order.entries()) this.#ranks[index] = rank;
    for (const index of [...this.#order].reverse()) this.#byName.set(this.#nameOf(this.all[index] as Point), index);
  }

  get count(): number {
    return this.all.length;
  }

  /** The first point from the left with that name (`7`, `x`). */
  named(name: string): number | undefined {
    return this.#byName.get(name);
  }

  /** The point `by` steps to the right; from no point the first, or the last. There is at least one. */
  beside(index: number | null, by: number): number {
    const last = this.count - 1;
    const rank = index === null ? (by > 0 ? -1 : last + 1) : (this.#ranks[index] as number);
    return this.#order[Math.min(last, Math.max(0, rank + by))] as number;
  }

  /** What is said of a point, for tooltip and speech: a line each for its name, its count, its series and its holders. */
  text(index: number): string {
    const { measurement, edge } = this.all[index] as Point;
    const { xName, yName, label, values } = measurement;
    const point = this.all[index] as Point;
    const name = this.#nameOf(point);
    if (edge !== undefined) return [`${xName}: ${name}`, EDGE_TEXT[edge.meaning], ...(edge.of === null ? [] : [edge.of])].join('\n');
    const value = values[point.index] as number;
    const holders = linesOf(this.#holdersOf(name, value, label));
    return [`${xName}: ${name}`, `${yName}: ${shown(value)}`, ...(label === null || label === yName ? [] : [label]), ...holders].join('\n');
  }

  #nameOf({ measurement: { positions, values, nameAt }, index, edge }: Point): string {
    return String(nameAt((isUpright(edge) ? values : positions)[index] as number));
  }
}

/** The end of the frame at which a point without a place on an axis is shown. */
const clamped = (pixel: number, least: number, most: number): number =>
  Number.isFinite(pixel) ? pixel : pixel === Number.POSITIVE_INFINITY ? most : least;

/** Where a point stands on the canvas. */
export function spotOf({ x, y, edge }: Point, view: View): [across: number, down: number] {
  const { left, top, width, height } = view.box;
  const [across, down] = placed(view, x, y, edge);
  return [clamped(across, left, left + width), clamped(Number.isNaN(down) ? Number.POSITIVE_INFINITY : down, top, top + height)];
}
