/** Logarithm and exponential in fixed point with far more bits than a float has, so that rounding once gives the nearest float. */
import { ratio } from '../integer/arithmetic.ts';
import { decompose } from './decimal.ts';

const BITS = 160n;
const ONE = 1n << BITS;

interface Scaled {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** `value ** exponent` for a whole exponent, rounded once. */
export function exactPower({ mantissa, exponent }: Scaled, times: number): number {
  const size = BigInt(Math.abs(times));
  const digits = mantissa ** size;
  const shift = BigInt(exponent) * size;
  const [numerator, denominator] = shift >= 0n ? [digits << shift, 1n] : [digits, 1n << -shift];
  return times < 0 ? ratio(denominator, numerator) : ratio(numerator, denominator);
}

/** ln((1 + y) / (1 − y)) for a small fixed-point y. Terms stay positive, since shifting a negative number never reaches zero. */
function doubleAtanh(y: bigint): bigint {
  if (y < 0n) return -doubleAtanh(-y);
  const square = (y * y) >> BITS;
  let sum = 0n;
  for (let term = y, divisor = 1n; term !== 0n; term = (term * square) >> BITS, divisor += 2n) sum += term / divisor;
  return sum * 2n;
}

/** ln 2 */
const LN2 = doubleAtanh(ONE / 3n);

/** The natural logarithm, in fixed point. */
export function wideLog({ mantissa, exponent }: Scaled): bigint {
  const length = mantissa.toString(2).length;
  let scaled = mantissa << (BITS - BigInt(length - 1));
  let power = exponent + length - 1;
  // Between 0.75 and 1.5 the series is shortest and a logarithm near zero keeps its precision.
  if (scaled * 2n > ONE * 3n) {
    scaled >>= 1n;
    power++;
  }
  return doubleAtanh(((scaled - ONE) << BITS) / (scaled + ONE)) + BigInt(power) * LN2;
}

/** e ** (logarithm × factor), the logarithm in fixed point. */
export function wideExp(logarithm: bigint, factor: number): number {
  const { mantissa, exponent } = decompose(factor);
  const signed = factor < 0 ? -mantissa : mantissa;
  const product = exponent >= 0 ? (logarithm * signed) << BigInt(exponent) : (logarithm * signed) >> BigInt(-exponent);
  const doublings = product < 0n ? product / LN2 - 1n : product / LN2;
  const rest = product - doublings * LN2;
  let sum = 0n;
  for (let term = ONE, index = 1n; term !== 0n; term = ((term * rest) >> BITS) / index, index++) sum += term;
  const [numerator, denominator] = doublings >= 0n ? [sum << doublings, ONE] : [sum, ONE << -doublings];
  return ratio(numerator, denominator);
}
