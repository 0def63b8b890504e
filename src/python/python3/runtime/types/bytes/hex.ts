/** Bytes in hexadecimal (_Py_strhex_impl, Python/pystrhex.c; _PyBytes_FromHex, Objects/bytesobject.c; 3.8.18). */
import { newBytes } from '../../../../cache/bytes.ts';
import { newStr } from '../../../../cache/strings.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { bytesType, isKindOf, strType } from '../../../../object/static-types.ts';
import { bufferText } from '../../../../protocol/buffer.ts';
import { asIndex } from '../../../../protocol/number.ts';
import { lengthOf } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';

const pair = (byte: string): string => byte.charCodeAt(0).toString(16).padStart(2, '0');

/** Bytes of an object that has them, in whatever layout. */
const bytesOf = (self: PyObject): string => bufferText(self, 'any layout') as string;

/** `bytes.hex(sep, bytes_per_sep)`: groups are counted from the right, from the left where their size is negative. */
export function hex(self: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [separator, size] = keywordArguments('hex', { positional: ['sep', 'bytes_per_sep'] }, args, kwargs);
  const pairs = [...bytesOf(self)].map(pair);
  if (separator === undefined) return newStr(pairs.join('')) as Ref;
  const between = separatorOf(separator);
  const group = size === undefined ? 1 : asIndex(size, 'OverflowError');
  if (group === 0) return newStr(pairs.join('')) as Ref;
  return newStr(pairs.map((each, index) => (startsGroup(index, pairs.length, group) ? between + each : each)).join('')) as Ref;
}

function startsGroup(index: number, length: number, group: number): boolean {
  if (index === 0) return false;
  return (group > 0 ? length - index : index) % Math.abs(group) === 0;
}

function separatorOf(object: PyObject): string {
  if (lengthOf(object) !== 1) throw raised('ValueError', 'sep must be length 1.');
  if (!isKindOf(object, strType) && !isKindOf(object, bytesType)) throw raised('TypeError', 'sep must be str or bytes.');
  const text = object.payload as string;
  if (text > '\u007f') throw raised('ValueError', 'sep must be ASCII.');
  return text;
}

const SPACE = /[ \t\n\v\f\r]/;

/** `bytes.fromhex(text)`. Throws ValueError with the place of what is no digit. */
export function bytesFromHex(object: PyObject): string {
  if (!isKindOf(object, strType)) throw raised('TypeError', `fromhex() argument must be str, not ${object.type.payload.name}`);
  const text = object.payload as string;
  let bytes = '';
  for (let at = 0; at < text.length; ) {
    if (SPACE.test(text.charAt(at))) {
      at++;
      continue;
    }
    bytes += String.fromCharCode(16 * digitAt(text, at) + digitAt(text, at + 1));
    at += 2;
  }
  return bytes;
}

function digitAt(text: string, at: number): number {
  const digit = text.charAt(at);
  if (/^[0-9a-fA-F]$/.test(digit)) return Number.parseInt(digit, 16);
  if (at === text.length && has('odd hexadecimal digits told'))
    throw raised('ValueError', 'fromhex() arg must contain an even number of hexadecimal digits');
  throw raised('ValueError', `non-hexadecimal number found in fromhex() arg at position ${at}`);
}

export const fromHex = (object: PyObject): Ref => newBytes(bytesFromHex(object));
