/**
 * What a stream was given and has not written yet (pending_bytes, Modules/_io/textio.c). From 3.8 on strings in ASCII are kept themselves, so
 * that what a program prints has a reference more until some 8,000 characters later (3.8.18). Before, the bytes they become are: the shared
 * objects of none and one byte have a reference for each (3.7.16).
 */
import { newBytes } from '../cache/bytes.ts';
import { close, newRef } from '../memory/heap.ts';
import { lending } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';

export interface WaitingText {
  readonly kept: 'texts' | 'bytes';
  readonly objects: Ref[];
  /** In bytes, those of texts that are not kept included. */
  size: number;
}

export function nothingWaits(kept: WaitingText['kept']): WaitingText {
  return { kept, objects: [], size: 0 };
}

/** TextIOWrapper's `_CHUNK_SIZE`. */
const CHUNK = 8192;

/** Takes a text in, borrowed, that becomes these bytes. */
export function letWait(waiting: WaitingText, text: PyObject<string>, bytes: string): void {
  const { length } = bytes;
  if (waiting.kept === 'bytes') {
    if (length <= 1) waiting.objects.push(newBytes(bytes) as unknown as Ref);
    waiting.size += length;
    if (waiting.size > CHUNK) letGo(waiting);
    return;
  }
  if (waiting.size + length > CHUNK) letGo(waiting);
  if (length === text.payload.length) waiting.objects.push(newRef(text) as unknown as Ref);
  waiting.size += length;
  if (waiting.size >= CHUNK) letGo(waiting);
}

/** All is written and given up. */
export function letGo(waiting: WaitingText): void {
  const gone = waiting.objects.splice(0);
  waiting.size = 0;
  lending(gone, () => {
    for (let next = gone.shift(); next !== undefined; next = gone.shift()) close(next);
  });
}
