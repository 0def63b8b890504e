/** Iterators over a dict's keys, values and items (dictionary-keyiterator and its siblings, Objects/dictobject.c 2.7.18). */
import { adopt, close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { newTuple } from '../construct.ts';
import type { Entry } from '../dict-storage.ts';
import { defineMethods } from '../native.ts';
import type { DictObject } from '../payloads.ts';
import { staticType } from '../static-types.ts';
import { iteratorMethods } from './next-method.ts';

interface DictIteratorPayload {
  dict: Ref<DictObject> | null;
  /** Entries in table order, and how many the dict had. */
  readonly entries: readonly Entry[];
  readonly size: number;
  index: number;
}

const ITEMS = {
  keys: ({ key }: Entry): Ref => newRef(key),
  values: ({ value }: Entry): Ref => newRef(value),
  items: ({ key, value }: Entry): Ref => newTuple([newRef(key), newRef(value)]),
} as const;

function dictIteratorType(name: string, item: (entry: Entry) => Ref): TypeObject {
  const type = staticType(name);
  const { payload } = type;
  payload.tracked = true;
  payload.traverse = (object, visit) => {
    const { dict } = object.payload as DictIteratorPayload;
    if (dict !== null) visit(dict, 'dict');
  };
  payload.iter = (object) => newRef(object);
  payload.iternext = (object) => next(object.payload as DictIteratorPayload, item);
  defineMethods(type, iteratorMethods);
  return type;
}

function next(state: DictIteratorPayload, item: (entry: Entry) => Ref): Ref | null {
  const { dict } = state;
  if (dict === null) return null;
  if (dict.payload.size !== state.size) throw raised('RuntimeError', 'dictionary changed size during iteration');
  const entry = state.entries[state.index];
  if (entry === undefined) {
    state.dict = null;
    close(dict);
    return null;
  }
  state.index++;
  return item(entry);
}

const TYPES = {
  keys: dictIteratorType('dictionary-keyiterator', ITEMS.keys),
  values: dictIteratorType('dictionary-valueiterator', ITEMS.values),
  items: dictIteratorType('dictionary-itemiterator', ITEMS.items),
};

export function newDictIterator(kind: keyof typeof TYPES, dict: DictObject): Ref<PyObject> {
  const entries = dict.payload.ordered();
  return adopt<DictIteratorPayload>(TYPES[kind], { dict: newRef(dict), entries, size: entries.length, index: 0 });
}
