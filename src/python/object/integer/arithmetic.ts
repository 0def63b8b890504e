/** Arithmetic of int and long on their values (Objects/intobject.c and longobject.c, 2.7.18): division floors, results are exact. */

import { type IntValue, normalise } from '../../cache/integers.ts';
import { raised } from '../../protocol/raise.ts';
import { reserveInteger } from '../../protocol/reserve.ts';
import { worded } from '../../protocol/worded.ts';

export type IntOperation = (left: IntValue, right: IntValue) => IntValue;

export const add: IntOperation = (left, right) => {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return normalise(BigInt(left) + BigInt(right));
};

export const subtract: IntOperation = (left, right) => {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return normalise(BigInt(left) - BigInt(right));
};

export const multiply: IntOperation = (left, right) => {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  reserveInteger(bitLength(left) + bitLength(right) - 1);
  return normalise(BigInt(left) * BigInt(right));
};

/** The quotient rounded down. The divisor is not zero. */
export const floorDivide: IntOperation = (left, right) => {
  if (typeof left === 'number' && typeof right === 'number') {
    const rest = left % right;
    const exact = (left - rest) / right;
    return (rest !== 0 && rest < 0 !== right < 0 ? exact - 1 : exact) + 0;
  }
  const [a, b] = [BigInt(left), BigInt(right)];
  const rest = a % b;
  const quotient = a / b;
  return normalise(rest !== 0n && rest < 0n !== b < 0n ? quotient - 1n : quotient);
};

/** The remainder, with the divisor's sign. The divisor is not zero. */
export const modulo: IntOperation = (left, right) => {
  if (typeof left === 'number' && typeof right === 'number') {
    const rest = left % right;
    return (rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest) + 0;
  }
  const [a, b] = [BigInt(left), BigInt(right)];
  const rest = a % b;
  return normalise(rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest);
};

/** Whether both fit the host's 32-bit operators. */
function areNarrow(left: IntValue, right: IntValue): boolean {
  return (left as number | 0) === left && (right as number | 0) === right && isInt32(left) && isInt32(right);
}

function isInt32(value: IntValue): boolean {
  return typeof value === 'number' && (value | 0) === value;
}

function bitwise(narrow: (a: number, b: number) => number, wide: (a: bigint, b: bigint) => bigint): IntOperation {
  return (left, right) => (areNarrow(left, right) ? narrow(left as number, right as number) : normalise(wide(BigInt(left), BigInt(right))));
}

export const and = bitwise(
  (a, b) => a & b,
  (a, b) => a & b,
);
export const or = bitwise(
  (a, b) => a | b,
  (a, b) => a | b,
);
export const xor = bitwise(
  (a, b) => a ^ b,
  (a, b) => a ^ b,
);

/** Shifts left by a count that is not negative. Throws MemoryError where the result is too large. */
export const shiftLeft: IntOperation = (value, count) => {
  if (value === 0) return 0;
  reserveInteger(bitLength(value) + Number(count));
  return normalise(BigInt(value) << BigInt(count));
};

export const shiftRight: IntOperation = (value, count) => {
  if (count >= bitLength(value)) return value < 0 ? -1 : 0;
  return normalise(BigInt(value) >> BigInt(count));
};

/** `base ** exponent`, the exponent not negative. Throws MemoryError where the result is too large. */
export const power: IntOperation = (base, exponent) => {
  if (typeof base === 'number' && Math.abs(base) < 2) return trivialPower(base, exponent);
  const bits = bitLength(base) * Number(exponent);
  if (bits < SAFE_BITS) return safePower(Number(base), Number(exponent));
  reserveInteger(bits);
  return normalise(BigInt(base) ** BigInt(exponent));
};

/** Products below 2^53 are exact in a number. */
const SAFE_BITS = 53;

/** By multiplication, since the host's own power may be off by a unit in the last place. */
function safePower(base: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result *= base;
  return result;
}

/** 0, 1 and −1 to any power. */
function trivialPower(base: number, exponent: IntValue): number {
  if (exponent === 0 || base === 1) return 1;
  if (base === 0) return 0;
  return modulo(exponent, 2) === 0 ? 1 : -1;
}

