/** What every object can be asked: repr, str, truth, length (Objects/object.c, 2.7.18). */

import { newStr, type StrObject } from '../cache/strings.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Unary } from '../memory/type-record.ts';
import { boolType, intType, noneType, strType, unicodeType } from '../object/static-types.ts';
import { encodeLimited } from '../object/unicode/encode.ts';
import { addressOf } from './address.ts';
import { raised } from './raise.ts';
import { enterRecursive, leaveRecursive } from './recursion.ts';
import { wrongResult } from './wrong-result.ts';

/** PyObject_Repr: a byte string. */
export function reprObject(object: PyObject): Ref<StrObject> {
  const slot = object.type.payload.repr;
  if (slot !== null) return textOf(object, slot, ' while getting the repr of an object', '__repr__');
  return newStr(`<${qualifiedName(object)} object at ${addressOf(object)}>`);
}

function qualifiedName(object: PyObject): string {
  const record = object.type.payload;
  return record.module === '__builtin__' ? record.name : `${record.module}.${record.name}`;
}

/** The text of `repr(object)`, one character per byte. */
export function repr(object: PyObject): string {
  return consume(reprObject(object));
}

/** PyObject_Str: a byte string, the object itself if it is one. */
export function strObject(object: PyObject): Ref<StrObject> {
  if (object.type === strType) return newRef(object as StrObject);
  const slot = object.type.payload.str;
  return slot === null ? reprObject(object) : textOf(object, slot, ' while getting the str of an object', '__str__');
}

function textOf(object: PyObject, slot: Unary, where: string, method: string): Ref<StrObject> {
  enterRecursive(where);
  try {
    return byteString(slot(object), method, object);
  } finally {
    leaveRecursive();
  }
}

/** What a method gave for text: a byte string, or unicode that is ASCII. */
function byteString(text: Ref, method: string, owner: PyObject): Ref<StrObject> {
  if (text.type === strType || text.type.payload.solid === strType) return text as Ref<StrObject>;
  if (text.type !== unicodeType) {
    throw wrongResult(owner, method, 'a str', text, `${method} returned non-string (type ${text.type.payload.name})`);
  }
  const encoded = holding([text], () => encodeLimited(text.payload as string, 'ascii', 128, 'strict'));
  return newStr(encoded);
}

/** The text of `str(object)`, one character per byte. */
export function str(object: PyObject): string {
  return consume(strObject(object));
}

function consume(text: Ref<StrObject>): string {
  const value = text.payload;
  close(text);
  return value;
}

/** PyObject_IsTrue. */
export function isTrue(object: PyObject): boolean {
  switch (object.type) {
    case boolType:
    case intType:
      return object.payload !== 0;
    case noneType:
      return false;
    case strType:
    case unicodeType:
      return (object.payload as string).length > 0;
    default: {
      const record = object.type.payload;
      if (record.truth !== null) return record.truth(object);
      return record.length === null || record.length(object) > 0;
    }
  }
}

/** PyObject_Size. */
export function lengthOf(object: PyObject): number {
  const slot = object.type.payload.length;
  if (slot === null) throw raised('TypeError', `object of type '${object.type.payload.name}' has no len()`);
  return slot(object);
}

/** The 64-bit hash (PyObject_Hash); an object without one of its own hashes by address. */
export function hashOf(object: PyObject): bigint {
  const slot = object.type.payload.hash;
  return slot === null ? BigInt(addressOf(object)) >> 4n : slot(object);
}
