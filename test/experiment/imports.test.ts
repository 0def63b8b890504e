/**
 * The experiment `imports` on every target that has layers: what they add, module by module, is what the real interpreter of that version
 * counted (recorded; live where it is here). REFPLOT_RECORD=1 writes the recordings again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparableImages, runBuiltin } from '../../src/experiment/subjects/builtin.ts';
import { runPython } from '../../src/experiment/subjects/cpython.ts';
import type { Interpreter } from '../../src/experiment/subjects/interpreter.ts';
import { loadTarget, shippedImages, shippedTargets, type VersionProfile } from '../../src/python/index.ts';
import type { Result } from '../../src/result/result.ts';
import { interpreterWith } from '../python/oracle.ts';
import { silentProgram } from './subjects/program.ts';

/** By object and module. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Points that are not the real one's, and how much more is counted (test/known-differences.md). */
const DIFFERENT: Readonly<Record<string, Counts>> = {
  3.6: { 0: { inspect: 2, json: 2, pickle: 2, unittest: -2 }, "''": { decimal: 1 } },
  3.7: { 0: { decimal: 2, inspect: 2, json: 2, pickle: 2, unittest: -2 }, 1: { decimal: 2 } },
  3.8: { 0: { inspect: 2, json: 2, pickle: 2, unittest: -2 } },
  3.9: { 0: { calendar: 2, inspect: 2, json: 2, pickle: 2, unittest: -2 } },
  '3.10': { 0: { calendar: 2, inspect: 2, json: 2, pickle: 2, unittest: -2 } },
};

const recordingOf = (target: string): URL => new URL(`../golden/${target}/imports.json`, import.meta.url);
const countsOf = ({ series }: Result): Counts =>
  Object.fromEntries(series.map(({ label, points }) => [label, Object.fromEntries(points.map(({ x, y }) => [x, y]))]));

function differences(counts: Counts, real: Counts): Counts {
  const rows = Object.entries(real).map(([object, modules]): [string, Record<string, number>] => {
    const changes = Object.entries(modules).map(([module, count]): [string, number] => [
      module,
      (counts[object]?.[module] ?? Number.NaN) - count,
    ]);
    return [object, Object.fromEntries(changes.filter(([, change]) => change !== 0))];
  });
  return Object.fromEntries(rows.filter(([, changes]) => Object.keys(changes).length > 0));
}

const program = (options: Readonly<Record<string, string>> = {}) => silentProgram('imports', 'module', options);

async function measured(interpreter: Interpreter): Promise<Counts> {
  const { result } = await runPython(program(), { interpreter, flags: null, timeoutMs: 60_000 });
  return countsOf(result);
}

function simulated(target: string, profile: VersionProfile, options: Readonly<Record<string, string>> = {}): Result {
  const images = comparableImages(shippedImages(target));
  return runBuiltin({ ...program(options), profile, target, images, maxSteps: 1e9, maxMemory: 2 ** 30 }).result;
}

const TARGETS = shippedTargets().flatMap(({ target, standardLayers }) => (standardLayers.length === 0 ? [] : [target]));

describe.each(TARGETS)('%s', async (target) => {
  const profile = (await loadTarget(target)) as VersionProfile;
  const python = interpreterWith(profile.release);
  if (python === undefined) console.log(`no CPython ${profile.release} here: its imports are compared with a recording only`);
  const file = recordingOf(target);
  if (process.env.REFPLOT_RECORD === '1' && python !== undefined) writeFileSync(file, `${JSON.stringify(await measured(python))}\n`);
  const recording: Counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

  test('adds what CPython’s imports added', () => {
    const result = simulated(target, profile);
    expect(result.notes).toEqual([]);
    expect(Object.keys(recording)).toHaveLength(6);
    expect(differences(countsOf(result), recording)).toEqual(DIFFERENT[target] ?? {});
  });

  test.skipIf(python === undefined)('the interpreter still counts that', { timeout: 60_000 }, async () => {
    expect(await measured(python as Interpreter)).toEqual(recording);
  });

  test('a module that was imported already adds nothing', () => {
    const { series } = simulated(target, profile, { modules: 'argparse re textwrap', objects: "'self' 'refplot'" });
    const again = simulated(target, profile, { modules: 'argparse argparse', objects: "'self'" }).series;
    const [self, unknown] = series.map(({ points }) => points.map(({ y }) => y)) as [number[], number[]];
    expect(self[0]).toBeGreaterThan(0);
    if (profile.immortality.kind !== 'none') return;
    expect(unknown).toEqual([0, 0, 0]);
    expect(again[0]?.points.at(-1)?.y).toBe(0);
  });
});