/** `pow(base, exponent, modulus)`: the result has the modulus's sign. Throws ValueError for a modulus of 0, TypeError for a negative exponent. */
export function powerModulo(base: IntValue, exponent: IntValue, modulus: IntValue): IntValue {
  if (exponent < 0) throw raised('TypeError', 'pow() 2nd argument cannot be negative when 3rd argument specified');
  if (modulus === 0) throw raised('ValueError', 'pow() 3rd argument cannot be 0');
  const size = modulus < 0 ? -BigInt(modulus) : BigInt(modulus);
  let factor = BigInt(modulo(base, normalise(size)));
  let result = 1n % size;
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % size;
    factor = (factor * factor) % size;
  }
  return modulus < 0 && result > 0n ? normalise(result - size) : normalise(result);
}

/** Whether int's own algorithm leaves 64 bits on its way, so that the result of three ints is a long (int_pow, Objects/intobject.c 2.7.18). */
export function overflowsPowering(base: IntValue, exponent: IntValue, modulus: IntValue): boolean {
  const size = BigInt(modulus);
  let factor = BigInt(base);
  let result = 1n;
  for (let rest = BigInt(exponent); rest > 0n; ) {
    if (rest & 1n) {
      result *= factor;
      if (factor === 0n) return false;
      if (BigInt.asIntN(64, result) !== result) return true;
    }
    rest >>= 1n;
    if (rest === 0n) return false;
    factor *= factor;
    if (BigInt.asIntN(64, factor) !== factor) return true;
    result %= size;
    factor %= size;
  }
  return false;
}

export function negate(value: IntValue): IntValue {
  return typeof value === 'number' ? 0 - value : normalise(-value);
}

export function invert(value: IntValue): IntValue {
  return subtract(negate(value), 1);
}

/** Bits of the magnitude; 0 for 0. */
export function bitLength(value: IntValue): number {
  if (isInt32(value)) return 32 - Math.clz32(Math.abs(value as number));
  const magnitude = value < 0 ? -BigInt(value) : BigInt(value);
  const hex = magnitude.toString(16);
  return hex.length * 4 - (Math.clz32(Number.parseInt(hex.charAt(0), 16)) - 28);
}

/** `left / right` rounded once, correctly. Throws OverflowError where no float is large enough. The divisor is not zero. */
export function trueDivide(left: IntValue, right: IntValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left === 0 ? 0 : left / right;
  const quotient = ratio(BigInt(left), BigInt(right));
  if (!Number.isFinite(quotient))
    throw raised('OverflowError', worded('long/long too large for a float', 'integer division result too large for a float'));
  return quotient;
}

/** The float nearest to a fraction; infinite where it is too large. */
export function ratio(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const a = numerator < 0n ? -numerator : numerator;
  const b = denominator < 0n ? -denominator : denominator;
  if (a === 0n) return 0;
  const magnitude = scaledRatio(a, b);
  return negative ? -magnitude : magnitude;
}

/** Keeps 66 bits and a sticky bit, or as many as a subnormal result has and two, so that the host rounds once. */
function scaledRatio(a: bigint, b: bigint): number {
  const exponent = bitLength(normalise(a)) - bitLength(normalise(b));
  const shift = 66 - exponent > 1074 ? 1074 + 2 : 66 - exponent;
  const scaled = shift >= 0 ? a << BigInt(shift) : a;
  const divisor = shift >= 0 ? b : b << BigInt(-shift);
  const quotient = scaled / divisor;
  const sticky = quotient * divisor === scaled ? quotient : quotient | 1n;
  if (shift > 1074) return roundSubnormal(sticky);
  return timesPowerOfTwo(Number(sticky), -shift);
}

/** Quarters of the smallest subnormal, rounded half to even. */
function roundSubnormal(quarters: bigint): number {
  const whole = quarters >> 2n;
  const rest = quarters & 3n;
  const up = rest > 2n || (rest === 2n && (whole & 1n) === 1n);
  return Number(up ? whole + 1n : whole) * Number.MIN_VALUE;
}

/** `value * 2 ** exponent` in steps, none of which over- or underflows alone. */
export function timesPowerOfTwo(value: number, exponent: number): number {
  let result = value;
  let rest = exponent;
  for (; rest > 1000; rest -= 1000) result *= 2 ** 1000;
  for (; rest < -1000; rest += 1000) result *= 2 ** -1000;
  return result * 2 ** rest;
}
