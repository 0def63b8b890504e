/** `bytes` (Objects/bytesobject.c, 3.8.18): a string of integers from 0 to 255. */
import { newBytes } from '../../../../cache/bytes.ts';
import { newInt } from '../../../../cache/integers.ts';
import { newBool } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import type { LentMemory } from '../../../../memory/buffer.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Attribute } from '../../../../memory/type-record.ts';
import { asSubtype } from '../../../../object/construct.ts';
import { iteratorOver, sequenceIteratorType } from '../../../../object/iterators/sequence-iterator.ts';
import { defineAttribute, defineMethods, oneArgument, positional } from '../../../../object/native.ts';
import { bytesType, isKindOf, sliceType } from '../../../../object/static-types.ts';
import { textOf, whole } from '../../../../object/str/flavor.ts';
import { reprBytes } from '../../../../object/str/repr.ts';
import { repeated, subscript } from '../../../../object/str/sequence.ts';
import { bytesLike, lentText } from '../../../../protocol/buffer.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { holds } from '../../../../protocol/compare.ts';
import { asIndex, isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { reserve } from '../../../../protocol/reserve.ts';
import { hashBytes } from '../../hashing/string-hash.ts';
import { byteValue } from './byte-value.ts';
import { constructBytes } from './construct.ts';
import { bytesFlavor } from './flavor.ts';
import { fromHex } from './hex.ts';
import { bytesMethods, makeTranslation } from './methods.ts';
import { percentText } from './percent.ts';

const bytesIteratorType = sequenceIteratorType('bytes_iterator');

function itemAt(self: PyObject, key: PyObject): Ref {
  if (key.type === sliceType) return subscript(bytesFlavor, self, key, () => '');
  if (!isIndex(key)) throw raised('TypeError', `byte indices must be integers or slices, not ${key.type.payload.name}`);
  const { length } = textOf(self);
  const index = asIndex(key, 'IndexError');
  const position = index < 0 ? index + length : index;
  if (position < 0 || position >= length) throw raised('IndexError', 'index out of range');
  return newInt(textOf(self).charCodeAt(position)) as Ref;
}

function concatenate(left: PyObject, right: PyObject): Ref {
  const [a, b] = [textOf(left), lentText(right)];
  if (b === undefined) throw raised('TypeError', `can't concat ${right.type.payload.name} to ${left.type.payload.name}`);
  if (a === '' && right.type === bytesType) return whole(bytesFlavor, right);
  if (b === '' && left.type === bytesType) return whole(bytesFlavor, left);
  reserve(a.length + b.length);
  return newBytes(a + b);
}

/** Whether there is a byte, or several one behind the other (_Py_bytes_contains). */
export function containsByte(text: string, item: PyObject): boolean {
  return text.includes(isIndex(item) ? String.fromCharCode(byteValue(item)) : bytesLike(item));
}

/** `maketrans` of bytes and bytearrays. */
export const translationAttribute: Attribute = {
  kind: 'static',
  method: positional('maketrans', 2, 2, (_self, args) => makeTranslation(args), 'unpack'),
};

function lend(object: PyObject): LentMemory {
  const text = textOf(object);
  return { length: text.length, isReadonly: true, at: (index) => text.charCodeAt(index), put: () => {}, giveBack: () => {} };
}

export function shapeBytes(): void {
  const record = bytesType.payload;
  record.construct = (type, args, kwargs) => asSubtype(type, constructBytes(args, kwargs));
  record.repr = (object) => newStr(`b${reprBytes(textOf(object))}`) as Ref;
  record.str = null;
  record.hash = (object) => hashBytes(textOf(object));
  record.length = (object) => textOf(object).length;
  record.iter = (object) => iteratorOver(bytesIteratorType, object);
  record.subscript = itemAt;
  record.concat = concatenate;
  record.repeat = (object, times) => repeated(bytesType, object, times, newBytes);
  record.contains = (self, item) => containsByte(textOf(self), item);
  record.buffer = { text: textOf, lend };
  record.number = { remainder: (left, right) => (isKindOf(left, bytesType) ? newBytes(percentText(left, right)) : undefined) };
  record.richCompare = (left, right, op) => {
    if (!isKindOf(left, bytesType) || !isKindOf(right, bytesType)) return undefined;
    const [a, b] = [textOf(left), textOf(right)];
    return newBool(holds(a < b ? -1 : a === b ? 0 : 1, op));
  };
  defineMethods(bytesType, bytesMethods());
  defineAttribute(bytesType, 'maketrans', translationAttribute);
  defineAttribute(bytesType, 'fromhex', { kind: 'class', method: oneArgument('fromhex', fromHexFor) });
}

/** Of a class that derives from bytes it is made by that. */
function fromHexFor(type: PyObject, text: PyObject): Ref {
  const bytes = fromHex(text);
  if ((type as TypeObject) === bytesType) return bytes;
  return holding([bytes], () => callBorrowed(type, [bytes], null));
}
