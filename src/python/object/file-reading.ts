/** Reading a file by lines and by bytes (file_read, get_line, file_readlines, readahead; Objects/fileobject.c, 2.7.18). */
import type { PyObject } from '../memory/object.ts';
import { raised } from '../protocol/raise.ts';
import type { WaitingText } from './waiting-text.ts';

export interface FilePayload {
  readonly name: string;
  readonly mode: 'r' | 'w';
  /** What unicode strings are encoded as: known of a terminal alone. */
  readonly encoding: string | null;
  /** Writes bytes; absent on a file to read. */
  readonly write?: (bytes: string) => void;
  /** Brings out what was written and is still held back. */
  readonly flush?: () => void;
  /** Where texts are kept until they are encoded. */
  readonly waiting?: WaitingText | undefined;
  /** The next line with its end, or null; absent on a file to write. */
  readonly readLine?: () => string | null;
  /** Whether a space is due before the next printed item. */
  softspace: boolean;
  /** The rest of a line of which some bytes were taken. */
  pending: string;
  /** Whether the last line was taken by an iteration, which reads ahead. */
  iterating: boolean;
  closed: boolean;
}
export type FileObject = PyObject<FilePayload>;

/** What `readlines` reads at once: a size it is given counts in these (SMALLCHUNK). */
const CHUNK = 8192;

/** What is left of a line read before, or the next line; null at the end. */
function nextLine(file: FilePayload): string | null {
  if (file.readLine === undefined) throw raised('IOError', 'File not open for reading');
  if (file.pending === '') return file.readLine();
  const { pending } = file;
  file.pending = '';
  return pending;
}

/** The next line of an iteration, which reads ahead. */
export function takeNextLine(file: FilePayload): string | null {
  const line = nextLine(file);
  file.iterating = line !== null;
  return line;
}

/** What an iteration has read ahead, no other method can have. */
function refuseMixing(file: FilePayload): void {
  if (!file.iterating) return;
  file.pending = nextLine(file) ?? '';
  if (file.pending !== '') throw raised('ValueError', 'Mixing iteration and read methods would lose data');
  file.iterating = false;
}

/** Up to `size` bytes; all there are where it is negative. */
export function readSize(file: FilePayload, size: number): string {
  refuseMixing(file);
  const wanted = size < 0 ? Number.POSITIVE_INFINITY : size;
  const pieces: string[] = [];
  let length = 0;
  while (length < wanted) {
    const line = nextLine(file);
    if (line === null) break;
    pieces.push(line);
    length += line.length;
  }
  const text = pieces.join('');
  if (length <= wanted) return text;
  file.pending = text.slice(wanted);
  return text.slice(0, wanted);
}

/** The next line, or as much of it as `size` allows; empty at the end. */
export function readLine(file: FilePayload, size: number): string {
  refuseMixing(file);
  if (size === 0) return '';
  const line = nextLine(file) ?? '';
  if (size < 0 || line.length <= size) return line;
  file.pending = line.slice(size);
  return line.slice(0, size);
}

/** All lines, or those of the chunks that `size` bytes take. */
export function readLines(file: FilePayload, size: number): string[] {
  refuseMixing(file);
  const enough = size > 0 ? Math.ceil(size / CHUNK) * CHUNK : Number.POSITIVE_INFINITY;
  const lines: string[] = [];
  let length = 0;
  while (length < enough) {
    const line = nextLine(file);
    if (line === null) break;
    lines.push(line);
    length += line.length;
  }
  return lines;
}
