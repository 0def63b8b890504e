/** Refuses results that are too large before any time is spent on them. */
import { newRef } from '../memory/heap.ts';
import { memoryLimit } from '../memory/limit.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import { PythonException } from './raise.ts';

/** Throws MemoryError where an object of so many bytes would exceed the limit. */
export function reserve(bytes: number): void {
  if (bytes > memoryLimit()) throw memoryError();
}

/** PyErr_NoMemory: a MemoryError without a message. */
export function memoryError(): PythonException {
  return new PythonException(newRef(exceptionTypes.MemoryError), null, null);
}
