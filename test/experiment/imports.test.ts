/**
 * The experiment `imports` on every target: what refplot's layers add, module by module, is what the real interpreter of that version counted
 * (recorded; live where it is here). REFPLOT_RECORD=1 writes the recordings again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparableImages, runBuiltin } from '../../src/experiment/subjects/builtin.ts';
import { runPython } from '../../src/experiment/subjects/cpython.ts';
import { cpython } from '../../src/experiment/subjects/interpreter.ts';
import { loadTarget, shippedImages, shippedTargets, type VersionProfile } from '../../src/python/index.ts';
import type { Result } from '../../src/result/result.ts';
import { interpreterOf } from '../python/oracle.ts';
import { silentProgram } from './subjects/program.ts';

type Counts = Readonly<Record<string, readonly number[]>>;

const recordingOf = (target: string): URL => new URL(`../golden/${target}/imports.json`, import.meta.url);
const countsOf = ({ series }: Result): Counts => Object.fromEntries(series.map(({ label, points }) => [label, points.map(({ y }) => y)]));

const program = (options: Readonly<Record<string, string>> = {}) => silentProgram('imports', 'module', options);

async function measured(python: string): Promise<Counts> {
  const { result } = await runPython(program(), { interpreter: cpython(python), flags: null, timeoutMs: 60_000 });
  return countsOf(result);
}

function simulated(target: string, profile: VersionProfile, options: Readonly<Record<string, string>> = {}): Result {
  const images = comparableImages(shippedImages(target));
  return runBuiltin({ ...program(options), profile, target, images, maxSteps: 1e9, maxMemory: 2 ** 30 }).result;
}

describe.each(shippedTargets().map(({ target }) => target))('%s', async (target) => {
  const profile = (await loadTarget(target)) as VersionProfile;
  const python = interpreterOf(profile.release);
  if (python === null) console.log(`no CPython ${profile.release} here: its imports are compared with a recording only`);
  const file = recordingOf(target);
  if (process.env.REFPLOT_RECORD === '1' && python !== null) writeFileSync(file, `${JSON.stringify(await measured(python))}\n`);
  const recording: Counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

  test('adds what CPython’s imports added', () => {
    const result = simulated(target, profile);
    expect(result.notes).toEqual([]);
    expect(countsOf(result)).toEqual(recording);
  });

  test.skipIf(python === null)('the interpreter still counts that', { timeout: 60_000 }, async () => {
    expect(await measured(python as string)).toEqual(recording);
  });

  test('a module that was imported already adds nothing', () => {
    const { series } = simulated(target, profile, { modules: 'argparse re textwrap argparse', objects: "'' 'refplot'" });
    const [empty, unknown] = series.map(({ points }) => points.map(({ y }) => y)) as [number[], number[]];
    expect(unknown).toEqual([0, 0, 0, 0]);
    expect(empty.at(-1)).toBe(profile.immortality.kind === 'none' ? 0 : empty[0]);
  });
});
