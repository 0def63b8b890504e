/** JavaScript primitives that stand for dict keys: two keys of these types are equal in Python exactly when their primitives are the same. */
import type { PyObject } from '../memory/object.ts';
import { boolType, floatType, intType, longType, strType, unicodeType } from './static-types.ts';

/** The primitive of a string or number; the object itself for everything else. */
export function primitiveKey(key: PyObject): unknown {
  switch (key.type) {
    case strType:
    case intType:
    case longType:
    case boolType:
      return key.payload;
    case floatType:
      return Number.isNaN(key.payload) ? key : key.payload;
    case unicodeType:
      return unicodeKey(key.payload as string);
    default:
      return key;
  }
}

/** An ASCII unicode string equals the byte string of the same characters; any other equals no byte string. */
function unicodeKey(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  return /^[\x00-\x7f]*$/.test(text) ? text : `\u{10ffff}${text}`;
}
