/** Writing files whole or not at all, and standard output to its end. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT_CODES, RefplotError } from '../errors.ts';
import type { Content } from './format.ts';

const STDOUT = 1;
/** Characters turned into bytes at a time, so that a long text is not held twice. */
const PIECE = 1 << 20;
const WAIT_MS = 2;

let sequence = 0;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'a file of that name is in the way',
  ENAMETOOLONG: 'the name is too long',
};

function failure(path: string, error: unknown): RefplotError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new RefplotError('output', `cannot write '${path}': ${REASONS[code] ?? message}`);
}

/** A long text in pieces, no pair of surrogates split. */
function* split(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = start + PIECE;
    const splits = end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
    yield text.slice(start, splits ? end - 1 : end);
    start = splits ? end - 1 : end;
  }
}

function* bytesOf(data: Content): Generator<Uint8Array> {
  if (data instanceof Uint8Array) return yield data;
  for (const piece of typeof data === 'string' ? split(data) : data) yield Buffer.from(piece);
}

/** Lets a full pipe run empty for a moment. */
function waitForReader(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
}

/** Writes to an open file until all is written, waiting for a full pipe. Throws the system's error. */
export function writeAll(file: number, data: Content): void {
  for (const piece of bytesOf(data)) {
    let written = 0;
    while (written < piece.length) {
      try {
        written += writeSync(file, piece, written);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
        waitForReader();
      }
    }
  }
}

/** What stands at `path`, links followed; undefined where nothing does. */
function existing(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function checkFolder(path: string): void {
  const folder = dirname(path);
  const found = existing(folder);
  if (found === undefined) throw new RefplotError('output', `cannot write '${path}': there is no folder '${folder}'`);
  if (!found.isDirectory()) throw new RefplotError('output', `cannot write '${path}': '${folder}' is not a folder`);
}

let deferring = false;

/** From the first file on an interrupt waits until what is being written is whole: Node calls a handler only between two pieces of work. */
function deferInterrupts(): void {
  if (deferring) return;
  deferring = true;
  process.once('SIGINT', () => process.exit(EXIT_CODES.interrupted));
}

/** A file that is written piece by piece. All three fail with `output`. */
export interface PendingFile {
  write(data: Content): void;
  /** The file is what was written. */
  complete(): void;
  /** What stood there before stays as it was. */
  abandon(): void;
}

const TEMPORARY = '.tmp';

/** How the names of this process's files beside `path` begin. */
function temporaryName(path: string): { folder: string; start: string } {
  return { folder: dirname(path), start: `.${basename(path).slice(0, 64)}.${process.pid}-` };
}

/** Written to a file beside `path`, which then takes its place. */
function replacement(path: string, before: Stats | undefined): PendingFile {
  deferInterrupts();
  sequence += 1;
  const { folder, start } = temporaryName(path);
  const temporary = join(folder, `${start}${sequence}${TEMPORARY}`);
  const file = openSync(temporary, 'wx');
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write: (data) => writeAll(file, data),
    complete: () => {
      close();
      if (before !== undefined) chmodSync(temporary, before.mode & 0o777);
      renameSync(temporary, path);
    },
    abandon: () => {
      close();
      unlinkSync(temporary);
    },
  };
}

/** Devices and pipes cannot be replaced; they are written to. */
function inPlace(path: string): PendingFile {
  const file = openSync(path, 'w');
  return { write: (data) => writeAll(file, data), complete: () => closeSync(file), abandon: () => closeSync(file) };
}

function open(path: string): PendingFile {
  checkFolder(path);
  const before = existing(path);
  if (before === undefined) return replacement(path, undefined);
  if (before.isDirectory()) throw new RefplotError('output', `cannot write '${path}': it is a folder`);
  if (!before.isFile()) return inPlace(path);
  accessSync(path, constants.W_OK);
  return replacement(realpathSync(path), before);
}

/** What `work` throws is told as a failure to write `path`. */
function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RefplotError ? error : failure(path, error);
  }
}

/** Begins a file that takes the place of what stands at `path` when it is complete. Fails with `output`. */
export function openPending(path: string): PendingFile {
  const file = told(path, () => open(path));
  return {
    write: (data) => told(path, () => file.write(data)),
    complete: () => told(path, () => file.complete()),
    abandon: () => told(path, () => file.abandon()),
  };
}

/** Removes what another thread of this process had begun beside `path` when it was ended. */
export function removePending(path: string): void {
  const { folder, start } = temporaryName(path);
  for (const name of existing(folder)?.isDirectory() ? readdirSync(folder) : []) {
    if (name.startsWith(start) && name.endsWith(TEMPORARY)) unlinkSync(join(folder, name));
  }
}

/**
 * Writes `data` to `path` at once: to a file beside it that then takes its place. Whatever goes wrong, what was there stays as it was.
 * Fails with `output` where the folder is missing or the file cannot be written.
 */
export function writeAtomically(path: string, data: Content): void {
  const file = openPending(path);
  try {
    file.write(data);
    file.complete();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Makes the folder that files go to, and those above it. Fails with `output`. */
export function ensureFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new RefplotError('output', `cannot make the folder '${path}': ${REASONS[code] ?? message}`);
  }
}

/** Writes to standard output, all of it; false where its reader is gone (`| head`), which ends the writing quietly. */
export function writeStdout(data: Content): boolean {
  try {
    writeAll(STDOUT, data);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return false;
    throw failure('standard output', error);
  }
}
