/** The built-in runtime as a subject: runs a program and makes a result of what it drew. */
import { type HeapImage, type ImageSource, type InterpreterOptions, type RunMode, type RunOutcome, run } from '../python/index.ts';
import type { Figure } from '../result/figure.ts';
import { type Note, RESULT_SCHEMA, type Result } from '../result/result.ts';
import { seriesOfAll } from '../result/series.ts';
import { parametersOf } from './options.ts';
import { FigureBuilder } from './pyplot/builder.ts';

export interface ProgramRun {
  readonly name: string;
  /** UTF-8 text. */
  readonly source: string;
  readonly filename: string;
  readonly target: string;
  readonly mode: RunMode;
  readonly images: ImageSource;
  readonly maxSteps: number;
  /** Bytes of one object. */
  readonly maxMemory: number;
  readonly version: string;
  readonly stdout: InterpreterOptions['stdout'];
  readonly stderr: InterpreterOptions['stderr'];
}

export interface ProgramOutcome {
  readonly exitCode: number;
  readonly result: Result;
}

/** Runs a program on the built-in runtime. Throws an Error where the audit at its end finds the bookkeeping wrong: a defect of refplot. */
export function runBuiltin(program: ProgramRun): ProgramOutcome {
  const builder = new FigureBuilder();
  const outcome = run(Buffer.from(program.source, 'utf8').toString('latin1'), {
    filename: program.filename,
    mode: program.mode,
    argv: [program.filename],
    images: program.images,
    stdout: program.stdout,
    stderr: program.stderr,
    plotHost: builder,
    maxSteps: program.maxSteps,
    maxMemory: program.maxMemory,
    audit: 'end',
  });
  if (outcome.mismatches.length > 0) throw new Error(`reference counts do not add up: ${outcome.mismatches[0]}`);
  return { exitCode: outcome.exitCode, result: resultOf(program, outcome, builder.figures()) };
}

function resultOf(program: ProgramRun, outcome: RunOutcome, figures: readonly Figure[]): Result {
  return {
    schema: RESULT_SCHEMA,
    version: program.version,
    name: program.name,
    subject: {
      kind: 'builtin',
      origin: 'simulated',
      version: outcome.images[0]?.provenance.version ?? program.target,
      mode: program.mode,
      count: 'references',
      images: outcome.images.map((image) => ({ name: image.name, provenance: provenanceLine(image) })),
      flags: [],
    },
    parameters: parametersOf(program.source),
    series: seriesOfAll(figures),
    figures,
    notes: outcome.notes.map(({ code, text }): Note => ({ code, text })),
  };
}

/** An image's origin in one line. */
function provenanceLine({ provenance }: HeapImage): string {
  const { implementation, version, platform, wordSize, packages, date } = provenance;
  const wanted = ['matplotlib', 'numpy'].flatMap((name) => (packages[name] === undefined ? [] : [`${name} ${packages[name]}`]));
  return [`${implementation} ${version} on ${platform} (${wordSize}-bit)`, ...wanted, `captured ${date}`].join(', ');
}
