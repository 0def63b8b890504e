/** Refuses results that are too large before any time is spent on them. */
import { newRef } from '../memory/heap.ts';
import { memoryLimit } from '../memory/limit.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import { PythonException } from './raise.ts';

/** Throws MemoryError where an object of so many bytes would exceed the limit. */
export function reserve(bytes: number): void {
  if (bytes > memoryLimit()) throw memoryError();
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
