/** `float()` (float_new_impl, Objects/floatobject.c; PyNumber_Float, Objects/abstract.c; 3.8.18). */

import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { newFloat } from '../../../../object/construct.ts';
import { DECIMAL, decimalValue } from '../../../../object/float/parse.ts';
import { integerToFloat } from '../../../../object/integer/slots.ts';
import { floatType, isKindOf, strType } from '../../../../object/static-types.ts';
import { decimalDigits } from '../../../../object/unicode/decimal.ts';
import { floatResult } from '../../../../protocol/arguments.ts';
import { bufferText, hasBuffer } from '../../../../protocol/buffer.ts';
import { checkArity } from '../../../../protocol/call-native.ts';
import { refuseKeywords } from '../../../../protocol/keyword-arguments.ts';
import { indexValue, isIndex } from '../../../../protocol/number.ts';
import { repr } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';

const WHOLE = new RegExp(`^[ \\t\\n\\v\\f\\r]*(${DECIMAL})[ \\t\\n\\v\\f\\r]*$`);

export function constructFloat(args: readonly PyObject[], kwargs: Kwargs): Ref {
  refuseKeywords('float', kwargs);
  checkArity('float', args.length, { kind: 'many', min: 0, max: 1, style: 'unpack' });
  const [value] = args;
  if (value === undefined) return newFloat(0);
  return isKindOf(value, strType) || mayBeText(value) ? newFloat(parsed(value)) : toFloat(value);
}

/** Whatever has bytes and is no number (PyNumber_Float, Objects/abstract.c). */
function mayBeText(value: PyObject): boolean {
  const { number } = value.type.payload;
  return hasBuffer(value) && number?.float === undefined && number?.index === undefined;
}

/** Text without the underscores between its digits; undefined where one stands elsewhere (_Py_string_to_number_with_underscores). */
export function withoutUnderscores(text: string): string | undefined {
  if (!text.includes('_')) return text;
  return /(^|[^0-9])_|_([^0-9]|$)/.test(text) ? undefined : text.replaceAll('_', '');
}

function parsed(source: PyObject): number {
  const digits = withoutUnderscores(bufferText(source) ?? decimalDigits(source.payload as string));
  const match = digits === undefined ? null : WHOLE.exec(digits);
  if (match === null)
    throw raised(
      'ValueError',
      `could not convert string to float: ${has('integers from __index__') || source.payload !== '' ? repr(source) : ''}`,
    );
  return decimalValue(match[1] as string);
}

function toFloat(value: PyObject): Ref {
  const convert = value.type.payload.number?.float;
  if (convert !== undefined) {
    const result = convert(value);
    return result.type === floatType ? result : newFloat(floatResult(result, value));
  }
  if (has('integers from __index__') && isIndex(value)) return newFloat(integerToFloat(indexValue(value)));
  throw raised(
    'TypeError',
    `float() argument must be a string or a ${has('real numbers') ? 'real number' : 'number'}, not '${value.type.payload.name}'`,
  );
}
