/** Refuses results that are too large before any time is spent on them. */
import { newRef } from '../memory/heap.ts';
import { mayTake } from '../memory/limit.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import { PythonException } from './raise.ts';

/** The longest string the host can make (V8: 2^29 - 24 characters). */
const LONGEST_TEXT = 2 ** 29 - 24;

/** Throws MemoryError where a string of so many bytes would be too large. */
export function reserve(bytes: number): void {
  if (bytes > LONGEST_TEXT || !mayTake(bytes)) throw memoryError();
}

/** Longer sequences are refused: from some 112 million items on the host would end the process. */
const LONGEST_SEQUENCE = 50_000_000;
const ITEM_BYTES = 8;

/** Throws MemoryError where a sequence of so many items would be too large; `bytes` is what each item takes. */
export function reserveItems(count: number, bytes = ITEM_BYTES): void {
  if (count > LONGEST_SEQUENCE || !mayTake(count * bytes)) throw memoryError();
}

/** Integers beyond this take the host seconds to work with, and soon more bits than it allows. */
const INTEGER_BITS = 2 ** 25;

/** Throws MemoryError where an integer of so many bits would be too large. */
export function reserveInteger(bits: number): void {
  if (bits > INTEGER_BITS) throw memoryError();
  reserve(bits / 8);
}

/** PyErr_NoMemory: a MemoryError without a message. */
export function memoryError(): PythonException {
  return new PythonException(newRef(exceptionTypes.MemoryError), null, null);
}
