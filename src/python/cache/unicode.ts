/** The empty unicode string and those of one latin-1 character, made once (unicode_empty and unicode_latin1, Objects/unicodeobject.c 2.7.18). */
import { entrust } from '../memory/accounted.ts';
import { adopt, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { unicodeType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';
import { newStr } from './strings.ts';

type UnicodeObject = PyObject<string>;

const shared = new Map<string, UnicodeObject>();
const LATIN1 = 256;

/** Starts with none made. */
export function resetUnicode(): void {
  shared.clear();
}

/** PyUnicode_FromUnicode: the shared object for no or one latin-1 character, else a new object. */
export function sharedUnicode(text: string): Ref<UnicodeObject> {
  if (target.language === 3) return newStr(text);
  if (text.length > 1 || (text.length === 1 && text.charCodeAt(0) >= LATIN1)) return adopt(unicodeType, text);
  const known = shared.get(text);
  if (known !== undefined) return newRef(known);
  const made = entrust(adopt(unicodeType, text), text === '' ? 'empty-unicode cache' : 'one-character cache');
  shared.set(text, made);
  return newRef(made);
}

/** A string made in a buffer: only the empty one is shared. */
export function freshUnicode(text: string): Ref<UnicodeObject> {
  return text === '' || target.language === 3 ? sharedUnicode(text) : adopt(unicodeType, text);
}
