/** The experiments on each real interpreter that is here, beside the built-in runtime where that has the version. */
import { describe, expect, test } from 'vitest';
import { comparableImages, runBuiltin } from '../../../src/experiment/subjects/builtin.ts';
import { runPython } from '../../../src/experiment/subjects/cpython.ts';
import { cpython } from '../../../src/experiment/subjects/interpreter.ts';
import type { Program } from '../../../src/experiment/subjects/program.ts';
import { shippedImages } from '../../../src/python/index.ts';
import { interpreterOf } from '../../python/oracle.ts';
import { silentProgram } from './program.ts';

const RELEASES = ['2.7.18', '3.6.15', '3.7.16', '3.8.18', '3.9.18', '3.10.13', '3.11.7', '3.12.1', '3.13.0'];
const here = RELEASES.filter((release) => interpreterOf(release) !== null);
for (const release of RELEASES) if (!here.includes(release)) console.log(`no CPython ${release} here: its live test is skipped`);

const measure = (release: string, program: Program) =>
  runPython(program, { interpreter: cpython(interpreterOf(release) as string), flags: null, timeoutMs: 30_000 });

describe.each(here)('CPython %s', (release) => {
  test.each(['ints', 'letters', 'keywords'])('measures %s in both modes', { timeout: 60_000 }, async (name) => {
    for (const mode of ['script', 'module'] as const) {
      const { exitCode, result } = await measure(release, silentProgram(name, mode));
      expect(exitCode).toBe(0);
      expect(result.subject).toMatchObject({ kind: 'cpython', origin: 'measured', version: release, mode });
      expect(result.series[0]?.points.length).toBe({ ints: 500, letters: 26, keywords: 5 }[name]);
      const minor = Number(release.split('.')[1]);
      expect(result.series[0]?.points.some(({ immortal }) => immortal)).toBe(release.startsWith('3') && minor >= 12);
    }
  });
});

describe.skipIf(!here.includes('2.7.18'))('CPython 2.7.18 and the built-in runtime', () => {
  test.each([
    ['ints', {}, 'script'],
    ['ints', {}, 'module'],
    ['ints', { range: '-5:1100:3' }, 'script'],
    ['letters', {}, 'script'],
    ['letters', { upper: true }, 'module'],
    ['keywords', {}, 'script'],
  ] as const)('count the same: %s %o, %s mode', { timeout: 60_000 }, async (name, options, mode) => {
    const program = silentProgram(name, mode, options);
    const { result } = await measure('2.7.18', program);
    const images = comparableImages(shippedImages('2.7'));
    const simulated = runBuiltin({ ...program, target: '2.7', images, maxSteps: 1e9, maxMemory: 2 ** 30 });
    expect(result.series).toEqual(simulated.result.series);
  });
});
