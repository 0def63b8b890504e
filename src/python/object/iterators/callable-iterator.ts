/** `iter(callable, sentinel)` (calliterobject, Objects/iterobject.c 2.7.18). */
import { adopt, close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { call } from '../../protocol/call.ts';
import { isEqual } from '../../protocol/compare.ts';
import { defineMethods } from '../native.ts';
import { staticType } from '../static-types.ts';
import { iteratorMethods } from './next-method.ts';

interface CallableIteratorPayload {
  callable: Ref | null;
  sentinel: Ref | null;
}

const callableIteratorType = staticType('callable-iterator');
const { payload } = callableIteratorType;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { callable, sentinel } = object.payload as CallableIteratorPayload;
  if (callable !== null) visit(callable, 'callable');
  if (sentinel !== null) visit(sentinel, 'sentinel');
};
payload.iter = (object) => newRef(object);
payload.iternext = (object) => {
  const state = object.payload as CallableIteratorPayload;
  const { callable, sentinel } = state;
  if (callable === null || sentinel === null) return null;
  const value = call(callable);
  if (!holding([newRef(value)], () => isEqual(value, sentinel))) return value;
  state.callable = null;
  state.sentinel = null;
  for (const held of [value, callable, sentinel]) close(held);
  return null;
};
defineMethods(callableIteratorType, iteratorMethods);

export function newCallableIterator(callable: PyObject, sentinel: PyObject): Ref {
  return adopt<CallableIteratorPayload>(callableIteratorType, { callable: newRef(callable), sentinel: newRef(sentinel) });
}
