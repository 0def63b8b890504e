/** Tuples (Objects/tupleobject.c, 2.7.18). */

import { newInt } from '../cache/integers.ts';
import { newStr } from '../cache/strings.ts';
import { allocate, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { hashOf } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { sequenceTuple } from '../protocol/sequence-tuple.ts';
import { type SlicePayload, sliceIndices } from '../protocol/slice-indices.ts';
import { worded } from '../protocol/worded.ts';
import { has } from '../versions/features.ts';
import { newTuple, type TupleObject } from './construct.ts';
import { newItemIterator } from './iterators/item-iterator.ts';
import { defineMethods, oneArgument, positional } from './native.ts';
import {
  compareItems,
  countItem,
  guardedRepr,
  indexOfItem,
  itemPosition,
  repeatItems,
  reprItems,
  searchBounds,
  sliceItems,
  tupleContains,
} from './sequence-items.ts';
import { isKindOf, sliceType, tupleType } from './static-types.ts';

const { payload } = tupleType;

function itemsOf(object: PyObject): Ref[] {
  return (object as TupleObject).payload;
}

payload.tracked = true;
/** Last item first, as CPython visits and, at the end, lets go of them. */
payload.traverse = (object, visit) => {
  const items = itemsOf(object);
  for (let index = items.length - 1; index >= 0; index--) visit(items[index] as Ref, 'item');
};
payload.construct = (type, args) => {
  if (args.length > 1)
    throw raised(
      'TypeError',
      worded(
        `tuple() takes at most 1 argument (${args.length} given)`,
        `tuple expected at most 1 argument${has('singular arguments') ? '' : 's'}, got ${args.length}`,
      ),
    );
  const [iterable] = args;
  if (type === tupleType) return tupleOf(iterable);
  const items = tupleOf(iterable);
  return holding([items], () =>
    allocate(
      type,
      items.payload.map((item) => newRef(item)),
    ),
  );
};

const tupleOf = (iterable: PyObject | undefined): Ref<TupleObject> => (iterable === undefined ? newTuple([]) : sequenceTuple(iterable));

payload.repr = (object) => {
  const items = itemsOf(object);
  return newStr(guardedRepr(object, '(...)', () => `(${reprItems(items)}${items.length === 1 ? ',' : ''})`));
};
payload.richCompare = (left, right, op) => (isKindOf(right, tupleType) ? compareItems(itemsOf(left), itemsOf(right), op) : undefined);
payload.hash = (object) => tupleHash(itemsOf(object));
payload.length = (object) => itemsOf(object).length;
payload.contains = (object, item) => tupleContains(itemsOf(object), item);
payload.iter = (object) => newItemIterator('tupleiterator', object);
payload.subscript = (object, key) => {
  const items = itemsOf(object);
  if (key.type === sliceType) {
    const slice = sliceIndices(key.payload as SlicePayload, items.length);
    return slice.start === 0 && slice.step === 1 && slice.count === items.length && object.type === tupleType
      ? newRef(object)
      : newTuple(sliceItems(items, slice));
  }
  return newRef(items[itemPosition(key, items.length, 'tuple')] as Ref);
};
payload.slice = (object, low, high) => {
  const items = itemsOf(object);
  if (low === 0 && high === items.length && object.type === tupleType) return newRef(object);
  return newTuple(items.slice(low, high).map((item) => newRef(item)));
};
payload.concat = (left, right) => {
  if (!isKindOf(right, tupleType)) {
    throw raised('TypeError', `can only concatenate tuple (not "${right.type.payload.name}") to tuple`);
  }
  const nothingAdded = has('tuples joined to none are themselves') ? joinedToNone(left, right) : undefined;
  return nothingAdded !== undefined ? newRef(nothingAdded) : newTuple([...itemsOf(left), ...itemsOf(right)].map((item) => newRef(item)));
};
/** Of two tuples of which one is empty the other, where that is no instance of a class deriving from tuple (tuple_concat, 3.7.16). */
function joinedToNone(left: PyObject, right: PyObject): PyObject | undefined {
  if (itemsOf(left).length === 0 && right.type === tupleType) return right;
  return itemsOf(right).length === 0 && left.type === tupleType ? left : undefined;
}
payload.repeat = (object, times) => {
  const items = itemsOf(object);
  if ((items.length === 0 || times === 1) && object.type === tupleType) return newRef(object);
  return newTuple(repeatItems(items, times));
};

/** tuplehash */
function tupleHash(items: readonly PyObject[]): bigint {
  let hash = 0x345678n;
  let multiplier = 1000003n;
  for (let left = items.length; left > 0; left--) {
    const item = BigInt.asUintN(64, hashOf(items[items.length - left] as PyObject));
    hash = BigInt.asUintN(64, (hash ^ item) * multiplier);
    multiplier = BigInt.asUintN(64, multiplier + 82520n + 2n * BigInt(left - 1));
  }
  const signed = BigInt.asIntN(64, hash + 97531n);
  return signed === -1n ? -2n : signed;
}

defineMethods(tupleType, [
  oneArgument('count', (self: TupleObject, item) => newInt(countItem(self.payload, item))),
  positional('index', 1, 3, (self: TupleObject, [item, ...bounds]) => {
    const { from, to } = searchBounds(bounds, self.payload.length);
    const index = indexOfItem(self.payload, item as PyObject, from, to);
    if (index < 0) throw raised('ValueError', 'tuple.index(x): x not in tuple');
    return newInt(index);
  }),
]);
