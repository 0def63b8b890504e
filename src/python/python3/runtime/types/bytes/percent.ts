/** `bytes % args` (_PyBytes_FormatEx, Objects/bytesobject.c 3.8.18). */

import { newBytes } from '../../../../cache/bytes.ts';
import { close } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { asciiObject } from '../../../../object/ascii.ts';
import type { Conversion } from '../../../../object/format/conversion.ts';
import { argumentFault, type Place } from '../../../../object/format/faults.ts';
import { runPercent } from '../../../../object/format/percent.ts';
import { bytesType, isKindOf } from '../../../../object/static-types.ts';
import { toldType } from '../../../../object/type/names.ts';
import { indexValue, isIndex } from '../../../../protocol/number.ts';
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
  if (isKindOf(value, bytesType)) return value.payload as string;
  const made = madeBySource(value);
  if (made === undefined) {
    const wanted = '%b requires a bytes-like object, or an object that implements __bytes__';
    throw argumentFault('TypeError', place, `${wanted}, not ${toldType(value)}`, `${wanted}, not '${value.type.payload.name}'`);
  }
  return holding([made], () => made.payload as string);
}

function byte(value: PyObject, place: Place): string {
  const bytes = isKindOf(value, bytesType) ? (value.payload as string) : null;
  if (bytes?.length === 1) return bytes;
  if (!isIndex(value)) {
    const wanted = '%c requires an integer in range(256) or a single byte';
    const given = bytes === null ? toldType(value) : `a bytes object of length ${bytes.length}`;
    throw argumentFault('TypeError', place, `${wanted}, not ${given}`, wanted);
  }
  const code = indexValue(value);
  if (code < 0 || code >= BYTE) {
    throw argumentFault('OverflowError', place, '%c argument not in range(256)', '%c arg not in range(256)');
  }
  return String.fromCharCode(Number(code));
}

export function percentBytes(format: PyObject, args: PyObject): Ref {
  return newBytes(runPercent(format, args, convertForBytes));
}
