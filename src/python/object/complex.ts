/** `complex` (Objects/complexobject.c, 2.7.18). */
import { newBool } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Binary, Kwargs } from '../memory/type-record.ts';
import { isInteger } from '../protocol/number.ts';
import { raised } from '../protocol/raise.ts';
import { type Complex, complexPower, floorDivide, quotient } from './complex/arithmetic.ts';
import { parseComplexText } from './complex/parse.ts';
import { asSubtype, newComplex, newFloat, newTuple } from './construct.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { floatText } from './float/text.ts';
import { asFloat, hashFloat } from './float.ts';
import { formatMethod } from './format/format-method.ts';
import { formatComplex } from './format/spec-number.ts';
import { defineGetSets, defineMethods, noArguments } from './native.ts';
import { complexType, floatType, isKindOf, strType, unicodeType } from './static-types.ts';

const partsOf = (object: PyObject): Complex => object.payload as Complex;
const make = ({ real, imag }: Complex): Ref => newComplex(real, imag);

function asComplex(operand: PyObject): Complex | undefined {
  if (isKindOf(operand, complexType)) return partsOf(operand);
  const real = asFloat(operand);
  return real === undefined ? undefined : { real, imag: 0 };
}

function arithmetic(operation: (left: Complex, right: Complex) => Complex): Binary {
  return (left, right) => {
    const a = asComplex(left);
    const b = asComplex(right);
    return a === undefined || b === undefined ? undefined : make(operation(a, b));
  };
}

const divide = arithmetic((left, right) => quotient(left, right));

const record = complexType.payload;
record.number = {
  add: arithmetic((a, b) => ({ real: a.real + b.real, imag: a.imag + b.imag })),
  subtract: arithmetic((a, b) => ({ real: a.real - b.real, imag: a.imag - b.imag })),
  multiply: arithmetic((a, b) => ({ real: a.real * b.real - a.imag * b.imag, imag: a.real * b.imag + a.imag * b.real })),
  divide,
  true_divide: divide,
  floor_divide: arithmetic((a, b) => floorDivide(a, b, 'divmod()').quotient),
  remainder: arithmetic((a, b) => floorDivide(a, b, 'remainder').rest),
  divmod: (left, right) => {
    const a = asComplex(left);
    const b = asComplex(right);
    if (a === undefined || b === undefined) return undefined;
    const result = floorDivide(a, b, 'divmod()');
    return newTuple([make(result.quotient), make(result.rest)]);
  },
  power: arithmetic(complexPower),
  negative: (object) => newComplex(-partsOf(object).real, -partsOf(object).imag),
  positive: (object) => (object.type === complexType ? newRef(object) : newComplex(partsOf(object).real, partsOf(object).imag)),
  absolute: (object) => newFloat(Math.hypot(partsOf(object).real, partsOf(object).imag)),
  int: () => cannotConvert('int'),
  long: () => cannotConvert('long'),
  float: () => cannotConvert('float'),
};

function cannotConvert(name: string): never {
  throw raised('TypeError', `can't convert complex to ${name}`);
}

record.repr = (object) => newStr(complexText(partsOf(object), (part) => floatText(part, 'r', 0)));
record.str = (object) => newStr(complexText(partsOf(object), (part) => floatText(part, 'g', 12)));
record.truth = (object) => partsOf(object).real !== 0 || partsOf(object).imag !== 0;
record.hash = (object) => {
  const hash = BigInt.asIntN(64, hashFloat(partsOf(object).real) + 1000003n * hashFloat(partsOf(object).imag));
  return hash === -1n ? -2n : hash;
};
record.richCompare = (left, right, op) => {
  const [complex, other] = isKindOf(left, complexType) ? [left, right] : [right, left];
  const isComplex = isKindOf(other, complexType);
  if (!isComplex && !isKindOf(other, floatType) && !isInteger(other)) return undefined;
  if (op !== 2 && op !== 3) throw raised('TypeError', 'no ordering relation is defined for complex numbers');
  const { real, imag } = partsOf(complex);
  // Mixed comparison of a float with an integer of any size is exact, so it must not go through strict equality.
  const same = isComplex
    ? real === partsOf(other).real && imag === partsOf(other).imag
    : imag === 0 && real >= (other.payload as number) && real <= (other.payload as number);
  return newBool(same === (op === 2));
};

/** The real part is left out where it is a positive zero. */
function complexText({ real, imag }: Complex, text: (part: number) => string): string {
  const imaginary = text(imag);
  if (Object.is(real, 0)) return `${imaginary}j`;
  return `(${text(real)}${/^[-+]/.test(imaginary) ? '' : '+'}${imaginary}j)`;
}

record.construct = (type, args, kwargs) => asSubtype(type, construct(args, kwargs));

function construct(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [real, imag] = constructorArguments('complex', ['real', 'imag'], args, kwargs);
  if (real !== undefined && real.type === complexType && imag === undefined) return newRef(real);
  if (real !== undefined && (isKindOf(real, strType) || isKindOf(real, unicodeType))) {
    if (imag !== undefined) throw raised('TypeError', "complex() can't take second arg if first is a string");
    return make(parseComplexText(real));
  }
  if (imag !== undefined && (isKindOf(imag, strType) || isKindOf(imag, unicodeType))) {
    throw raised('TypeError', "complex() second arg can't be a string");
  }
  const a = real === undefined ? { real: 0, imag: 0 } : numberArgument(real);
  if (imag === undefined) return newComplex(a.real, a.imag);
  const b = numberArgument(imag);
  // A part that is no complex number adds nothing, not even a zero with its sign.
  const isReal = real === undefined || !isKindOf(real, complexType);
  return newComplex(isKindOf(imag, complexType) ? a.real - b.imag : a.real, isReal ? b.real : b.real + a.imag);
}

function numberArgument(object: PyObject): Complex {
  const value = asComplex(object);
  if (value === undefined) throw raised('TypeError', 'complex() argument must be a string or a number');
  return value;
}

defineMethods(complexType, [
  noArguments('conjugate', (object) => newComplex(partsOf(object).real, -partsOf(object).imag)),
  noArguments('__complex__', (object) => newRef(object)),
  formatMethod((object, spec) => formatComplex(partsOf(object), spec)),
]);
defineGetSets(complexType, {
  real: { get: (object) => newFloat(partsOf(object).real) },
  imag: { get: (object) => newFloat(partsOf(object).imag) },
});
