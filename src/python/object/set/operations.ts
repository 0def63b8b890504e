/** Unions, intersections and differences, and how sets compare (Objects/setobject.c, 2.7.18). */
import { close } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { CompareOp } from '../../memory/type-record.ts';
import { EQ, GE, GT, LE, LT } from '../../protocol/compare.ts';
import { forEach } from '../../protocol/iterate.ts';
import { target } from '../../versions/target.ts';
import type { SetStorage } from '../set-storage.ts';
import { dictType, frozensetType, setType } from '../static-types.ts';

import { emptySet, isSet, type SetObject, setOf, updateSet } from './construct.ts';

/** Runs with any iterable as a set. */
export function asSet<T>(iterable: PyObject, use: (other: SetStorage) => T): T {
  if (isSet(iterable)) return use(iterable.payload);
  const set = setOf(setType, iterable);
  return holding([set], () => use(set.payload));
}

export function items(storage: SetStorage): PyObject[] {
  return storage.ordered().map(({ key }) => key);
}

export function isSubset(left: SetStorage, right: SetStorage): boolean {
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
export function resultType({ type }: SetObject): TypeObject {
  if (target.language === 2) return type;
  return type.payload.mro.includes(setType) ? setType : frozensetType;
}

export function operate(name: keyof typeof OPERATIONS & string, self: SetObject, other: PyObject): Ref<SetObject> {
  const result = emptySet(resultType(self));
  const byItems = isSet(other) || other.type === dictType ? undefined : BY_ITEMS[name];
  accumulating([result], () => {
    if (byItems !== undefined) byItems(self.payload, other, result.payload);
    else asSet(other, (right) => OPERATIONS[name]?.(self.payload, right, result.payload));
  });
  return result;
}

/** What `update` and its siblings do to the set itself, in place. */
export const UPDATES: Readonly<Record<string, (self: SetObject, other: PyObject) => void>> = {
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
