/** A program's whole life: a fresh heap, the run, its end, and what came of it. */
import { none } from './cache/singletons.ts';
import { type Counted, holderCounter } from './explain/count-holders.ts';
import type { HeapImage } from './images/image.ts';
import { type ImageSource, LayerLoader } from './images/layers.ts';
import { readHolders } from './images/registry.ts';
import { audit, type Mismatch } from './memory/audit.ts';
import { newRef } from './memory/heap.ts';
import { type MemoryMeter, setMemoryLimit } from './memory/limit.ts';
import type { PyObject } from './memory/object.ts';
import { countWith, type Host, NO_TERMINALS, type Terminals } from './module/sys.ts';
import type { ExceptionObject } from './object/exception.ts';
import { exceptionTypes } from './object/exception-types.ts';
import type { FrameObject } from './object/payloads.ts';
import { boolType, intType } from './object/static-types.ts';
import { normalizeException } from './protocol/normalize-exception.ts';
import { str } from './protocol/object.ts';
import { PythonException } from './protocol/raise.ts';
import type { PlotHost } from './recording.ts';
import { type RunMode, runProgram, startInterpreter } from './run.ts';
import { ParserStackOverflow, PythonSyntaxError } from './syntax/errors.ts';
import { formatSyntaxError } from './syntax/format-error.ts';
import { immortalCount } from './versions/immortal-objects.ts';
import type { VersionProfile } from './versions/profile.ts';
import { observeInstructions, startSteps } from './vm/evaluate.ts';
import { collectAtEnd, finalizeMain, keepLast } from './vm/finalize.ts';
import { toldCount } from './vm/loans.ts';
import { attributeText } from './vm/print-exception.ts';
import { flushLine } from './vm/printing.ts';
import { asksToExit, reportException, writeStandardError } from './vm/report-exception.ts';
import { setSourceFile } from './vm/source-lines.ts';
import { thread } from './vm/thread.ts';

export interface InterpreterOptions {
  /** The version to be; 2.7 where not given. */
  readonly profile?: VersionProfile;
  /** What `sys.getrefcount` tells: the count, or as many references as a walk of the heap finds; the count where not given. */
  readonly count?: 'references' | 'holders';
  readonly filename: string;
  readonly mode: RunMode;
  /** Whether the code is read from a compiled file, as that of an imported module is; else `compile` makes it. */
  readonly filed?: boolean;
  readonly argv: readonly string[];
  /** `sys.path`; empty where not given. */
  readonly path?: readonly string[];
  readonly images: ImageSource;
  /** Bytes as latin-1 characters. */
  readonly stdout: (bytes: string) => void;
  readonly stderr: (bytes: string) => void;
  /** Brings out what `stdout` holds back: called where the program flushes or waits for input, and now and then while it runs. */
  readonly flush?: () => void;
  /** Asked now and then: whether the user wants the program to end, which raises KeyboardInterrupt in it. */
  readonly interrupted?: () => boolean;
  /** The standard streams that are terminals; none where not given. */
  readonly terminals?: Terminals;
  /** The next line of standard input with its end, or null at the end. */
  readonly readLine?: () => string | null;
  /** Takes the program's pyplot calls; without it they are only checked. */
  readonly plotHost?: PlotHost;
  /** Instructions after which the program is ended. */
  readonly maxSteps?: number;
  /** Instructions until one is looked at, to find code that runs for long; 1 translates all code, for tests. */
  readonly sample?: number;
  /** Bytes that the program may take. */
  readonly maxMemory?: number;
  /** Tells how much memory is in use; without it single objects alone are limited. */
  readonly memory?: MemoryMeter;
  /** Modules that may be imported though refplot has none of the name: they are empty. For calibrating captures. */
  readonly standInModules?: readonly string[];
  /** When the bookkeeping is recounted: after every instruction (tests), at the end, or never. */
  readonly audit?: 'every' | 'end' | 'off';
  /** Whether every live object is listed, even where no audit runs after each instruction: a walk then finds garbage, too. */
  readonly trackObjects?: boolean;
  /** Watches the run; there is no audit after every instruction then. */
  readonly observer?: RunObserver;
}

/** Told of a run as it goes; the heap is whole whenever it is. */
export interface RunObserver {
  /** The interpreter has started, the program has not been read yet. */
  started(): void;
  /** After each instruction. */
  instructed(frame: FrameObject): void;
  /** The program has ended, its modules are still there. */
  ended(): void;
}

export interface RunNote {
  readonly code: string;
  readonly text: string;
}

export interface RunOutcome {
  readonly exitCode: number;
  /** The type of the exception that ended the program, SystemExit apart. */
  readonly uncaught: string | null;
  /** What Python would have printed on standard error, already printed there. */
  readonly traceback: string | null;
  readonly images: readonly HeapImage[];
  readonly notes: readonly RunNote[];
  /** What each `sys.getrefcount` told, with `count: 'holders'`. */
  readonly counted: readonly Counted[];
  /** What the audit found, each in a line. Anything here is a defect of refplot. */
  readonly mismatches: readonly string[];
}

