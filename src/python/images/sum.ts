/** What several images count in all. */
import type { ReferenceCounts } from './image.ts';
import { internedCount } from './interned-table.ts';

type Sums = ReadonlyMap<string, number>;

/** References to objects of one kind, by the keys that images have them under. */
export function sumOf(counts: readonly ReferenceCounts[], kind: 'ints' | 'chars' | 'named'): Sums {
  const sums = new Map<string, number>();
  for (const tables of counts) {
    for (const [key, references] of Object.entries(tables[kind])) sums.set(key, (sums.get(key) ?? 0) + references);
  }
  return sums;
}

/** References to an interned string of any length. Images count thousands of them, of which a program has a few dozen. */
export function sumOfText(counts: readonly ReferenceCounts[], text: string): number {
  return counts.reduce((sum, each) => sum + textReferences(each, text), 0);
}

function textReferences({ named, chars, interned }: ReferenceCounts, text: string): number {
  if (text.length === 0) return named["''"] ?? 0;
  if (text.length === 1) return chars[text] ?? 0;
  return internedCount(interned, text);
}
