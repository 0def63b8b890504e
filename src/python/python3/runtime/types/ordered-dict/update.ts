/** Filling an OrderedDict: entries are assigned one by one, as a class that derives from it may have it (mutablemapping_update, Objects/odictobject.c 3.8.18). */
import { intern } from '../../../../cache/strings.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { newDictIterator } from '../../../../object/iterators/dict-iterator.ts';
import type { DictObject } from '../../../../object/payloads.ts';
import { dictType } from '../../../../object/static-types.ts';
import { findAttribute } from '../../../../protocol/attributes.ts';
import { call } from '../../../../protocol/call.ts';
import { collect, forEach } from '../../../../protocol/iterate.ts';
import { raised } from '../../../../protocol/raise.ts';
import { getItem, setItem } from '../../../../protocol/sequence.ts';

export function update(self: PyObject, source: PyObject | undefined, kwargs: Kwargs): void {
  if (source !== undefined) updateFrom(self, source);
  for (const [name, value] of kwargs ?? []) {
    const key = intern(name);
    holding([key], () => setItem(self, key, value));
  }
}

function updateFrom(self: PyObject, source: PyObject): void {
  if (source.type === dictType) return assignPairs(self, newDictIterator('items', source as DictObject));
  const keys = findAttribute(source, 'keys');
  if (keys !== undefined) return assignKeys(self, source, called(keys));
  const items = findAttribute(source, 'items');
  if (items !== undefined) return assignPairs(self, called(items));
  forEach(source, (pair) => assignPair(self, pair));
}

const called = (method: Ref): Ref => holding([method], () => call(method));

function assignKeys(self: PyObject, source: PyObject, keys: Ref): void {
  holding([keys], () =>
    forEach(keys, (key) => {
      holding([key], () => {
        const value = getItem(source, key);
        holding([value], () => setItem(self, key, value));
      });
      return true;
    }),
  );
}

function assignPairs(self: PyObject, pairs: Ref): void {
  holding([pairs], () => forEach(pairs, (pair) => assignPair(self, pair)));
}

function assignPair(self: PyObject, pair: Ref): boolean {
  const items = holding([pair], () => collect(pair, false));
  holding(items, () => {
    const [key, value, ...rest] = items;
    if (rest.length > 0) throw raised('ValueError', 'too many values to unpack (expected 2)');
    if (key === undefined || value === undefined) {
      throw raised('ValueError', `need more than ${items.length} value${items.length === 1 ? '' : 's'} to unpack`);
    }
    setItem(self, key, value);
  });
  return true;
}
