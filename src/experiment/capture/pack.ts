/** References as the lines of an image file and of the file of holders beside it. */
import { isDeepStrictEqual } from 'node:util';
import {
  type Garbage,
  type HolderLine,
  type Holding,
  type ImageLine,
  internedNames,
  type ObjectKey,
  type ObjectKind,
  packHolders,
  packInterned,
  type ReferenceCounts,
  startOf,
  type VersionProfile,
} from '../../python/index.ts';
import { type Leftover, type References, referencesIn } from './state.ts';

export interface Packed {
  readonly image: ImageLine;
  readonly holders: HolderLine;
  readonly references: References;
}

type Frame = Pick<ImageLine, 'image' | 'modules' | 'needs' | 'immortalTexts' | 'cached'>;

/** Objects without a reference are left out. */
export function pack(frame: Frame, references: References): Packed {
  const { counts, holders } = references;
  const [garbage, uncollected] = [garbageOf(references.garbage), garbageOf(references.uncollected)];
  const { immortalTexts, cached, ...names } = frame;
  const image: ImageLine = {
    ...names,
    ...tables(counts),
    ...(isDeepStrictEqual(garbage, NO_GARBAGE) ? {} : { garbage }),
    ...(isDeepStrictEqual(uncollected, garbage) ? {} : { uncollected }),
    ...(immortalTexts === undefined ? {} : { immortalTexts }),
    ...(cached === undefined ? {} : { cached }),
  };
  return { image, holders: packHolders(image, (key) => holdingsOf(holders, key)), references };
}

function tables(counts: References['counts']): ReferenceCounts {
  return {
    ints: Object.fromEntries(table(counts, 'int')),
    chars: Object.fromEntries(table(counts, 'char')),
    named: Object.fromEntries(table(counts, 'name')),
    interned: packInterned(new Map(table(counts, 'text'))),
  };
}

const garbageOf = ({ counts, objects }: Leftover): Garbage => ({ ...tables(counts), objects });
const NO_GARBAGE = garbageOf({ counts: new Map(), objects: 0 });

function table(counts: References['counts'], kind: ObjectKind): [string, number][] {
  const prefix = `${kind} `;
  return [...counts].flatMap(([key, count]): [string, number][] =>
    count !== 0 && key.startsWith(prefix) ? [[key.slice(prefix.length), count]] : [],
  );
}

function holdingsOf(holders: References['holders'], key: ObjectKey): Holding[] {
  return [...(holders.get(key) ?? [])].map(([holder, { references, objects }]) => {
    const [kind, module] = holder.split('|') as [string, string];
    return { kind, module, references, objects };
  });
}

/**
 * The share of references to numbers, characters and strings whose holder was found, 0 to 1; those that C code has fewer of are none, nor
 * is what a count began with (3.11).
 */
export function shareFound(packed: readonly Packed[], profile: VersionProfile): number {
  let found = 0;
  let all = 0;
  for (const { references } of packed) {
    for (const [key, measured] of references.counts) {
      const count = measured - startOf(profile, measured);
      if (key.startsWith('name ') || count <= 0) continue;
      all += count;
      found += Math.min(count, Math.max(0, referencesIn(references.holders.get(key))));
    }
  }
  return all === 0 ? 0 : found / all;
}

/** How many different strings. */
export function stringsIn(packed: readonly Packed[]): number {
  return new Set(packed.flatMap(({ image }) => internedNames(image.interned))).size;
}
