/** UTF-8 (PyUnicode_DecodeUTF8Stateful and PyUnicode_EncodeUTF8, 2.7.18): Python 2 lets lone surrogates pass. */
import { worded } from '../../protocol/worded.ts';
import { target } from '../../versions/target.ts';
import { cannotDecode, cannotEncode } from './ascii.ts';
import { reporter } from './error-handlers.ts';

export function encodeUtf8(text: string, errors = 'strict'): string {
  const characters = [...text];
  const isBad = (character: string): boolean => target.language === 3 && /^[\ud800-\udfff]$/.test(character);
  let bytes = '';
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    if (!isBad(character)) {
      bytes += encodePoint(character.codePointAt(0) as number);
      continue;
    }
    const start = at;
    while (at + 1 < characters.length && isBad(characters[at + 1] as string)) at++;
    const end = at + 1;
    bytes += reporter(errors).encode(() => cannotEncode('utf-8', text, start, end, 'surrogates not allowed'), characters.slice(start, end));
  }
  return bytes;
}

function encodePoint(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), tail(0));
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), tail(6), tail(0));
  return String.fromCharCode(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
}

/** Bytes of a sequence by its first byte; 0 where none begins so. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** Whether a byte may be the second of a sequence: no overlong forms, nothing above U+10FFFF. */
function isSecond(first: number, second: number): boolean {
  if (first === 0xed && target.language === 3) return second >= 0x80 && second < 0xa0;
  if (first === 0xe0) return second >= 0xa0 && second < 0xc0;
  if (first === 0xf0) return second >= 0x90 && second < 0xc0;
  if (first === 0xf4) return second >= 0x80 && second < 0x90;
  return isTail(second);
}

function isTail(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

export function decodeUtf8(bytes: string, errors: string): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes.charCodeAt(at);
    const length = sequenceLength(first);
    const good = goodBytes(bytes, at, length);
    if (length > 0 && good === length) {
      text += String.fromCodePoint(pointAt(bytes, at, length));
      at += length;
      continue;
    }
    const end = at + Math.max(1, good);
    const start = at;
    const reason = length === 0 ? 'invalid start byte' : end >= bytes.length ? 'unexpected end of data' : 'invalid continuation byte';
    text += reporter(errors).decode(() => cannotDecode(worded('utf8', 'utf-8'), bytes, start, end, reason), bytes.slice(start, end));
    at = end;
  }
  return text;
}

/** How many bytes from here on belong to a correct sequence. */
function goodBytes(bytes: string, at: number, length: number): number {
  const first = bytes.charCodeAt(at);
  let good = length === 0 ? 0 : 1;
  while (good > 0 && good < length && at + good < bytes.length) {
    const next = bytes.charCodeAt(at + good);
    if (good === 1 ? !isSecond(first, next) : !isTail(next)) break;
    good++;
  }
  return good;
}

function pointAt(bytes: string, at: number, length: number): number {
  const first = bytes.charCodeAt(at);
  if (length === 1) return first;
  let code = first & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) code = (code << 6) | (bytes.charCodeAt(at + index) & 0x3f);
  return code;
}
