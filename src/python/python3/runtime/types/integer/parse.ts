/** Integers written as text: with underscores between digits, prefixes, and no other sign of being octal (PyLong_FromString, Objects/longobject.c 3.8.18). */
import { type IntValue, normalise } from '../../../../cache/integers.ts';
import type { PyObject } from '../../../../memory/object.ts';
import { toBigInt } from '../../../../object/integer/parse.ts';
import { reprBytes } from '../../../../object/str/repr.ts';
import { decimalDigits } from '../../../../object/unicode/decimal.ts';
import { bufferText } from '../../../../protocol/buffer.ts';
import { repr } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';

const PREFIXES: Readonly<Record<string, number>> = { '0x': 16, '0o': 8, '0b': 2 };
/** How much of a literal's repr an error message shows. */
const SHOWN = 200;

/** The value of text or bytes. Throws ValueError. */
export function parseInteger(source: PyObject, base: number): IntValue {
  if (base !== 0 && (base < 2 || base > 36)) throw raised('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  const bytes = bufferText(source);
  const value = integerOf(bytes ?? decimalDigits(source.payload as string), base);
  if (value !== undefined) return value;
  const shown = bytes === undefined ? repr(source) : `b${reprBytes(bytes)}`;
  throw raised('ValueError', `invalid literal for int() with base ${base}: ${[...shown].slice(0, SHOWN).join('')}`);
}

function integerOf(text: string, base: number): IntValue | undefined {
  const match = /^[ \t\n\v\f\r]*([+-]?)([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)[ \t\n\v\f\r]*$/.exec(text);
  if (match === null) return undefined;
  const magnitude = magnitudeOf((match[2] as string).toLowerCase(), base);
  return magnitude === undefined ? undefined : normalise(match[1] === '-' ? -magnitude : magnitude);
}

function magnitudeOf(written: string, base: number): bigint | undefined {
  const prefixed = PREFIXES[written.slice(0, 2)];
  const actual = base === 0 ? (prefixed ?? 10) : base;
  const digits = (prefixed === actual ? written.slice(2) : written).replaceAll('_', '');
  if (digits === '' || [...digits].some((digit) => Number.parseInt(digit, 36) >= actual)) return undefined;
  const looksOctal = base === 0 && prefixed === undefined && /^0.*[1-9]/.test(digits);
  return looksOctal ? undefined : toBigInt(digits, actual);
}
