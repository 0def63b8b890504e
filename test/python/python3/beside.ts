/** Files whose code is held against an interpreter's. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { VersionProfile } from '../../../src/python/versions/profile.ts';
import { type Dump, type Oracle, ownListings, realListings } from './dumps.ts';

/** Compares all of every file, where the interpreter is and has the file. */
export function besideInterpreter(
  profile: VersionProfile,
  oracle: Oracle | undefined,
  filesOf: (oracle: Oracle) => readonly string[],
): void {
  if (oracle === undefined) {
    test.skip('there is no interpreter of it here: it is held against what was recorded alone', () => {});
    return;
  }
  describe('beside the interpreter', () => {
    const { python, folder } = oracle;
    const files = filesOf(oracle).filter((file) => existsSync(file));
    let real: Dump[][] = [];
    beforeAll(() => {
      real = realListings(files, python);
    }, 60_000);

    test.each(files.map((file, index) => [file.replace(folder, ''), file, index] as const))('%s', async (_, file, index) => {
      expect(await ownListings(file, profile)).toEqual(real[index]);
    });
  });
}