/** Runs a program (bytes as latin-1 characters) on a fresh heap. */
export function run(source: string, options: InterpreterOptions): RunOutcome {
  const layers = new LayerLoader(options.images);
  const mismatches: string[] = [];
  const every = options.audit === 'every';
  startInterpreter({
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    host: hostOf(options),
    image: layers.bare,
    plotHost: options.plotHost ?? null,
    standInModules: options.standInModules ?? [],
    onLoad: (module) => layers.load(module),
    isCounted: (module) => layers.knows(module),
    track: every || options.trackObjects === true || options.count === 'holders',
  });
  const counted: Counted[] = [];
  countWith(
    options.count === 'holders'
      ? holderCounter(readHolders, (each) => counted.push(each))
      : (object) => immortalCount(object) ?? toldCount(object),
  );
  setSourceFile(options.filename, source);
  setMemoryLimit(options.maxMemory ?? null, options.memory ?? null);
  startSteps(options.maxSteps ?? Number.POSITIVE_INFINITY, () => pause(options), options.sample);
  if (every)
    observeInstructions((frame) => report(mismatches, `line of ${frame.payload.code.co_name.payload}, offset ${frame.payload.f_lasti}`));
  else if (options.observer !== undefined) observeInstructions((frame) => options.observer?.instructed(frame));
  options.observer?.started();
  const { exitCode, uncaught, traceback } = runToEnd(source, options);
  observeInstructions(null);
  options.observer?.ended();
  // A heap that is full to the brim leaves no room for its audit.
  if (options.audit !== 'off' && !thread.unsettled && uncaught !== 'MemoryError') report(mismatches, 'the end');
  collectAtEnd();
  finalizeMain();
  const notes = [...layers.notes, ...(thread.unsettled ? [UNSETTLED] : [])];
  return { exitCode, uncaught, traceback, images: layers.imported, notes, mismatches, counted };
}

function pause(options: InterpreterOptions): void {
  options.flush?.();
  raiseInterrupt(options);
}

function raiseInterrupt({ interrupted }: InterpreterOptions): void {
  if (interrupted?.()) throw new PythonException(newRef(exceptionTypes.KeyboardInterrupt), null, null);
}

/** Reads a line; an interrupt ends the waiting for it. */
function nextLine(options: InterpreterOptions): string | null {
  options.flush?.();
  const line = options.readLine?.() ?? null;
  raiseInterrupt(options);
  return line;
}

function hostOf(options: InterpreterOptions): Host {
  const { argv, path, stdout, stderr, flush, terminals } = options;
  return {
    argv,
    path: path ?? [],
    stdout,
    stderr,
    flush: flush ?? (() => {}),
    readLine: () => nextLine(options),
    terminals: terminals ?? NO_TERMINALS,
  };
}

/** Said where the end of the host's stack or of its room in one object was turned into a Python exception. */
const UNSETTLED: RunNote = {
  code: 'unsettled-counts',
  text: 'the host ran out of room while the program ran: counts after that may be too high',
};

type Ending = Pick<RunOutcome, 'exitCode' | 'uncaught' | 'traceback'>;

function runToEnd(source: string, options: InterpreterOptions): Ending {
  const ending = runGuarded(source, options);
  flushLine();
  return ending;
}

function runGuarded(source: string, options: InterpreterOptions): Ending {
  try {
    runProgram({ source, filename: options.filename, mode: options.mode, filed: options.filed ?? false });
    return { exitCode: 0, uncaught: null, traceback: null };
  } catch (error) {
    options.flush?.();
    if (error instanceof PythonException) return failure(error, options);
    if (!(error instanceof PythonSyntaxError || error instanceof ParserStackOverflow)) throw error;
    return uncompiled(error, options);
  }
}

/** What a script prints that does not compile. */
function uncompiled(error: PythonSyntaxError | ParserStackOverflow, options: InterpreterOptions): Ending {
  const overflow = error instanceof ParserStackOverflow;
  const traceback = overflow ? `${error.message}\nMemoryError\n` : formatSyntaxError(error);
  options.stderr(traceback);
  return { exitCode: 1, uncaught: overflow ? 'MemoryError' : error.pythonType, traceback };
}

/** What an uncaught exception prints and the exit code it gives (PyErr_PrintEx, Python/pythonrun.c 2.7.18). */
function failure(exception: PythonException, options: InterpreterOptions): Ending {
  normalizeException(exception);
  try {
    if (asksToExit(exception)) return systemExit(exception);
    keepLast(exception);
    return {
      exitCode: 1,
      uncaught: attributeText(exception.type, '__name__') ?? '',
      traceback: reportException(exception, options.stderr),
    };
  } catch (second) {
    // What `sys.excepthook` raises to end the program.
    if (!(second instanceof PythonException)) throw second;
    return failure(second, options);
  } finally {
    exception.discard();
  }
}

/** What SystemExit asks for (handle_system_exit, Python/pythonrun.c 2.7.18). */
function systemExit(exception: PythonException): Ending {
  const instance = exception.value as ExceptionObject;
  const code: PyObject = instance.payload.members.get('code') ?? none;
  flushLine();
  if (code === none) return { exitCode: 0, uncaught: null, traceback: null };
  if (code.type === intType || code.type === boolType) return { exitCode: Number(code.payload) & 0xff, uncaught: null, traceback: null };
  const pieces = [str(code), '\n'];
  writeStandardError(pieces);
  return { exitCode: 1, uncaught: null, traceback: pieces.join('') };
}

function report(mismatches: string[], where: string): void {
  if (mismatches.length > 0) return;
  for (const mismatch of audit()) mismatches.push(`${describe(mismatch)} at ${where}`);
}

function describe({ object, stored, found }: Mismatch): string {
  const { name } = object.type.payload;
  const shown = typeof object.payload === 'string' || typeof object.payload === 'number' ? ` ${JSON.stringify(object.payload)}` : '';
  return `${name}${shown}: its count says ${stored}, ${found} references were found`;
}
