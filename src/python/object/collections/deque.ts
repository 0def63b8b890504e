/** `collections.deque` (Modules/_collectionsmodule.c, 2.7.18). */

import { newInt } from '../../cache/integers.ts';
import { newBool, newNone, none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { allocate, close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { call } from '../../protocol/call.ts';
import { EQ, isEqual, NE } from '../../protocol/compare.ts';
import { forEach } from '../../protocol/iterate.ts';
import { namedArguments } from '../../protocol/keyword-arguments.ts';
import { asIndex, isIndex } from '../../protocol/number.ts';
import { repr } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { sizeArgument } from '../../protocol/size-argument.ts';
import { has } from '../../versions/features.ts';
import { newList, newTuple } from '../construct.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument, positional } from '../native.ts';
import { compareItems, guardedRepr, reprListed } from '../sequence-items.ts';
import { isKindOf, staticType } from '../static-types.ts';
import { hashNotImplemented } from '../unhashable.ts';
import { forgetWeakReferences } from '../weak-references.ts';
import { newDequeIterator, newDequeReverseIterator } from './deque-iterator.ts';
import { DequeStorage } from './deque-storage.ts';

export type Deque = PyObject<DequeStorage>;

export const dequeType = staticType('collections.deque');
const { payload } = dequeType;

function itemsOf(object: PyObject): DequeStorage {
  return (object as Deque).payload;
}

payload.tracked = true;
payload.traverse = (object, visit) => itemsOf(object).traverse(visit);
payload.forgetWeakly = forgetWeakReferences;
payload.construct = (type) => allocate(type, new DequeStorage());
payload.init = (object, args, kwargs) => {
  const [iterable, limit] = namedArguments('deque', ['iterable', 'maxlen'], 0, args, kwargs);
  const maxlen = limit === undefined || limit === none ? null : sizeArgument(limit);
  if (maxlen !== null && maxlen < 0) throw raised('ValueError', 'maxlen must be non-negative');
  const items = itemsOf(object);
  items.maxlen = maxlen;
  items.clear();
  if (iterable !== undefined) extend(object as Deque, iterable, 'push');
};

/** Adds the items of an iterable at one end; of the deque itself, those it has when this begins. */
function extend(deque: Deque, iterable: PyObject, end: 'push' | 'unshift'): void {
  const items = deque.payload;
  if (iterable === deque) return holding([newList(items.items().map((item) => newRef(item)))], () => extendSelf(items, end));
  forEach(iterable, (item) => {
    if (items.maxlen === 0) close(item);
    else items[end](item);
    return true;
  });
}

function extendSelf(items: DequeStorage, end: 'push' | 'unshift'): void {
  for (const item of items.items()) items[end](newRef(item));
}

payload.repr = (object) => {
  const items = itemsOf(object);
  const limit = items.maxlen === null ? '' : `, maxlen=${items.maxlen}`;
  return newStr(guardedRepr(object, '[...]', () => `deque([${reprListed(items.items())}]${limit})`));
};
payload.richCompare = (left, right, op) => {
  if (!isKindOf(right, dequeType)) return undefined;
  if (left === right && (op === EQ || op === NE)) return newBool(op === EQ);
  return compareItems(itemsOf(left).items(), itemsOf(right).items(), op);
};
payload.hash = hashNotImplemented;
payload.length = (object) => itemsOf(object).length;
payload.iter = (object) => newDequeIterator(object as Deque);
payload.inplaceConcat = (left, right) => {
  extend(left as Deque, right, 'push');
  return newRef(left);
};

/** The position a subscript means (PySequence_GetItem). */
function position(items: DequeStorage, key: PyObject): number {
  if (!isIndex(key)) throw raised('TypeError', `sequence index must be integer, not '${key.type.payload.name}'`);
  const index = asIndex(key, 'IndexError');
  const at = index < 0 ? index + items.length : index;
  if (at < 0 || at >= items.length) throw raised('IndexError', 'deque index out of range');
  return at;
}

payload.subscript = (object, key) => newRef(itemsOf(object).at(position(itemsOf(object), key)));
payload.assignSubscript = (object, key, value) => {
  const items = itemsOf(object);
  if (value === null) return removeAt(items, position(items, key));
  items.replace(position(items, key), newRef(value));
};

function removeAt(items: DequeStorage, at: number): void {
  items.rotate(-at);
  close(items.shift());
  items.rotate(at);
}

function popped(items: DequeStorage, end: 'pop' | 'shift'): Ref {
  if (items.length === 0) throw raised('IndexError', 'pop from an empty deque');
  return items[end]();
}

function count(items: DequeStorage, value: PyObject): number {
  const { state, length } = items;
  let found = 0;
  for (let index = 0; index < length; index++) {
    if (isEqualItem(items.at(index), value)) found++;
    if (items.state !== state) throw raised('RuntimeError', 'deque mutated during iteration');
  }
  return found;
}

/** From 3.8 on an item is held while it is compared (deque_count, deque_contains). */
export function isEqualItem(item: PyObject, value: PyObject): boolean {
  return has('deque items held') ? holding([newRef(item)], () => isEqual(item, value)) : isEqual(item, value);
}

/** The deque turns while the value is looked for, and turns back. */
function remove(items: DequeStorage, value: PyObject): void {
  const { length } = items;
  for (let turned = 0; turned < length; turned++) {
    const isFound = comparesFirst(items, value, turned);
    if (items.length !== length) throw raised('IndexError', 'deque mutated during remove().');
    if (isFound) {
      close(items.shift());
      return items.rotate(turned);
    }
    items.rotate(-1);
  }
  throw raised(
    'ValueError',
    has('deque.remove tells the value') && !has('searches name themselves')
      ? `${repr(value)} is not in deque`
      : 'deque.remove(x): x not in deque',
  );
}

function comparesFirst(items: DequeStorage, value: PyObject, turned: number): boolean {
  const { length } = items;
  try {
    return isEqual(items.at(0), value);
  } catch (error) {
    if (items.length === length) items.rotate(turned);
    throw error;
  }
}

/** The deque's class, called with the deque and its limit (deque_copy). */
export function copyDeque(self: Deque): Ref {
  const { maxlen } = self.payload;
  return maxlen === null ? call(self.type, newRef(self)) : call(self.type, newRef(self), newInt(maxlen));
}

function changing(change: (items: DequeStorage) => void): (self: Deque) => Ref {
  return (self) => {
    change(self.payload);
    return newNone();
  };
}

function adding(end: 'push' | 'unshift'): (self: Deque, item: PyObject) => Ref {
  return (self, item) => {
    self.payload[end](newRef(item));
    return newNone();
  };
}

function extending(end: 'push' | 'unshift'): (self: Deque, iterable: PyObject) => Ref {
  return (self, iterable) => {
    extend(self, iterable, end);
    return newNone();
  };
}

defineMethods(dequeType, [
  oneArgument('append', adding('push')),
  oneArgument('appendleft', adding('unshift')),
  oneArgument('extend', extending('push')),
  oneArgument('extendleft', extending('unshift')),
  noArguments('pop', (self: Deque) => popped(self.payload, 'pop')),
  noArguments('popleft', (self: Deque) => popped(self.payload, 'shift')),
  noArguments(
    'clear',
    changing((items) => items.clear()),
  ),
  noArguments(
    'reverse',
    changing((items) => items.reverse()),
  ),
  positional('rotate', 0, 1, (self: Deque, [steps]) => {
    self.payload.rotate(steps === undefined ? 1 : integerArgument(steps));
    return newNone();
  }),
  oneArgument('remove', (self: Deque, value) => {
    remove(self.payload, value);
    return newNone();
  }),
  oneArgument('count', (self: Deque, value) => newInt(count(self.payload, value))),
  noArguments('__copy__', copyDeque),
  noArguments('__reversed__', newDequeReverseIterator),
  noArguments('__reduce__', (self: Deque) => {
    const { maxlen } = self.payload;
    const items = newList(self.payload.items().map((item) => newRef(item)));
    return newTuple([newRef(self.type), newTuple(maxlen === null ? [items] : [items, newInt(maxlen)])]);
  }),
]);
defineGetSets(dequeType, {
  maxlen: { get: (object) => (itemsOf(object).maxlen === null ? newNone() : newInt(itemsOf(object).maxlen as number)) },
});
