/** What int and long have in common; they differ in the type of their results (Objects/intobject.c and longobject.c, 2.7.18). */

import type { IntValue } from '../../cache/integers.ts';
import { newInt } from '../../cache/integers.ts';
import { newBool } from '../../cache/singletons.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { Binary, NativeMethod, NumberSlots } from '../../memory/type-record.ts';
import { holdsOrder } from '../../protocol/compare-numbers.ts';
import { isInteger } from '../../protocol/number.ts';
import { raised } from '../../protocol/raise.ts';
import { worded } from '../../protocol/worded.ts';
import { divisionByZero } from '../../protocol/zero-division.ts';
import { has } from '../../versions/features.ts';
import { newFloat, newTuple } from '../construct.ts';
import { floatPower } from '../float/power.ts';
import { formatMethod } from '../format/format-method.ts';
import { formatInteger } from '../format/spec-number.ts';
import { defineGetSets, defineMethods, noArguments } from '../native.ts';
import {
  add,
  and,
  bitLength,
  floorDivide,
  type IntOperation,
  invert,
  modulo,
  multiply,
  negate,
  or,
  power,
  shiftLeft,
  shiftRight,
  subtract,
  trueDivide,
  xor,
} from './arithmetic.ts';

export interface IntegerKind {
  readonly type: TypeObject;
  /** How the type is called when it divides by zero. */
  readonly divisionName: 'integer' | 'long';
  /** Whether an operand is one of this type's or converts to it. */
  readonly accepts: (operand: PyObject) => boolean;
  readonly make: (value: IntValue) => Ref;
}

/** A shift count of 64 bits (Py_ssize_t). */
function shiftCount(count: IntValue): IntValue {
  if (count < 0) throw raised('ValueError', 'negative shift count');
  if (count >= 2n ** 63n) throw raised('OverflowError', worded('long int too large to convert to int', 'too many digits in integer'));
  return count;
}

/** The number slots of a kind of integer. */
export function integerNumber(kind: IntegerKind): NumberSlots {
  const { make, accepts } = kind;
  const slot =
    (operation: IntOperation): Binary =>
    (left, right) =>
      accepts(left) && accepts(right) ? make(operation(left.payload as IntValue, right.payload as IntValue)) : undefined;
  const dividing = (operation: IntOperation): Binary => slot((left, right) => operation(left, nonZero(right)));
  const nonZero = (divisor: IntValue, what = ' division or modulo by zero'): IntValue => {
    if (divisor === 0) throw divisionByZero(`${kind.divisionName}${what}`);
    return divisor;
  };
  const self = (object: PyObject): Ref => (object.type === kind.type ? newRef(object) : make(object.payload as IntValue));
  return {
    add: slot(add),
    subtract: slot(subtract),
    multiply: slot(multiply),
    divide: dividing(floorDivide),
    floor_divide: dividing(floorDivide),
    remainder: slot((left, right) => modulo(left, nonZero(right, has('integer modulo by zero') ? ' modulo by zero' : undefined))),
    true_divide: (left, right) => {
      if (!accepts(left) || !accepts(right)) return undefined;
      if (right.payload === 0) throw raised('ZeroDivisionError', 'division by zero');
      return newFloat(trueDivide(left.payload as IntValue, right.payload as IntValue));
    },
    divmod: (left, right) => {
      if (!accepts(left) || !accepts(right)) return undefined;
      const [a, b] = [left.payload as IntValue, nonZero(right.payload as IntValue)];
      return newTuple([make(floorDivide(a, b)), make(modulo(a, b))]);
    },
    power: (left, right) => {
      if (!accepts(left) || !accepts(right)) return undefined;
      const [base, exponent] = [left.payload as IntValue, right.payload as IntValue];
      return exponent < 0 ? newFloat(floatPower(integerToFloat(base), integerToFloat(exponent))) : make(power(base, exponent));
    },
    lshift: slot((value, count) => shiftLeft(value, shiftCount(count))),
    rshift: slot((value, count) => shiftRight(value, shiftCount(count))),
    and: slot(and),
    or: slot(or),
    xor: slot(xor),
    negative: (object) => make(negate(object.payload as IntValue)),
    positive: self,
    absolute: (object) => ((object.payload as IntValue) < 0 ? make(negate(object.payload as IntValue)) : self(object)),
    invert: (object) => make(invert(object.payload as IntValue)),
    float: (object) => newFloat(integerToFloat(object.payload as IntValue)),
    index: self,
  };
}

/** The nearest float. Throws OverflowError where there is none. */
export function integerToFloat(value: IntValue): number {
  const float = Number(value);
  if (!Number.isFinite(float))
    throw raised('OverflowError', worded('long int too large to convert to float', 'int too large to convert to float'));
  return float;
}

/** Integers compare with integers; other numbers compare themselves with them. */
export function compareIntegers(left: PyObject, right: PyObject, op: Parameters<typeof holdsOrder>[2]): Ref | undefined {
  if (!isInteger(left) || !isInteger(right)) return undefined;
  return newBool(holdsOrder(left.payload as IntValue, right.payload as IntValue, op));
}

/** Attributes and methods that int and long share. */
export function defineIntegerMembers(kind: IntegerKind): void {
  const { make, type } = kind;
  const itself = (object: PyObject): Ref => (object.type === type ? newRef(object) : make(object.payload as IntValue));
  const methods: readonly NativeMethod[] = [
    noArguments('conjugate', itself),
    noArguments('bit_length', (self) => newInt(bitLength(self.payload as IntValue))),
    noArguments('__trunc__', itself),
    noArguments('__int__', (self) => ((type.payload.number as NumberSlots).int as (object: PyObject) => Ref)(self)),
    noArguments('__float__', (self) => newFloat(integerToFloat(self.payload as IntValue))),
    noArguments('__index__', itself),
    formatMethod((self, spec) => formatInteger(self.payload as IntValue, spec, self.type.payload.name)),
  ];
  defineMethods(type, methods);
  defineGetSets(type, {
    real: { get: itself },
    numerator: { get: itself },
    imag: { get: () => make(0) },
    denominator: { get: () => make(1) },
  });
}
