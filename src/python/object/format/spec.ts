/** The format specification mini-language (parse_internal_render_format_spec, Objects/stringlib/formatter.h 2.7.18). */
import { raised } from '../../protocol/raise.ts';
import { reserve } from '../../protocol/reserve.ts';
import { worded } from '../../protocol/worded.ts';
import { target } from '../../versions/target.ts';

export interface FormatSpec {
  /** null where none was given: the default, a space. */
  readonly fill: string | null;
  readonly align: '<' | '>' | '=' | '^';
  readonly sign: '' | '+' | '-' | ' ';
  readonly alternate: boolean;
  /** −1 where none was given. */
  readonly width: number;
  /** What stands between groups of digits; Python 3 knows the underscore, too. */
  readonly thousands: '' | ',' | '_';
  /** −1 where none was given. */
  readonly precision: number;
  /** Empty where none was given. */
  readonly type: string;
  /** A part of a complex number: without a point where it is whole. */
  readonly bare?: boolean;
}

const PYTHON2_SPEC = /^(?:([\s\S])?([<>=^]))?([-+ ]?)(#?)(0?)(\d*)(,?)(\.\d*)?([\s\S]*)$/u;
const PYTHON3_SPEC = /^(?:([\s\S])?([<>=^]))?([-+ ]?)(#?)(0?)(\d*)(,_|_,|,|_|)(\.\d*)?([\s\S]*)$/u;
const THOUSANDS_TYPES = 'defgEG%F';
/** Types whose digits stand in groups of four. */
export const BIT_TYPES = 'boxX';
/** Py_ssize_t's greatest value. */
const GREATEST = 2 ** 63;

/** Parses a specification. Throws ValueError. */
export function parseSpec(text: string, type: string, align: '<' | '>'): FormatSpec {
  const match = (target.language === 3 ? PYTHON3_SPEC : PYTHON2_SPEC).exec(text) as RegExpExecArray;
  const [, fill, alignment, sign, alternate, zero, width, thousands, precision, rest] = match;
  const ignoresZero = fill !== undefined;
  const spec: FormatSpec = {
    fill: fill ?? (zero === '' ? null : '0'),
    align: (alignment as FormatSpec['align'] | undefined) ?? (zero === '' ? align : '='),
    sign: sign as FormatSpec['sign'],
    alternate: alternate === '#',
    width: width === '' ? (zero !== '' && ignoresZero ? 0 : -1) : sizeOf(width as string),
    thousands: thousands as FormatSpec['thousands'],
    precision: precision === undefined ? -1 : precisionOf(precision),
    type: rest === '' ? type : (rest as string),
  };
  if (thousands?.length === 2) throw raised('ValueError', "Cannot specify both ',' and '_'.");
  if ([...spec.type].length > 1) throw raised('ValueError', worded('Invalid conversion specification', 'Invalid format specifier'));
  if (spec.thousands !== '' && !takesSeparator(spec)) {
    throw raised('ValueError', `Cannot specify '${spec.thousands}' with '${spec.type}'.`);
  }
  return spec;
}

function takesSeparator({ type, thousands }: FormatSpec): boolean {
  return THOUSANDS_TYPES.includes(type) || (thousands === '_' && BIT_TYPES.includes(type));
}

function precisionOf(text: string): number {
  if (text === '.') throw raised('ValueError', 'Format specifier missing precision');
  return sizeOf(text.slice(1));
}

function sizeOf(digits: string): number {
  const value = Number(digits);
  if (value >= GREATEST) throw raised('ValueError', 'Too many decimal digits in format string');
  reserve(value);
  return value;
}

/** Text brought to a width. */
export function pad(text: string, { fill, align, width }: FormatSpec): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  const filler = fill ?? ' ';
  if (align === '<') return text + filler.repeat(missing);
  if (align !== '^') return filler.repeat(missing) + text;
  const left = missing >> 1;
  return filler.repeat(left) + text + filler.repeat(missing - left);
}

/** The ValueError of a type letter that the object does not know. */
export function unknownCode(code: string, typeName: string): unknown {
  const point = code.codePointAt(0) as number;
  const shown = point > 32 && point < 128 ? code : `\\x${point.toString(16)}`;
  return raised('ValueError', `Unknown format code '${shown}' for object of type '${typeName}'`);
}
