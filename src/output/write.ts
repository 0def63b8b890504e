/** Writing files whole or not at all, and standard output to its end. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
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

function replace(path: string, data: Content, before: Stats | undefined): void {
  deferInterrupts();
  sequence += 1;
  const temporary = join(dirname(path), `.${basename(path).slice(0, 64)}.${process.pid}-${sequence}.tmp`);
  const file = openSync(temporary, 'wx');
  try {
    try {
      writeAll(file, data);
    } finally {
      closeSync(file);
    }
    if (before !== undefined) chmodSync(temporary, before.mode & 0o777);
    renameSync(temporary, path);
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
}

/** Devices and pipes cannot be replaced; they are written to. */
function writeInPlace(path: string, data: Content): void {
  const file = openSync(path, 'w');
  try {
    writeAll(file, data);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes `data` to `path` at once: to a file beside it that then takes its place. Whatever goes wrong, what was there stays as it was.
 * Fails with `output` where the folder is missing or the file cannot be written.
 */
export function writeAtomically(path: string, data: Content): void {
  try {
    checkFolder(path);
    const before = existing(path);
    if (before === undefined) return replace(path, data, undefined);
    if (before.isDirectory()) throw new RefplotError('output', `cannot write '${path}': it is a folder`);
    if (!before.isFile()) return writeInPlace(path, data);
    accessSync(path, constants.W_OK);
    replace(realpathSync(path), data, before);
  } catch (error) {
    throw error instanceof RefplotError ? error : failure(path, error);
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
