/** The built-in runtime as a subject: runs a program and makes a result of what it drew. */
import {
  type HeapImage,
  type ImageSource,
  type InterpreterOptions,
  isImmortal,
  type RunMode,
  type RunOutcome,
  run,
  type WordSize,
  withEmptyCache,
} from '../../python/index.ts';
import { type CountedHolders, holderCounts, withHolders } from '../../result/holders.ts';
import { type Note, RESULT_SCHEMA, type Result, type Subject } from '../../result/result.ts';
import { seriesOfAll } from '../../result/series.ts';
import { hostMemory } from '../host-memory.ts';
import { FigureBuilder } from '../pyplot/builder.ts';
import { insideOf } from '../pyplot/place.ts';
import type { Program, ProgramOutcome } from './program.ts';

/** A program, and what of the built-in runtime runs it. */
export interface ProgramRun
  extends Program,
    Pick<InterpreterOptions, 'profile' | 'readLine' | 'flush' | 'interrupted' | 'terminals' | 'path'> {
  readonly target: string;
  readonly images: ImageSource;
  readonly maxSteps: number;
  /** Bytes that the program may take. */
  readonly maxMemory: number;
}

/**
 * The images that a real interpreter is compared with: the harness empties the method cache before the program, and where a recorder takes
 * matplotlib's place, to import that adds nothing.
 */
export function comparableImages(images: ImageSource, withMatplotlib = false): ImageSource {
  const emptied = images.bare();
  const bare = emptied && withEmptyCache(emptied);
  return { bare: () => bare, layer: (name) => (!withMatplotlib && name.startsWith('matplotlib') ? 'nothing' : images.layer(name)) };
}

/** Runs a program that `run` (or another, which watches it) is given. */
export type Execute = (source: string, options: InterpreterOptions) => RunOutcome;

/** Runs a program on the built-in runtime. Throws an Error where the audit at its end finds the bookkeeping wrong: a defect of refplot. */
export function runBuiltin(program: ProgramRun, execute: Execute = run): ProgramOutcome {
  const builder = new FigureBuilder(program.saveFolder === undefined ? null : insideOf(program.saveFolder));
  const { source, saveFolder: _, ...options } = program;
  const outcome = execute(source, { ...options, plotHost: builder, memory: hostMemory, audit: 'end' });
  if (outcome.mismatches.length > 0) throw new Error(`reference counts do not add up: ${outcome.mismatches[0]}`);
  const { exitCode, uncaught } = outcome;
  return { exitCode, uncaught, result: resultOf(program, outcome, builder), saved: builder.saved, unsaved: builder.unsaved() };
}

/** The runtime's pointers are those of its images. */
const wordSizeOf = ({ images }: RunOutcome): WordSize => (images[0]?.provenance.wordSize === 32 ? 32 : 64);

function resultOf(program: ProgramRun, outcome: RunOutcome, builder: FigureBuilder): Result {
  const figures = builder.figures();
  const { profile } = program;
  const immortal = (count: number): boolean => profile !== undefined && isImmortal(profile, wordSizeOf(outcome), count);
  return {
    schema: RESULT_SCHEMA,
    version: program.version,
    name: program.name,
    command: program.command,
    subject: { ...subjectOf(program.target, program.mode, outcome), count: program.count ?? 'references' },
    parameters: program.parameters,
    series: withHolders(seriesOfAll(figures, immortal), outcome.counted.map(countedHolders)),
    figures,
    notes: [...outcome.notes.map(({ code, text }): Note => ({ code, text })), ...builder.notes],
  };
}

function countedHolders({ of, count, held }: RunOutcome['counted'][number]): CountedHolders {
  return { of, count, holders: holderCounts(held, 0) };
}

/** Where the numbers of a run come from. */
export function subjectOf(target: string, mode: RunMode, { images }: RunOutcome): Subject {
  return {
    kind: 'builtin',
    origin: 'simulated',
    version: images[0]?.provenance.version ?? target,
    mode,
    count: 'references',
    images: images.map((image) => ({ name: image.name, provenance: provenanceLine(image) })),
    flags: [],
  };
}

/** An image's origin in one line. */
function provenanceLine({ provenance }: HeapImage): string {
  const { implementation, version, platform, wordSize, packages, date } = provenance;
  const wanted = ['pyodide', 'matplotlib', 'numpy'].flatMap((name) => (packages[name] === undefined ? [] : [`${name} ${packages[name]}`]));
  return [`${implementation} ${version} on ${platform} (${wordSize}-bit)`, ...wanted, `captured ${date}`].join(', ');
}
