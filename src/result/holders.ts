/** Who holds the objects that points are of: each point is paired with the call that counted it. */
import type { Note, Point, Series } from './result.ts';

/** References that holders of one kind have. */
export type HolderCount = NonNullable<Point['holders']>[number];

/** One count of holders, as it was told. */
export interface CountedHolders {
  /** The object counted, where it is a number or a text. */
  readonly of: number | string | null;
  readonly count: number;
  /** The most first; what no walk finds last. Empty where nobody looked. */
  readonly holders: readonly HolderCount[];
}

/** The kind of the rest of the true count, where an interpreter has one. */
export const HELD_BY_C = 'held by C code';

/** The kinds of a count, in the order in which they are read. */
export function holderCounts(held: Iterable<readonly [kind: string, count: number]>, rest: number): HolderCount[] {
  const found = [...held].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
  found.sort((left, right) => right.count - left.count || (left.kind < right.kind ? -1 : 1));
  return rest > 0 ? [...found, { kind: HELD_BY_C, count: rest }] : found;
}

/** Comparisons of counts that a search may take. */
const MOST_STEPS = 1e7;

/** Where as many calls in a row as a series has points told its counts. */
function* runsOf({ points }: Series, counted: readonly CountedHolders[]): Generator<number> {
  const last = counted.length - points.length;
  if (points.length === 0 || last * points.length > MOST_STEPS) return;
  for (let start = 0; start <= last; start++) {
    if (points.every(({ y }, index) => counted[start + index]?.count === y)) yield start;
  }
}

/** The calls of a series in order: those that counted what the points are called, or the only ones that told these counts. */
function runOf(series: Series, counted: readonly CountedHolders[]): readonly CountedHolders[] | undefined {
  const runs = [...runsOf(series, counted)].map((start) => counted.slice(start, start + series.points.length));
  const named = runs.find((run) => run.every(({ of }, index) => of === series.points[index]?.x));
  return named ?? (runs.length === 1 ? runs[0] : undefined);
}

const keyOf = (object: number | string | null, count: number): string => `${typeof object}|${object}|${count}`;

/** The series with holders at the points that can be paired: in the order of the calls, or else by the name and the count of a point. */
export function withHolders(all: readonly Series[], counted: readonly CountedHolders[]): Series[] {
  if (counted.length === 0) return [...all];
  const byName = new Map(counted.map((call) => [keyOf(call.of, call.count), call]));
  return all.map((series) => {
    const run = runOf(series, counted);
    const points = series.points.map((point, index) => {
      const call = run?.[index] ?? byName.get(keyOf(point.x, point.y));
      return call === undefined || call.holders.length === 0 ? point : { ...point, holders: call.holders };
    });
    return { ...series, points };
  });
}

/** What no walk found of all that was counted; nothing where that is nothing, or nobody knows. */
export function restNotes(counted: readonly CountedHolders[]): Note[] {
  const total = (wanted: (kind: string) => boolean): number =>
    counted.reduce((sum, { holders }) => sum + holders.reduce((held, { kind, count }) => held + (wanted(kind) ? count : 0), 0), 0);
  const rest = total((kind) => kind === HELD_BY_C);
  if (rest === 0) return [];
  const all = total(() => true);
  const share = ((100 * rest) / all).toFixed(1);
  return [{ code: 'held-by-c', text: `${rest} of ${all} references (${share} %) are held by C code, where no walk finds them` }];
}
