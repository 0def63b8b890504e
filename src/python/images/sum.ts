/** What several images count in all. */
import type { ReferenceCounts } from './image.ts';
import { internedNames } from './interned-table.ts';

export interface Sum {
  readonly ints: ReadonlyMap<string, number>;
  /** Strings of any length. */
  readonly texts: ReadonlyMap<string, number>;
  readonly named: ReadonlyMap<string, number>;
}

/** @param sign −1 where they are taken away */
export function sumOf(counts: readonly ReferenceCounts[], sign: 1 | -1): Sum {
  const [ints, texts, named] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const add = (sums: Map<string, number>, key: string, count: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + sign * count);
  };
  for (const { interned, ...tables } of counts) {
    for (const [value, count] of Object.entries(tables.ints)) add(ints, value, count);
    for (const [name, count] of Object.entries(tables.named)) add(named, name, count);
    for (const [character, count] of Object.entries(tables.chars)) add(texts, character, count);
    internedNames(interned).forEach((text, index) => {
      add(texts, text, interned.counts[index] as number);
    });
    add(texts, '', tables.named["''"] ?? 0);
  }
  return { ints, texts, named };
}
