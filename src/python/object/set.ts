/** Sets and frozensets (Objects/setobject.c, 2.7.18). */

import { newBool, newNone } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, TypeObject } from '../memory/object.ts';
import type { NativeMethod, NumberSlots } from '../memory/type-record.ts';
import { EQ } from '../protocol/compare.ts';
import { hashOf } from '../protocol/object.ts';
import { isException, raised, raisedWith } from '../protocol/raise.ts';
import { newSetIterator } from './iterators/set-iterator.ts';
import { defineMethods, noArguments, oneArgument, positional } from './native.ts';
import { guardedRepr, reprListed } from './sequence-items.ts';
import { emptySet, isSet, newFrozenset, type SetObject, setOf, updateSet } from './set/construct.ts';
import { asSet, compareSets, isSubset, items, operate, resultType, UPDATES } from './set/operations.ts';
import { frozensetType, isKindOf, setType } from './static-types.ts';
import { hashNotImplemented } from './unhashable.ts';

/** A set is looked for as a frozenset of its items (set_contains, set_remove, set_discard). */
function asKey<T>(item: PyObject, use: (key: PyObject) => T): T {
  try {
    return use(item);
  } catch (error) {
    if (!isKindOf(item, setType) || !isException(error, 'TypeError')) throw error;
    error.discard();
  }
  const frozen = setOf(frozensetType, item);
  return holding([frozen], () => use(frozen));
}

/** Several arguments are taken one after the other. */
function operateAll(name: string): NativeMethod {
  return positional(name, 0, Number.POSITIVE_INFINITY, (self: SetObject, others) => {
    let result = setOf(resultType(self), self);
    for (const other of others) {
      const before = result;
      result = holding([before], () => operate(name, before, other));
    }
    return result;
  });
}

function updateAll(method: string, operation: string): NativeMethod {
  return positional(method, 0, Number.POSITIVE_INFINITY, (self: SetObject, others) => {
    for (const other of others) UPDATES[operation]?.(self, other);
    return newNone();
  });
}

function operators(): NumberSlots {
  const slot = (name: string) => (left: PyObject, right: PyObject) =>
    isSet(left) && isSet(right) ? operate(name, left, right) : undefined;
  return { or: slot('union'), and: slot('intersection'), subtract: slot('difference'), xor: slot('symmetric_difference') };
}

function inplaceOperators(): NumberSlots['inplace'] {
  const slot = (name: string) => (left: PyObject, right: PyObject) => {
    if (!isSet(left) || !isSet(right)) return undefined;
    UPDATES[name]?.(left, right);
    return newRef(left);
  };
  return { or: slot('union'), and: slot('intersection'), subtract: slot('difference'), xor: slot('symmetric_difference') };
}

/** frozenset_hash: the order of the items does not matter. */
function frozensetHash(object: PyObject): bigint {
  let hash = 1927868237n * BigInt((object as SetObject).payload.size + 1);
  for (const item of items((object as SetObject).payload)) {
    const each = BigInt.asUintN(64, hashOf(item));
    hash ^= BigInt.asUintN(64, (each ^ (each << 16n) ^ 89869747n) * 3644798167n);
  }
  const signed = BigInt.asIntN(64, hash * 69069n + 907133923n);
  return signed === -1n ? 590923713n : signed;
}

for (const type of [setType, frozensetType]) {
  const { payload } = type;
  payload.tracked = true;
  payload.traverse = (object, visit) => (object as SetObject).payload.traverse(visit);
  payload.construct = (subtype, args) => {
    if (type === setType) return emptySet(subtype);
    checkCount(type, args);
    return subtype === frozensetType ? newFrozenset(args[0]) : setOf(subtype, args[0]);
  };
  payload.repr = (object) =>
    newStr(
      guardedRepr(object, `${object.type.payload.name}(...)`, () => {
        return `${object.type.payload.name}([${reprListed(items((object as SetObject).payload))}])`;
      }),
    );
  payload.hash = frozensetHash;
  payload.length = (object) => (object as SetObject).payload.size;
  payload.contains = (object, item) => asKey(item, (key) => (object as SetObject).payload.has(key));
  payload.iter = (object) => newSetIterator(object as SetObject);
  payload.number = operators();
  payload.richCompare = (left, right, op) => {
    if (isSet(right)) return newBool(compareSets((left as SetObject).payload, right.payload, op));
    if (op === EQ || op === 3) return newBool(op !== EQ);
    throw raised('TypeError', 'can only compare to a set');
  };
  defineMethods(type, [
    operateAll('union'),
    operateAll('intersection'),
    operateAll('difference'),
    oneArgument('symmetric_difference', (self: SetObject, other) => operate('symmetric_difference', self, other)),
    oneArgument('isdisjoint', (self: SetObject, other) =>
      newBool(asSet(other, (right) => !items(self.payload).some((item) => right.has(item)))),
    ),
    oneArgument('issubset', (self: SetObject, other) => newBool(asSet(other, (right) => isSubset(self.payload, right)))),
    oneArgument('issuperset', (self: SetObject, other) => newBool(asSet(other, (right) => isSubset(right, self.payload)))),
    noArguments('copy', (self: SetObject) => (self.type === frozensetType ? newRef(self) : setOf(resultType(self), self))),
    oneArgument('__contains__', (self: SetObject, item) => newBool(asKey(item, (key) => self.payload.has(key)))),
  ]);
}

setType.payload.init = (object, args) => {
  checkCount(setType, args);
  const { payload } = object as SetObject;
  payload.clear();
  if (args[0] !== undefined) updateSet(payload, args[0]);
};

function checkCount(type: TypeObject, args: readonly PyObject[]): void {
  if (args.length > 1) throw raised('TypeError', `${type.payload.name} expected at most 1 arguments, got ${args.length}`);
}

setType.payload.hash = hashNotImplemented;
setType.payload.number = { ...operators(), inplace: inplaceOperators() as NonNullable<NumberSlots['inplace']> };

defineMethods(setType, [
  updateAll('update', 'union'),
  updateAll('intersection_update', 'intersection'),
  updateAll('difference_update', 'difference'),
  oneArgument('symmetric_difference_update', (self: SetObject, other) => {
    UPDATES.symmetric_difference?.(self, other);
    return newNone();
  }),
  oneArgument('add', (self: SetObject, item) => {
    self.payload.add(item);
    return newNone();
  }),
  oneArgument('discard', (self: SetObject, item) => {
    asKey(item, (key) => self.payload.delete(key));
    return newNone();
  }),
  oneArgument('remove', (self: SetObject, item) => {
    if (!asKey(item, (key) => self.payload.delete(key))) throw raisedWith('KeyError', newRef(item));
    return newNone();
  }),
  noArguments('pop', (self: SetObject) => {
    const entry = self.payload.pop();
    if (entry === undefined) throw raised('KeyError', 'pop from an empty set');
    return entry.key;
  }),
  noArguments('clear', (self: SetObject) => {
    self.payload.clear();
    return newNone();
  }),
]);
