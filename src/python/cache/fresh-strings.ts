/** Strings made in a buffer (PyString_FromStringAndSize without characters, 2.7.18): one character long ones are not the shared object. */
import { adopt } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import { strType } from '../object/static-types.ts';
import { newStr, type StrObject } from './strings.ts';

/** A new object, but for the empty string. */
export function freshStr(bytes: string): Ref<StrObject> {
  return bytes.length === 1 ? adopt(strType, bytes) : newStr(bytes);
}
