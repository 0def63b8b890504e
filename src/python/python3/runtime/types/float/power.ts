/** `x ** y` of floats: a fractional power of a negative number is complex (float_pow, Objects/floatobject.c 3.8.18). */
import type { Ref } from '../../../../memory/object.ts';
import { complexPower } from '../../../../object/complex/arithmetic.ts';
import { newComplex, newFloat } from '../../../../object/construct.ts';
import { floatPower } from '../../../../object/float/power.ts';

export function powerOf(base: number, exponent: number): Ref {
  const isComplex = base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent);
  if (!isComplex) return newFloat(floatPower(base, exponent));
  const { real, imag } = complexPower({ real: base, imag: 0 }, { real: exponent, imag: 0 });
  return newComplex(real, imag);
}
