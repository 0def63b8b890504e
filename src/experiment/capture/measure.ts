/**
 * References to each small integer, one-character string and candidate, measured in a real interpreter and freed of those that the
 * measuring program itself holds. How many these are is not guessed: the same program runs on refplot's own runtime, where every object
 * starts with a known count, and what it shows above that is the program's own.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HeapImage, IMAGE_SCHEMA, namesToCount, packInterned, run } from '../../python/index.ts';
import { probeFile, runPython } from './probe.ts';

export interface Counts {
  /** From −5 to 256. */
  readonly ints: readonly number[];
  readonly chars: readonly number[];
  readonly named: Readonly<Record<string, number>>;
  /** Strings that exist as interned ones, with their counts. */
  readonly interned: ReadonlyMap<string, number>;
}

export const FIRST_INT = -5;
const INTS = 262;
const CHARS = 256;
/** The count every object starts with on refplot's runtime when the program's own references are found. */
const START = 1_000_000;

/** What is done before measuring: lines of a program, and the modules that they may import though refplot has none of the name. */
export interface Preparation {
  readonly lines: readonly string[];
  readonly modules: readonly string[];
}

/** Measures after a preparation. Candidates have two characters or more and no line end. */
export function measure(
  python: string,
  { lines, modules }: Preparation,
  candidates: readonly string[],
  env: Record<string, string>,
): Counts {
  const names = namesToCount();
  const source = program(lines, names);
  const input = candidates.map((text) => `${text}\n`);
  const measured = readCounts(runFile(python, source, env, input.join('')), names, candidates);
  const simulated = readCounts(simulate(source, modules, names, candidates, input), names, candidates);
  return subtract(measured, simulated, names, candidates);
}

/** The measuring program: it prepares, counts what has a name, then what measure.py counts. */
function program(lines: readonly string[], names: readonly string[]): string {
  const imports = [...lines, 'import sys'].map((line) => `${line}\n`);
  const counts = names.map((name) => `print(sys.getrefcount(${name}))\n`);
  return [...imports, ...counts, readFileSync(probeFile('measure.py'), 'latin1')].join('');
}

function runFile(python: string, source: string, env: Record<string, string>, input: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-'));
  try {
    const file = join(folder, 'measure.py');
    writeFileSync(file, source, 'latin1');
    return runPython(python, [file], env, input);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same program on refplot's runtime, every object starting at the same count. */
function simulate(
  source: string,
  modules: readonly string[],
  names: readonly string[],
  candidates: readonly string[],
  input: readonly string[],
): string {
  let output = '';
  let line = 0;
  const outcome = run(source, {
    filename: 'measure.py',
    mode: 'script',
    argv: ['measure.py'],
    images: { bare: () => startImage(names, candidates), layer: () => null },
    stdout: (bytes) => {
      output += bytes;
    },
    stderr: (bytes) => {
      throw new Error(`the measuring program failed: ${bytes}`);
    },
    readLine: () => input[line++] ?? null,
    standInModules: modules,
  });
  if (outcome.exitCode !== 0) throw new Error(`the measuring program ended with ${outcome.exitCode}`);
  return output;
}

function startImage(names: readonly string[], candidates: readonly string[]): HeapImage {
  return {
    schema: IMAGE_SCHEMA,
    kind: 'bare',
    name: 'start',
    target: '2.7',
    modules: [],
    provenance: { version: '', implementation: '', platform: '', wordSize: 0, flags: [], environment: {}, packages: {}, date: '' },
    firstInt: FIRST_INT,
    ints: new Array<number>(INTS).fill(START),
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

function readCounts(output: string, names: readonly string[], candidates: readonly string[]): Readings {
  const lines = output.split('\n');
  const fixed = names.length + INTS + CHARS;
  if (lines.length !== fixed + 2 * candidates.length + 1) {
    throw new Error(`the measuring program printed ${lines.length - 1} lines, ${fixed + 2 * candidates.length} were expected`);
  }
  return {
    shared: lines.slice(0, fixed).map(Number),
    texts: candidates.map((_, index) => Number(lines[fixed + 2 * index])),
    fresh: candidates.map((_, index) => lines[fixed + 2 * index + 1] === 'True'),
  };
}

function subtract(measured: Readings, simulated: Readings, names: readonly string[], candidates: readonly string[]): Counts {
  const shared = measured.shared.map((count, index) => count - ((simulated.shared[index] as number) - START));
  const interned = new Map<string, number>();
  candidates.forEach((text, index) => {
    const held = (simulated.texts[index] as number) - START;
    if (!measured.fresh[index]) interned.set(text, (measured.texts[index] as number) - held);
  });
  const named = Object.fromEntries(names.map((name, index) => [name, shared[index] as number]));
  const ints = shared.slice(names.length, names.length + INTS);
  return { ints, chars: shared.slice(names.length + INTS), named, interned };
}
