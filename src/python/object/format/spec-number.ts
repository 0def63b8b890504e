/** Numbers formatted by a specification (format_int_or_long_internal and its siblings, Objects/stringlib/formatter.h 2.7.18). */

import type { IntValue } from '../../cache/integers.ts';
import { raised } from '../../protocol/raise.ts';
import { worded } from '../../protocol/worded.ts';
import { target } from '../../versions/target.ts';
import { type FloatFormat, floatText, STR_DIGITS } from '../float/text.ts';
import { BIT_TYPES, type FormatSpec, pad, parseSpec, unknownCode } from './spec.ts';

const BASES: Readonly<Record<string, { readonly base: number; readonly prefix: string }>> = {
  b: { base: 2, prefix: '0b' },
  o: { base: 8, prefix: '0o' },
  x: { base: 16, prefix: '0x' },
  X: { base: 16, prefix: '0X' },
  d: { base: 10, prefix: '' },
  n: { base: 10, prefix: '' },
};
const FLOAT_TYPES = 'eEfFgG%';

/** `format(integer, spec)`; `typeName` is for errors. */
export function formatInteger(value: IntValue, text: string, typeName: string): string {
  const spec = parseSpec(text, 'd', '>');
  if (FLOAT_TYPES.includes(spec.type)) return formatFloat(floatOf(value), text);
  const notation = BASES[spec.type];
  if (notation === undefined && spec.type !== 'c') throw unknownCode(spec.type, typeName);
  if (spec.precision !== -1) throw raised('ValueError', 'Precision not allowed in integer format specifier');
  if (notation === undefined) return formatCharacter(value, spec);
  const magnitude = (value < 0 ? -value : value).toString(notation.base);
  const digits = spec.type === 'X' ? magnitude.toUpperCase() : magnitude;
  return layOut(value < 0, spec.alternate ? notation.prefix : '', digits, '', spec);
}

function floatOf(value: IntValue): number {
  const float = Number(value);
  if (!Number.isFinite(float))
    throw raised('OverflowError', worded('long int too large to convert to float', 'int too large to convert to float'));
  return float;
}

const BYTES = 256;
const CODE_POINTS = 0x110000;

function formatCharacter(value: IntValue, spec: FormatSpec): string {
  if (spec.sign !== '') throw raised('ValueError', "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate && target.language === 3)
    throw raised('ValueError', "Alternate form (#) not allowed with integer format specifier 'c'");
  if (value >= 2n ** 63n || value < -(2n ** 63n)) throw raised('OverflowError', 'Python int too large to convert to C long');
  const limit = target.language === 3 ? CODE_POINTS : BYTES;
  if (value < 0 || value >= limit) throw raised('OverflowError', `%c arg not in range(0x${limit.toString(16)})`);
  return pad(String.fromCodePoint(Number(value)), { ...spec, align: spec.align === '=' ? '>' : spec.align });
}

/** `format(float, spec)`. */
export function formatFloat(value: number, text: string): string {
  const spec = parseSpec(text, '', '>');
  if (spec.type !== '' && spec.type !== 'n' && !FLOAT_TYPES.includes(spec.type)) throw unknownCode(spec.type, 'float');
  if (spec.alternate && target.language === 2) throw raised('ValueError', 'Alternate form (#) not allowed in float format specifier');
  const written = unsigned(value, spec);
  const { digits, rest } = splitDigits(written.text);
  return layOut(written.negative, '', digits, spec.type === '%' ? `${rest}%` : rest, spec);
}

const DEFAULT_PRECISION = 6;

function unsigned(value: number, spec: FormatSpec): { negative: boolean; text: string } {
  const { type } = spec;
  const isShortest = type === '' && spec.precision === -1 && target.language === 3;
  const format: FloatFormat = isShortest
    ? 'r'
    : type === '' || type === 'n'
      ? 'g'
      : type === '%'
        ? 'f'
        : (type.toLowerCase() as FloatFormat);
  const precision = spec.precision !== -1 ? spec.precision : type === '' ? STR_DIGITS : DEFAULT_PRECISION;
  const text = floatText(type === '%' ? value * 100 : value, format, precision, {
    pointZero: type === '' && !spec.bare,
    alternate: spec.alternate,
  });
  const cased = 'EFG'.includes(type) && type !== '' ? text.toUpperCase() : text;
  return cased.startsWith('-') ? { negative: true, text: cased.slice(1) } : { negative: false, text: cased };
}

/** The leading digits, which separators and zeros go to, and what follows them. */
function splitDigits(text: string): { digits: string; rest: string } {
  const digits = (/^\d*/.exec(text) as RegExpExecArray)[0];
  return { digits, rest: text.slice(digits.length) };
}

/** `format(complex, spec)`. */
export function formatComplex({ real, imag }: { readonly real: number; readonly imag: number }, text: string): string {
  const spec = parseSpec(text, '', '>');
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownCode(spec.type, 'complex');
  if (spec.alternate && target.language === 2) throw raised('ValueError', 'Alternate form (#) not allowed in complex format specifier');
  if (spec.fill === '0') throw raised('ValueError', 'Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw raised('ValueError', "'=' alignment flag is not allowed in complex format specifier");
  const part = (value: number, sign: FormatSpec['sign']): string => {
    const plain: FormatSpec = {
      ...spec,
      type: spec.type === '' && target.language === 2 ? 'g' : spec.type,
      bare: true,
      precision: complexPrecision(spec),
      sign,
      width: -1,
      fill: null,
    };
    const written = unsigned(value, plain);
    const { digits, rest } = splitDigits(written.text);
    return layOut(written.negative, '', digits, rest, plain);
  };
  if (spec.type !== '') return pad(`${part(real, spec.sign)}${part(imag, '+')}j`, spec);
  if (Object.is(real, 0)) return pad(`${part(imag, spec.sign)}j`, spec);
  return pad(`(${part(real, spec.sign)}${part(imag, '+')}j)`, spec);
}

function complexPrecision(spec: FormatSpec): number {
  return spec.precision === -1 && spec.type === '' && target.language === 2 ? STR_DIGITS : spec.precision;
}

/** Sign, prefix, digits (with separators where asked) and the rest, brought to the width. */
function layOut(negative: boolean, prefix: string, digits: string, rest: string, spec: FormatSpec): string {
  const sign = negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const room = spec.width - sign.length - prefix.length - rest.length;
  const fillsWithZeros = spec.fill === '0' && spec.align === '=';
  const body = spec.thousands !== '' && digits !== '' ? grouped(digits, fillsWithZeros ? room : 0, spec) : digits;
  if (spec.align !== '=') return pad(sign + prefix + body + rest, spec);
  return sign + prefix + (spec.fill ?? ' ').repeat(Math.max(0, room - body.length)) + body + rest;
}

/** Digits in groups of three, bits in groups of four, with zeros in front until the width is filled. */
function grouped(digits: string, width: number, spec: FormatSpec): string {
  let padded = digits;
  while (separated(padded, spec).length < width) padded = `0${padded}`;
  return separated(padded, spec);
}

function separated(digits: string, { thousands, type }: FormatSpec): string {
  const ends = type !== '' && BIT_TYPES.includes(type) ? /\B(?=([0-9a-fA-F]{4})+$)/g : /\B(?=(\d{3})+$)/g;
  return digits.replace(ends, thousands);
}
