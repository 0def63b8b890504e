/** How floats are written (PyOS_double_to_string, Python/pystrtod.c 2.7.18). */
import { exponential, fixed, positionalNotation, shortest, significant } from './decimal.ts';

export type FloatFormat = 'e' | 'f' | 'g' | 'r';

export interface FloatFlags {
  /** Keep trailing zeros and the point (`#`). */
  readonly alternate?: boolean;
  /** Add `.0` where a result looks like an integer. */
  readonly pointZero?: boolean;
}

/** repr() switches to exponents from this power of ten on. */
const REPR_LIMIT = 16;

/** The float in a format, with a minus sign where its sign bit is set; `precision` counts as in C's printf, and is unused by `r`. */
export function floatText(value: number, format: FloatFormat, precision: number, flags: FloatFlags = {}): string {
  if (Number.isNaN(value)) return 'nan';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  return sign + (magnitude === Number.POSITIVE_INFINITY ? 'inf' : finite(magnitude, format, precision, flags));
}

function finite(value: number, format: FloatFormat, precision: number, flags: FloatFlags): string {
  switch (format) {
    case 'f':
      return fixed(value, precision) + (flags.alternate && precision === 0 ? '.' : '');
    case 'e': {
      const { digits, exponent } = significant(value, precision + 1);
      const text = exponential(digits, exponent);
      return flags.alternate && precision === 0 ? text.replace('e', '.e') : text;
    }
    case 'g':
      return general(value, Math.max(precision, 1), flags);
    default: {
      const { digits, exponent } = shortest(value);
      return choose(digits, exponent, REPR_LIMIT, flags);
    }
  }
}

/** A float that has a decimal of so many digits rounds to it at any precision up to this. */
const SURE_DIGITS = 15;

function general(value: number, precision: number, flags: FloatFlags): string {
  const brief = shortest(value);
  const isExact = brief.digits.length <= precision && precision <= SURE_DIGITS;
  const rounded = isExact ? brief : significant(value, precision);
  const digits = flags.alternate ? rounded.digits.padEnd(precision, '0') : rounded.digits.replace(/(?!^)0+$/, '');
  return choose(digits, rounded.exponent, flags.pointZero ? precision - 1 : precision, flags);
}

/** Positional notation from 1e-4 up to a limit, exponents outside. */
function choose(digits: string, exponent: number, limit: number, flags: FloatFlags): string {
  if (exponent < -4 || exponent >= limit) {
    const text = exponential(digits, exponent);
    return flags.alternate && digits.length === 1 ? text.replace('e', '.e') : text;
  }
  const text = positionalNotation(digits, exponent);
  if (text.includes('.')) return text;
  if (flags.alternate) return `${text}.`;
  return flags.pointZero ? `${text}.0` : text;
}

/** `repr(value)`. */
export function floatRepr(value: number): string {
  return floatText(value, 'r', 0, { pointZero: true });
}

/** How many digits `str()` shows. */
export const STR_DIGITS = 12;

/** `str(value)`. */
export function floatStr(value: number): string {
  return floatText(value, 'g', STR_DIGITS, { pointZero: true });
}
