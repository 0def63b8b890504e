/** A float as a fraction of integers (float_as_integer_ratio, Objects/floatobject.c). */
import { decompose } from './decimal.ts';

/** Numerator and denominator in lowest terms of a finite float. */
export function integerRatio(value: number): [bigint, bigint] {
  let { mantissa, exponent } = decompose(value);
  if (mantissa === 0n) exponent = 0;
  for (; exponent < 0 && (mantissa & 1n) === 0n; exponent++) mantissa >>= 1n;
  const signed = value < 0 ? -mantissa : mantissa;
  return exponent >= 0 ? [signed << BigInt(exponent), 1n] : [signed, 1n << BigInt(-exponent)];
}
