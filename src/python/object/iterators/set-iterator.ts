/** Iterators over sets (setiterator, Objects/setobject.c 2.7.18). */
import { adopt, close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import type { KeyEntry } from '../hash-storage.ts';
import { defineMethods } from '../native.ts';
import type { SetStorage } from '../set-storage.ts';
import { staticType } from '../static-types.ts';
import { iteratorMethods } from './next-method.ts';

interface SetIteratorPayload {
  set: Ref<PyObject<SetStorage>> | null;
  readonly entries: readonly KeyEntry[];
  index: number;
}

const setIteratorType = staticType('setiterator');
const { payload } = setIteratorType;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { set } = object.payload as SetIteratorPayload;
  if (set !== null) visit(set, 'set');
};
payload.iter = (object) => newRef(object);
payload.iternext = (object) => {
  const state = object.payload as SetIteratorPayload;
  const { set, entries } = state;
  if (set === null) return null;
  if (set.payload.size !== entries.length) throw raised('RuntimeError', 'Set changed size during iteration');
  const entry = entries[state.index];
  if (entry === undefined) {
    state.set = null;
    close(set);
    return null;
  }
  state.index++;
  return newRef(entry.key);
};
defineMethods(setIteratorType, iteratorMethods);

export function newSetIterator(set: PyObject<SetStorage>): Ref {
  return adopt<SetIteratorPayload>(setIteratorType, { set: newRef(set), entries: set.payload.ordered(), index: 0 });
}
