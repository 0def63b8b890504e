/** Iterators over a dict's keys, values and items (dictionary-keyiterator and its siblings, Objects/dictobject.c 2.7.18). */
import { newNone } from '../../cache/singletons.ts';
import { adopt, close, countOf, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import type { Entry } from '../dict-storage.ts';
import { defineMethods } from '../native.ts';
import type { DictObject } from '../payloads.ts';
import { staticType } from '../static-types.ts';
import { iteratorMethods } from './next-method.ts';

interface DictIteratorPayload {
  dict: Ref<DictObject> | null;
  /** Entries in table order, and how many the dict had. Where it keeps its order, those that come are seen, too. */
  readonly entries: Iterator<Entry>;
  readonly size: number;
  left: number;
  /** Of items: the pair that is given (di_result). */
  readonly result: Ref<TupleObject> | null;
}

type Item = (entry: Entry, state: DictIteratorPayload) => Ref;

const key: Item = ({ key }) => newRef(key);
const value: Item = ({ value }) => newRef(value);

const pair: Item = ({ key, value }, { result }) => givePair(result, [newRef(key), newRef(value)]);

/** The pair is the one given last, where nobody else kept that (dictiter_iternextitem). The items are handed over. */
export function givePair(last: Ref<TupleObject> | null, items: [Ref, Ref]): Ref {
  if (last === null || countOf(last) > 1) return newTuple(items);
  const kept = newRef(last);
  for (const old of last.payload.splice(0, items.length, ...items)) close(old);
  return kept;
}

/** What the first pair is made of. */
export const newPair = (): Ref<TupleObject> => newTuple([newNone(), newNone()]);

function dictIteratorType(name: string, item: Item): TypeObject {
  const type = staticType(name);
  const { payload } = type;
  payload.tracked = true;
  payload.traverse = (object, visit) => {
    const { dict, result } = object.payload as DictIteratorPayload;
    if (dict !== null) visit(dict, 'dict');
    if (result !== null) visit(result, 'result');
  };
  payload.iter = (object) => newRef(object);
  payload.iternext = (object) => next(object.payload as DictIteratorPayload, item);
  defineMethods(type, iteratorMethods);
  return type;
}

function next(state: DictIteratorPayload, item: Item): Ref | null {
  const { dict } = state;
  if (dict === null) return null;
  if (dict.payload.size !== state.size) throw raised('RuntimeError', 'dictionary changed size during iteration');
  const { done, value: entry } = state.entries.next();
  if (!done && state.left-- > 0) return item(entry, state);
  // As many came as went (3.8 on).
  if (!done && has('dictionary keys changed')) throw raised('RuntimeError', 'dictionary keys changed during iteration');
  if (!done) return item(entry, state);
  state.dict = null;
  close(dict);
  return null;
}

const TYPES = {
  keys: dictIteratorType('dictionary-keyiterator', key),
  values: dictIteratorType('dictionary-valueiterator', value),
  items: dictIteratorType('dictionary-itemiterator', pair),
};

const REVERSE_TYPES = {
  keys: dictIteratorType('dict_reversekeyiterator', key),
  values: dictIteratorType('dict_reversevalueiterator', value),
  items: dictIteratorType('dict_reverseitemiterator', pair),
};

export function newDictIterator(kind: keyof typeof TYPES, dict: DictObject): Ref<PyObject> {
  return iterate(TYPES[kind], dict, dict.payload.walk(), kind);
}

/** Backwards (Python 3.8 on). */
export function newReverseDictIterator(kind: keyof typeof TYPES, dict: DictObject): Ref<PyObject> {
  return iterate(REVERSE_TYPES[kind], dict, dict.payload.ordered().reverse().values(), kind);
}

function iterate(type: TypeObject, dict: DictObject, entries: Iterator<Entry>, kind: keyof typeof TYPES): Ref<PyObject> {
  const result = kind === 'items' ? newPair() : null;
  const { size } = dict.payload;
  return adopt<DictIteratorPayload>(type, { dict: newRef(dict), entries, size, left: size, result });
}
