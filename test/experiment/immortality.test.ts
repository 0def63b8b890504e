/** Counts of immortal objects by release and word size. */
import { expect, test } from 'vitest';
import { immortalTest } from '../../src/experiment/immortality.ts';

test.each([
  ['2.7.18', 64, []],
  ['3.11.7', 64, []],
  ['3.12.1', 64, [3221225472, 4294967291, 4294967295]],
  ['3.13.0', 32, [1073741823]],
  ['3.14.2', 64, [3221225472, 4294967291, 4294967295]],
  ['3.15.0rc1', 32, [1342177280, 1879048192]],
  ['2.6.9', 64, []],
] as const)('%s with %d bits', async (release, wordSize, immortal) => {
  const test = await immortalTest(release, wordSize);
  const counts = [1, 628, 1000000300, 1073741823, 1342177280, 1879048192, 3221225472, 4294967291, 4294967295];
  // No 32-bit Python can print a count of 2 ** 31.
  expect(counts.filter((count) => (wordSize === 64 || count < 2 ** 31) && test(count))).toEqual(immortal);
});
