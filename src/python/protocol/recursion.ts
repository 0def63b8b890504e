/**
 * The depth that Python's recursion limit counts (Py_EnterRecursiveCall, Include/ceval.h and Python/ceval.c 2.7.18): frames, and calls,
 * texts and comparisons that natives make. Whoever enters leaves, whatever happens.
 */
import type { ExceptionName } from '../object/exception-types.ts';
import { target } from '../versions/target.ts';
import { raised } from './raise.ts';

/** `sys.setrecursionlimit`'s default. */
const RECURSION_LIMIT = 1000;

/** Natives count by themselves in versions that have a limit for them. */
export const recursion = { depth: 0, limit: RECURSION_LIMIT, natives: 0 };

export function resetRecursion(): void {
  recursion.depth = 0;
  recursion.limit = RECURSION_LIMIT;
  recursion.natives = 0;
}

/** What is raised beyond the limit: from 3.5 on, a class of its own. */
export function recursionError(): ExceptionName {
  return target.language === 2 ? 'RuntimeError' : 'RecursionError';
}

/** A frame goes one level deeper. Throws {@link recursionError} beyond the limit. */
export function enterFrame(): void {
  if (recursion.depth >= recursion.limit) throw tooDeep('');
  recursion.depth++;
}

export function leaveFrame(): void {
  recursion.depth--;
}

/** A native goes one level deeper; `where` ends the message beyond the limit. */
export function enterRecursive(where: string): void {
  const { nativeLimit } = target.calls;
  if (nativeLimit === null ? recursion.depth >= recursion.limit : recursion.natives >= nativeLimit) throw tooDeep(where);
  if (nativeLimit === null) recursion.depth++;
  else recursion.natives++;
}

export function leaveRecursive(): void {
  if (target.calls.nativeLimit === null) recursion.depth--;
  else recursion.natives--;
}

function tooDeep(where: string): unknown {
  return raised(recursionError(), `maximum recursion depth exceeded${where}`);
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
