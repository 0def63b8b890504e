/**
 * What the `%` operator says of formats and arguments that it cannot convert. From 3.15 on it tells which argument it is, and where the
 * conversion stands (FORMAT_ERROR, Objects/unicode_format.c and Objects/bytesobject.c, 3.15.0rc1).
 */
import type { PyObject } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';
import { toldType } from '../type/names.ts';

/** Where a conversion begins, and which argument it is of: `format argument 2: `. */
export interface Place {
  readonly start: number;
  readonly argument: () => string;
}

/** An argument that cannot be converted. @param told by 3.15, behind the argument's place */
export function argumentFault(kind: 'TypeError' | 'OverflowError', { argument }: Place, told: string, plain: string): unknown {
  return raised(kind, has('format arguments told') ? `${argument()}${told}` : plain);
}

/** A format that cannot be read. @param told by 3.15, before the conversion's place */
export function formatFault({ start }: Pick<Place, 'start'>, told: string, plain: string): unknown {
  return raised('ValueError', has('format arguments told') ? `${told} at position ${start}` : plain);
}

export const noMapping = (args: PyObject): unknown =>
  raised('TypeError', `format requires a mapping${has('format arguments told') ? `, not ${toldType(args)}` : ''}`);

export const tooFew = (given: number): unknown =>
  raised('TypeError', `not enough arguments for format string${has('format arguments told') ? ` (got ${given})` : ''}`);

export function tooMany(kind: 'string' | 'bytes', required: number, given: number): unknown {
  const told = has('format arguments told') ? ` (required ${required}, got ${given})` : '';
  return raised('TypeError', `not all arguments converted during ${kind} formatting${told}`);
}

/** A conversion that there is not. @param index of its code in the format */
export function unsupported(code: string, index: number, isText: boolean, { start }: Place): unknown {
  if (has('format arguments told')) return raised('ValueError', unexpected(code, index, isText, start));
  const point = code.codePointAt(0) as number;
  const shown = isText && (point < 32 || point > 127) ? '?' : code;
  return raised('ValueError', `unsupported format character '${shown}' (0x${point.toString(16)}) at index ${index}`);
}

/** Characters that are shown as they are (Py_UNICODE_ISPRINTABLE). */
const SHOWN = /^(?: |[^\p{C}\p{Z}])$/u;

function unexpected(code: string, index: number, isText: boolean, start: number): string {
  if (/^[A-Za-z]$/.test(code)) return `unsupported format %${code} at position ${start}`;
  return `stray % at position ${start} or unexpected format character ${shownCode(code, isText)} at position ${index}`;
}

function shownCode(code: string, isText: boolean): string {
  if (/^[ -~]$/.test(code)) return code === "'" ? `"'"` : `'${code}'`;
  const digits = (code.codePointAt(0) as number).toString(16);
  if (!isText) return `with code 0x${digits.padStart(2, '0')}`;
  const point = `U+${digits.toUpperCase().padStart(4, '0')}`;
  return SHOWN.test(code) ? `'${code}' (${point})` : point;
}
