/** `math` (Modules/mathmodule.c, 2.7.18). */

import { newInteger } from '../cache/integers.ts';
import { newBool } from '../cache/singletons.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { NativeMethod } from '../memory/type-record.ts';
import { newFloat, newTuple } from '../object/construct.ts';
import { oneArgument, positional } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { floatType, isKindOf } from '../object/static-types.ts';
import { floatArgument } from '../protocol/arguments.ts';
import { forEach } from '../protocol/iterate.ts';
import { raised } from '../protocol/raise.ts';
import { reserveInteger } from '../protocol/reserve.ts';
import { keepCopy, setAccounted } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';
import { domainError } from './math-domain.ts';

/** A number as a float; throws TypeError for anything else. */
function asFloat(object: PyObject): number {
  if (isKindOf(object, floatType)) return object.payload as number;
  return floatArgument(object);
}

/** A function of one float: a NaN or infinity that did not come in is an error (math_1). */
function unary(name: string, compute: (value: number) => number, canOverflow = false): NativeMethod {
  return oneArgument(name, (_self, argument) => {
    const value = asFloat(argument);
    const result = compute(value);
    if (Number.isNaN(result) && !Number.isNaN(value)) throw domainError(name, value);
    if (!Number.isFinite(result) && Number.isFinite(value)) {
      throw canOverflow ? raised('OverflowError', 'math range error') : domainError(name, value);
    }
    return newFloat(result);
  });
}

function binary(name: string, compute: (left: number, right: number) => number): NativeMethod {
  return positional(
    name,
    2,
    2,
    (_self, [left, right]) => {
      const a = asFloat(left as PyObject);
      const b = asFloat(right as PyObject);
      const result = compute(a, b);
      if (Number.isNaN(result) && !Number.isNaN(a) && !Number.isNaN(b)) throw raised('ValueError', 'math domain error');
      if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b)) {
        throw name === 'pow' && a !== 0 ? raised('OverflowError', 'math range error') : raised('ValueError', 'math domain error');
      }
      return newFloat(result);
    },
    'unpack',
  );
}

/** Python's pow: one raised to anything is one, and infinite powers of −1 are one. */
function power(base: number, exponent: number): number {
  return base === 1 || (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent)) ? 1 : base ** exponent;
}

/** The whole numbers up to n multiplied, as an int or long. */
function factorial(argument: PyObject): Ref {
  const value = asFloat(argument);
  if (!Number.isInteger(value)) throw raised('ValueError', 'factorial() only accepts integral values');
  if (value < 0) throw raised('ValueError', 'factorial() not defined for negative values');
  // Stirling: the logarithm of the result, to refuse what is too large before any time is spent on it.
  reserveInteger(value < 2 ? 1 : value * Math.log2(value / Math.E));
  return newInteger(product(1, value));
}

/** The numbers above `low` up to `high` multiplied, halves first: so the factors of the long products are of one length. */
function product(low: number, high: number): bigint {
  if (high - low > 8) {
    const middle = Math.floor((low + high) / 2);
    return product(low, middle) * product(middle, high);
  }
  let result = 1n;
  for (let factor = low + 1; factor <= high; factor++) result *= BigInt(factor);
  return result;
}

function truncate(argument: PyObject): Ref {
  const value = asFloat(argument);
  if (!Number.isFinite(value)) throw raised('OverflowError', `cannot convert float ${Number.isNaN(value) ? 'NaN' : 'infinity'} to integer`);
  return newInteger(BigInt(Math.trunc(value)));
}

/** Mantissa in [0.5, 1) and exponent of two. */
function frexp(value: number): [number, number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(value))) + 1);
  let mantissa = value * 2 ** -exponent;
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2;
    exponent--;
  }
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2;
    exponent++;
  }
  return [mantissa, exponent];
}

/** The logarithm to a base, e unless given. */
function log([argument, base]: readonly PyObject[]): Ref {
  const value = asFloat(argument as PyObject);
  if (value <= 0) throw raised('ValueError', 'math domain error');
  if (base === undefined) return newFloat(Math.log(value));
  const divisor = asFloat(base);
  if (divisor <= 0) throw raised('ValueError', 'math domain error');
  if (divisor === 1) throw raised('ZeroDivisionError', 'float division by zero');
  return newFloat(Math.log(value) / Math.log(divisor));
}

/** Exact summation by partial sums that do not overlap (Shewchuk). */
function fsum(iterable: PyObject): Ref {
  let partials: number[] = [];
  forEach(iterable, (item) => {
    let rest = holding([item], () => asFloat(item));
    const next: number[] = [];
    for (const partial of partials) {
      const [large, small] = Math.abs(rest) < Math.abs(partial) ? [partial, rest] : [rest, partial];
      const high = large + small;
      const low = small - (high - large);
      if (low !== 0) next.push(low);
      rest = high;
    }
    partials = [...next, rest];
    return true;
  });
  return newFloat(partials.reduceRight((sum, partial) => sum + partial, 0));
}

const RADIAN = Math.PI / 180;

export const mathFunctions: readonly NativeMethod[] = [
  ...(
    ['acos', 'asin', 'atan', 'cos', 'sin', 'tan', 'sqrt', 'acosh', 'asinh', 'atanh', 'log10', 'log1p', 'tanh', 'ceil', 'floor'] as const
  ).map((name) => unary(name, Math[name])),
  ...(['exp', 'expm1', 'cosh', 'sinh'] as const).map((name) => unary(name, Math[name], true)),
  unary('fabs', Math.abs),
  unary('degrees', (value) => value / RADIAN),
  unary('radians', (value) => value * RADIAN),
  binary('atan2', Math.atan2),
  binary('pow', power),
  binary('fmod', (left, right) => left % right),
  binary('hypot', Math.hypot),
  binary('copysign', (value, sign) => (Object.is(Math.sign(sign), -0) || sign < 0 ? -Math.abs(value) : Math.abs(value))),
  binary('ldexp', (mantissa, exponent) => mantissa * 2 ** exponent),
  oneArgument('isnan', (_self, argument) => newBool(Number.isNaN(asFloat(argument)))),
  oneArgument('isinf', (_self, argument) => newBool(Math.abs(asFloat(argument)) === Number.POSITIVE_INFINITY)),
  oneArgument('factorial', (_self, argument) => factorial(argument)),
  oneArgument('trunc', (_self, argument) => truncate(argument)),
  oneArgument('frexp', (_self, argument) => {
    const [mantissa, exponent] = frexp(asFloat(argument));
    return newTuple([newFloat(mantissa), newInteger(BigInt(exponent))]);
  }),
  oneArgument('modf', (_self, argument) => {
    const value = asFloat(argument);
    const whole = Number.isFinite(value) ? Math.trunc(value) : value;
    return newTuple([newFloat(Number.isFinite(value) ? value - whole : value * 0), newFloat(whole)]);
  }),
  oneArgument('fsum', (_self, iterable) => fsum(iterable)),
  positional('log', 1, 2, (_self, args) => log(args), 'unpack'),
];

export function initMath(dict: DictObject): void {
  addFunctions(dict, 'math', mathFunctions);
  setAccounted(dict, 'pi', newFloat(Math.PI));
  setAccounted(dict, 'e', newFloat(Math.E));
  keepCopy(dict);
}
