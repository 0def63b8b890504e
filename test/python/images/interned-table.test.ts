/** Packed tables of interned strings answer what they were made of, whatever the strings are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { internedCount, internedNames, packInterned } from '../../../src/python/images/interned-table.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'Z', '_', '0', 'é', ' '), minLength: 2, maxLength: 5 });

test('every string has its count, any other none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words), words, (names, other) => {
      const counts = new Map(names.map((name, index) => [name, index + 1]));
      const table = packInterned(counts);
      for (const [name, count] of counts) expect(internedCount(table, name)).toBe(count);
      expect(internedCount(table, other)).toBe(counts.get(other) ?? 0);
      expect(new Set(internedNames(table))).toEqual(new Set(names));
    }),
  );
});
