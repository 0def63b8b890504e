/** Attributes of instances whose dictionaries share their keys (_PyObjectDict_SetItem, Objects/dictobject.c 3.8.18). */
import { InstanceObject, type PyObject, type Ref, type TypeObject } from '../memory/object.ts';
import type { DictStorage } from '../object/dict-storage.ts';
import type { SharedKeys } from '../object/shared-keys.ts';
import { has } from '../versions/features.ts';

/** The keys that a class holds for its instances; null where it has none, or none any more. */
export const sharedKeysOf = ({ payload: { heap } }: TypeObject): SharedKeys | null => (heap?.sharedKeys ?? null) as SharedKeys | null;

/**
 * Stores a value that is handed over. Up to 3.10 a dictionary whose keys do not fit any more has a table of its own, which becomes the class's where
 * no other instance shares the one before; else instances to come share none.
 */
export function storeShared(object: PyObject, dict: DictStorage, name: PyObject, value: Ref): void {
  const before = sharedKeysOf(object.type);
  const shared = before !== null && dict.sharedKeys === before;
  dict.set(name, value);
  if (!shared || dict.sharedKeys === before || has('shared keys stay')) return;
  if (sharedKeysOf(object.type) !== before) return;
  const { heap } = object.type.payload;
  if (heap !== null) heap.sharedKeys = before.isAlone ? dict.shareOwn(before) : null;
  before.release();
}

/**
 * An attribute is about to be deleted, whether it is there or not. Up to 3.10 instances of the class share no keys any more; from 3.11 on the name is
 * among these keys afterwards, where there is room (_PyObject_StoreInstanceAttribute, Objects/dictobject.c 3.11.7).
 */
export function noteDeletion(object: PyObject, name: PyObject): void {
  const keys = sharedKeysOf(object.type);
  if (keys === null) return;
  if (has('shared keys stay')) {
    if (object instanceof InstanceObject && object.dictShown === null) keys.add(name);
    return;
  }
  if (object.type.payload.heap !== null) object.type.payload.heap.sharedKeys = null;
  keys.release();
}
