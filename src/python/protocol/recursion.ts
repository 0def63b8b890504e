/**
 * The depth that Python's recursion limit counts (Py_EnterRecursiveCall, Include/ceval.h and Python/ceval.c 2.7.18): frames, and calls,
 * texts and comparisons that natives make. Whoever enters leaves, whatever happens.
 */
import type { ExceptionName } from '../object/exception-types.ts';
import { target } from '../versions/target.ts';
import { raised } from './raise.ts';

/** `sys.setrecursionlimit`'s default. */
const RECURSION_LIMIT = 1000;

export const recursion = { depth: 0, limit: RECURSION_LIMIT };

export function resetRecursion(): void {
  recursion.depth = 0;
  recursion.limit = RECURSION_LIMIT;
}

/** What is raised beyond the limit: from 3.5 on, a class of its own. */
export function recursionError(): ExceptionName {
  return target.language === 2 ? 'RuntimeError' : 'RecursionError';
}

/** Goes one level deeper. Throws {@link recursionError} beyond the limit; `where` ends its message. */
export function enterRecursive(where: string): void {
  if (recursion.depth >= recursion.limit) throw raised(recursionError(), `maximum recursion depth exceeded${where}`);
  recursion.depth++;
}

export function leaveRecursive(): void {
  recursion.depth--;
}

/** Runs `body` one level deeper. */
export function recursively<T>(where: string, body: () => T): T {
  enterRecursive(where);
  try {
    return body();
  } finally {
    leaveRecursive();
  }
}

/** How the message ends where calling an object is one level too many (PyObject_Call). */
export const WHILE_CALLING = ' while calling a Python object';
