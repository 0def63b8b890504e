/** A real CPython as a subject: the program runs there as a process of its own, and its pyplot calls come back over a pipe. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefplotError } from '../../errors.ts';
import { defaultMode } from '../../python/index.ts';
import { utf8Text } from '../../python/utf8.ts';
import { compiled } from './compiled.ts';
import { environment } from './environment.ts';
import { factsOf } from './facts.ts';
import type { Facts, Interpreter } from './interpreter.ts';
import { Listener } from './listener.ts';
import { matplotlibOf } from './matplotlib.ts';
import { outcomeOf } from './outcome.ts';
import { runJob } from './process.ts';
import type { AskedProgram, Program, ProgramOutcome } from './program.ts';

export interface PythonSettings {
  readonly interpreter: Interpreter;
  /** Of the interpreter; null for those that isolate it. */
  readonly flags: readonly string[] | null;
  readonly timeoutMs: number;
  /** Whether the real matplotlib is imported, and draws besides. */
  readonly matplotlib?: boolean;
  /** The folder that the program runs in, with its file there; without one, a new one that is removed. */
  readonly folder?: string;
  /** `sys.path[0]`, latin-1 bytes; nothing for an experiment. */
  readonly importsFrom?: string;
  /** Whether the program reads standard input. */
  readonly input?: boolean;
  /** Called when the interpreter has loaded, before the program runs. */
  readonly onStart?: () => void;
}

/** Bytes that a program may print and record. */
const OUTPUT_LIMIT = 1 << 26;

/** Runs a program. Rejects with RefplotError `interpreter` where the interpreter cannot do it, `interrupted` on Ctrl-C. */
export async function runPython(program: AskedProgram, settings: PythonSettings): Promise<ProgramOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-'));
  try {
    return await runIn(folder, program, settings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, program: AskedProgram, settings: PythonSettings): Promise<ProgramOutcome> {
  const { interpreter, input = false, timeoutMs } = settings;
  const listener = new Listener(interpreter.name, program.saveFolder, settings.onStart);
  const facts = counting(interpreter, await factsOf(interpreter, timeoutMs));
  const real = settings.matplotlib ? await matplotlibOf(interpreter, facts, folder, timeoutMs) : null;
  const flags = settings.flags ?? (real === null ? isolation(facts) : []);
  const mode = program.mode ?? (await defaultMode(facts.version.split('.').slice(0, 2).join('.')));
  const own = settings.folder === undefined || program.filename.startsWith('<');
  const file = program.filename.startsWith('<') ? join(folder, 'program.py') : utf8Text(program.filename);
  if (own) writeFileSync(join(folder, file.replace(`${folder}/`, '')), program.source, 'latin1');
  const cwd = settings.folder ?? folder;
  const ended = await runJob({
    ...interpreter,
    args: [
      ...interpreter.args,
      ...flags,
      harness(program.count),
      (await compiled(mode, file, { interpreter, facts, flags, folder, cwd, timeoutMs })) ?? mode,
      file,
      utf8Text(settings.importsFrom ?? '--'),
      real === null ? '--' : WRAPPER,
      ...program.argv.map(utf8Text),
    ],
    env: (real?.environment ?? environment)(folder),
    cwd,
    input,
    timeoutMs,
    limit: OUTPUT_LIMIT,
    stdout: program.stdout,
    stderr: program.stderr,
    line: (line) => listener.hear(line),
  });
  return outcomeOf({ ...program, mode }, { interpreter, facts: { ...facts, ...real }, flags, listener, ended });
}

/** Fails with `interpreter` for one that counts no references. */
function counting({ name }: Interpreter, facts: Facts): Facts {
  if (facts.counts) return facts;
  throw new RefplotError(
    'interpreter',
    `${name} (${facts.implementation} ${facts.version}) counts no references: it has no sys.getrefcount`,
    'Give a CPython.',
  );
}

/** What runs the program: with holders, a walk of the heap stands in for `sys.getrefcount`. */
const harness = (count: Program['count']): string =>
  fileURLToPath(count === 'holders' ? new URL('./holders.py', import.meta.url) : new URL('./harness.py', import.meta.url));

/** Has the real matplotlib draw what is recorded. */
const WRAPPER = fileURLToPath(new URL('./wrapped.py', import.meta.url));

/** `-I` is there from 3.4 on (Modules/main.c); 2.7 is isolated by its environment alone. */
function isolation({ version }: Facts): readonly string[] {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return major > 3 || (major === 3 && minor >= 4) ? ['-I'] : [];
}
