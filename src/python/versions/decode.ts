/** What a number means that was printed as a count: whether some version prints it of objects that have none. */
import type { SentinelFacts, VersionProfile, WordSize } from './profile.ts';

/** How one version reads a number. `ordinary` readings are left out. */
export interface CountReading {
  readonly version: string;
  /** Null where the width of a pointer makes no difference. */
  readonly wordSize: WordSize | null;
  /**
   * `sentinel`: an immortal object's number or near it; `range`: far from that number, but in the range that makes an object immortal;
   * `high start`: the count of an object that started high.
   */
  readonly kind: 'sentinel' | 'range' | 'high start';
  /** The sentinel nearest to the number, or the start. */
  readonly from: number;
  /** How far the number is above it; below, where negative. */
  readonly difference: number;
  /** Which counts are immortal. */
  readonly range: readonly [number, number] | null;
}

/** A tool may have taken its own references off a sentinel, or C code have gained or lost some: a number this near is read as one. */
const NEAR = 1000;
/** More references than this to one object that started high are not believed. */
const MOST_COUNTED = 10_000_000;
const WORD_SIZES: readonly WordSize[] = [64, 32];

/** How each of the versions reads a number; those to which it is an ordinary count say nothing. */
export function decodeCount(profiles: readonly VersionProfile[], count: number): CountReading[] {
  return profiles.flatMap(({ version, immortality }) => {
    if (immortality.kind === 'none') return [];
    if (immortality.kind === 'high start') return started(version, immortality.start, count);
    return WORD_SIZES.flatMap((wordSize) => read(immortality[wordSize], count).map((reading) => ({ version, wordSize, ...reading })));
  });
}

function started(version: string, start: number, count: number): CountReading[] {
  const difference = count - start;
  if (difference < -NEAR || difference > MOST_COUNTED) return [];
  return [{ version, wordSize: null, kind: 'high start', from: start, difference, range: null }];
}

function read({ counts, from, to }: SentinelFacts, count: number): Omit<CountReading, 'version' | 'wordSize'>[] {
  const [nearest] = [...counts].sort((a, b) => Math.abs(count - a) - Math.abs(count - b)) as [number];
  const difference = count - nearest;
  const range: [number, number] = [from, to];
  if (Math.abs(difference) <= NEAR) return [{ kind: 'sentinel', from: nearest, difference, range }];
  return count >= from && count <= to ? [{ kind: 'range', from: nearest, difference, range }] : [];
}
