/** A real CPython as a subject: the program runs there as a process of its own, and its pyplot calls come back over a pipe. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefplotError } from '../../errors.ts';
import { PlotError } from '../../python/index.ts';
import { RESULT_SCHEMA, type Result } from '../../result/result.ts';
import { seriesOfAll } from '../../result/series.ts';
import { immortalTest } from '../immortality.ts';
import { FigureBuilder } from '../pyplot/builder.ts';
import { insideOf } from '../pyplot/place.ts';
import { environment } from './environment.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Message, readMessage } from './messages.ts';
import { type Ended, runJob } from './process.ts';
import type { Program, ProgramOutcome } from './program.ts';
import { errorText, replyText } from './reply.ts';

export interface PythonSettings {
  /** The interpreter's file. */
  readonly python: string;
  /** Of the interpreter; null for those that isolate it. */
  readonly flags: readonly string[] | null;
  readonly timeoutMs: number;
  /** The folder that the program runs in, with its file there; without one, a new one that is removed. */
  readonly folder?: string;
  /** `sys.path[0]`, latin-1 bytes; nothing for an experiment. */
  readonly importsFrom?: string;
  /** Whether the program reads standard input. */
  readonly input?: boolean;
}

/** Bytes that a program may print and record. */
const OUTPUT_LIMIT = 1 << 26;

/** What a run has told so far. */
class Listener {
  readonly builder: FigureBuilder;
  started = false;
  end: Extract<Message, { kind: 'end' }> | null = null;
  private readonly python: string;

  constructor(python: string, saveFolder: string | undefined) {
    this.python = python;
    this.builder = new FigureBuilder(saveFolder === undefined ? null : insideOf(saveFolder));
  }

  /** The answer to a call. Throws RefplotError `interpreter` for what no harness says. */
  hear(line: string): string | undefined {
    const message = readMessage(line);
    if (message === null || (message.kind === 'start') === this.started) {
      throw new RefplotError('interpreter', `${this.python} sent what is no result: ${JSON.stringify(line.slice(0, 60))}`);
    }
    if (message.kind === 'call') return this.answer(message);
    if (message.kind === 'start') this.started = true;
    else this.end = message;
    return undefined;
  }

  private answer(call: Extract<Message, { kind: 'call' }>): string {
    try {
      return replyText(this.builder.call(call));
    } catch (error) {
      if (error instanceof PlotError) return errorText(error);
      throw error;
    }
  }
}

/** Runs a program. Rejects with RefplotError `interpreter` where the interpreter cannot do it, `interrupted` on Ctrl-C. */
export async function runPython(program: Program, settings: PythonSettings): Promise<ProgramOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-'));
  try {
    return await runIn(folder, program, settings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, program: Program, settings: PythonSettings): Promise<ProgramOutcome> {
  const { python, input = false, timeoutMs } = settings;
  const listener = new Listener(python, program.saveFolder);
  const facts = await factsOf(python, timeoutMs);
  if (!facts.counts)
    throw new RefplotError(
      'interpreter',
      `${python} (${facts.implementation} ${facts.version}) counts no references: it has no sys.getrefcount`,
      'Give a CPython.',
    );
  const flags = settings.flags ?? isolation(facts);
  const own = settings.folder === undefined || program.filename.startsWith('<');
  const file = program.filename.startsWith('<') ? join(folder, 'program.py') : bytesText(program.filename);
  if (own) writeFileSync(join(folder, file.replace(`${folder}/`, '')), program.source, 'latin1');
  const ended = await runJob({
    file: python,
    args: [...flags, harness(program.count), program.mode, file, bytesText(settings.importsFrom ?? '--'), ...program.argv.map(bytesText)],
    env: environment(folder),
    cwd: settings.folder ?? folder,
    input,
    timeoutMs,
    limit: OUTPUT_LIMIT,
    stdout: program.stdout,
    stderr: program.stderr,
    line: (line) => listener.hear(line),
  });
  return outcomeOf(program, { python, facts, flags, listener, ended });
}

/** What runs the program: with holders, a walk of the heap stands in for `sys.getrefcount`. */
const harness = (count: Program['count']): string =>
  fileURLToPath(count === 'holders' ? new URL('./holders.py', import.meta.url) : new URL('./harness.py', import.meta.url));

const bytesText = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** `-I` is there from 3.4 on (Modules/main.c); 2.7 is isolated by its environment alone. */
function isolation({ version }: Facts): readonly string[] {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return major > 3 || (major === 3 && minor >= 4) ? ['-I'] : [];
}

interface Run {
  readonly python: string;
  readonly facts: Facts;
  readonly flags: readonly string[];
  readonly listener: Listener;
  readonly ended: Ended;
}

async function outcomeOf(program: Program, run: Run): Promise<ProgramOutcome> {
  const { listener, ended, facts } = run;
  const { end, builder } = listener;
  if (end === null) throw new RefplotError('interpreter', ...withoutEnd(run));
  const immortal = await immortalTest(facts.version, facts.wordSize);
  const figures = builder.figures();
  const result: Result = {
    schema: RESULT_SCHEMA,
    version: program.version,
    name: program.name,
    command: program.command,
    subject: {
      kind: 'cpython',
      origin: 'measured',
      version: facts.version,
      mode: program.mode,
      count: program.count ?? 'references',
      images: [],
      flags: [...run.flags],
    },
    parameters: program.parameters,
    series: seriesOfAll(figures, immortal),
    figures,
    notes: [],
  };
  return { exitCode: ended.code ?? 1, uncaught: end.raised, result, saved: builder.saved, unsaved: builder.unsaved() };
}

function withoutEnd({ python, ended: { code, signal } }: Run): [message: string] {
  if (signal !== null) return [`${python} was killed by ${signal}`];
  return [`${python} ended with ${code} before the program had`];
}
