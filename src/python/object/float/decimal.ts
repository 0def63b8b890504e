/** Floats as decimal digits, rounded correctly (half to even on the exact value, as Python/dtoa.c does in 2.7.18). */

/** The exact value of a finite, not negative float: `digits / 10 ** scale`. */
interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

const MANTISSA_BITS = 52;
const LOWEST_EXPONENT = -1074;
const view = new DataView(new ArrayBuffer(8));

/** A finite float as `mantissa * 2 ** exponent`, without its sign. */
export function decompose(value: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> BigInt(MANTISSA_BITS));
  const fraction = bits & (2n ** BigInt(MANTISSA_BITS) - 1n);
  if (biased === 0) return { mantissa: fraction, exponent: LOWEST_EXPONENT };
  return { mantissa: fraction | (2n ** BigInt(MANTISSA_BITS)), exponent: biased - 1 + LOWEST_EXPONENT };
}

function exactDecimal(value: number): ExactDecimal {
  const { mantissa, exponent } = decompose(value);
  if (exponent >= 0) return { digits: mantissa << BigInt(exponent), scale: 0 };
  return { digits: mantissa * 5n ** BigInt(-exponent), scale: -exponent };
}

function divideRounding(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

/** `%.{places}f` of a magnitude. */
export function fixed(value: number, places: number): string {
  const { digits, scale } = exactDecimal(value);
  const scaled = places >= scale ? digits * 10n ** BigInt(places - scale) : divideRounding(digits, 10n ** BigInt(scale - places));
  const text = scaled.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** A magnitude's first `count` significant digits, and the power of ten of the first. */
export function significant(value: number, count: number): { digits: string; exponent: number } {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 };
  const exact = exactDecimal(value);
  const text = exact.digits.toString();
  const exponent = text.length - 1 - exact.scale;
  if (text.length <= count) return { digits: text.padEnd(count, '0'), exponent };
  const rounded = divideRounding(exact.digits, 10n ** BigInt(text.length - count)).toString();
  return rounded.length > count ? { digits: rounded.slice(0, count), exponent: exponent + 1 } : { digits: rounded, exponent };
}

/** The fewest digits that read back as the same float. */
export function shortest(value: number): { digits: string; exponent: number } {
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  return { digits: digits.replace('.', ''), exponent: Number(exponent) };
}

/** Digits in exponential notation, with at least two digits of exponent. */
export function exponential(digits: string, exponent: number): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  const sign = exponent < 0 ? '-' : '+';
  return `${digits.charAt(0)}${fraction}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Digits in positional notation. */
export function positionalNotation(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, '0');
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}
