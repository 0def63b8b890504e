/** `float` (Objects/floatobject.c, 2.7.18). */

import { type IntValue, newInteger, newLong } from '../cache/integers.ts';
import { newBool } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Binary, Kwargs } from '../memory/type-record.ts';
import { findAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { holdsOrder } from '../protocol/compare-numbers.ts';
import { isInteger } from '../protocol/number.ts';
import { raised } from '../protocol/raise.ts';
import { divisionByZero } from '../protocol/zero-division.ts';
import { has } from '../versions/features.ts';
import { asSubtype, newFloat, newTuple } from './construct.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { decompose } from './float/decimal.ts';
import { floatFromHex, floatHex } from './float/hex.ts';
import { parseFloatText } from './float/parse.ts';
import { floatPower } from './float/power.ts';
import { integerRatio } from './float/ratio.ts';
import { floatRepr, floatStr } from './float/text.ts';
import { formatMethod } from './format/format-method.ts';
import { formatFloat } from './format/spec-number.ts';
import { integerToFloat } from './integer/slots.ts';
import { hashLong } from './long.ts';
import { defineAttribute, defineGetSets, defineMethods, noArguments, oneArgument } from './native.ts';
import { floatType, isKindOf, strType, unicodeType } from './static-types.ts';

/** The operand as a float, undefined where it is no real number. Throws OverflowError for a long that is too large. */
export function asFloat(operand: PyObject): number | undefined {
  if (isKindOf(operand, floatType)) return operand.payload as number;
  return isInteger(operand) ? integerToFloat(operand.payload as IntValue) : undefined;
}

function arithmetic(operation: (left: number, right: number) => number): Binary {
  return (left, right) => {
    const a = asFloat(left);
    const b = asFloat(right);
    return a === undefined || b === undefined ? undefined : newFloat(operation(a, b));
  };
}

function divide(left: number, right: number): number {
  if (right === 0) throw divisionByZero('float division by zero');
  return left / right;
}

function modulo(left: number, right: number): number {
  if (right === 0) throw divisionByZero(has('float modulo by zero') ? 'float modulo by zero' : 'float modulo');
  return floorModulo(left, right);
}

/** The remainder with the divisor's sign, also where it is zero. */
function floorModulo(left: number, right: number): number {
  const rest = left % right;
  if (rest === 0) return right < 0 ? -0 : 0;
  return rest < 0 !== right < 0 ? rest + right : rest;
}

/** The quotient rounded down, and the remainder. */
function divideWithRest(left: number, right: number, message = 'float divmod()'): [number, number] {
  if (right === 0) throw divisionByZero(message);
  const rest = left % right;
  const lower = rest !== 0 && rest < 0 !== right < 0 ? 1 : 0;
  const quotient = (left - rest) / right - lower;
  if (quotient === 0) return [(quotient * quotient * left) / right, floorModulo(left, right)];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, floorModulo(left, right)];
}

