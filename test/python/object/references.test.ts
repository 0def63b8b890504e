/** What numbers and strings hand back (the object itself, a shared one, a new one) and how many references that leaves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { python27, runReal } from '../oracle.ts';
import { runOwn } from '../own.ts';

const golden = JSON.parse(readFileSync(new URL('../../golden/2.7/references.json', import.meta.url), 'utf8')) as Record<string, string>;

describe('references that operations on numbers and strings leave', () => {
  for (const [name, recorded] of Object.entries(golden)) {
    const source = readFileSync(new URL(`./references/${name}`, import.meta.url), 'latin1');

    it(`${name} prints what CPython 2.7.18 printed`, () => {
      const own = runOwn(source, { name });
      expect(own.stderr).toBe('');
      expect(own.stdout).toBe(recorded);
      expect(own.mismatches).toEqual([]);
    });

    it.skipIf(python27 === null)(`${name} prints it today, too`, () => {
      expect(runReal(source, name).stdout).toBe(recorded);
    });
  }
});
