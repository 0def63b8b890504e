/**
 * Operators on two small ints or two floats, without asking the types (ceval's own shortcuts go as far for sums). Each answers
 * undefined where the types have to be asked. One function an operator: the host makes fast code of each.
 */
import { newInt } from '../cache/integers.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { BinarySlot } from '../memory/type-record.ts';
import { newFloat } from '../object/construct.ts';
import { floatType, intType } from '../object/static-types.ts';

export type Shortcut = (left: PyObject, right: PyObject) => Ref | undefined;

/** Whether both are ints whose values are numbers (wide ones are bigints). */
function areInts(left: PyObject, right: PyObject): boolean {
  return left.type === intType && right.type === intType && typeof left.payload === 'number' && typeof right.payload === 'number';
}

function areFloats(left: PyObject, right: PyObject): boolean {
  return left.type === floatType && right.type === floatType;
}

export const addNumbers: Shortcut = (left, right) => {
  if (areInts(left, right)) {
    const sum = (left.payload as number) + (right.payload as number);
    return Number.isSafeInteger(sum) ? newInt(sum) : undefined;
  }
  return areFloats(left, right) ? newFloat((left.payload as number) + (right.payload as number)) : undefined;
};

export const subtractNumbers: Shortcut = (left, right) => {
  if (areInts(left, right)) {
    const difference = (left.payload as number) - (right.payload as number);
    return Number.isSafeInteger(difference) ? newInt(difference) : undefined;
  }
  return areFloats(left, right) ? newFloat((left.payload as number) - (right.payload as number)) : undefined;
};

const multiply: Shortcut = (left, right) => {
  if (areInts(left, right)) {
    const product = (left.payload as number) * (right.payload as number);
    return Number.isSafeInteger(product) ? newInt(product + 0) : undefined;
  }
  return areFloats(left, right) ? newFloat((left.payload as number) * (right.payload as number)) : undefined;
};

/** The quotient of an int that is not negative by a positive one. */
const floorDivide: Shortcut = (left, right) => {
  if (!areInts(left, right)) return undefined;
  const [a, b] = [left.payload as number, right.payload as number];
  return a >= 0 && b > 0 ? newInt((a - (a % b)) / b) : undefined;
};

const divide: Shortcut = (left, right) => {
  if (!areFloats(left, right)) return floorDivide(left, right);
  return right.payload === 0 ? undefined : newFloat((left.payload as number) / (right.payload as number));
};

const remainder: Shortcut = (left, right) => {
  if (!areInts(left, right)) return undefined;
  const [a, b] = [left.payload as number, right.payload as number];
  return a >= 0 && b > 0 ? newInt(a % b) : undefined;
};

/** Whether both fit the host's bitwise operators. */
function areNarrow(left: PyObject, right: PyObject): boolean {
  if (!areInts(left, right)) return false;
  const [a, b] = [left.payload as number, right.payload as number];
  return (a | 0) === a && (b | 0) === b;
}

const and: Shortcut = (left, right) => (areNarrow(left, right) ? newInt((left.payload as number) & (right.payload as number)) : undefined);
const or: Shortcut = (left, right) => (areNarrow(left, right) ? newInt((left.payload as number) | (right.payload as number)) : undefined);

export const shortcuts: Readonly<Partial<Record<BinarySlot, Shortcut>>> = {
  multiply,
  divide,
  floor_divide: floorDivide,
  remainder,
  and,
  or,
};
