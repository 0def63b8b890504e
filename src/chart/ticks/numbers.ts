/** Arithmetic as Python and numpy do it, where JavaScript's own would round another way. */

/** 10 to a whole power, correctly rounded. */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);

/** Python's `divmod` of floats (`Objects/floatobject.c`). */
export function divmod(dividend: number, divisor: number): [number, number] {
  let remainder = dividend % divisor;
  let quotient = (dividend - remainder) / divisor;
  if (remainder !== 0 && remainder < 0 !== divisor < 0) {
    remainder += divisor;
    quotient -= 1;
  }
  const whole = Math.floor(quotient);
  return [quotient - whole > 0.5 ? whole + 1 : whole, remainder];
}

export const floorDivide = (dividend: number, divisor: number): number => divmod(dividend, divisor)[0];

/** The least and greatest of any number of values. */
export function span(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** Rounds a half to the even neighbour. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const fraction = value - floor;
  if (fraction !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** numpy's `round(value, decimals)`. */
export function roundTo(value: number, decimals: number): number {
  const scale = powerOfTen(decimals);
  return roundHalfEven(value * scale) / scale;
}

/** C's `%.Nf`, for values of any size. */
export function formatFixed(value: number, decimals: number): string {
  if (Math.abs(value) < 1e21) return value.toFixed(decimals);
  const digits = BigInt(value).toString();
  return decimals === 0 ? digits : `${digits}.${'0'.repeat(decimals)}`;
}

/** C's `%g`: six significant digits, no trailing zeros. */
export function formatGeneral(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
  const power = Number(exponent);
  const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  if (power >= -4 && power < 6) return trimmed(value.toFixed(5 - power));
  const sign = power < 0 ? '-' : '+';
  return `${trimmed(mantissa)}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** Widens an interval that is empty or nearly so (`transforms.nonsingular`, 2.1.0). Swapped ends come back in order. */
export function nonsingular(low: number, high: number, expander: number, tiny: number): [number, number] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [-expander, expander];
  const [first, last] = low <= high ? [low, high] : [high, low];
  const largest = Math.max(Math.abs(first), Math.abs(last));
  if (largest < (1e6 / tiny) * SMALLEST_NORMAL) return [-expander, expander];
  if (last - first > largest * tiny) return [first, last];
  return [first - expander * Math.abs(first), last + expander * Math.abs(last)];
}
