/** Division and powers of complex numbers (c_quot, c_pow and c_powi, Objects/complexobject.c 2.7.18). */

import { raised } from '../../protocol/raise.ts';
import { divisionByZero, powerOfZero } from '../../protocol/zero-division.ts';
import { rangeError } from '../float/power.ts';

export interface Complex {
  readonly real: number;
  readonly imag: number;
}

/** Throws ZeroDivisionError. */
export function quotient(left: Complex, right: Complex): Complex {
  if (right.real === 0 && right.imag === 0) throw divisionByZero('complex division by zero');
  if (Math.abs(right.real) >= Math.abs(right.imag)) {
    const ratio = right.imag / right.real;
    const size = right.real + right.imag * ratio;
    return { real: (left.real + left.imag * ratio) / size, imag: (left.imag - left.real * ratio) / size };
  }
  const ratio = right.real / right.imag;
  const size = right.real * ratio + right.imag;
  return { real: (left.real * ratio + left.imag) / size, imag: (left.imag * ratio - left.real) / size };
}

function product(left: Complex, right: Complex): Complex {
  return { real: left.real * right.real - left.imag * right.imag, imag: left.real * right.imag + left.imag * right.real };
}

/** The real part of the quotient rounded down, and what remains. Throws ZeroDivisionError. */
export function floorDivide(left: Complex, right: Complex, name: string): { quotient: Complex; rest: Complex } {
  if (right.real === 0 && right.imag === 0) throw raised('ZeroDivisionError', `complex ${name}`);
  const whole: Complex = { real: Math.floor(quotient(left, right).real), imag: 0 };
  const part = product(right, whole);
  return { quotient: whole, rest: { real: left.real - part.real, imag: left.imag - part.imag } };
}

/** Whole exponents up to this are multiplied out. */
const INTEGER_LIMIT = 100;

/** Throws ZeroDivisionError and OverflowError. */
export function complexPower(base: Complex, exponent: Complex): Complex {
  const times = exponent.real;
  if (exponent.imag === 0 && Number.isInteger(times)) return checked(integerPower(base, exponent));
  return checked(polarPower(base, exponent));
}

function checked(result: Complex): Complex {
  if (Math.abs(result.real) === Number.POSITIVE_INFINITY || Math.abs(result.imag) === Number.POSITIVE_INFINITY) throw rangeError();
  return result;
}

function integerPower(base: Complex, exponent: Complex): Complex {
  const times = exponent.real;
  if (Math.abs(times) > INTEGER_LIMIT) return polarPower(base, exponent);
  if (times > 0) return repeatedSquares(base, times);
  if (base.real === 0 && base.imag === 0 && times < 0) throw zeroPower();
  return quotient({ real: 1, imag: 0 }, repeatedSquares(base, -times));
}

function repeatedSquares(base: Complex, times: number): Complex {
  let result: Complex = { real: 1, imag: 0 };
  let square = base;
  for (let bit = 1; bit <= times; bit *= 2) {
    if (times & bit) result = product(result, square);
    square = product(square, square);
  }
  return result;
}

function polarPower(base: Complex, exponent: Complex): Complex {
  if (exponent.real === 0 && exponent.imag === 0) return { real: 1, imag: 0 };
  if (base.real === 0 && base.imag === 0) {
    if (exponent.imag !== 0 || exponent.real < 0) throw zeroPower();
    return { real: 0, imag: 0 };
  }
  const size = Math.hypot(base.real, base.imag);
  const angle = Math.atan2(base.imag, base.real);
  const spread = exponent.imag === 0 ? 1 : Math.exp(angle * exponent.imag);
  const length = size ** exponent.real / spread;
  const phase = angle * exponent.real + (exponent.imag === 0 ? 0 : exponent.imag * Math.log(size));
  return { real: length * Math.cos(phase), imag: length * Math.sin(phase) };
}

function zeroPower(): unknown {
  return powerOfZero('0.0 to a negative or complex power', 'negative or complex');
}
