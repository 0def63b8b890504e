/** Rounding floats: halves go to the even one, decided on the exact value (float___round___impl, Objects/floatobject.c 3.8.18). */

import { decompose } from '../../../../object/float/decimal.ts';
import { ratio } from '../../../../object/integer/arithmetic.ts';
import { raised } from '../../../../protocol/raise.ts';

/** Beyond these numbers of digits nothing changes, or nothing is left (NDIGITS_MAX, NDIGITS_MIN). */
const MOST_DIGITS = 323;
const FEWEST_DIGITS = -308;

/** A finite float as a fraction of its magnitude. */
function fraction(value: number): [bigint, bigint] {
  const { mantissa, exponent } = decompose(value);
  return exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
}

function halfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** `round(value)`. Throws ValueError for NaN, OverflowError for an infinity. */
export function roundToInteger(value: number): bigint {
  if (Number.isNaN(value)) throw raised('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw raised('OverflowError', 'cannot convert float infinity to integer');
  const magnitude = halfEven(...fraction(value));
  return value < 0 ? -magnitude : magnitude;
}

/** `round(value, digits)`. Throws OverflowError where the rounded value is too large for a float. */
export function roundToDigits(value: number, digits: number): number {
  if (!Number.isFinite(value) || digits > MOST_DIGITS || value === 0) return value;
  if (digits < FEWEST_DIGITS) return value < 0 ? -0 : 0;
  const scale = 10n ** BigInt(Math.abs(digits));
  const [numerator, denominator] = fraction(value);
  const whole = digits >= 0 ? halfEven(numerator * scale, denominator) : halfEven(numerator, denominator * scale);
  const magnitude = digits >= 0 ? ratio(whole, scale) : ratio(whole * scale, 1n);
  if (!Number.isFinite(magnitude)) throw raised('OverflowError', 'rounded value too large to represent');
  return value < 0 ? -magnitude : magnitude;
}
