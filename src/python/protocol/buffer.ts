/** Bytes of objects that lend their memory: `bytes`, `bytearray`, `memoryview` (PyObject_GetBuffer, Objects/abstract.c 3.8.18). */
import type { BufferRequest, BufferSlots } from '../memory/buffer.ts';
import type { PyObject } from '../memory/object.ts';
import { isException, raised } from './raise.ts';

export function bufferSlots(object: PyObject): BufferSlots | null {
  const { buffer, solid } = object.type.payload;
  return buffer ?? solid?.payload.buffer ?? null;
}

/** Whether an object has a buffer (PyObject_CheckBuffer). */
export function hasBuffer(object: PyObject): boolean {
  return bufferSlots(object) !== null;
}

/** The object's bytes, a character each; undefined where it lends none. */
export function bufferText(object: PyObject, request: BufferRequest = 'simple'): string | undefined {
  return bufferSlots(object)?.text(object, request);
}

/** The same where an object that cannot lend them at the moment is told of in other words, as one that has none. */
export function lentText(object: PyObject): string | undefined {
  try {
    return bufferText(object);
  } catch (error) {
    if (!isException(error, 'BufferError') && !isException(error, 'ValueError')) throw error;
    error.discard();
    return undefined;
  }
}

/** The bytes of an argument. Throws TypeError where it has none. */
export function bytesLike(object: PyObject): string {
  const text = bufferText(object);
  if (text !== undefined) return text;
  throw raised('TypeError', `a bytes-like object is required, not '${object.type.payload.name}'`);
}
