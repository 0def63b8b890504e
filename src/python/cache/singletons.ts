/** None, True, False, NotImplemented and Ellipsis: one object each, held by C variables for the life of the process. */
import { makePermanent } from '../memory/accounted.ts';
import { newRef } from '../memory/heap.ts';
import { PyObject, type Ref } from '../memory/object.ts';
import { boolType, ellipsisType, noneType, notImplementedType } from '../object/static-types.ts';

export const none = new PyObject(noneType, null);
export const notImplemented = new PyObject(notImplementedType, null);
export const ellipsis = new PyObject(ellipsisType, null);
/** Booleans are integers: their payload is 1 and 0. */
export const pyTrue = new PyObject(boolType, 1);
export const pyFalse = new PyObject(boolType, 0);

export function newNone(): Ref {
  return newRef(none);
}

export function newNotImplemented(): Ref {
  return newRef(notImplemented);
}

export function newBool(value: boolean): Ref {
  return newRef(value ? pyTrue : pyFalse);
}

export function resetSingletons(): void {
  for (const object of [none, notImplemented, ellipsis, pyTrue, pyFalse]) makePermanent(object);
}
