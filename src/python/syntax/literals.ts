/** The values of Python 2's number and string tokens (parsenumber and parsestr, Python/ast.c 2.7.18). */
import type { Constant } from '../compiler/blueprint.ts';
import { decodeStringEscapes, decodeUnicodeEscapes } from './escapes.ts';

const INT_MAX = 2n ** 63n - 1n;

/** A number token's constant; `negative` when a minus sign belongs to it. */
export function numberConstant(token: string, negative: boolean): Constant {
  const text = token.toLowerCase();
  const sign = negative ? -1 : 1;
  if (text.endsWith('j')) return { kind: 'complex', real: 0, imag: sign * Number(text.slice(0, -1)) };
  if (/^\d*\.|^\d+e/.test(text) && !text.startsWith('0x')) return { kind: 'float', value: sign * Number(text) };
  const long = text.endsWith('l');
  const magnitude = parseInteger(long ? text.slice(0, -1) : text);
  const value = negative ? -magnitude : magnitude;
  if (long || value > INT_MAX || value < -INT_MAX - 1n) return { kind: 'long', value };
  return { kind: 'int', value: Number.isSafeInteger(Number(value)) ? Number(value) : value };
}

/** Digits with Python 2's prefixes: a leading zero alone means octal. */
function parseInteger(digits: string): bigint {
  return BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

export interface StringContext {
  /** Turns source bytes into text for unicode literals. */
  readonly decode: (bytes: string) => string;
  /** `from __future__ import unicode_literals` */
  readonly unicodeLiterals: boolean;
}

/** The constant of adjacent string tokens: a byte string, or a unicode string as soon as one of them is. */
export function stringConstant(tokens: readonly string[], context: StringContext): Constant {
  const parts = tokens.map((token) => stringPart(token, context));
  if (!parts.some((part) => part.text)) return { kind: 'bytes', value: parts.map((part) => part.value).join('') };
  return { kind: 'text', value: parts.map((part) => (part.text ? part.value : context.decode(part.value))).join('') };
}

function stringPart(token: string, context: StringContext): { text: boolean; value: string } {
  const prefix = (/^[a-zA-Z]*/.exec(token) as RegExpExecArray)[0].toLowerCase();
  const quoted = token.slice(prefix.length);
  const width = quoted.startsWith('"""') || quoted.startsWith("'''") ? 3 : 1;
  const body = quoted.slice(width, -width);
  const raw = prefix.includes('r');
  if (prefix.includes('u') || (context.unicodeLiterals && !prefix.includes('b'))) {
    return { text: true, value: decodeUnicodeEscapes(context.decode(body), raw) };
  }
  return { text: false, value: raw || !body.includes('\\') ? body : decodeStringEscapes(body) };
}
