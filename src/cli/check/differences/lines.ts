/** What differs between two texts, line by line: what stands between the lines that they begin and end with alike. */
import type { Difference } from './difference.ts';

export function lineDifferences(before: string, after: string): Difference[] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start++;
  let end = 0;
  while (end < shortest - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    what: `line ${start + index + 1}`,
    before: left[index] ?? null,
    after: right[index] ?? null,
  }));
  return rows.filter((row) => row.before !== row.after);
}
