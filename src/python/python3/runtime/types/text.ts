/** `str` of Python 3: text, as Python 2's `unicode` is (Objects/unicodeobject.c, 3.8.18). */

import { newStr, type StrObject } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import { asSubtype } from '../../../object/construct.ts';
import { formatMethod } from '../../../object/format/format-method.ts';
import { formatText } from '../../../object/format/spec-text.ts';
import { iteratorOver, sequenceIteratorType } from '../../../object/iterators/sequence-iterator.ts';
import { defineAttribute, defineMethods, positional } from '../../../object/native.ts';
import { isKindOf, objectType, strType, unicodeType } from '../../../object/static-types.ts';
import { textOf, whole } from '../../../object/str/flavor.ts';
import { textFlavor } from '../../../object/unicode/text-flavor.ts';
import { hasBuffer } from '../../../protocol/buffer.ts';
import { checkArity } from '../../../protocol/call-native.ts';
import { strObject } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { reserve } from '../../../protocol/reserve.ts';
import { has } from '../../../versions/features.ts';
import { hashText } from '../hashing/string-hash.ts';
import { keywordArguments } from '../keyword-arguments.ts';
import { checkNames, decode } from './text/coding.ts';
import { textMethods } from './text/methods.ts';
import { makeTranslation } from './text/translate.ts';
import { reprText } from './text-repr.ts';

/** Slots that text has in both languages. */
const SHARED = ['length', 'subscript', 'repeat', 'number', 'richCompare'] as const;

const iteratorType = sequenceIteratorType('str_iterator');
const asciiIteratorType = sequenceIteratorType('str_ascii_iterator');
const ASCII = /^[\0-\x7f]*$/;

/** ASCII text has a type of its own from 3.11 on (unicode_iter). */
function iteratorOf(text: PyObject): Ref {
  const isAscii = has('iterators of ASCII text') && ASCII.test(textOf(text));
  return iteratorOver(isAscii ? asciiIteratorType : iteratorType, text);
}

function construct(args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (has('str takes a vector')) checkArity('str', args.length, { kind: 'many', min: 0, max: 3, style: 'unpack' });
  const [object, encoding, errors] = keywordArguments('str', { positional: ['object', 'encoding', 'errors'] }, args, kwargs);
  if (object === undefined) return newStr('') as Ref;
  if (encoding === undefined && errors === undefined) return strObject(object) as Ref;
  checkNames('str', [encoding, errors]);
  if (isKindOf(object, strType)) throw raised('TypeError', 'decoding str is not supported');
  if (!hasBuffer(object)) {
    throw raised('TypeError', `decoding to str: need a bytes-like object, ${object.type.payload.name} found`);
  }
  return decode(object, [encoding, errors], 'str');
}

function cannotConcatenate({ type: { payload } }: PyObject): unknown {
  const { name } = payload;
  const isTold = has('concatenation tells the types');
  return raised('TypeError', isTold ? `can only concatenate str (not "${name}") to str` : `must be str, not ${name}`);
}

function concatenate(left: PyObject, right: PyObject): Ref {
  if (!isKindOf(right, strType)) throw cannotConcatenate(right);
  const [a, b] = [textOf(left), textOf(right)];
  if (a === '') return whole(textFlavor, right);
  if (b === '') return whole(textFlavor, left);
  reserve(a.length + b.length);
  return newStr(a + b) as Ref;
}

function contains(text: PyObject, item: PyObject): boolean {
  if (isKindOf(item, strType)) return textOf(text).includes(textOf(item));
  throw raised('TypeError', `'in <string>' requires string as left operand, not ${item.type.payload.name}`);
}

export function shapeText(): void {
  const record = strType.payload;
  const unicode = unicodeType.payload;
  record.attributes = new Map();
  for (const slot of SHARED) record[slot] = unicode[slot] as never;
  record.base = objectType;
  record.mro = [strType, objectType];
  record.slice = null;
  record.construct = (type, args, kwargs) => asSubtype(type, construct(args, kwargs));
  record.repr = (object) => newStr(reprText(textOf(object))) as Ref;
  record.str = (object) => (object.type === strType ? (newRef(object as StrObject) as Ref) : (newStr(textOf(object)) as Ref));
  record.hash = (object) => hashText(textOf(object));
  record.iter = iteratorOf;
  record.truth = null;
  record.concat = concatenate;
  record.contains = contains;
  defineMethods(strType, [...textMethods(), formatMethod((self, spec) => formatText(textOf(self), spec, 'str'))]);
  defineAttribute(strType, 'maketrans', {
    kind: 'static',
    method: positional('maketrans', 1, 3, (_self, args) => makeTranslation(args)),
  });
}
