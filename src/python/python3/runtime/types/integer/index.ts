/** `int` of Python 3: of any size (Objects/longobject.c, 3.8.18). */

import { ownStr } from '../../../../cache/fresh-strings.ts';
import { type IntValue, newInt } from '../../../../cache/integers.ts';
import { newBool } from '../../../../cache/singletons.ts';
import { newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Binary, NumberSlots, Unary } from '../../../../memory/type-record.ts';
import { asSubtype, newFloat, newTuple } from '../../../../object/construct.ts';
import { makeInt } from '../../../../object/int.ts';
import { powerModulo } from '../../../../object/integer/arithmetic.ts';
import { integerNumber, integerToFloat } from '../../../../object/integer/slots.ts';
import { defineAttribute, defineGetSets, defineMethods, noArguments, positional, withKeywords } from '../../../../object/native.ts';
import { boolType, intType, isKindOf } from '../../../../object/static-types.ts';
import { tupleFromArray } from '../../../../object/tracking.ts';
import { checkArity } from '../../../../protocol/call-native.ts';
import { refuseKeywords } from '../../../../protocol/keyword-arguments.ts';
import { isTrue } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { noteDeprecated } from '../../../../vm/warnings.ts';
import { hashInteger } from '../../hashing/number-hash.ts';
import { powerOf } from '../float/power.ts';
import { fromBytes, toBytes } from './bytes.ts';
import { constructInteger } from './construct.ts';
import { roundInteger } from './round.ts';

const numberOf = (object: PyObject): IntValue => object.payload as IntValue;

const kind = {
  type: intType,
  divisionName: 'integer',
  accepts: (operand: PyObject) => isKindOf(operand, intType) || operand.type === boolType,
  make: makeInt,
} as const;

/** The integer itself; of an instance of a subclass, its value. */
const itself = (object: PyObject): Ref => (object.type === intType ? (newRef(object) as Ref) : makeInt(numberOf(object)));

/** A negative exponent makes floats of both (long_pow). */
function power(ofTwo: Binary): Binary {
  return (left, right) => {
    if (!kind.accepts(left) || !kind.accepts(right)) return undefined;
    if (numberOf(right) >= 0) return ofTwo(left, right);
    return powerOf(integerToFloat(numberOf(left)), integerToFloat(numberOf(right)));
  };
}

/** `pow(base, exponent, modulus)`. A negative exponent asks for the inverse (long_pow, long_invmod; from 3.8 on). */
export function powerWithModulus(base: IntValue, exponent: IntValue, modulus: IntValue): IntValue {
  if (modulus === 0) throw raised('ValueError', 'pow() 3rd argument cannot be 0');
  if (exponent >= 0) return powerModulo(base, exponent, modulus);
  if (!has('inverses modulo')) throw raised('ValueError', 'pow() 2nd argument cannot be negative when 3rd argument specified');
  return powerModulo(inverse(BigInt(base), BigInt(modulus)), -BigInt(exponent), modulus);
}

/** By the extended Euclidean algorithm. Throws ValueError where there is none. */
function inverse(value: bigint, modulus: bigint): bigint {
  const size = modulus < 0n ? -modulus : modulus;
  let [a, b] = [((value % size) + size) % size, size];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) throw raised('ValueError', 'base is not invertible for the given modulus');
  return x;
}

function ones(value: IntValue): number {
  let count = 0;
  for (let rest = value < 0 ? -BigInt(value) : BigInt(value); rest > 0n; rest &= rest - 1n) count++;
  return count;
}

/** The very object where nothing changes. */
function rounded(self: PyObject, digits: PyObject | undefined): Ref {
  const value = digits === undefined ? null : roundInteger(numberOf(self), digits);
  return value === null ? itself(self) : makeInt(value);
}

function defineIntegerMethods(): void {
  defineMethods(intType, [
    withKeywords('to_bytes', (self: PyObject, args, kwargs) => toBytes(self, args, kwargs)),
    ...['__floor__', '__ceil__'].map((name) => noArguments(name, itself)),
    positional('__round__', 0, 1, (self: PyObject, [digits]) => rounded(self, digits)),
    noArguments('__getnewargs__', (self: PyObject) => newTuple([makeInt(numberOf(self))])),
  ]);
  if (has('int.as_integer_ratio')) {
    defineMethods(intType, [noArguments('as_integer_ratio', (self: PyObject) => tupleFromArray([itself(self), newInt(1) as Ref]))]);
  }
  if (has('is_integer of integers')) defineMethods(intType, [noArguments('is_integer', () => newBool(true))]);
  if (has('int.bit_count')) defineMethods(intType, [noArguments('bit_count', (self: PyObject) => newInt(ones(numberOf(self))) as Ref)]);
  defineAttribute(intType, 'from_bytes', {
    kind: 'class',
    method: withKeywords('from_bytes', (type: TypeObject, args, kwargs) => fromBytes(type, args, kwargs)),
  });
  defineGetSets(intType, { real: { get: itself }, numerator: { get: itself } });
}

/** `~True` is what few mean by it (bool_invert, Objects/boolobject.c 3.12.1). */
function shapeInversion(): void {
  if (!has('inversion of bool deprecated')) return;
  const until = has('inversion of bool goes in 3.16') ? ' and will be removed in Python 3.16' : '';
  const { invert } = intType.payload.number as NumberSlots;
  boolType.payload.number = {
    ...boolType.payload.number,
    invert: (object) => {
      noteDeprecated(
        `Bitwise inversion '~' on bool is deprecated${until}. This returns the bitwise inversion of the underlying int object and is usually not ` +
          "what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the " +
          'underlying int.',
      );
      return (invert as Unary)(object);
    },
  };
}

export function shapeIntegers(): void {
  const record = intType.payload;
  const { divide: _, ...number } = integerNumber(kind);
  record.number = {
    ...number,
    power: power(number.power as Binary),
    int: itself,
    float: (object) => newFloat(integerToFloat(numberOf(object))),
  };
  record.hash = (object) => hashInteger(numberOf(object));
  record.repr = (object) => ownStr(String(object.payload)) as Ref;
  record.str = null;
  record.construct = (type, args, kwargs) => asSubtype(type, constructInteger(args, kwargs));
  defineIntegerMethods();
  const ofBool = boolType.payload;
  ofBool.number = { ...ofBool.number };
  for (const name of ['divide', 'long', 'hex', 'oct', 'int', 'power'] as const) delete ofBool.number[name];
  Object.assign(ofBool.number, { int: itself, power: record.number.power, index: itself });
  shapeInversion();
  ofBool.hash = record.hash;
  ofBool.str = null;
  ofBool.construct = (_type, args, kwargs) => {
    refuseKeywords('bool', kwargs);
    checkArity('bool', args.length, { kind: 'many', min: 0, max: 1, style: 'unpack' });
    return newBool(args[0] !== undefined && isTrue(args[0]));
  };
}
