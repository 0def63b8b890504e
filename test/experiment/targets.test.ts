/**
 * The shipped experiments on every target of Python 3: refplot counts what the real interpreter of that version counted (recorded; live where
 * it is here), scripts and programs that are compiled beforehand.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OptionValue } from '../../src/experiment/options.ts';
import { comparableImages, runBuiltin } from '../../src/experiment/subjects/builtin.ts';
import { runPython } from '../../src/experiment/subjects/cpython.ts';
import type { Interpreter } from '../../src/experiment/subjects/interpreter.ts';
import type { Program } from '../../src/experiment/subjects/program.ts';
import { loadTarget, shippedImages, shippedTargets, type VersionProfile } from '../../src/python/index.ts';
import type { Result } from '../../src/result/result.ts';
import { interpreterWith } from '../python/oracle.ts';
import { silentProgram } from './subjects/program.ts';
import { WORDS } from './words.ts';

const TARGETS = shippedTargets()
  .map(({ target }) => target)
  .filter((target) => target !== '2.7');

/** Names that the harness itself has: the real interpreter counts those, too. */
const harness = readFileSync(new URL('../../src/experiment/subjects/harness.py', import.meta.url), 'utf8');
const FREE_WORDS = WORDS.filter((word) => !new RegExp(`\\b${word}\\b`).test(harness));

const CASES: Readonly<Record<string, readonly [experiment: string, options: Readonly<Record<string, OptionValue>>]>> = {
  ints: ['ints', {}],
  'ints -5:1100:3': ['ints', { range: '-5:1100:3' }],
  letters: ['letters', {}],
  'letters --upper': ['letters', { upper: true }],
  keywords: ['keywords', {}],
  'keywords of one letter': ['keywords', { words: ['a', 'g', 'B', '_', 'x', 'é'] }],
  'keywords, many more': ['keywords', { words: FREE_WORDS }],
};

const MODES = ['module', 'script'] as const;
type Recording = Readonly<Record<string, readonly number[]>>;

const recordingOf = (target: string): URL => new URL(`../golden/${target}/experiments.json`, import.meta.url);
const keyOf = (name: string, mode: Program['mode']): string => `${name}, ${mode}`;
const programOf = (name: string, mode: Program['mode']): Program => {
  const [experiment, options] = CASES[name] as (typeof CASES)[string];
  return silentProgram(experiment, mode, options);
};
const countsOf = ({ series }: Result): number[] => series.flatMap(({ points }) => points.map(({ y }) => y));

async function measured(interpreter: Interpreter, name: string, mode: Program['mode']): Promise<number[]> {
  const { result } = await runPython(programOf(name, mode), { interpreter, flags: null, timeoutMs: 60_000 });
  return countsOf(result);
}

describe.each(TARGETS)('%s', async (target) => {
  const profile = (await loadTarget(target)) as VersionProfile;
  const python = interpreterWith(profile.release);
  if (python === undefined) console.log(`no CPython ${profile.release} here: its experiments are compared with a recording only`);
  if (process.env.REFPLOT_RECORD === '1' && python !== undefined) {
    const recorded: Record<string, readonly number[]> = {};
    for (const mode of MODES) for (const name of Object.keys(CASES)) recorded[keyOf(name, mode)] = await measured(python, name, mode);
    writeFileSync(recordingOf(target), `${JSON.stringify(recorded)}\n`);
  }
  const file = recordingOf(target);
  const recording: Recording = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const cases = MODES.flatMap((mode) => Object.keys(CASES).map((name): [string, Program['mode']] => [name, mode]));

  test.each(cases)('%s as a %s: what CPython counted', (name, mode) => {
    const images = comparableImages(shippedImages(target));
    const { result } = runBuiltin({ ...programOf(name, mode), mode, profile, target, images, maxSteps: 1e9, maxMemory: 2 ** 30 });
    expect(countsOf(result)).toEqual(recording[keyOf(name, mode)]);
  });

  test.skipIf(python === undefined).each(MODES)('the interpreter still counts that, %s', { timeout: 60_000 }, async (mode) => {
    expect(await measured(python as Interpreter, 'ints', mode)).toEqual(recording[keyOf('ints', mode)]);
    expect(await measured(python as Interpreter, 'keywords, many more', mode)).toEqual(recording[keyOf('keywords, many more', mode)]);
  });
});
