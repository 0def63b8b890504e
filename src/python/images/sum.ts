/** What several images count in all. */
import type { Garbage, ReferenceCounts } from './image.ts';
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

/** References to an interned string. Images count thousands of them, of which a program has a few dozen. */
export function sumOfInterned(counts: readonly ReferenceCounts[], text: string): number {
  return counts.reduce((sum, { interned }) => sum + internedCount(interned, text), 0);
}

/** References to the one object of no or one character. */
export function sumOfShared(counts: readonly ReferenceCounts[], text: string): number {
  return counts.reduce((sum, { named, chars }) => sum + ((text === '' ? named["''"] : chars[text]) ?? 0), 0);
}

/** How many objects are garbage. */
export function objectsIn(garbage: readonly Garbage[]): number {
  return garbage.reduce((sum, { objects }) => sum + objects, 0);
}
