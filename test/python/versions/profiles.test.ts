/**
 * The facts of each version are the real interpreter's: recorded for all, and measured again where the interpreter is (pyenv's; of
 * 3.14 and 3.15 Pyodide 314.0.7 and 315.0.0-alpha.2). `REFPLOT_RECORD=1` writes the recordings of those that are here.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Interpreter } from '../../../src/experiment/subjects/interpreter.ts';
import { isImmortal } from '../../../src/python/versions/immortality.ts';
import { knownVersions, loadVersion, loadVersions } from '../../../src/python/versions/index.ts';
import type { VersionProfile, WordSize } from '../../../src/python/versions/profile.ts';
import { interpreterWith } from '../oracle.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const recording = (version: string): string => here(`../../golden/${version}/version.json`);

interface Measured {
  readonly release: string;
  readonly wordSize: WordSize;
  readonly opcodes: {
    readonly numbers: Record<string, number>;
    readonly haveArgument: number;
    readonly extendedArgument: number;
    readonly kinds: Record<string, string[]>;
    readonly comparisons: string[];
    readonly withArgument: string[] | null;
    readonly caches: Record<string, number>;
  };
  readonly integers: [number, number];
  readonly letters: number;
  readonly argumentReferences: number;
  readonly localReferences: number;
  readonly none: number;
  readonly one: number;
  readonly name: number;
  readonly constant: number;
  readonly comprehension: string;
  readonly exceptionTable: boolean;
  readonly lineTable: boolean;
}

const profiles = await loadVersions();
const recorded = ({ version }: VersionProfile): Measured => JSON.parse(readFileSync(recording(version), 'utf8'));

function measureNow({ file, args }: Interpreter): Measured {
  const env = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', PYTHONHASHSEED: '0' };
  return JSON.parse(execFileSync(file, [...args, here('measure.py')], { env, encoding: 'utf8' }));
}

/** The opcodes of a profile in the shape that they are measured in. */
function opcodesOf({ opcodes, version }: VersionProfile): Measured['opcodes'] {
  const { opmap, haveArgument, extendedArgument, byKind, comparisons, withoutArgument } = opcodes;
  const named = new Map(Object.entries(opmap).map(([name, number]) => [number, name]));
  const kinds = Object.entries(byKind).map(([kind, numbers]) => [kind, [...numbers].map((number) => named.get(number) as string)]);
  const withArgument = [...named].filter(([number]) => number >= haveArgument && !withoutArgument.has(number)).map(([, name]) => name);
  return {
    numbers: opmap,
    haveArgument,
    extendedArgument,
    kinds: Object.fromEntries(kinds),
    comparisons: [...comparisons],
    // Lib/opcode.py tells it from 3.12 on.
    withArgument: Number(version.slice(2)) >= 12 ? withArgument.sort() : null,
    caches: Object.fromEntries([...opcodes.caches].map(([number, words]) => [named.get(number) as string, words])),
  };
}

/** What a profile says that can be measured, but for the numbers that the heap decides. */
function saidBy(profile: VersionProfile): Partial<Measured> {
  const { release, integers, strings, calls, code, comprehensions } = profile;
  return {
    release,
    opcodes: opcodesOf(profile),
    integers: [integers.first, integers.last],
    letters: strings.sharedLetterLiterals,
    argumentReferences: calls.argument,
    localReferences: calls.local,
    comprehension: comprehensions.list === 'own function' ? '<listcomp>' : '<module>',
    exceptionTable: code.exceptionTable,
    lineTable: code.lineTable === 'linetable' || code.lineTable === 'locations',
  };
}

function checkImmortality(profile: VersionProfile, measured: Measured): void {
  const { wordSize, none, one, name, constant } = measured;
  const immortal = (count: number): boolean => isImmortal(profile, wordSize, count);
  const { immortality, strings } = profile;
  expect([immortal(none), immortal(one)]).toEqual(Array(2).fill(immortality.kind === 'sentinel'));
  if (immortality.kind === 'sentinel') expect(immortality[wordSize].counts).toContain(none);
  if (immortality.kind === 'high start') expect(one).toBeGreaterThan(immortality.start);
  expect(immortal(name)).toBe(strings.immortalInterned !== 'none');
  expect(immortal(constant)).toBe(strings.immortalInterned === 'all');
}

test('there is a profile of each version that is known, and of no other', async () => {
  expect(profiles.map(({ version }) => version)).toEqual([...knownVersions]);
  expect(await loadVersion('3.5')).toBeUndefined();
});

describe.each(profiles.map((profile) => [profile.version, profile] as const))('%s', (version, profile) => {
  const interpreter = interpreterWith(profile.release);

  test('says what was recorded', () => {
    const measured = recorded(profile);
    expect(measured).toMatchObject(saidBy(profile));
    checkImmortality(profile, measured);
  });

  test.skipIf(interpreter === undefined)('says what the interpreter says now', { timeout: 60_000 }, () => {
    const measured = measureNow(interpreter as Interpreter);
    if (process.env.REFPLOT_RECORD === '1') writeFileSync(recording(version), `${JSON.stringify(measured, null, 1)}\n`);
    expect(measured).toMatchObject(saidBy(profile));
    checkImmortality(profile, measured);
  });
});
