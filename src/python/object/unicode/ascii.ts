/** The ASCII codec, which mixes byte strings with unicode, and the errors of all codecs (2.7.18). */

import { newBytes } from '../../cache/bytes.ts';
import { newInt } from '../../cache/integers.ts';
import { newStr } from '../../cache/strings.ts';
import { raisedWith } from '../../protocol/raise.ts';
import { newTuple, newUnicode } from '../construct.ts';

/** UnicodeDecodeError(encoding, bytes, start, end, reason). */
export function cannotDecode(encoding: string, bytes: string, start: number, end: number, reason: string): unknown {
  return raisedWith('UnicodeDecodeError', newTuple([newStr(encoding), newBytes(bytes), newInt(start), newInt(end), newStr(reason)]));
}

/** UnicodeEncodeError(encoding, text, start, end, reason); positions count code points. */
export function cannotEncode(encoding: string, text: string, start: number, end: number, reason: string): unknown {
  return raisedWith('UnicodeEncodeError', newTuple([newStr(encoding), newUnicode(text), newInt(start), newInt(end), newStr(reason)]));
}

export const ASCII_LIMIT = 128;
export const ASCII_REASON = 'ordinal not in range(128)';

/** Whether bytes mean the same in ASCII and unicode. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= ASCII_LIMIT) return false;
  return true;
}

/** Throws UnicodeDecodeError for a byte beyond ASCII. */
export function decodeAscii(bytes: string): string {
  for (let index = 0; index < bytes.length; index++) {
    if (bytes.charCodeAt(index) >= ASCII_LIMIT) throw cannotDecode('ascii', bytes, index, index + 1, ASCII_REASON);
  }
  return bytes;
}
