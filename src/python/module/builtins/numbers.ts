/** Builtin functions about numbers (Python/bltinmodule.c, 2.7.18). */
import { freshStr } from '../../cache/fresh-strings.ts';
import { type IntValue, newInteger, newLong } from '../../cache/integers.ts';
import { none } from '../../cache/singletons.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod, Unary } from '../../memory/type-record.ts';
import { newFloat, newTuple } from '../../object/construct.ts';
import { roundHalfAway } from '../../object/float/round.ts';
import { asFloat } from '../../object/float.ts';
import { makeInt } from '../../object/int.ts';
import { overflowsPowering, powerModulo } from '../../object/integer/arithmetic.ts';
import { oneArgument, positional, withKeywords } from '../../object/native.ts';
import { complexType, floatType, intType, isKindOf, longType } from '../../object/static-types.ts';
import { floatArgument } from '../../protocol/arguments.ts';
import { binary, isInteger, unary } from '../../protocol/number.ts';
import { hashOf } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';

function pow([base, exponent, modulus]: readonly PyObject[]): Ref {
  const [left, right] = [base as PyObject, exponent as PyObject];
  if (modulus === undefined || modulus === none) return binary('power', left, right);
  if (isKindOf(left, complexType) || isKindOf(right, complexType) || isKindOf(modulus, complexType))
    throw raised('ValueError', 'complex modulo');
  if ([left, right, modulus].some((each) => isKindOf(each, floatType))) {
    throw raised('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  if (![left, right, modulus].every(isInteger)) {
    const names = [left, right, modulus].map((each) => `'${each.type.payload.name}'`);
    throw raised('TypeError', `unsupported operand type(s) for pow(): ${names.join(', ')}`);
  }
  const values = [left.payload, right.payload, modulus.payload] as [IntValue, IntValue, IntValue];
  const result = powerModulo(...values);
  const isLong = [left, right, modulus].some((each) => each.type === longType) || overflowsPowering(...values);
  return isLong ? newLong(result) : makeInt(result);
}

function round(args: readonly PyObject[], kwargs: ReadonlyMap<string, PyObject> | null): Ref {
  const given = args.length + (kwargs?.size ?? 0);
  if (given > 2) throw raised('TypeError', `round() takes at most 2 arguments (${given} given)`);
  const number = args[0] ?? kwargs?.get('number');
  const digits = args[1] ?? kwargs?.get('ndigits');
  if (number === undefined) throw raised('TypeError', "Required argument 'number' (pos 1) not found");
  return newFloat(roundHalfAway(floatArgument(number), digits === undefined ? 0 : roundDigits(digits)));
}

function roundDigits(digits: PyObject): number {
  if (!isInteger(digits)) throw raised('TypeError', `'${digits.type.payload.name}' object cannot be interpreted as an index`);
  return Number(digits.payload);
}

/** `hex()` and `oct()`. */
function converted(name: 'hex' | 'oct', object: PyObject): Ref {
  const convert: Unary | undefined = object.type.payload.number?.[name];
  if (convert === undefined) throw raised('TypeError', `${name}() argument can't be converted to ${name}`);
  return convert(object);
}

function bin(object: PyObject): Ref {
  if (!isInteger(object)) throw raised('TypeError', `'${object.type.payload.name}' object cannot be interpreted as an index`);
  const value = object.payload as IntValue;
  return freshStr(value < 0 ? `-0b${value.toString(2).slice(1)}` : `0b${value.toString(2)}`);
}

/** `coerce(x, y)`: both as the wider of their types, an instance of a subclass as it is (PyNumber_CoerceEx, Objects/object.c). */
function coerce(left: PyObject, right: PyObject): Ref {
  if (left.type === right.type) return newTuple([newRef(left), newRef(right)]);
  const real = isReal(left) && isReal(right);
  if (real && (isKindOf(left, floatType) || isKindOf(right, floatType))) {
    return newTuple([left, right].map((each) => (isKindOf(each, floatType) ? newRef(each) : newFloat(asFloat(each) as number))));
  }
  if (isKindOf(left, intType) && isKindOf(right, intType)) return newTuple([newRef(left), newRef(right)]);
  if (real) return newTuple([left, right].map((each) => (isKindOf(each, longType) ? newRef(each) : newLong(each.payload as IntValue))));
  if (isReal(left) && isKindOf(right, complexType)) return newTuple([toComplex(left), newRef(right)]);
  if (isReal(right) && isKindOf(left, complexType)) return newTuple([newRef(left), toComplex(right)]);
  throw raised('TypeError', 'number coercion failed');
}

function isReal(object: PyObject): boolean {
  return isKindOf(object, floatType) || isInteger(object);
}

function toComplex(object: PyObject): Ref {
  return (complexType.payload.construct as NonNullable<typeof complexType.payload.construct>)(complexType, [object], null);
}

export const numberFunctions: readonly NativeMethod[] = [
  oneArgument('abs', (_self, object) => unary('absolute', object)),
  positional('divmod', 2, 2, (_self, [left, right]) => binary('divmod', left as PyObject, right as PyObject), 'unpack'),
  positional('pow', 2, 3, (_self, args) => pow(args), 'unpack'),
  withKeywords('round', (_self, args, kwargs) => round(args, kwargs)),
  oneArgument('hex', (_self, object) => converted('hex', object)),
  oneArgument('oct', (_self, object) => converted('oct', object)),
  oneArgument('bin', (_self, object) => bin(object)),
  oneArgument('hash', (_self, object) => newInteger(hashOf(object))),
  positional('coerce', 2, 2, (_self, [left, right]) => coerce(left as PyObject, right as PyObject), 'unpack'),
];
