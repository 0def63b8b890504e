/** Integers written as text (PyInt_FromString and PyLong_FromString, 2.7.18). */
import { type IntValue, normalise } from '../../cache/integers.ts';
import { newStr } from '../../cache/strings.ts';
import { close } from '../../memory/heap.ts';
import type { PyObject } from '../../memory/object.ts';
import { repr } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { isKindOf, strType } from '../static-types.ts';
import { decimalDigits } from '../unicode/decimal.ts';

const PREFIXES: Readonly<Record<string, number>> = { '0x': 16, '0o': 8, '0b': 2 };
/** How much of a literal an error message shows. */
const SHOWN = 200;

/** The value of a str or unicode object; `caller` is `int` or `long`, which alone allows a final `L`. Throws ValueError. */
export function parseInteger(text: PyObject, base: number, caller: 'int' | 'long'): IntValue {
  if (base !== 0 && (base < 2 || base > 36)) throw raised('ValueError', `${caller}() base must be >= 2 and <= 36, or 0`);
  const ofBytes = isKindOf(text, strType);
  const characters = ofBytes ? (text.payload as string) : decimalDigits(text.payload as string);
  const value = integerOf(characters, base, caller === 'long');
  if (value !== undefined) return value;
  if (ofBytes && caller === 'int' && characters.includes('\0')) throw raised('ValueError', 'null byte in argument for int()');
  throw raised('ValueError', `invalid literal for ${caller}() with base ${base}: ${shown(characters)}`);
}

function shown(characters: string): string {
  const text = newStr(characters.slice(0, SHOWN));
  const quoted = repr(text);
  close(text);
  return quoted;
}

function integerOf(text: string, base: number, allowSuffix: boolean): IntValue | undefined {
  const match = /^[ \t\n\v\f\r]*([+-]?)[ \t\n\v\f\r]*([0-9a-zA-Z]+)[ \t\n\v\f\r]*$/.exec(text);
  if (match === null) return undefined;
  const magnitude = magnitudeOf((match[2] as string).toLowerCase(), base, allowSuffix);
  if (magnitude === undefined) return undefined;
  return normalise(match[1] === '-' ? -magnitude : magnitude);
}

function magnitudeOf(digits: string, base: number, allowSuffix: boolean): bigint | undefined {
  const prefixed = PREFIXES[digits.slice(0, 2)];
  const actual = base !== 0 ? base : (prefixed ?? (digits.startsWith('0') ? 8 : 10));
  let body = prefixed === actual ? digits.slice(2) : digits;
  if (allowSuffix && body.endsWith('l') && actual < 22) body = body.slice(0, -1);
  if (body === '' || [...body].some((digit) => Number.parseInt(digit, 36) >= actual)) return undefined;
  return toBigInt(body, actual);
}

/** Digits in any base, by halves: the host's own parser knows bases 2, 8, 10 and 16 only. */
export function toBigInt(digits: string, base: number): bigint {
  if (base === 10) return BigInt(digits);
  const safe = Number.parseInt(digits, base);
  if (Number.isSafeInteger(safe)) return BigInt(safe);
  const half = digits.length >> 1;
  const low = digits.slice(half);
  return toBigInt(digits.slice(0, half), base) * BigInt(base) ** BigInt(low.length) + toBigInt(low, base);
}
