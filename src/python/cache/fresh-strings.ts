/** Strings made in a buffer (PyString_FromStringAndSize without characters, 2.7.18): one character long ones are not the shared object. */
import { adopt } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import { strType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';
import { newStr, type StrObject } from './strings.ts';

/** A new object, be it one character long (long_to_decimal_string_internal, Objects/longobject.c 3.8.18 and 3.13.0). */
export function ownStr(text: string): Ref<StrObject> {
  return adopt(strType, text);
}

/** A new object, but for the empty string; text is shared as always (unicode_result, Objects/unicodeobject.c 3.8.18). */
export function freshStr(bytes: string): Ref<StrObject> {
  return bytes.length === 1 && target.language === 2 ? adopt(strType, bytes) : newStr(bytes);
}
