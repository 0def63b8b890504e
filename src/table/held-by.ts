/** Who holds a point's object, in a cell of a table for reading. */
import type { Point } from '../result/result.ts';

export const HELD_BY = 'held by';

/** Kinds named one by one; one more is named rather than called another. */
const NAMED = 3;

/** The kinds with most references, and how many there are of others: `constant 64, dict value 23, 5 others 12`. */
export function heldBy({ holders = [] }: Point): string {
  const named = holders.length > NAMED + 1 ? holders.slice(0, NAMED) : holders;
  const others = holders.slice(named.length);
  const texts = named.map(({ kind, count }) => `${kind} ${count}`);
  if (others.length > 0) texts.push(`${others.length} others ${others.reduce((sum, { count }) => sum + count, 0)}`);
  return texts.join(', ');
}