/** The whole part of a float. Throws OverflowError for an infinity, ValueError for NaN. */
export function truncated(value: number): bigint {
  if (Number.isNaN(value)) throw raised('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw raised('OverflowError', 'cannot convert float infinity to integer');
  return BigInt(Math.trunc(value));
}

const floatOf = (object: PyObject): number => object.payload as number;
/** float_float */
const self = (object: PyObject): Ref => (object.type === floatType ? newRef(object) : newFloat(floatOf(object)));
const toInt = (object: PyObject): Ref => newInteger(truncated(floatOf(object)));

const record = floatType.payload;
record.number = {
  add: arithmetic((left, right) => left + right),
  subtract: arithmetic((left, right) => left - right),
  multiply: arithmetic((left, right) => left * right),
  divide: arithmetic(divide),
  true_divide: arithmetic(divide),
  floor_divide: arithmetic(
    (left, right) => divideWithRest(left, right, has('floor division by zero') ? 'float floor division by zero' : undefined)[0],
  ),
  remainder: arithmetic(modulo),
  divmod: (left, right) => {
    const a = asFloat(left);
    const b = asFloat(right);
    return a === undefined || b === undefined ? undefined : newTuple(divideWithRest(a, b).map(newFloat));
  },
  power: arithmetic(floatPower),
  negative: (object) => newFloat(-floatOf(object)),
  positive: self,
  absolute: (object) => newFloat(Math.abs(floatOf(object))),
  int: toInt,
  long: (object) => newLong(truncated(floatOf(object))),
  float: self,
};
record.repr = (object) => newStr(floatRepr(floatOf(object)));
record.str = (object) => newStr(floatStr(floatOf(object)));
record.truth = (object) => object.payload !== 0;
record.hash = (object) => hashFloat(floatOf(object));
record.richCompare = (left, right, op) => {
  if (!isReal(left) || !isReal(right)) return undefined;
  return newBool(holdsOrder(left.payload as IntValue, right.payload as IntValue, op));
};
record.construct = (type, args, kwargs) => asSubtype(type, construct(args, kwargs));

function construct(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [value] = constructorArguments('float', ['x'], args, kwargs);
  if (value === undefined) return newFloat(0);
  return isKindOf(value, strType) || isKindOf(value, unicodeType) ? newFloat(parseFloatText(value)) : toFloat(value);
}

function isReal(object: PyObject): boolean {
  return isKindOf(object, floatType) || isInteger(object);
}

/** `float(number)` (PyNumber_Float). */
function toFloat(value: PyObject): Ref {
  const convert = value.type.payload.number?.float;
  if (convert !== undefined) return convert(value);
  const special = findAttribute(value, '__float__');
  if (special !== undefined) return call(special);
  throw raised('TypeError', 'float() argument must be a string or a number');
}

const HASH_HALF = 2 ** 31;

/** A whole float hashes as the integer it equals; else by its first 62 bits and exponent (_Py_HashDouble, Objects/object.c). */
export function hashFloat(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (!Number.isFinite(value)) return value > 0 ? 314159n : -271828n;
  if (Number.isInteger(value)) return hashLong(BigInt(value));
  const { mantissa, exponent } = decompose(value);
  const length = mantissa.toString(2).length;
  const fraction = (value < 0 ? -1 : 1) * (Number(mantissa) / 2 ** length) * HASH_HALF;
  const high = Math.trunc(fraction);
  const low = Math.trunc((fraction - high) * HASH_HALF);
  const hash = BigInt(high) + BigInt(low) + (BigInt(exponent + length) << 15n);
  return hash === -1n ? -2n : hash;
}

function asIntegerRatio(value: number): Ref {
  if (Number.isNaN(value)) throw raised('ValueError', 'Cannot pass NaN to float.as_integer_ratio.');
  if (!Number.isFinite(value)) throw raised('OverflowError', 'Cannot pass infinity to float.as_integer_ratio.');
  return newTuple(integerRatio(value).map((part) => newInteger(part)));
}

defineMethods(floatType, [
  noArguments('conjugate', self),
  noArguments('__trunc__', toInt),
  noArguments('__int__', toInt),
  noArguments('__float__', self),
  noArguments('is_integer', (object) => newBool(Number.isInteger(floatOf(object)))),
  noArguments('as_integer_ratio', (object) => asIntegerRatio(floatOf(object))),
  noArguments('hex', (object) => newStr(floatHex(floatOf(object)))),
  formatMethod((object, spec) => formatFloat(floatOf(object), spec)),
]);
defineAttribute(floatType, 'fromhex', {
  kind: 'class',
  method: oneArgument('fromhex', (_type, text) => {
    if (!isKindOf(text, strType) && !isKindOf(text, unicodeType))
      throw raised('TypeError', 'expected string or Unicode object, found other');
    return newFloat(floatFromHex(text.payload as string));
  }),
});
defineGetSets(floatType, { real: { get: self }, imag: { get: () => newFloat(0) } });
