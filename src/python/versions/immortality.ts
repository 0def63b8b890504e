/** Which counts are those of immortal objects. */
import type { VersionProfile, WordSize } from './profile.ts';

/** Whether `sys.getrefcount` returns this of an immortal object. Tested by range, for the number may be off (_Py_IsImmortal). */
export function isImmortal({ immortality }: VersionProfile, wordSize: WordSize, count: number): boolean {
  if (immortality.kind !== 'sentinel') return false;
  const { from, to } = immortality[wordSize];
  return count >= from && count <= to;
}
