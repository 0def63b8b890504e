/** Holders found by walking a real interpreter's heap: most of the true count, where that can be had, and the article's curve where not. */
import { describe, expect, test } from 'vitest';
import type { OptionValue } from '../../../src/experiment/options.ts';
import { runPython } from '../../../src/experiment/subjects/cpython.ts';
import { cpython } from '../../../src/experiment/subjects/interpreter.ts';
import { interpreterOf } from '../../python/oracle.ts';
import { silentProgram } from './program.ts';

const here = ['2.7.18', '3.6.15', '3.8.18', '3.10.13', '3.11.7', '3.12.1', '3.13.0'].filter((release) => interpreterOf(release) !== null);
if (here.length === 0) console.log('no CPython here: holders are not counted');

/** The counts of an experiment's points. */
async function counts(release: string, name: string, count: 'references' | 'holders', given: Record<string, OptionValue> = {}) {
  const interpreter = cpython(interpreterOf(release) as string);
  const { result } = await runPython(silentProgram(name, 'module', given, count), { interpreter, flags: null, timeoutMs: 60_000 });
  expect(result.subject.count).toBe(count);
  const points = result.series[0]?.points ?? [];
  return { values: points.map(({ y }) => Number(y)), immortal: points.some((point) => point.immortal) };
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
const countsAll = (release: string): boolean => release.startsWith('2') || Number(release.split('.')[1]) <= 10;

describe.each(here)('CPython %s', (release) => {
  test.runIf(countsAll(release)).each([
    ['ints', { range: '257' }, 0.95],
    ['letters', {}, 0.98],
  ] as const)('%s: the share of the true count that is found', { timeout: 60_000 }, async (name, given, least) => {
    const found = (await counts(release, name, 'holders', given)).values;
    const true_ = (await counts(release, name, 'references', given)).values;
    expect(sum(found.map((each, index) => Math.min(each, true_[index] as number))) / sum(true_)).toBeGreaterThan(least);
    expect(sum(found)).toBeLessThan(1.03 * sum(true_));
  });

  test('0 and 1 have many, large numbers few, and none is immortal', { timeout: 60_000 }, async () => {
    const { values, immortal } = await counts(release, 'ints', 'holders');
    expect(immortal).toBe(false);
    expect(values.slice(0, 2).every((each) => each > 80)).toBe(true);
    expect(Math.max(...values.slice(300))).toBeLessThan(6);
  });
});
