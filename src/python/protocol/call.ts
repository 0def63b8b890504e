/** Calling any object (PyObject_Call, Objects/abstract.c 2.7.18). */
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { emptyTuple } from '../object/construct.ts';
import { raised } from './raise.ts';
import { enterRecursive, leaveRecursive, WHILE_CALLING } from './recursion.ts';

/** Calls with borrowed arguments: whoever calls holds them (a value stack, an argument tuple). */
export function callBorrowed(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const slot = callee.type.payload.call;
  if (slot === null) throw raised('TypeError', `'${callee.type.payload.name}' object is not callable`);
  enterRecursive(WHILE_CALLING);
  try {
    return slot(callee, args, kwargs);
  } finally {
    leaveRecursive();
  }
}

/** Calls with arguments that are handed over, as an argument tuple that native code makes would hold them. */
export function call(callee: PyObject, ...args: Ref[]): Ref {
  return holding(args.length === 0 ? [newRef(emptyTuple)] : args, () => callBorrowed(callee, args, null));
}
