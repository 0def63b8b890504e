/** Sets and frozensets (Objects/setobject.c, 2.7.18). */
import { newBool, newNone } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { entrust } from '../memory/accounted.ts';
import { allocate, close, newRef } from '../memory/heap.ts';
import { accumulating, holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { CompareOp, NativeMethod, NumberSlots } from '../memory/type-record.ts';
import { EQ, GE, GT, LE, LT } from '../protocol/compare.ts';
import { forEach } from '../protocol/iterate.ts';
import { hashOf } from '../protocol/object.ts';
import { isException, raised, raisedWith } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import type { DictStorage } from './dict-storage.ts';
import { newSetIterator } from './iterators/set-iterator.ts';
import { defineMethods, noArguments, oneArgument, positional } from './native.ts';
import { guardedRepr, reprItems } from './sequence-items.ts';
import { SetStorage } from './set-storage.ts';
import { dictType, frozensetType, isKindOf, setType } from './static-types.ts';

export type SetObject = PyObject<SetStorage>;

export function isSet(object: PyObject): object is SetObject {
  return isKindOf(object, setType) || isKindOf(object, frozensetType);
}

function emptySet(type: TypeObject, storage = new SetStorage()): Ref<SetObject> {
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

function setOf(type: TypeObject, iterable: PyObject | undefined): Ref<SetObject> {
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
  if (made.payload.size > 0 || has('several empty frozensets')) return made;
  close(made);
  emptyFrozenset ??= entrust(emptySet(frozensetType), 'empty-frozenset cache');
  return newRef(emptyFrozenset);
}

/** Runs with any iterable as a set. */
function asSet<T>(iterable: PyObject, use: (other: SetStorage) => T): T {
  if (isSet(iterable)) return use(iterable.payload);
  const set = setOf(setType, iterable);
  return holding([set], () => use(set.payload));
}

function items(storage: SetStorage): PyObject[] {
  return storage.ordered().map(({ key }) => key);
}

function isSubset(left: SetStorage, right: SetStorage): boolean {
  return left.size <= right.size && items(left).every((item) => right.has(item));
}

export function compareSets(left: SetStorage, right: SetStorage, op: CompareOp): boolean {
  switch (op) {
    case EQ:
      return left.size === right.size && isSubset(left, right);
    case LE:
      return isSubset(left, right);
    case LT:
      return left.size < right.size && isSubset(left, right);
    case GE:
      return isSubset(right, left);
    case GT:
      return right.size < left.size && isSubset(right, left);
    default:
      return left.size !== right.size || !isSubset(left, right);
  }
}

/** Of many less few, a copy is made smaller (set_difference and set_copy_and_difference, Objects/setobject.c 3.8.18). */
function copyAndDiffer(left: SetStorage, right: SetStorage, result: SetStorage): void {
  result.merge(left);
  for (const item of items(right)) result.delete(item);
  result.shrink();
}

/** What iterables that are no sets are asked for item after item, without a set being made of them. */
const BY_ITEMS: Readonly<Record<string, (left: SetStorage, iterable: PyObject, result: SetStorage) => void>> = {
  intersection: (left, iterable, result) =>
    forEach(iterable, (item) => {
      holding([item], () => left.has(item) && result.add(item));
      return true;
    }),
  difference: (left, iterable, result) => {
    result.merge(left);
    discardAll(result, iterable);
  },
};

function discardAll(storage: SetStorage, iterable: PyObject): void {
  forEach(iterable, (item) => {
    holding([item], () => storage.delete(item));
    return true;
  });
  storage.shrink();
}

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

const OPERATIONS: Readonly<Record<string, (left: SetStorage, right: SetStorage, result: SetStorage) => void>> = {
  union: (left, right, result) => {
    result.merge(left);
    result.merge(right);
  },
  intersection: (left, right, result) => {
    const [small, large] = right.size > left.size ? [left, right] : [right, left];
    for (const item of items(small)) if (large.has(item)) result.add(item);
  },
  difference: (left, right, result) => {
    if (target.language === 3 && left.size >> 2 > right.size) return copyAndDiffer(left, right, result);
    for (const item of items(left)) if (!right.has(item)) result.add(item);
  },
  symmetric_difference: (left, right, result) => {
    result.merge(right);
    for (const item of items(left)) if (!result.delete(item)) result.add(item);
  },
};

/** Python 3 gives a set of the built-in type for one of a class that derives from it (make_new_set_basetype). */
function resultType({ type }: SetObject): TypeObject {
  if (target.language === 2) return type;
  return type.payload.mro.includes(setType) ? setType : frozensetType;
}

function operate(name: keyof typeof OPERATIONS & string, self: SetObject, other: PyObject): Ref<SetObject> {
  const result = emptySet(resultType(self));
  const byItems = isSet(other) || other.type === dictType ? undefined : BY_ITEMS[name];
  accumulating([result], () => {
    if (byItems !== undefined) byItems(self.payload, other, result.payload);
    else asSet(other, (right) => OPERATIONS[name]?.(self.payload, right, result.payload));
  });
  return result;
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

/** What `update` and its siblings do to the set itself, in place. */
const UPDATES: Readonly<Record<string, (self: SetObject, other: PyObject) => void>> = {
  union: (self, other) => updateSet(self.payload, other),
  intersection: (self, other) => takeTable(self, operate('intersection', self, other)),
  difference: (self, other) => {
    if (other === self) return self.payload.clear();
    if (!isSet(other)) return discardAll(self.payload, other);
    for (const item of items(other.payload)) self.payload.delete(item);
    self.payload.shrink();
  },
  symmetric_difference: (self, other) => {
    if (other === self) return self.payload.clear();
    asSet(other, (right) => {
      for (const item of items(right)) if (!self.payload.delete(item)) self.payload.add(item);
    });
  },
};

/** The set takes over the table of a result, which is handed over (set_swap_bodies). */
function takeTable(self: SetObject, result: Ref<SetObject>): void {
  const old = self.payload;
  self.payload = result.payload;
  result.payload = old;
  close(result);
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
        return `${object.type.payload.name}([${reprItems(items((object as SetObject).payload))}])`;
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

setType.payload.hash = (object) => {
  throw raised('TypeError', `unhashable type: '${object.type.payload.name}'`);
};
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
