/** `bytes % args` (_PyBytes_FormatEx, Objects/bytesobject.c 3.8.18). */

import { close } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject } from '../../../../memory/object.ts';
import { asciiObject } from '../../../../object/ascii.ts';
import type { Conversion } from '../../../../object/format/conversion.ts';
import { argumentFault, type Place } from '../../../../object/format/faults.ts';
import { runPercent } from '../../../../object/format/percent.ts';
import { bytesType, isKindOf } from '../../../../object/static-types.ts';
import { toldType } from '../../../../object/type/names.ts';
import { bufferText } from '../../../../protocol/buffer.ts';
import { indexValue, isIndex } from '../../../../protocol/number.ts';
import { bytearrayType } from '../bytearray/type.ts';
import { madeBySource } from './construct.ts';

const BYTE = 256;

function cut(text: string, precision: number): string {
  return precision < 0 ? text : text.slice(0, precision);
}

/** Conversions that bytes have of their own; undefined for those of numbers. */
function convertForBytes(value: PyObject, { code, precision, place }: Conversion): string | undefined {
  if (code === 'r' || code === 'a') {
    const text = asciiObject(value);
    const { payload } = text;
    close(text);
    return cut(payload as string, precision);
  }
  if (code === 's' || code === 'b') return cut(bytesOfArgument(value, place), precision);
  return code === 'c' ? byte(value, place) : undefined;
}

function bytesOfArgument(value: PyObject, place: Place): string {
  const text = bufferText(value);
  if (text !== undefined) return text;
  const made = madeBySource(value);
  if (made === undefined) {
    const wanted = '%b requires a bytes-like object, or an object that implements __bytes__';
    throw argumentFault('TypeError', place, `${wanted}, not ${toldType(value)}`, `${wanted}, not '${value.type.payload.name}'`);
  }
  return holding([made], () => made.payload as string);
}

function byte(value: PyObject, place: Place): string {
  const bytes = isKindOf(value, bytesType) || isKindOf(value, bytearrayType) ? (bufferText(value) ?? null) : null;
  if (bytes?.length === 1) return bytes;
  if (!isIndex(value)) {
    const wanted = '%c requires an integer in range(256) or a single byte';
    const given =
      bytes === null ? toldType(value) : `a ${isKindOf(value, bytesType) ? 'bytes' : 'bytearray'} object of length ${bytes.length}`;
    throw argumentFault('TypeError', place, `${wanted}, not ${given}`, wanted);
  }
  const code = indexValue(value);
  if (code < 0 || code >= BYTE) {
    throw argumentFault('OverflowError', place, '%c argument not in range(256)', '%c arg not in range(256)');
  }
  return String.fromCharCode(Number(code));
}

/** The bytes of `format % args`, a character each; the format is bytes. */
export const percentText = (format: PyObject, args: PyObject): string => runPercent(format, args, convertForBytes);
