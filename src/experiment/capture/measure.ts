/**
 * References to each small integer, one-character string and candidate, measured in a real interpreter and freed of those that the
 * measuring program itself holds. How many these are is not guessed: the same program runs on refplot's own runtime, where every object
 * starts with a known count, and what it shows above that is the program's own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type HeapImage,
  IMAGE_SCHEMA,
  isImmortal,
  isStatic,
  namesToCount,
  packInterned,
  run,
  type VersionProfile,
  type WordSize,
} from '../../python/index.ts';
import type { Interpreter } from '../subjects/interpreter.ts';
import { runPython } from './probe.ts';
import type { ProbeLanguage } from './probe-language.ts';

export interface Counts {
  /** The first small integer, −5. */
  readonly firstInt: number;
  /** Of all small integers. */
  readonly ints: readonly number[];
  readonly chars: readonly number[];
  readonly named: Readonly<Record<string, number>>;
  /** Strings that exist as interned ones, with their counts. */
  readonly interned: ReadonlyMap<string, number>;
  /** Those of them that are part of the interpreter's file, where their number tells (3.14 on 32 bits). */
  readonly staticTexts: readonly string[];
}

const CHARS = 256;
/** The count every object starts with on refplot's runtime when the program's own references are found. */
const START = 1_000_000;

/** A real interpreter, the version it is, and how it is probed. */
export interface Subject {
  readonly python: Interpreter;
  readonly profile: VersionProfile;
  readonly probe: ProbeLanguage;
  /** `sys.platform` */
  readonly platform: string;
  readonly wordSize: WordSize;
}

/** What is done before measuring: lines of a program, and the modules that they may import though refplot has none of the name. */
export interface Preparation {
  readonly lines: readonly string[];
  readonly modules: readonly string[];
}

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
  const measured = readCounts(interpreter, runFile(interpreter, source, env, probe.input(candidates)), names, candidates);
  const simulated = readCounts(interpreter, simulate(interpreter, source, modules, names, candidates), names, candidates);
  return subtract(interpreter, measured, simulated, names, candidates);
}

const COMPILE = 'import py_compile, sys; py_compile.compile(sys.argv[1], cfile=sys.argv[2], doraise=True)';

function runFile({ python, probe: { flags, mode } }: Subject, source: string, env: Record<string, string>, input: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-'));
  try {
    const file = join(folder, 'measure.py');
    writeFileSync(file, source, 'latin1');
    if (mode === 'script') return runPython(python, [...flags, file], env, input);
    runPython(python, [...flags, '-c', COMPILE, file, `${file}c`], env);
    return runPython(python, [...flags, `${file}c`], env, input);
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

/** How many small integers there are. */
const integersOf = ({ integers: { first, last } }: VersionProfile): number => last - first + 1;

function startImage({ profile, platform, wordSize }: Subject, names: readonly string[], candidates: readonly string[]): HeapImage {
  return {
    schema: IMAGE_SCHEMA,
    kind: 'bare',
    name: 'start',
    target: profile.version,
    modules: [],
    provenance: { version: '', implementation: '', platform, wordSize, flags: [], environment: {}, packages: {}, date: '' },
    firstInt: profile.integers.first,
    ints: new Array<number>(integersOf(profile)).fill(START),
    chars: new Array<number>(CHARS).fill(START),
    interned: packInterned(new Map(candidates.map((text) => [text, START]))),
    named: Object.fromEntries(names.map((name) => [name, START])),
  };
}

interface Readings {
  readonly shared: readonly number[];
  readonly texts: readonly number[];
  /** Whether the candidate was no interned string before. */
  readonly fresh: readonly boolean[];
}

function readCounts({ profile }: Subject, output: string, names: readonly string[], candidates: readonly string[]): Readings {
  const lines = output.replaceAll('<', '').split('\n');
  const fixed = names.length + integersOf(profile) + CHARS;
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

function subtract(
  { profile, wordSize }: Subject,
  measured: Readings,
  simulated: Readings,
  names: readonly string[],
  candidates: readonly string[],
): Counts {
  const own = (count: number, simulatedCount: number): number =>
    isImmortal(profile, wordSize, count) ? IMMORTAL : count - (simulatedCount - START);
  const shared = measured.shared.map((count, index) => own(count, simulated.shared[index] as number));
  const interned = new Map<string, number>();
  candidates.forEach((text, index) => {
    if (!measured.fresh[index]) interned.set(text, own(measured.texts[index] as number, simulated.texts[index] as number));
  });
  const named = Object.fromEntries(names.map((name, index) => [name, shared[index] as number]));
  const chars = names.length + integersOf(profile);
  return {
    firstInt: profile.integers.first,
    ints: shared.slice(names.length, chars),
    chars: shared.slice(chars),
    named,
    interned,
    staticTexts: candidates.filter((_, index) => !measured.fresh[index] && isStatic(profile, wordSize, measured.texts[index] as number)),
  };
}
