/**
 * Texts that a stream was given and has not encoded yet (pending_bytes, Modules/_io/textio.c 3.8.18): strings in ASCII are kept themselves, so
 * that what a program prints has a reference more until some 8,000 characters later.
 */
import { close, newRef } from '../memory/heap.ts';
import { lending } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';

export interface WaitingText {
  readonly texts: Ref[];
  /** In bytes, those of texts that are not kept included. */
  size: number;
}

/** TextIOWrapper's `_CHUNK_SIZE`. */
const CHUNK = 8192;

/** Takes a text in, borrowed, that becomes so many bytes. */
export function letWait(waiting: WaitingText, text: PyObject<string>, bytes: number): void {
  if (waiting.size + bytes > CHUNK) letGo(waiting);
  if (bytes === text.payload.length) waiting.texts.push(newRef(text) as unknown as Ref);
  waiting.size += bytes;
  if (waiting.size >= CHUNK) letGo(waiting);
}

/** The texts are encoded and given up. */
export function letGo(waiting: WaitingText): void {
  const gone = waiting.texts.splice(0);
  waiting.size = 0;
  lending(gone, () => {
    for (let next = gone.shift(); next !== undefined; next = gone.shift()) close(next);
  });
}
