/**
 * References to each small integer, one-character string and candidate, measured in a real interpreter and freed of those that the
 * measuring program itself holds. How many these are is not guessed: the same program runs on refplot's own runtime, where every object
 * starts with a known count, and what it shows above that is the program's own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BARE,
  type HeapImage,
  imageOf,
  isImmortal,
  isStatic,
  namesToCount,
  type ObjectKey,
  packInterned,
  run,
  type VersionProfile,
} from '../../python/index.ts';
import type { Subject } from './interpreter.ts';
import { runPython } from './probe.ts';

/**
 * References to each object that was asked for, {@link IMMORTAL} or {@link STATIC} where it has no count; 0 for a candidate that is no
 * interned string.
 */
export type Counts = ReadonlyMap<ObjectKey, number>;

const CHARS = 256;
/** The count every object starts with on refplot's runtime when the program's own references are found. */
const START = 1_000_000;

/** What is done before measuring: lines of a program, and the modules that they may import though refplot has none of the name. */
export interface Preparation {
  readonly lines: readonly string[];
  readonly modules: readonly string[];
}

export const NOTHING: Preparation = { lines: [], modules: [] };

/** Measures after a preparation. Candidates have two characters or more and no line end. */
export function measure(
  interpreter: Subject,
  { lines, modules }: Preparation,
  candidates: readonly string[],
  env: Record<string, string>,
): Counts {
  const { profile, probe } = interpreter;
  const names = namesToCount(profile);
  const source = probe.program(lines, names, candidates, profile.integers);
  const measured = readCounts(interpreter, runFile(interpreter, source, env, { input: probe.input(candidates) }), names, candidates);
  const simulated = readCounts(interpreter, simulate(interpreter, source, modules, names, candidates), names, candidates);
  return subtract(interpreter, measured, simulated, names, candidates);
}

const COMPILE = 'import py_compile, sys; py_compile.compile(sys.argv[1], cfile=sys.argv[2], doraise=True)';

/** What a program prints, run from its folder by its name as probes are: as a script, or compiled beforehand. */
export function runFile(
  { python, probe: { flags, mode } }: Subject,
  source: string,
  env: Record<string, string>,
  { input = '', file = 'measure.py' } = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-'));
  const printed = (...args: string[]): string => runPython(python, [...flags, ...args], env, input, folder);
  try {
    writeFileSync(join(folder, file), source, 'latin1');
    if (mode === 'script') return printed(file);
    printed('-c', COMPILE, file, `${file}c`);
    return printed(`${file}c`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same program on refplot's runtime, every object starting at the same count. */
function simulate(
  interpreter: Subject,
  source: string,
  modules: readonly string[],
  names: readonly string[],
  candidates: readonly string[],
): string {
  const { profile, probe } = interpreter;
  let output = '';
  let line = 0;
  const outcome = run(source, {
    profile,
    filename: 'measure.py',
    mode: probe.mode,
    argv: ['measure.py'],
    images: { bare: () => startImage(interpreter, names, candidates), layer: () => null },
    stdout: (bytes) => {
      output += bytes;
    },
    stderr: (bytes) => {
      throw new Error(`the measuring program failed: ${bytes}`);
    },
    readLine: () => (line < candidates.length ? `${candidates[line++]}\n` : null),
    standInModules: modules,
  });
  if (outcome.exitCode !== 0) throw new Error(`the measuring program ended with ${outcome.exitCode}`);
  return output;
}

function startImage({ profile, platform, wordSize }: Subject, names: readonly string[], candidates: readonly string[]): HeapImage {
  const provenance = { version: '', implementation: '', platform, wordSize, flags: [], environment: {}, packages: {}, date: '' };
  const all = (keys: readonly (string | number)[]): Record<string, number> => Object.fromEntries(keys.map((key) => [key, START]));
  return imageOf(
    { target: profile.version, provenance },
    {
      image: BARE,
      modules: [],
      needs: [],
      ints: all(integersOf(profile)),
      chars: all(characters()),
      interned: packInterned(new Map(candidates.map((text) => [text, START]))),
      named: all(names),
    },
  );
}

/** The small integers. */
const integersOf = ({ integers: { first, last } }: VersionProfile): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const characters = (): string[] => Array.from({ length: CHARS }, (_, code) => String.fromCharCode(code));

interface Readings {
  readonly shared: readonly number[];
  readonly texts: readonly number[];
  /** Whether the candidate was no interned string before. */
  readonly fresh: readonly boolean[];
}

function readCounts({ profile }: Subject, output: string, names: readonly string[], candidates: readonly string[]): Readings {
  const lines = output.replaceAll('<', '').split('\n');
  const fixed = names.length + integersOf(profile).length + CHARS;
  if (lines.length !== fixed + 2 * candidates.length + 1) {
    throw new Error(`the measuring program printed ${lines.length - 1} lines, ${fixed + 2 * candidates.length} were expected`);
  }
  return {
    shared: lines.slice(0, fixed).map(Number),
    texts: candidates.map((_, index) => Number(lines[fixed + 2 * index])),
    fresh: candidates.map((_, index) => lines[fixed + 2 * index + 1] === 'True'),
  };
}

/** Of an object that has no count. */
export const IMMORTAL = Number.POSITIVE_INFINITY;
/** Of one that is part of the interpreter's file, where its number tells (3.14 on 32 bits). */
export const STATIC = Number.NEGATIVE_INFINITY;
export const hasCount = (count: number): boolean => Number.isFinite(count);

function subtract(
  { profile, wordSize }: Subject,
  measured: Readings,
  simulated: Readings,
  names: readonly string[],
  candidates: readonly string[],
): Counts {
  const own = (count: number, simulatedCount: number): number => {
    if (isStatic(profile, wordSize, count)) return STATIC;
    return isImmortal(profile, wordSize, count) ? IMMORTAL : count - (simulatedCount - START);
  };
  const keys = [
    ...names.map((name): ObjectKey => `name ${name}`),
    ...integersOf(profile).map((value): ObjectKey => `int ${value}`),
    ...characters().map((character): ObjectKey => `char ${character}`),
  ];
  const counts = new Map(keys.map((key, index) => [key, own(measured.shared[index] as number, simulated.shared[index] as number)]));
  candidates.forEach((text, index) => {
    const count = own(measured.texts[index] as number, simulated.texts[index] as number);
    counts.set(`text ${text}`, measured.fresh[index] ? 0 : count);
  });
  return counts;
}
