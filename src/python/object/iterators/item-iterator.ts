/** Iterators over the items of lists and tuples (listiterator, tupleiterator; 2.7.18): they hold the sequence until its end. */
import { newInt } from '../../cache/integers.ts';
import { adopt, close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { defineMethods, noArguments } from '../native.ts';
import { staticType } from '../static-types.ts';
import { iteratorMethods } from './next-method.ts';

export interface ItemIteratorPayload {
  sequence: Ref | null;
  index: number;
}

function itemIteratorType(name: string): TypeObject {
  const type = staticType(name);
  const { payload } = type;
  payload.tracked = true;
  payload.traverse = (object, visit) => {
    const { sequence } = object.payload as ItemIteratorPayload;
    if (sequence !== null) visit(sequence, 'sequence');
  };
  payload.iter = (object) => newRef(object);
  payload.iternext = next;
  defineMethods(type, [
    ...iteratorMethods,
    noArguments('__length_hint__', (self: PyObject) => {
      const { sequence, index } = self.payload as ItemIteratorPayload;
      return newInt(sequence === null ? 0 : Math.max(0, (sequence.payload as Ref[]).length - index));
    }),
  ]);
  return type;
}

function next(object: PyObject): Ref | null {
  const state = object.payload as ItemIteratorPayload;
  const { sequence } = state;
  if (sequence === null) return null;
  const item = (sequence.payload as Ref[])[state.index];
  if (item === undefined) {
    state.sequence = null;
    close(sequence);
    return null;
  }
  state.index++;
  return newRef(item);
}

const TYPES = { listiterator: itemIteratorType('listiterator'), tupleiterator: itemIteratorType('tupleiterator') };

export function newItemIterator(name: keyof typeof TYPES, sequence: PyObject): Ref {
  return adopt<ItemIteratorPayload>(TYPES[name], { sequence: newRef(sequence), index: 0 });
}
