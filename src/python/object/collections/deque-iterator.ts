/** Iterators over deques, from the left and from the right (Modules/_collectionsmodule.c, 2.7.18): they hold the deque to their own end. */
import { newInt } from '../../cache/integers.ts';
import { adopt, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { iteratorMethods } from '../iterators/next-method.ts';
import { defineMethods, noArguments } from '../native.ts';
import { staticType } from '../static-types.ts';
import type { DequeStorage } from './deque-storage.ts';

interface DequeIteratorPayload {
  readonly deque: Ref<PyObject<DequeStorage>>;
  /** The deque's state when the iterator was made. */
  readonly state: number;
  left: number;
}

function dequeIteratorType(name: string, next: (payload: DequeIteratorPayload) => Ref | null): TypeObject {
  const type = staticType(name);
  const { payload } = type;
  payload.isBase = false;
  payload.tracked = true;
  payload.traverse = (object, visit) => visit((object.payload as DequeIteratorPayload).deque, 'deque');
  payload.iter = (object) => newRef(object);
  payload.iternext = (object) => next(object.payload as DequeIteratorPayload);
  defineMethods(type, [
    ...iteratorMethods,
    noArguments('__length_hint__', (self: PyObject) => newInt((self.payload as DequeIteratorPayload).left)),
  ]);
  return type;
}

function checkState(payload: DequeIteratorPayload): void {
  if (payload.deque.payload.state === payload.state) return;
  payload.left = 0;
  throw raised('RuntimeError', 'deque mutated during iteration');
}

const forwardType = dequeIteratorType('deque_iterator', (payload) => {
  checkState(payload);
  if (payload.left === 0) return null;
  const items = payload.deque.payload;
  return newRef(items.at(items.length - payload.left--));
});

/** At its end it does not notice changes. */
const reverseType = dequeIteratorType('deque_reverse_iterator', (payload) => {
  if (payload.left === 0) return null;
  checkState(payload);
  return newRef(payload.deque.payload.at(--payload.left));
});

function newIterator(type: TypeObject, deque: PyObject<DequeStorage>): Ref {
  return adopt<DequeIteratorPayload>(type, { deque: newRef(deque), state: deque.payload.state, left: deque.payload.length });
}

export function newDequeIterator(deque: PyObject<DequeStorage>): Ref {
  return newIterator(forwardType, deque);
}

export function newDequeReverseIterator(deque: PyObject<DequeStorage>): Ref {
  return newIterator(reverseType, deque);
}
