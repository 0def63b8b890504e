/** Which counts are those of immortal objects. */
import type { VersionProfile, WordSize } from './profile.ts';

/** Whether `sys.getrefcount` returns this of an immortal object. Tested by range, for the number may be off (_Py_IsImmortal). */
export function isImmortal({ immortality }: VersionProfile, wordSize: WordSize, count: number): boolean {
  if (immortality.kind !== 'sentinel') return false;
  const { from, to } = immortality[wordSize];
  return count >= from && count <= to;
}

/**
 * Whether it is that of an object which is part of the interpreter's file, where these have a number of their own: 3.14 on 32 bits
 * (_Py_STATIC_IMMORTAL_INITIAL_REFCNT, Include/refcount.h 3.14.2).
 */
export function isStatic({ immortality }: VersionProfile, wordSize: WordSize, count: number): boolean {
  return immortality.kind === 'sentinel' && immortality[wordSize].counts.indexOf(count) === 1;
}

/** Where a count began that belongs to an object of the interpreter's file (3.11), 0 for others. */
export function startOf({ immortality }: VersionProfile, count: number): number {
  return immortality.kind === 'high start' && count >= immortality.start ? immortality.start : 0;
}
