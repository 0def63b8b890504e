/** `long`: integers of any size (Objects/longobject.c, 2.7.18). */

import { freshStr } from '../cache/fresh-strings.ts';
import { type IntValue, newLong } from '../cache/integers.ts';
import { newStr } from '../cache/strings.ts';
import { close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { integerArgument } from '../protocol/arguments.ts';
import { findAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { isInteger } from '../protocol/number.ts';
import { raised } from '../protocol/raise.ts';
import { asSubtype } from './construct.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { makeInt } from './int.ts';
import { bitLength } from './integer/arithmetic.ts';
import { parseInteger } from './integer/parse.ts';
import { compareIntegers, defineIntegerMembers, integerNumber } from './integer/slots.ts';
import { isKindOf, longType, strType, unicodeType } from './static-types.ts';

const kind = { type: longType, divisionName: 'long', accepts: isInteger, make: newLong } as const;

const slots = integerNumber(kind);

/** A long that is smaller than its divisor is the remainder itself, not a copy (long_divrem). */
function sameIfEqual(dividend: PyObject, remainder: Ref): Ref {
  if (!isKindOf(dividend, longType) || remainder.payload !== dividend.payload) return remainder;
  close(remainder);
  return newRef(dividend);
}

const record = longType.payload;
record.number = {
  ...slots,
  remainder: (left, right) => {
    const result = slots.remainder?.(left, right);
    return result === undefined ? undefined : sameIfEqual(left, result);
  },
  divmod: (left, right) => {
    const result = slots.divmod?.(left, right);
    const items = result?.payload as Ref[] | undefined;
    if (items !== undefined) items[1] = sameIfEqual(left, items[1] as Ref);
    return result;
  },
  int: toInt,
  long: exact,
  hex: (object) => newStr(`${prefixed(object.payload as IntValue, 16, '0x')}L`),
  oct: (object) => newStr(`${object.payload === 0 ? '0' : prefixed(object.payload as IntValue, 8, '0')}L`),
};
record.repr = (object) => newStr(`${object.payload}L`);
record.str = (object) => freshStr(String(object.payload));
record.truth = (object) => object.payload !== 0;
record.hash = (object) => hashLong(BigInt(object.payload as IntValue));
record.richCompare = compareIntegers;
record.construct = (type, args, kwargs) => asSubtype(type, construct(args, kwargs));

/** The object itself, or a copy of an instance of a subclass (long_long). */
function exact(object: PyObject): Ref {
  return object.type === longType ? newRef(object) : newLong(object.payload as IntValue);
}

/** An int where the value fits, else the object itself. */
function toInt(object: PyObject): Ref {
  const value = object.payload as IntValue;
  return bitLength(value) < INT_BITS || value === -(2n ** 63n) ? makeInt(value) : exact(object);
}

/** Bits of an int, its sign included. */
const INT_BITS = 64;

function prefixed(value: IntValue, base: number, prefix: string): string {
  return value < 0 ? `-${prefix}${value.toString(base).slice(1)}` : prefix + value.toString(base);
}

const MODULUS = 2n ** 64n - 1n;

/** long_hash: digits added with end-around carry, so the magnitude modulo 2^64 − 1, never 0 but for 0. */
export function hashLong(value: bigint): bigint {
  if (value >= -(2n ** 63n) && value < 2n ** 63n) return value === -1n ? -2n : value;
  const magnitude = value < 0n ? -value : value;
  const folded = magnitude % MODULUS === 0n ? MODULUS : magnitude % MODULUS;
  const hash = BigInt.asIntN(64, value < 0n ? -folded : folded);
  return hash === -1n ? -2n : hash;
}

function construct(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [value, base] = constructorArguments('long', ['x', 'base'], args, kwargs);
  if (value === undefined) {
    if (base !== undefined) throw raised('TypeError', 'long() missing string argument');
    return newLong(0);
  }
  const isText = isKindOf(value, strType) || isKindOf(value, unicodeType);
  if (base !== undefined) {
    if (!isText) throw raised('TypeError', "long() can't convert non-string with explicit base");
    return newLong(parseInteger(value, integerArgument(base), 'long'));
  }
  return isText ? newLong(parseInteger(value, 10, 'long')) : toLong(value);
}

/** `long(number)` (PyNumber_Long). */
function toLong(value: PyObject): Ref {
  const convert = value.type.payload.number?.long;
  if (convert !== undefined) return convert(value);
  const truncate = findAttribute(value, '__trunc__');
  if (truncate !== undefined) return call(truncate);
  throw raised('TypeError', `long() argument must be a string or a number, not '${value.type.payload.name}'`);
}

defineIntegerMembers(kind);
