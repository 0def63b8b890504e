/** Implicit conversion between byte strings and unicode by ASCII (PyUnicode_FromObject and PyObject_Unicode, 2.7.18). */
import type { StrObject } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { str } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { newUnicode, type UnicodeObject } from '../construct.ts';
import { strType, unicodeType } from '../static-types.ts';
import { decodeAscii } from './ascii.ts';

/** The text of a str (decoded) or unicode object. Throws TypeError for others, UnicodeDecodeError for bytes beyond ASCII. */
export function coerceText(object: PyObject): string {
  if (object.type === unicodeType) return object.payload as string;
  if (object.type === strType) return decodeAscii((object as StrObject).payload);
  throw raised('TypeError', `coercing to Unicode: need string or buffer, ${object.type.payload.name} found`);
}

/** `unicode(object)`. */
export function toUnicode(object: PyObject): Ref<UnicodeObject> {
  if (object.type === unicodeType) return newRef(object as UnicodeObject);
  return newUnicode(decodeAscii(str(object)));
}
