/** How far two names are from each other, and which of several is nearest (Python/suggestions.c, 3.10.13). */

/** What a character costs that is other, missing or too much; one that differs in its case alone costs {@link CASE}. */
const MOVE = 2;
const CASE = 1;
const LONGEST = 40;
const MOST = 750;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}

/** What stands at both ends alike does not count. */
function trimmed(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** The distance, or more than `limit` where it is that at least. */
function distance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  const [a, b] = trimmed(left, right).sort((one, other) => one.length - other.length) as [string, string];
  if (a === '') return b.length * MOVE;
  if (b.length > LONGEST || (b.length - a.length) * MOVE > limit) return limit + 1;
  const row = Array.from(a, (_, index) => (index + 1) * MOVE);
  for (let at = 0; at < b.length; at++) if (nextRow(row, a, b[at] as string, at) > limit) return limit + 1;
  return row.at(-1) as number;
}

/** Costs up to one character more of the longer name; the least of them. */
function nextRow(row: number[], a: string, character: string, at: number): number {
  let corner = at * MOVE;
  let result = corner + MOVE;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < a.length; index++) {
    const replaced = corner + substitution(character, a[index] as string);
    corner = row[index] as number;
    result = Math.min(replaced, Math.min(result, corner) + MOVE);
    row[index] = result;
    least = Math.min(least, result);
  }
  return least;
}

/** The nearest of the names, the first of several; null where none is near: a third of the characters may differ. */
export function nearest(wrong: string, names: readonly string[]): string | null {
  if (names.length >= MOST) return null;
  let best = Number.POSITIVE_INFINITY;
  let found: string | null = null;
  for (const name of names) {
    if (name === wrong) continue;
    const limit = Math.min(Math.floor(((wrong.length + name.length + 3) * MOVE) / 6), best - 1);
    const far = distance(wrong, name, limit);
    if (far > limit) continue;
    best = far;
    found = name;
  }
  return found;
}
