/** Single conversions of the `%` operator: an argument as text, before sign and padding (2.7.18). */
import type { IntValue } from '../../cache/integers.ts';
import { close } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { indexValue, isIndex, isInteger } from '../../protocol/number.ts';
import { repr, reprObject, str } from '../../protocol/object.ts';
import { isException, raised } from '../../protocol/raise.ts';
import { worded } from '../../protocol/worded.ts';
import { has } from '../../versions/features.ts';
import { target } from '../../versions/target.ts';
import { asciiObject } from '../ascii.ts';
import { type FloatFormat, floatText } from '../float/text.ts';
import { isKindOf, longType, strType, textType } from '../static-types.ts';
import { decodeAscii } from '../unicode/ascii.ts';
import { toUnicode } from '../unicode/coerce.ts';

export interface Conversion {
  readonly code: string;
  readonly width: number;
  /** −1 where none was given. */
  readonly precision: number;
  readonly left: boolean;
  readonly plus: boolean;
  readonly blank: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
}

const NUMERIC = 'diuoxXeEfFgG';
/** Codes whose argument has to be an integer in Python 3. */
const BIT_CODES = 'oxX';

/** Whether a conversion shows a sign and may be filled with zeros. */
export function isNumeric(code: string): boolean {
  return NUMERIC.includes(code);
}

/** The argument's text; `unsupported` makes the error of an unknown code. */
export function convert(value: PyObject, conversion: Conversion, isUnicode: boolean, unsupported: () => unknown): string {
  const { code } = conversion;
  switch (code) {
    case 's':
      return truncate(isUnicode ? unicodeText(value) : str(value), conversion.precision);
    case 'r':
      return truncate(isUnicode && target.language === 2 ? decodeAscii(repr(value)) : repr(value), conversion.precision);
    case 'a':
      if (target.language === 2) throw unsupported();
      return truncate(asciiText(value), conversion.precision);
    case 'c':
      return isUnicode ? unicodeCharacter(value) : character(value);
    default:
      if (!isNumeric(code)) throw unsupported();
      return 'eEfFgG'.includes(code) ? float(value, conversion) : integer(value, conversion);
  }
}

/** The text of `%s`, `%r` and `%a`, undefined for other codes. */
export function textObject(value: PyObject, code: string): Ref | undefined {
  switch (code) {
    case 's':
      return toUnicode(value);
    case 'r':
      return reprObject(value);
    case 'a':
      return asciiObject(value);
    default:
      return undefined;
  }
}

export function truncate(text: string, precision: number): string {
  if (precision < 0 || precision >= text.length) return text;
  return [...text].slice(0, precision).join('');
}

function asciiText(value: PyObject): string {
  const text = asciiObject(value);
  const { payload } = text;
  close(text);
  return payload as string;
}

function unicodeText(value: PyObject): string {
  const text = toUnicode(value);
  const { payload } = text;
  close(text);
  return payload;
}

const BYTE = 256;

function character(value: PyObject): string {
  if (isKindOf(value, strType) && (value.payload as string).length === 1) return value.payload as string;
  if (isKindOf(value, strType)) throw raised('TypeError', '%c requires int or char');
  const code = integerArgument(value);
  if (code < 0) throw raised('OverflowError', 'unsigned byte integer is less than minimum');
  if (code >= BYTE) throw raised('OverflowError', 'unsigned byte integer is greater than maximum');
  return String.fromCharCode(code);
}

function noCharacter(given: string): unknown {
  return raised(
    'TypeError',
    has('characters told') ? `%c requires an int or a unicode character, not ${given}` : '%c requires int or char',
  );
}

function unicodeCharacter(value: PyObject): string {
  if (isKindOf(value, textType) || isKindOf(value, strType)) {
    const text = unicodeText(value);
    if ([...text].length !== 1) throw noCharacter(`a string of length ${[...text].length}`);
    return text;
  }
  const code = wholeOf(value)?.value;
  if (code === undefined) throw noCharacter(value.type.payload.name);
  if (code < 0 || code > 0x10ffff) throw raised('OverflowError', `%c arg not in range(0x110000)${worded(' (wide Python build)', '')}`);
  return String.fromCodePoint(Number(code));
}

interface Whole {
  readonly value: IntValue;
  readonly isLong: boolean;
}

/** A whole number: int and long as they are, others by `int()`. */
function integer(value: PyObject, conversion: Conversion): string {
  const ofBits = target.language === 3 && BIT_CODES.includes(conversion.code);
  const whole = ofBits && !isIndex(value) ? undefined : ofBits ? { value: indexValue(value), isLong: true } : wholeOf(value);
  if (whole === undefined) {
    const code = conversion.code === 'i' && target.language === 2 ? 'd' : conversion.code;
    const wanted = ofBits ? 'an integer' : has('real numbers') ? 'a real number' : 'a number';
    throw raised('TypeError', `%${code} format: ${wanted} is required, not ${value.type.payload.name}`);
  }
  return integerText(whole, conversion);
}

function wholeOf(value: PyObject): Whole | undefined {
  if (isInteger(value)) return { value: value.payload as IntValue, isLong: isKindOf(value, longType) || target.language === 3 };
  const { number } = value.type.payload;
  const convertToInt = number?.int ?? (target.language === 3 ? number?.index : undefined);
  if (convertToInt === undefined) return undefined;
  try {
    const result: Ref = convertToInt(value);
    const whole: Whole = { value: result.payload as IntValue, isLong: result.type === longType };
    close(result);
    return whole;
  } catch (error) {
    if (!isException(error, target.language === 3 ? 'TypeError' : 'Exception')) throw error;
    error.discard();
    return undefined;
  }
}

const BASES: Readonly<Record<string, number>> = { o: 8, x: 16, X: 16 };

/** An int is written by C, which shows no digit of 0 where the precision is 0. */
function integerText({ value, isLong }: Whole, { code, precision, alternate }: Conversion): string {
  const hidden = value === 0 && precision === 0 && !isLong;
  const digits = hidden ? (code === 'o' && alternate ? '0' : '') : (value < 0 ? -value : value).toString(BASES[code] ?? 10);
  const prefix = !alternate
    ? ''
    : code === 'x' || code === 'X'
      ? '0x'
      : code !== 'o'
        ? ''
        : target.language === 3
          ? '0o'
          : value !== 0
            ? '0'
            : '';
  const padded =
    code === 'o' && target.language === 2 ? (prefix + digits).padStart(precision, '0') : prefix + digits.padStart(precision, '0');
  return (value < 0 ? '-' : '') + (code === 'X' ? padded.toUpperCase() : padded);
}

const DEFAULT_PRECISION = 6;

function float(value: PyObject, { code, precision, alternate }: Conversion): string {
  const number = floatValue(value);
  const lower = code.toLowerCase() as FloatFormat;
  const text = floatText(number, lower, precision < 0 ? DEFAULT_PRECISION : precision, { alternate });
  return code === lower ? text : text.toUpperCase();
}

function floatValue(value: PyObject): number {
  const convertToFloat = value.type.payload.number?.float;
  try {
    if (convertToFloat !== undefined) {
      const result = convertToFloat(value);
      const number = result.payload as number;
      close(result);
      return number;
    }
  } catch (error) {
    if (target.language === 3 || !isException(error, 'Exception')) throw error;
    error.discard();
  }
  throw raised('TypeError', `${worded('float argument required', 'must be real number')}, not ${value.type.payload.name}`);
}
