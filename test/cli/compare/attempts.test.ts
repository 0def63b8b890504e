/** One subject's failure is its own. */
import { expect, test } from 'vitest';
import { type Attempt, attemptAll } from '../../../src/cli/compare/attempts.ts';
import { placesOf } from '../../../src/cli/compare/places.ts';
import { RefplotError } from '../../../src/errors.ts';
import { result } from '../../chart/figures.ts';

const measured = (asked: string, exitCode = 0): Attempt => ({ asked, measure: async () => ({ exitCode, result: result([]) }) });
const failing = (asked: string, error: Error): Attempt => ({
  asked,
  measure: async () => {
    throw error;
  },
});

test('the others go on when one is not here, and when its program raises', async () => {
  const order: string[] = [];
  const noted = ({ asked, measure }: Attempt): Attempt => ({
    asked,
    measure: () => {
      order.push(asked);
      return measure();
    },
  });
  const missing = failing('python9.9', new RefplotError('interpreter', "no interpreter 'python9.9'", 'found here: python3'));
  const { members, failures } = await attemptAll([missing, measured('2.7'), measured('3.0', 3), measured('2.7')].map(noted));
  expect(order).toEqual(['python9.9', '2.7', '3.0', '2.7']);
  expect(failures.map(({ label, code }) => [label, code])).toEqual([
    ['python9.9', 'interpreter'],
    ['3.0', 'program'],
  ]);
  expect(members.map(({ label }) => label)).toEqual(['python9.9', '2.7.18 simulated, no. 1', '3.0', '2.7.18 simulated, no. 2']);
  expect(members[0]).toEqual({ label: 'python9.9', reason: "no interpreter 'python9.9' (found here: python3)" });
});

test.each([new RefplotError('usage', 'wrong'), new RefplotError('interrupted', 'interrupted'), new TypeError('a defect')])(
  '%s ends all',
  async (error) => {
    await expect(attemptAll([measured('2.7'), failing('3.0', error)])).rejects.toBe(error);
  },
);

test.each([
  [['a.json'], ['a']],
  [
    ['a.json', 'b.json'],
    ['a', 'b'],
  ],
  [
    ['out/linux/result.json', 'out/mac/result.json'],
    ['linux', 'mac'],
  ],
  [
    ['out\\linux-3.13\\r.json', 'out\\windows-3.13\\r.json'],
    ['linux-3.13', 'windows-3.13'],
  ],
  [
    ['-', 'b.json'],
    ['standard input', 'b'],
  ],
  [
    ['a.json', 'a.json'],
    ['a', 'a'],
  ],
  [
    ['a/r.json', 'r.json'],
    ['a', 'r'],
  ],
])('%j are called %j', (files, places) => expect(placesOf(files)).toEqual(places));
