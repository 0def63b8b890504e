/** Calling any object (PyObject_Call, Objects/abstract.c 2.7.18; Objects/call.c 3.8.18). */
import { close, countOf, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { emptyTuple } from '../object/construct.ts';
import { functionType, methodType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';
import { raised } from './raise.ts';
import { enterRecursive, leaveRecursive, WHILE_CALLING } from './recursion.ts';

/** Calls with borrowed arguments: whoever calls holds them (a value stack, an argument tuple). */
export function callBorrowed(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const slot = callee.type.payload.call;
  if (slot === null) throw raised('TypeError', `'${callee.type.payload.name}' object is not callable`);
  if (takesVector(callee.type)) return slot(callee, args, kwargs);
  enterRecursive(WHILE_CALLING);
  try {
    return slot(callee, args, kwargs);
  } finally {
    leaveRecursive();
  }
}

/** What Python 3 calls without going a level deeper before the frame does (_PyFunction_Vectorcall, method_vectorcall; Objects 3.8.18). */
function takesVector(type: TypeObject): boolean {
  return target.language === 3 && (type === functionType || type === methodType);
}

/** Calls with arguments that are handed over, as an argument tuple that native code makes would hold them. */
export function call(callee: PyObject, ...args: Ref[]): Ref {
  if (target.language === 3) return holding(keptArguments(args), () => callBorrowed(callee, args, null));
  return holding(args.length === 0 ? [newRef(emptyTuple)] : args, () => callBorrowed(callee, args, null));
}

/**
 * Of arguments that are handed over, those that nobody else holds. The others are given back: native code of Python 3 calls with an array
 * of what it holds or has borrowed anyway (PyObject_CallFunctionObjArgs, Objects/call.c 3.8.18).
 */
export function keptArguments(args: readonly Ref[]): Ref[] {
  const kept = args.filter((argument) => countOf(argument) === 1);
  for (const argument of args) if (!kept.includes(argument)) close(argument);
  return kept;
}
