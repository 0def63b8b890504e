/** Implicit conversion between byte strings and unicode by ASCII (PyUnicode_FromObject and PyObject_Unicode, 2.7.18). */
import type { StrObject } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { call } from '../../protocol/call.ts';
import { str, strObject } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { findSpecialMethod } from '../../protocol/special.ts';
import { target } from '../../versions/target.ts';
import { newUnicode, type UnicodeObject } from '../construct.ts';
import { isKindOf, strType, textType } from '../static-types.ts';
import { decodeAscii } from './ascii.ts';

/** The text of a str (decoded) or unicode object. Throws TypeError for others, UnicodeDecodeError for bytes beyond ASCII. */
export function coerceText(object: PyObject): string {
  if (isKindOf(object, textType)) return object.payload as string;
  if (isKindOf(object, strType)) return decodeAscii((object as StrObject).payload);
  throw raised('TypeError', `coercing to Unicode: need string or buffer, ${object.type.payload.name} found`);
}

/** `unicode(object)`: what its `__unicode__` says, or its `str()`. */
export function toUnicode(object: PyObject): Ref<UnicodeObject> {
  if (object.type === textType) return newRef(object as UnicodeObject);
  if (target.language === 3) return strObject(object);
  const method = findSpecialMethod(object, '__unicode__');
  if (method === undefined) return newUnicode(decodeAscii(str(object)));
  const text = holding([method], () => call(method));
  return isKindOf(text, textType) ? (text as Ref<UnicodeObject>) : holding([text], () => newUnicode(coerceText(text)));
}
