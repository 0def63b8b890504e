/** `float` of Python 3 (Objects/floatobject.c, 3.8.18). */
import { newInteger } from '../../../../cache/integers.ts';
import { none } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { asSubtype, newFloat, newTuple } from '../../../../object/construct.ts';
import { integerRatio } from '../../../../object/float/ratio.ts';
import { floatRepr } from '../../../../object/float/text.ts';
import { asFloat } from '../../../../object/float.ts';
import { defineAttribute, defineMethods, noArguments, oneArgument, positional } from '../../../../object/native.ts';
import { floatType } from '../../../../object/static-types.ts';
import { tupleFromArray } from '../../../../object/tracking.ts';
import { floatArgument } from '../../../../protocol/arguments.ts';
import { asIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { hashDouble } from '../../hashing/number-hash.ts';
import { defineFromNumber } from '../from-number.ts';
import { constructFloat } from './construct.ts';
import { powerOf } from './power.ts';
import { roundToDigits, roundToInteger } from './round.ts';

const numberOf = (object: PyObject): number => object.payload as number;

function round(self: PyObject, digits: PyObject | undefined): Ref {
  if (digits === undefined || digits === none) return newInteger(roundToInteger(numberOf(self))) as Ref;
  return newFloat(roundToDigits(numberOf(self), asIndex(digits, null)));
}

function asIntegerRatio(self: PyObject): Ref {
  const value = numberOf(self);
  if (Number.isNaN(value)) throw raised('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw raised('OverflowError', 'cannot convert Infinity to integer ratio');
  return tupleFromArray(integerRatio(value).map((part) => newInteger(part) as Ref));
}

/** How floats lie in memory, on every machine that Python 3 runs on today. */
function format(kind: PyObject): Ref {
  if (kind.payload === 'double' || kind.payload === 'float') return newStr('IEEE, little-endian') as Ref;
  throw raised('ValueError', "__getformat__() argument 1 must be 'double' or 'float'");
}

export function shapeFloats(): void {
  const record = floatType.payload;
  const { divide: _, long: __, ...number } = record.number ?? {};
  record.number = {
    ...number,
    power: (left, right) => {
      const [base, exponent] = [asFloat(left), asFloat(right)];
      return base === undefined || exponent === undefined ? undefined : powerOf(base, exponent);
    },
  };
  defineFromNumber(floatType, (object) => newFloat(floatArgument(object)) as Ref);
  record.repr = (object) => newStr(floatRepr(numberOf(object))) as Ref;
  record.str = null;
  record.hash = (object) => hashDouble(numberOf(object));
  record.construct = (type, args, kwargs) => asSubtype(type, constructFloat(args, kwargs));
  defineMethods(floatType, [
    positional('__round__', 0, 1, (self: PyObject, [digits]) => round(self, digits), 'unpack'),
    noArguments('as_integer_ratio', (self: PyObject) => asIntegerRatio(self)),
    noArguments('__getnewargs__', (self: PyObject) => newTuple([newFloat(numberOf(self))])),
  ]);
  if (has('float.__floor__')) {
    defineMethods(floatType, [
      noArguments('__floor__', (self: PyObject) => newInteger(roundToInteger(Math.floor(numberOf(self)))) as Ref),
      noArguments('__ceil__', (self: PyObject) => newInteger(roundToInteger(Math.ceil(numberOf(self)))) as Ref),
    ]);
  }
  defineAttribute(floatType, '__getformat__', { kind: 'class', method: oneArgument('__getformat__', (_type, kind) => format(kind)) });
}
