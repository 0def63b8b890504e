/** The cache of small integers (Objects/intobject.c, NSMALLNEGINTS and NSMALLPOSINTS, 2.7) and the constructors of int and long. */
import { account, entrust } from '../memory/accounted.ts';
import { adopt, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { intType, longType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';

/** An integer's value: a number where it is safe (|n| < 2^53), else a bigint. */
export type IntValue = number | bigint;

const INT_MAX = 2n ** 63n - 1n;
const INT_MIN = -(2n ** 63n);

let small: PyObject<IntValue>[] = [];
/** The smallest and the largest one shared, which the target says. */
let first = 0;
let last = -1;

/** Fills the cache. `base(n)` is how many references the interpreter holds to the integer, its cache included (at least 1). */
export function resetSmallIntegers(base: (value: number) => number): void {
  ({ first, last } = target.integers);
  small = [];
  for (let value = first; value <= last; value++) {
    const object = entrust(adopt<IntValue>(intType, value), 'small-integer cache');
    account(object, base(value) - 1);
    small.push(object);
  }
}

/** Whether an object is a shared integer. */
export function isSmallInteger(object: PyObject): boolean {
  const value = object.payload as IntValue;
  return typeof value === 'number' && value >= first && value <= last && small[value - first] === object;
}

export function smallIntegers(): readonly PyObject<IntValue>[] {
  return small;
}

/** A Python 2 `int`: shared when small. The value must fit 64 bits. */
export function newInt(value: number): Ref<PyObject<IntValue>> {
  if (value >= first && value <= last) return newRef(small[value - first] as PyObject<IntValue>);
  return adopt<IntValue>(intType, value);
}

/** An `int` where the value fits 64 bits, else a `long`; Python 3 has but the one type. */
export function newInteger(value: bigint): Ref<PyObject<IntValue>> {
  if (target.language === 2 && (value > INT_MAX || value < INT_MIN)) return adopt<IntValue>(longType, normalise(value));
  const narrow = normalise(value);
  return typeof narrow === 'number' ? newInt(narrow) : adopt<IntValue>(intType, narrow);
}

/** A `long`; in Python 3 an `int`. */
export function newLong(value: IntValue): Ref<PyObject<IntValue>> {
  if (target.language === 3) return newInteger(BigInt(value));
  return adopt<IntValue>(longType, typeof value === 'number' ? value : normalise(value));
}

/** A number where it is safe, so that equal values have one representation. */
export function normalise(value: bigint): IntValue {
  const narrow = Number(value);
  return Number.isSafeInteger(narrow) ? narrow : value;
}
