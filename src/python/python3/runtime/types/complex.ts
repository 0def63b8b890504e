/** `complex` of Python 3 (Objects/complexobject.c, 3.8.18). */

import { newStr } from '../../../cache/strings.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import type { Complex } from '../../../object/complex/arithmetic.ts';
import { complexOf } from '../../../object/complex/parse.ts';
import { asSubtype, newComplex, newFloat, newTuple } from '../../../object/construct.ts';
import { floatText } from '../../../object/float/text.ts';
import { integerToFloat } from '../../../object/integer/slots.ts';
import { defineMethods, noArguments } from '../../../object/native.ts';
import { complexType, isKindOf, strType } from '../../../object/static-types.ts';
import { decimalDigits } from '../../../object/unicode/decimal.ts';
import { lookup } from '../../../protocol/attributes.ts';
import { call } from '../../../protocol/call.ts';
import { EQ, NE } from '../../../protocol/compare.ts';
import { indexValue, isIndex } from '../../../protocol/number.ts';
import { raised } from '../../../protocol/raise.ts';
import { findSpecialMethod } from '../../../protocol/special.ts';
import { wrongResult } from '../../../protocol/wrong-result.ts';
import { has } from '../../../versions/features.ts';
import { hashComplex } from '../hashing/number-hash.ts';
import { keywordArguments } from '../keyword-arguments.ts';
import { withoutUnderscores } from './float/construct.ts';
import { defineFromNumber } from './from-number.ts';

const partsOf = (object: PyObject): Complex => object.payload as Complex;

function construct(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [real, imag] = keywordArguments('complex', { positional: ['real', 'imag'] }, args, kwargs);
  if (real !== undefined && real.type === complexType && imag === undefined) return newRef(real) as Ref;
  const isAlone = imag === undefined && kwargs === null;
  if (real !== undefined && isKindOf(real, strType)) {
    if (isAlone || !has('parts of complex numbers told')) return parse(real, imag);
    throw wrongPart('real', real);
  }
  if (imag !== undefined && isKindOf(imag, strType)) throw wrongPart('imag', imag);
  const a = real === undefined ? { real: 0, imag: 0 } : partsGiven(real, isAlone ? 'alone' : 'real');
  if (imag === undefined) return newComplex(a.real, a.imag);
  const b = partsGiven(imag, 'imag');
  // A part that is no complex number adds nothing, not even a zero with its sign.
  const isReal = real === undefined || !isComplex(real);
  return newComplex(isComplex(imag) ? a.real - b.imag : a.real, isReal ? b.real : b.real + a.imag);
}

const isComplex = (object: PyObject): boolean => isKindOf(object, complexType);

type Place = 'alone' | 'real' | 'imag';

/** What is said of an argument that is no number, or a string where that cannot be. */
function wrongPart(place: Place, given: PyObject): unknown {
  const { name } = given.type.payload;
  if (has('parts of complex numbers told'))
    return raised(
      'TypeError',
      place === 'alone'
        ? `complex() argument must be a string or a number, not ${name}`
        : `complex() argument '${place}' must be a real number, not ${name}`,
    );
  if (isKindOf(given, strType)) return raised('TypeError', "complex() second arg can't be a string");
  return raised(
    'TypeError',
    `complex() ${place === 'imag' ? 'second argument must be a number' : 'first argument must be a string or a number'}, not '${name}'`,
  );
}

function parse(text: PyObject, second: PyObject | undefined): Ref {
  if (second !== undefined) throw raised('TypeError', "complex() can't take second arg if first is a string");
  const digits = withoutUnderscores(decimalDigits(text.payload as string));
  if (digits === undefined) throw raised('ValueError', 'complex() arg is a malformed string');
  const { real, imag } = complexOf(digits);
  return newComplex(real, imag);
}

/** `__complex__`, then the number as a float. */
function partsGiven(object: PyObject, place: Place): Complex {
  if (isComplex(object)) return partsOf(object);
  const method = findSpecialMethod(object, '__complex__');
  if (method !== undefined)
    return complexResult(
      holding([method], () => call(method)),
      object,
    );
  const convert = object.type.payload.number?.float;
  if (convert !== undefined) {
    const made = convert(object);
    const value = made.payload as number;
    close(made);
    return { real: value, imag: 0 };
  }
  if (has('integers from __index__') && isIndex(object)) return { real: integerToFloat(indexValue(object)), imag: 0 };
  throw wrongPart(place, object);
}

/** What `from_number` makes of what is no complex number by itself. */
function numberOf(object: PyObject): Ref {
  const isNumber = isComplex(object) || findsComplex(object) || object.type.payload.number?.float !== undefined || isIndex(object);
  if (!isNumber) throw raised('TypeError', `must be real number, not ${object.type.payload.name}`);
  const { real, imag } = partsGiven(object, 'alone');
  return newComplex(real, imag);
}

function findsComplex(object: PyObject): boolean {
  return lookup(object.type, '__complex__') !== undefined;
}

function complexResult(made: Ref, owner: PyObject): Complex {
  if (!isComplex(made)) {
    throw wrongResult(owner, '__complex__', 'a complex', made, `__complex__ returned non-complex (type ${made.type.payload.name})`);
  }
  const parts = partsOf(made);
  close(made);
  return parts;
}

/** The real part is left out where it is a positive zero. */
function text({ real, imag }: Complex): string {
  const imaginary = floatText(imag, 'r', 0);
  if (Object.is(real, 0)) return `${imaginary}j`;
  return `(${floatText(real, 'r', 0)}${/^[-+]/.test(imaginary) ? '' : '+'}${imaginary}j)`;
}

function refuse(message: string) {
  return (): never => {
    throw raised('TypeError', message);
  };
}

export function shapeComplex(): void {
  const record = complexType.payload;
  const { divide: _, long: __, ...number } = record.number ?? {};
  const { floor_divide: _floor, remainder: _rest, divmod: _both, int: _int, float: _float, ...plain } = number;
  record.number = has('real numbers')
    ? plain
    : {
        ...number,
        floor_divide: refuse("can't take floor of complex number."),
        remainder: refuse("can't mod complex numbers."),
        divmod: refuse("can't take floor or mod of complex number."),
      };
  defineFromNumber(complexType, numberOf);
  record.repr = (object) => newStr(text(partsOf(object))) as Ref;
  record.str = null;
  record.hash = (object) => hashComplex(partsOf(object));
  record.construct = (type, args, kwargs) => asSubtype(type, construct(args, kwargs));
  const { richCompare } = record;
  /** Complex numbers have no order. */
  record.richCompare = (left, right, op) => (op === EQ || op === NE ? (richCompare?.(left, right, op) ?? undefined) : undefined);
  record.attributes.delete('__complex__');
  if (has('complex.__complex__'))
    defineMethods(complexType, [noArguments('__complex__', (self: PyObject) => newComplex(partsOf(self).real, partsOf(self).imag))]);
  defineMethods(complexType, [
    noArguments('__getnewargs__', (self: PyObject) => newTuple([newFloat(partsOf(self).real), newFloat(partsOf(self).imag)])),
  ]);
}
