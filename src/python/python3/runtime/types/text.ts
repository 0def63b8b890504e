/** `str` of Python 3: text, as Python 2's `unicode` is (Objects/unicodeobject.c, 3.8.18). */
import { newBytes } from '../../../cache/bytes.ts';
import { newInt } from '../../../cache/integers.ts';
import { newBool } from '../../../cache/singletons.ts';
import { newStr, type StrObject } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import { asSubtype, newTuple } from '../../../object/construct.ts';
import { constructorArguments } from '../../../object/constructor-arguments.ts';
import { defineMethods, noArguments, withKeywords } from '../../../object/native.ts';
import { bytesType, isKindOf, objectType, strType, unicodeType } from '../../../object/static-types.ts';
import { textOf, whole } from '../../../object/str/flavor.ts';
import { lengthOfText } from '../../../object/unicode/code-points.ts';
import { textCodec, unknownEncoding } from '../../../object/unicode/codecs.ts';
import { textFlavor } from '../../../object/unicode/text-flavor.ts';
import { strObject } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { reserve } from '../../../protocol/reserve.ts';
import { reprText } from './text-repr.ts';

/** Slots that text has in both languages. */
const SHARED = ['truth', 'length', 'iter', 'subscript', 'repeat', 'number', 'richCompare'] as const;

function construct(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [object, encoding, errors] = constructorArguments('str', ['object', 'encoding', 'errors'], args, kwargs);
  if (object === undefined) return newStr('');
  if (encoding === undefined && errors === undefined) return strObject(object);
  if (isKindOf(object, strType)) throw raised('TypeError', 'decoding str is not supported');
  if (!isKindOf(object, bytesType)) {
    throw raised('TypeError', `decoding to str: need a bytes-like object, ${object.type.payload.name} found`);
  }
  return decode(object, [encoding, errors]);
}

/** The names of a codec and of what it does about errors; UTF-8 and `strict` where they are not given. */
function codecOf([encoding, errors]: readonly (PyObject | undefined)[]) {
  const name = encoding === undefined ? 'utf-8' : (encoding.payload as string);
  const codec = textCodec(name);
  if (codec === undefined) throw unknownEncoding(name);
  return { codec, errors: errors === undefined ? 'strict' : (errors.payload as string) };
}

export function decode(bytes: PyObject, names: readonly (PyObject | undefined)[]): Ref {
  const { codec, errors } = codecOf(names);
  return newStr(codec.decode(textOf(bytes), errors));
}

export function encode(text: PyObject, names: readonly (PyObject | undefined)[]): Ref {
  const { codec, errors } = codecOf(names);
  return newBytes(codec.encode(textOf(text), errors));
}

function concatenate(left: PyObject, right: PyObject): Ref {
  if (!isKindOf(right, strType)) throw raised('TypeError', `can only concatenate str (not "${right.type.payload.name}") to str`);
  const [a, b] = [textOf(left), textOf(right)];
  if (a === '') return whole(textFlavor, right);
  if (b === '') return whole(textFlavor, left);
  reserve(a.length + b.length);
  return newStr(a + b);
}

function contains(text: PyObject, item: PyObject): boolean {
  if (isKindOf(item, strType)) return textOf(text).includes(textOf(item));
  throw raised('TypeError', `'in <string>' requires string as left operand, not ${item.type.payload.name}`);
}

const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

export function shapeText(): void {
  const record = strType.payload;
  const unicode = unicodeType.payload;
  record.attributes = new Map([...unicode.attributes].filter(([name]) => name !== 'decode' && name !== '__len__'));
  for (const slot of SHARED) record[slot] = unicode[slot] as never;
  record.base = objectType;
  record.mro = [strType, objectType];
  record.slice = null;
  record.construct = (type, args, kwargs) => asSubtype(type, construct(args, kwargs));
  record.repr = (object) => newStr(reprText(textOf(object)));
  record.str = (object) => (object.type === strType ? (newRef(object as StrObject) as Ref) : newStr(textOf(object)));
  record.concat = concatenate;
  record.contains = contains;
  defineMethods(strType, [
    withKeywords('encode', (self: PyObject, args, kwargs) =>
      encode(self, constructorArguments('encode', ['encoding', 'errors'], args, kwargs)),
    ),
    noArguments('isidentifier', (self: PyObject) => newBool(IDENTIFIER.test(textOf(self)))),
    noArguments('isascii', (self: PyObject) => newBool([...textOf(self)].every((each) => each < '\u0080'))),
    noArguments('isprintable', (self: PyObject) => newBool(reprText(textOf(self)).length === textOf(self).length + 2)),
    noArguments('casefold', (self: PyObject) => newStr(textOf(self).toLowerCase())),
    noArguments('__getnewargs__', (self: PyObject) => newTuple([newStr(textOf(self))])),
    noArguments('__len__', (self: PyObject) => newInt(lengthOfText(textOf(self)))),
  ]);
  record.attributes.delete('__len__');
}
