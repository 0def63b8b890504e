/** Floats of two bytes (IEEE 754 binary16; _PyFloat_Pack2 and _PyFloat_Unpack2, Objects/floatobject.c 3.8.18). */

const FRACTION = 10;
const BIAS = 15;
const GREATEST_EXPONENT = 31;
const INFINITY_BITS = GREATEST_EXPONENT << FRACTION;

export function numberOfHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> FRACTION) & GREATEST_EXPONENT;
  const fraction = bits & ((1 << FRACTION) - 1);
  if (exponent === GREATEST_EXPONENT) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** (1 - BIAS - FRACTION);
  return sign * (1 + fraction / 2 ** FRACTION) * 2 ** (exponent - BIAS);
}

/** The nearest half float, of two that are as near the even one; undefined where a finite number is beyond all of them. */
export function halfOf(value: number): number | undefined {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Number.POSITIVE_INFINITY) return sign | INFINITY_BITS;
  const exponent = Math.max(size === 0 ? 0 : Math.floor(Math.log2(size)), 1 - BIAS);
  const units = roundedToEven(size / 2 ** (exponent - FRACTION));
  // A fraction that is rounded up to a whole makes the exponent one greater by itself.
  const bits = units + ((exponent + BIAS - 1) << FRACTION);
  return bits >= INFINITY_BITS ? undefined : sign | bits;
}

function roundedToEven(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  return rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low;
}
