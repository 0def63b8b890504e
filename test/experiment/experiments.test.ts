/**
 * The shipped experiments, the same file run by CPython 2.7.18 with matplotlib 2.1.0 (recorded; live where REFPLOT_MATPLOTLIB_PATH says
 * where matplotlib is) and by refplot: every count is equal. `REFPLOT_RECORD=1` writes the recording again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExperiment } from '../../src/experiment/catalog.ts';
import { applyOptions, type OptionValue } from '../../src/experiment/options.ts';
import { matplotlibPath, python27, runReal } from '../python/oracle.ts';
import { runOwn } from '../python/own.ts';
import { WORDS } from './words.ts';

const RECORDING = new URL('../golden/2.7/experiments.json', import.meta.url);

const CASES: Readonly<Record<string, readonly [experiment: string, options: Readonly<Record<string, OptionValue>>]>> = {
  ints: ['ints', {}],
  'ints -5:1100:3': ['ints', { range: '-5:1100:3' }],
  letters: ['letters', {}],
  'letters --upper': ['letters', { upper: true }],
  keywords: ['keywords', {}],
  'keywords, 200 more': ['keywords', { words: WORDS }],
};

function programOf(name: string): string {
  const [experiment, options] = CASES[name] as (typeof CASES)[string];
  const { source, options: declared } = readExperiment(experiment);
  return `${applyOptions(source, declared, new Map(Object.entries(options)))}\nprint(counts)\n`;
}

function real(name: string): string {
  const environment = { PYTHONPATH: matplotlibPath ?? '', MPLBACKEND: 'Agg' };
  runReal('import matplotlib.pyplot\n', 'fonts.py', environment);
  return runReal(programOf(name), 'experiment.py', environment).stdout;
}

const live = python27 !== null && matplotlibPath !== null;
if (process.env.REFPLOT_RECORD === '1' && live) {
  const recorded = Object.fromEntries(Object.keys(CASES).map((name) => [name, real(name)]));
  writeFileSync(RECORDING, `${JSON.stringify(recorded, null, 1)}\n`);
}
if (!live) console.log('no matplotlib 2.1.0 (REFPLOT_MATPLOTLIB_PATH): the experiments are compared with a recording only');

const recording = JSON.parse(readFileSync(RECORDING, 'utf8')) as Record<string, string>;

describe.each(Object.keys(CASES))('%s', (name) => {
  test('counts what CPython 2.7 counted', () => {
    const { stdout, mismatches } = runOwn(programOf(name), { name: 'experiment.py', audit: 'end' });
    expect(mismatches).toEqual([]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(recording[name] as string));
  });

  test.skipIf(!live)('is what CPython 2.7 counts here', { timeout: 60_000 }, () => {
    expect(real(name)).toBe(recording[name]);
  });
});

test('the 200 words are 200', () => {
  expect(new Set(WORDS).size).toBeGreaterThanOrEqual(200);
});
