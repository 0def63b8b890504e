/** Dictionaries (Objects/dictobject.c, 2.7.18). */

import { newBool, newNone, none } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { adopt, allocate, close, newRef } from '../memory/heap.ts';
import { accumulating, holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { findAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { callBoundMethod, callMethod } from '../protocol/call-method.ts';
import { compareThreeWay, EQ, holds, isEqual, NE } from '../protocol/compare.ts';
import { collect, forEach } from '../protocol/iterate.ts';
import { repr } from '../protocol/object.ts';
import { isException, raised, raisedWith } from '../protocol/raise.ts';
import { getItem, setItem } from '../protocol/sequence.ts';
import { callBound } from '../protocol/special-method.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { newList, newTuple } from './construct.ts';
import { DictStorage, type Entry } from './dict-storage.ts';
import { newDictView } from './dict-view.ts';
import { newDictIterator } from './iterators/dict-iterator.ts';
import { defineAttribute, defineMethods, noArguments, oneArgument, positional, withKeywords } from './native.ts';
import type { DictObject } from './payloads.ts';
import { guardedRepr } from './sequence-items.ts';
import { dictType, isKindOf, listType, tupleType } from './static-types.ts';
import { hashNotImplemented } from './unhashable.ts';

const { payload } = dictType;

export function newDict(storage = new DictStorage()): Ref<DictObject> {
  return adopt(dictType, storage);
}

function storageOf(object: PyObject): DictStorage {
  return (object as DictObject).payload;
}

payload.tracked = true;
payload.traverse = (object, visit) => storageOf(object).traverse(visit);
payload.construct = (type) => allocate(type, new DictStorage());
payload.finalize = (dict) => {
  storageOf(dict).unshare();
  return false;
};
payload.init = (object, args, kwargs) => {
  if (args.length > 1) throw tooMany('dict', args.length);
  update(object as DictObject, args, kwargs);
};
function tooMany(name: string, given: number): unknown {
  return raised('TypeError', `${name} expected at most 1 argument${has('singular arguments') ? '' : 's'}, got ${given}`);
}
/** The value, in Python 3 also its key, which code that runs meanwhile could take away (dict_repr, Objects/dictobject.c 2.7.18 and 3.6.15). */
const heldWhileShown = (key: PyObject, value: PyObject): Ref[] => (target.language === 3 ? [newRef(key), newRef(value)] : [newRef(value)]);
payload.repr = (object) =>
  newStr(
    guardedRepr(object, '{...}', () => {
      const items = storageOf(object)
        .ordered()
        .map(({ key, value }) => holding(heldWhileShown(key, value), () => `${repr(key)}: ${repr(value)}`));
      return `{${items.join(', ')}}`;
    }),
  );
payload.hash = hashNotImplemented;
payload.length = (object) => storageOf(object).size;
payload.contains = (object, key) => storageOf(object).get(key) !== undefined;
payload.iter = (object) => newDictIterator('keys', object as DictObject);
payload.subscript = subscript;

function subscript(object: PyObject, key: PyObject): Ref {
  const value = storageOf(object).get(key);
  return value === undefined ? substitute(object, key) : newRef(value);
}

/** What a class that derives from dict says of a key that is not there (dict_subscript). */
function substitute(object: PyObject, key: PyObject): Ref {
  const value = object.type === dictType ? undefined : callBound(object, '__missing__', newRef(key));
  if (value === undefined) throw missingKey(key);
  return value;
}
payload.assignSubscript = (object, key, value) => {
  if (value === null) {
    if (!storageOf(object).delete(key)) throw missingKey(key);
    return;
  }
  storageOf(object).put(key, value);
};

/** The error's value is the key; a tuple is wrapped, so that it is not taken for the arguments (set_key_error). */
function missingKey(key: PyObject): unknown {
  return raisedWith('KeyError', isKindOf(key, tupleType) ? newTuple([newRef(key)]) : newRef(key));
}

/** Equality by content; order by size, then by the smallest key whose value differs (dict_compare). */
payload.richCompare = (left, right, op) => {
  if (!isKindOf(right, dictType)) return undefined;
  if (op === EQ || op === NE) return newBool(sameEntries(storageOf(left), storageOf(right)) === (op === EQ));
  return newBool(holds(order(storageOf(left), storageOf(right)), op));
};

function sameEntries(left: DictStorage, right: DictStorage): boolean {
  if (left.size !== right.size) return false;
  return left.ordered().every(({ key, value }) =>
    holding([newRef(value), newRef(key)], () => {
      const other = right.get(key);
      return other !== undefined && holding(has('both values held') ? [newRef(other)] : [], () => isEqual(value, other));
    }),
  );
}

function order(left: DictStorage, right: DictStorage): number {
  if (left.size !== right.size) return left.size - right.size;
  const ours = smallestDifference(left, right);
  if (ours === null) return 0;
  const theirs = smallestDifference(right, left);
  const byKey = compareThreeWay(ours.key, (theirs as Entry).key);
  return byKey !== 0 ? byKey : compareThreeWay(ours.value, (theirs as Entry).value);
}

function smallestDifference(dict: DictStorage, other: DictStorage): Entry | null {
  let smallest: Entry | null = null;
  for (const entry of dict.ordered()) {
    if (smallest !== null && compareThreeWay(smallest.key, entry.key) <= 0) continue;
    const value = other.get(entry.key);
    if (value === undefined || !isEqual(entry.value, value)) smallest = entry;
  }
  return smallest;
}

function update(self: DictObject, args: readonly PyObject[], kwargs: Kwargs): void {
  const [source] = args;
  if (source !== undefined) updateFrom(self.payload, source);
  if (kwargs === null || kwargs.size === 0) return;
  const named = newDict();
  for (const [keyword, value] of kwargs) {
    const key = intern(keyword);
    named.payload.set(key, newRef(value));
    close(key);
  }
  holding([named], () => self.payload.merge(named.payload));
}

/** Takes over the entries of a mapping (PyDict_Update). */
export function updateFromMappingObject(storage: DictStorage, source: PyObject): void {
  if (isWalkedAsDict(source)) return storage.merge(storageOf(source));
  updateFromMapping(storage, source, namesOf(source));
}

/** Python 3 asks a dict that is walked in another way for its keys (dict_merge, 3.6.15). */
function isWalkedAsDict(source: PyObject): boolean {
  return isKindOf(source, dictType) && (target.language === 2 || source.type.payload.iter === payload.iter);
}

function updateFrom(storage: DictStorage, source: PyObject): void {
  if (isWalkedAsDict(source)) return storage.merge(storageOf(source));
  const keys = findAttribute(source, 'keys');
  if (keys !== undefined) {
    close(keys);
    return updateFromMapping(storage, source, namesOf(source));
  }
  let index = 0;
  forEach(source, (pair) => {
    holding([pair], () => addPair(storage, pair, index++));
    return true;
  });
}

/** What `keys` answers: called bound, from 3.9 on as the type's function (PyMapping_Keys, Objects/abstract.c). */
function namesOf(source: PyObject): Ref {
  return has('methods called unbound') ? callMethod(source, 'keys', []) : callBoundMethod(source, 'keys', []);
}

/** Any object with subscripts, by names, which are handed over. */
function updateFromMapping(storage: DictStorage, source: PyObject, names: Ref): void {
  holding([names], () =>
    forEach(names, (key) => {
      holding([key], () => storage.set(key, getItem(source, key)));
      return true;
    }),
  );
}

function addPair(storage: DictStorage, pair: PyObject, index: number): void {
  const items = pairItems(pair, index);
  holding(items, () => {
    const [key, value, ...rest] = items;
    if (key === undefined || value === undefined || rest.length > 0) {
      throw raised('ValueError', `dictionary update sequence element #${index} has length ${items.length}; 2 is required`);
    }
    storage.set(key, newRef(value));
  });
}

function pairItems(pair: PyObject, index: number): Ref[] {
  if (pair.type === tupleType || pair.type === listType) return (pair.payload as Ref[]).map((item) => newRef(item));
  try {
    return collect(pair);
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    error.discard();
    const earlier = `cannot convert dictionary update sequence element #${index} to a sequence`;
    throw raised('TypeError', has('items of updates are objects') ? 'object is not iterable' : earlier);
  }
}

function listOf(self: DictObject, item: (entry: Entry) => Ref): Ref {
  return newList(self.payload.ordered().map(item));
}

function pair({ key, value }: Entry): Ref {
  return newTuple([newRef(key), newRef(value)]);
}

function pop(self: DictObject, key: PyObject, fallback: PyObject | undefined): Ref {
  const entry = self.payload.size === 0 ? undefined : self.payload.take(key);
  if (entry === undefined) {
    if (fallback !== undefined) return newRef(fallback);
    throw self.payload.size === 0 && target.language === 2 ? raised('KeyError', 'pop(): dictionary is empty') : missingKey(key);
  }
  close(entry.key);
  return entry.value;
}

function setDefault(self: DictObject, key: PyObject, value: PyObject): Ref {
  if (target.language === 3) return newRef(self.payload.putAbsent(key, value));
  const known = self.payload.get(key);
  if (known !== undefined) return newRef(known);
  self.payload.set(key, newRef(value));
  return newRef(value);
}

defineMethods(dictType, [
  noArguments('keys', (self: DictObject) => listOf(self, ({ key }) => newRef(key))),
  noArguments('values', (self: DictObject) => listOf(self, ({ value }) => newRef(value))),
  noArguments('items', (self: DictObject) => listOf(self, pair)),
  noArguments('iterkeys', (self: DictObject) => newDictIterator('keys', self)),
  noArguments('itervalues', (self: DictObject) => newDictIterator('values', self)),
  noArguments('iteritems', (self: DictObject) => newDictIterator('items', self)),
  noArguments('viewkeys', (self: DictObject) => newDictView('keys', self)),
  noArguments('viewvalues', (self: DictObject) => newDictView('values', self)),
  noArguments('viewitems', (self: DictObject) => newDictView('items', self)),
  positional('get', 1, 2, (self: DictObject, [key, fallback]) => newRef(self.payload.get(key as PyObject) ?? fallback ?? none), 'unpack'),
  oneArgument('has_key', (self: DictObject, key) => newBool(self.payload.get(key) !== undefined)),
  oneArgument('__getitem__', (self: DictObject, key) => subscript(self, key)),
  oneArgument('__contains__', (self: DictObject, key) => newBool(self.payload.get(key) !== undefined)),
  positional('pop', 1, 2, (self: DictObject, [key, fallback]) => pop(self, key as PyObject, fallback), 'unpack'),
  noArguments('popitem', (self: DictObject) => {
    const entry = self.payload.pop();
    if (entry === undefined) throw raised('KeyError', 'popitem(): dictionary is empty');
    return newTuple([entry.key, entry.value]);
  }),
  positional('setdefault', 1, 2, (self: DictObject, [key, value]) => setDefault(self, key as PyObject, value ?? none), 'unpack'),
  withKeywords('update', (self: DictObject, args, kwargs) => {
    if (args.length > 1) throw tooMany('update', args.length);
    update(self, args, kwargs);
    return newNone();
  }),
  noArguments('clear', (self: DictObject) => {
    self.payload.clear();
    return newNone();
  }),
  noArguments('copy', (self: DictObject) => {
    const copy = newDict();
    copy.payload.copyFrom(self.payload);
    return copy;
  }),
]);

/** Of a class that derives from dict, an instance that is filled as any mapping is (dict_fromkeys). */
export function fromKeys(type: TypeObject, keys: PyObject, value: PyObject): Ref {
  const dict = call(type);
  accumulating([dict], () =>
    forEach(keys, (key) => {
      holding([key], () => setItem(dict, key, value));
      return true;
    }),
  );
  return dict;
}

defineAttribute(dictType, 'fromkeys', {
  kind: 'class',
  method: positional('fromkeys', 1, 2, (type: TypeObject, [keys, value]) => fromKeys(type, keys as PyObject, value ?? none), 'unpack'),
});
