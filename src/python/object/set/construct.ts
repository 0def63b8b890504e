/** How sets and frozensets are made (Objects/setobject.c, 2.7.18). */
import { entrust } from '../../memory/accounted.ts';
import { allocate, close, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { forEach } from '../../protocol/iterate.ts';
import { has } from '../../versions/features.ts';
import type { DictStorage } from '../dict-storage.ts';
import { SetStorage } from '../set-storage.ts';
import { dictType, frozensetType, isKindOf, setType } from '../static-types.ts';
import { mayBeTracked, setUntracked } from '../tracking.ts';

export type SetObject = PyObject<SetStorage>;

export function isSet(object: PyObject): object is SetObject {
  return isKindOf(object, setType) || isKindOf(object, frozensetType);
}

export function emptySet(type: TypeObject, storage = new SetStorage()): Ref<SetObject> {
  return allocate(type, storage);
}

/** Adds every item of an iterable (set_update_internal): a set is merged, of a dict the keys are. */
export function updateSet(storage: SetStorage, iterable: PyObject): void {
  if (isSet(iterable)) return storage.merge(iterable.payload);
  if (iterable.type === dictType) {
    storage.expect((iterable.payload as DictStorage).size);
    for (const { key } of (iterable.payload as DictStorage).ordered()) storage.add(key);
    return;
  }
  forEach(iterable, (item) => {
    holding([item], () => storage.add(item));
    return true;
  });
}

export function setOf(type: TypeObject, iterable: PyObject | undefined): Ref<SetObject> {
  const set = emptySet(type);
  if (iterable !== undefined) accumulating([set], () => updateSet(set.payload, iterable));
  return set;
}

/** A set of an iterable's items (PySet_New). */
export const newSet = (iterable: PyObject): Ref<SetObject> => setOf(setType, iterable);

/** There is one empty frozenset up to 3.9, made when it is first asked for (frozenset_new). */
let emptyFrozenset: SetObject | null = null;

/** The next interpreter makes its own. */
export function resetEmptyFrozenset(): void {
  emptyFrozenset = null;
}

/** The frozenset of an iterable, or the empty one. */
export function newFrozenset(iterable: PyObject | undefined): Ref<SetObject> {
  if (iterable?.type === frozensetType) return newRef(iterable as SetObject);
  const made = setOf(frozensetType, iterable);
  if (has('frozensets may be untracked') && !made.payload.ordered().some(({ key }) => mayBeTracked(key))) setUntracked(made);
  if (made.payload.size > 0 || has('several empty frozensets')) return made;
  close(made);
  emptyFrozenset ??= entrust(emptySet(frozensetType), 'empty-frozenset cache');
  return newRef(emptyFrozenset);
}
