/** `round()` of 2.7: halves go away from zero, decided on the exact value (_Py_double_round, Objects/floatobject.c 2.7.18). */
import { raised } from '../../protocol/raise.ts';
import { ratio } from '../integer/arithmetic.ts';
import { decompose } from './decimal.ts';

/** Beyond these numbers of digits nothing changes, or nothing is left. */
const MOST_DIGITS = 323;
const FEWEST_DIGITS = -309;

/** Throws OverflowError where the rounded value is too large for a float. */
export function roundHalfAway(value: number, digits: number): number {
  if (!Number.isFinite(value) || digits > MOST_DIGITS || value === 0) return value;
  if (digits < FEWEST_DIGITS) return value < 0 ? -0 : 0;
  const { mantissa, exponent } = decompose(value);
  let [numerator, denominator] = exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
  if (digits >= 0) numerator *= 10n ** BigInt(digits);
  else denominator *= 10n ** BigInt(-digits);
  const whole = (numerator * 2n + denominator) / (denominator * 2n);
  const scale = 10n ** BigInt(Math.abs(digits));
  const magnitude = digits >= 0 ? ratio(whole, scale) : ratio(whole * scale, 1n);
  if (!Number.isFinite(magnitude)) throw raised('OverflowError', 'rounded value too large to represent');
  return value < 0 ? -magnitude : magnitude;
}
