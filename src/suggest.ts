/** What a misspelt name may have meant. */

/** The known name nearest to a text, as a question, or undefined where none is near. */
export function suggest(text: string, known: readonly string[]): string | undefined {
  const near = known
    .map((name) => ({ name, distance: editDistance(text.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length * NEAR)))
    .sort((a, b) => a.distance - b.distance);
  return near[0] === undefined ? undefined : `Did you mean ${near[0].name}?`;
}

/** Up to this share of a name's characters may differ. */
const NEAR = 0.4;

/** Insertions, deletions, replacements and exchanges of neighbours between two texts (optimal string alignment). */
function editDistance(left: string, right: string): number {
  const rows = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    const above = rows[i - 1] as number[];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (above[j - 1] as number) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const exchanged =
        left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? Number.POSITIVE_INFINITY) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, exchanged, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    rows.push(row);
  }
  return rows[left.length]?.[right.length] as number;
}
