/** Rounding integers to tens, hundreds, …: halves go to the even one (long_round, Objects/longobject.c 3.8.18). */
import { type IntValue, normalise } from '../../../../cache/integers.ts';
import type { PyObject } from '../../../../memory/object.ts';
import { indexValue, isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';

/** `round(value, digits)`; null where digits behind the point change nothing. */
export function roundInteger(value: IntValue, digits: PyObject): IntValue | null {
  if (!isIndex(digits)) throw raised('TypeError', `'${digits.type.payload.name}' object cannot be interpreted as an integer`);
  const places = indexValue(digits);
  if (places >= 0) return null;
  const unit = 10n ** -BigInt(places);
  const whole = BigInt(value);
  const rest = ((whole % unit) + unit) % unit;
  const down = whole - rest;
  const isUp = rest * 2n > unit || (rest * 2n === unit && ((down / unit) & 1n) === 1n);
  return normalise(isUp ? down + unit : down);
}
