/** Single conversions of the `%` operator: an argument as text, before sign and padding (2.7.18). */
import type { IntValue } from '../../cache/integers.ts';
import { close } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { floatArgument, integerArgument } from '../../protocol/arguments.ts';
import { indexValue, isIndex, isInteger } from '../../protocol/number.ts';
import { repr, reprObject, str } from '../../protocol/object.ts';
import { isException, raised } from '../../protocol/raise.ts';
import { worded } from '../../protocol/worded.ts';
import { has } from '../../versions/features.ts';
import { target } from '../../versions/target.ts';
import { asciiObject } from '../ascii.ts';
import { type FloatFormat, floatText } from '../float/text.ts';
import { isKindOf, longType, strType, textType } from '../static-types.ts';
import { toldType } from '../type/names.ts';
import { decodeAscii } from '../unicode/ascii.ts';
import { toUnicode } from '../unicode/coerce.ts';
import { argumentFault, type Place } from './faults.ts';

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
  readonly place: Place;
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
      return isUnicode ? unicodeCharacter(value, conversion.place) : character(value);
    default:
      if (!isNumeric(code)) throw unsupported();
      return 'eEfFgG'.includes(code) ? float(value, conversion, isUnicode) : integer(value, conversion);
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

function noCharacter(place: Place, given: string): unknown {
  const plain = has('characters told') ? `%c requires an int or a unicode character, not ${given}` : '%c requires int or char';
  return argumentFault('TypeError', place, `%c requires an integer or a unicode character, not ${given}`, plain);
}

function unicodeCharacter(value: PyObject, place: Place): string {
  if (isKindOf(value, textType) || isKindOf(value, strType)) {
    const text = unicodeText(value);
    if ([...text].length !== 1) throw noCharacter(place, `a string of length ${[...text].length}`);
    return text;
  }
  const code = (target.language === 2 ? wholeOf(value) : indexOf(value))?.value;
  if (code === undefined) throw noCharacter(place, toldType(value));
  if (code < 0 || code > 0x10ffff) {
    const plain = `%c arg not in range(0x110000)${worded(' (wide Python build)', '')}`;
    throw argumentFault('OverflowError', place, '%c argument not in range(0x110000)', plain);
  }
  return String.fromCodePoint(Number(code));
}

interface Whole {
  readonly value: IntValue;
  readonly isLong: boolean;
}

/** A whole number: int and long as they are, others by `int()`. */
function integer(value: PyObject, conversion: Conversion): string {
  const ofBits = target.language === 3 && BIT_CODES.includes(conversion.code);
  const whole = ofBits ? indexOf(value) : wholeOf(value);
  if (whole === undefined) {
    const code = conversion.code === 'i' && target.language === 2 ? 'd' : conversion.code;
    const wanted = ofBits ? 'an integer' : has('real numbers') ? 'a real number' : 'a number';
    const told = `%${code} requires ${wanted}, not ${toldType(value)}`;
    throw argumentFault('TypeError', conversion.place, told, `%${code} format: ${wanted} is required, not ${value.type.payload.name}`);
  }
  return integerText(whole, conversion);
}

/** A number by `__index__` alone; undefined where it is none, or gives none. */
function indexOf(value: PyObject): Whole | undefined {
  if (!isIndex(value)) return undefined;
  return orNone('TypeError', () => ({ value: indexValue(value), isLong: true }));
}

/** What was made, undefined where an exception of this kind says that it is refused. */
function orNone<Made>(kind: 'TypeError' | 'Exception', make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (!isException(error, kind)) throw error;
    error.discard();
    return undefined;
  }
}

function wholeOf(value: PyObject): Whole | undefined {
  if (isInteger(value)) return { value: value.payload as IntValue, isLong: isKindOf(value, longType) || target.language === 3 };
  const { number } = value.type.payload;
  const convertToInt = number?.int ?? (target.language === 3 ? number?.index : undefined);
  if (convertToInt === undefined) return undefined;
  return orNone(target.language === 3 ? 'TypeError' : 'Exception', () => {
    const result: Ref = convertToInt(value);
    const whole: Whole = { value: result.payload as IntValue, isLong: result.type === longType };
    close(result);
    return whole;
  });
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

function float(value: PyObject, conversion: Conversion, isUnicode: boolean): string {
  const { code, precision, alternate } = conversion;
  const number = floatValue(value, conversion, isUnicode);
  const lower = code.toLowerCase() as FloatFormat;
  const text = floatText(number, lower, precision < 0 ? DEFAULT_PRECISION : precision, { alternate });
  return code === lower ? text : text.toUpperCase();
}

/** In Python 3 text lets the conversion say what is wrong, bytes and 3.15 say it themselves (formatfloat). */
function floatValue(value: PyObject, { code, place }: Conversion, isUnicode: boolean): number {
  if (target.language === 3 && isUnicode && !has('format arguments told')) return floatArgument(value);
  const number = orNone(target.language === 3 ? 'TypeError' : 'Exception', () => floatArgument(value));
  if (number !== undefined) return number;
  const { name } = value.type.payload;
  throw argumentFault(
    'TypeError',
    place,
    `%${code} requires a real number, not ${toldType(value)}`,
    `float argument required, not ${name}`,
  );
}
