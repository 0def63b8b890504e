/** What takes entries out of an OrderedDict, and puts them elsewhere (Objects/odictobject.c, 3.8.18). */
import { newNone } from '../../../../cache/singletons.ts';
import { close, newRef } from '../../../../memory/heap.ts';
import { accumulating } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { tupleFromArray } from '../../../../object/tracking.ts';
import { call } from '../../../../protocol/call.ts';
import { raised, raisedWith } from '../../../../protocol/raise.ts';
import { contains, getItem, setItem } from '../../../../protocol/sequence.ts';
import { has } from '../../../../versions/features.ts';
import { isExact, type OrderedDict } from './storage.ts';

/** In a class that derives from it, what that says of items is asked; from 3.11 on, entries are taken out without. */
export function pop(self: OrderedDict, key: PyObject, fallback: PyObject | undefined): Ref {
  if (isExact(self) || has('OrderedDict pops entries itself')) {
    const entry = self.payload.take(key);
    if (entry === undefined) return missing(key, fallback);
    close(entry.key);
    return entry.value;
  }
  if (!contains(self, key)) return missing(key, fallback);
  const value = getItem(self, key);
  accumulating([value], () => setItem(self, key, null));
  return value;
}

function missing(key: PyObject, fallback: PyObject | undefined): Ref {
  if (fallback === undefined) throw raisedWith('KeyError', newRef(key));
  return newRef(fallback) as Ref;
}

export function popItem(self: OrderedDict, last: boolean): Ref {
  const node = last ? self.payload.nodes.last : self.payload.nodes.first;
  if (node === null) throw raised('KeyError', 'dictionary is empty');
  const key = newRef(node.key);
  const items = [key];
  accumulating(items, () => items.push(pop(self, key, undefined)));
  return tupleFromArray(items);
}

export function setDefault(self: OrderedDict, key: PyObject, value: PyObject): Ref {
  if (isExact(self)) return newRef(self.payload.putAbsent(key, value)) as Ref;
  if (contains(self, key)) return getItem(self, key);
  setItem(self, key, value);
  return newRef(value) as Ref;
}

export function moveToEnd(self: OrderedDict, key: PyObject, last: boolean): Ref {
  const node = self.payload.nodeOf(key);
  if (node === undefined) throw raisedWith('KeyError', newRef(key));
  self.payload.move(node, last);
  return newNone();
}

export function copy(self: OrderedDict): Ref {
  const made = call(self.type) as Ref<OrderedDict>;
  accumulating([made], () => {
    for (const { key, entry } of self.payload.nodes) {
      if (isExact(self)) made.payload.put(key, entry.value);
      else setItem(made, key, entry.value);
    }
  });
  return made;
}
