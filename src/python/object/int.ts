/** `int`: 64-bit integers whose results become long where they do not fit (Objects/intobject.c, 2.7.18). */
import { type IntValue, newInt, newInteger, newLong } from '../cache/integers.ts';
import { newStr } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { integerArgument } from '../protocol/arguments.ts';
import { findAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { raised } from '../protocol/raise.ts';
import { asSubtype, newTuple } from './construct.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { parseInteger } from './integer/parse.ts';
import { compareIntegers, defineIntegerMembers, integerNumber } from './integer/slots.ts';
import { defineMethods, noArguments } from './native.ts';
import { boolType, intType, isKindOf, strType, unicodeType } from './static-types.ts';

/** An int where the value fits, else a long. */
export function makeInt(value: IntValue): Ref {
  return typeof value === 'number' ? newInt(value) : newInteger(value);
}

const kind = {
  type: intType,
  divisionName: 'integer',
  accepts: (operand: PyObject) => isKindOf(operand, intType) || operand.type === boolType,
  make: makeInt,
} as const;

const record = intType.payload;
record.number = {
  ...integerNumber(kind),
  int: (object) => (object.type === intType ? newRef(object) : makeInt(object.payload as IntValue)),
  long: (object) => newLong(object.payload as IntValue),
  hex: (object) => newStr(prefixed(object.payload as IntValue, 16, '0x')),
  oct: (object) => newStr(object.payload === 0 ? '0' : prefixed(object.payload as IntValue, 8, '0')),
};
record.repr = (object) => newStr(String(object.payload));
record.str = (object) => newStr(String(object.payload));
record.hash = (object) => (object.payload === -1 ? -2n : BigInt(object.payload as IntValue));
record.truth = (object) => object.payload !== 0;
record.richCompare = compareIntegers;
record.construct = (type, args, kwargs) => asSubtype(type, construct(args, kwargs));

function prefixed(value: IntValue, base: number, prefix: string): string {
  return value < 0 ? `-${prefix}${value.toString(base).slice(1)}` : prefix + value.toString(base);
}

function construct(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [value, base] = constructorArguments('int', ['x', 'base'], args, kwargs);
  if (value === undefined) {
    if (base !== undefined) throw raised('TypeError', 'int() missing string argument');
    return newInt(0);
  }
  const isText = isKindOf(value, strType) || isKindOf(value, unicodeType);
  if (base !== undefined) {
    if (!isText) throw raised('TypeError', "int() can't convert non-string with explicit base");
    return makeInt(parseInteger(value, integerArgument(base), 'int'));
  }
  return isText ? makeInt(parseInteger(value, 10, 'int')) : toInt(value);
}

/** `int(number)` (PyNumber_Int). */
export function toInt(value: PyObject): Ref {
  const convert = value.type.payload.number?.int;
  if (convert !== undefined) return convert(value);
  const truncate = findAttribute(value, '__trunc__');
  if (truncate !== undefined) return call(truncate);
  throw raised('TypeError', `int() argument must be a string or a number, not '${value.type.payload.name}'`);
}

defineIntegerMembers(kind);
defineMethods(intType, [noArguments('__getnewargs__', (self) => newTuple([makeInt(self.payload as IntValue)]))]);
