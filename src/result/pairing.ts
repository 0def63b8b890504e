/** Points of two series that stand at the same place. */
import type { Point, Series } from './result.ts';

/** Null where one of the two has no such point. */
export type PointPair = readonly [one: Point | null, other: Point | null];

const aligned = (one: readonly Point[], other: readonly Point[]): boolean =>
  one.length === other.length && one.every(({ x }, index) => x === (other[index] as Point).x);

/** Points by place; several at one place wait for their turn. */
function byPlace(points: readonly Point[]): Map<number | string, Point[]> {
  const places = new Map<number | string, Point[]>();
  for (const point of points) {
    const there = places.get(point.x);
    if (there === undefined) places.set(point.x, [point]);
    else there.push(point);
  }
  return places;
}

/** All points of two series, those at the same place together: in the order of `one`, then those of `other` alone. */
export function* pairsOf(one: readonly Point[], other: readonly Point[]): Generator<PointPair> {
  if (aligned(one, other)) {
    for (const [index, point] of one.entries()) yield [point, other[index] as Point];
    return;
  }
  const rest = byPlace(other);
  for (const point of one) yield [point, rest.get(point.x)?.shift() ?? null];
  for (const points of rest.values()) for (const point of points) yield [null, point];
}

/** The series of `others` that stands beside `series`: of its label, or at its place. */
export const counterpart = (series: Series, index: number, others: readonly Series[]): Series | undefined =>
  (series.label === null ? undefined : others.find(({ label }) => label === series.label)) ?? others[index];
