/** JavaScript primitives that stand for dict keys: two keys of these types are equal in Python exactly when their primitives are the same. */
import type { PyObject } from '../memory/object.ts';
import { boolType, bytesType, complexType, floatType, intType, longType, objectType, strType, unicodeType } from './static-types.ts';

/** The primitive of a string or number; the object itself for everything else. */
export function primitiveKey(key: PyObject): unknown {
  switch (key.type) {
    case strType:
    case intType:
    case longType:
    case boolType:
      return key.payload;
    case floatType:
      return numberKey(key, key.payload as number);
    case complexType: {
      const { real, imag } = key.payload as { real: number; imag: number };
      return imag === 0 ? numberKey(key, real) : key;
    }
    case unicodeType:
      return unicodeKey(key.payload as string);
    case bytesType:
      return bytesKey(key.payload as string);
    default:
      return key.type.payload.heap === null ? key : derivedKey(key);
  }
}

/** A class that derives from a string or number and leaves hash and equality alone is as good a key as that. */
function derivedKey(key: PyObject): unknown {
  const { solid, hash, richCompare, compare } = key.type.payload;
  const base = solid?.payload;
  if (base === undefined || solid === objectType || base.hash !== hash || base.richCompare !== richCompare || compare !== null) return key;
  switch (solid) {
    case strType:
    case intType:
    case longType:
      return key.payload;
    case floatType:
      return numberKey(key, key.payload as number);
    case unicodeType:
      return unicodeKey(key.payload as string);
    case bytesType:
      return bytesKey(key.payload as string);
    default:
      return key;
  }
}

/** Whole numbers beyond 2^53 are bigints, as integers of that size are; NaN equals nothing. */
function numberKey(key: PyObject, value: number): unknown {
  if (Number.isNaN(value)) return key;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** Bytes equal no text. A lone surrogate, which text hardly ever begins with, tells them apart. */
function bytesKey(bytes: string): string {
  return `\udbff\udbff${bytes}`;
}

/** An ASCII unicode string equals the byte string of the same characters; any other equals no byte string. */
function unicodeKey(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  return /^[\x00-\x7f]*$/.test(text) ? text : `\u{10ffff}${text}`;
}
