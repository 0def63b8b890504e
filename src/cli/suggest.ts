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

/** Insertions, deletions and replacements between two texts (Levenshtein). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] as number) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[right.length] as number;
}
