/** `bytearray` (Objects/bytearrayobject.c, 3.8.18): bytes that can be changed, and that others may borrow. */
import { newBool } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { adopt, allocate, newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { CompareOp } from '../../../../memory/type-record.ts';
import { iteratorOver, sequenceIteratorType } from '../../../../object/iterators/sequence-iterator.ts';
import { defineAttribute, defineMethods, oneArgument } from '../../../../object/native.ts';
import { bytesType, isKindOf } from '../../../../object/static-types.ts';
import { escapeBytes, quoteOf } from '../../../../object/str/repr.ts';
import { hashNotImplemented } from '../../../../object/unhashable.ts';
import { lentText } from '../../../../protocol/buffer.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { holds } from '../../../../protocol/compare.ts';
import { raised } from '../../../../protocol/raise.ts';
import { reserve } from '../../../../protocol/reserve.ts';
import { has } from '../../../../versions/features.ts';
import { bytesFromHex } from '../bytes/hex.ts';
import { containsByte, translationAttribute } from '../bytes/index.ts';
import { percentText } from '../bytes/percent.ts';
import { fill } from './fill.ts';
import { assignItem, itemOf } from './items.ts';
import { bytearrayMethods } from './methods.ts';
import { ByteStorage } from './storage.ts';
import { type ByteArray, bytearrayType, newByteArray } from './type.ts';

const iteratorType = sequenceIteratorType('bytearray_iterator');
const storageOf = (object: PyObject): ByteStorage => (object as ByteArray).payload;

function show(object: PyObject): Ref {
  const text = storageOf(object).read();
  const name = has('bytearray shows its class') ? object.type.payload.name : 'bytearray';
  const quote = quoteOf(text);
  // A single quote is escaped in double ones, too, until 3.14 (bytearray_repr).
  const escaped = has('bytearray escapes as bytes do') ? quote : "'";
  return newStr(`${name}(b${quote}${escapeBytes(text, escaped)}${quote})`) as Ref;
}

/** Bytes of the other operand. */
function addend(left: PyObject, right: PyObject): string {
  const text = lentText(right);
  if (text === undefined) throw raised('TypeError', `can't concat ${right.type.payload.name} to ${left.type.payload.name}`);
  return text;
}

function append(self: PyObject, other: PyObject): Ref {
  const storage = storageOf(self);
  storage.splice(storage.length, 0, addend(self, other));
  return newRef(self) as Ref;
}

function repeated(object: PyObject, times: number): string {
  const text = storageOf(object).read();
  reserve(text.length * Math.max(0, times));
  return text.repeat(Math.max(0, times));
}

function repeatInPlace(self: PyObject, times: number): Ref {
  const storage = storageOf(self);
  if (times !== 1) storage.splice(0, storage.length, repeated(self, times));
  return newRef(self) as Ref;
}

/** Compared with whatever has bytes. */
function compare(left: PyObject, right: PyObject, op: CompareOp): Ref | undefined {
  const [a, b] = [lentText(left), lentText(right)];
  if (a === undefined || b === undefined) return undefined;
  return newBool(holds(a < b ? -1 : a === b ? 0 : 1, op));
}

function percent(format: PyObject, args: PyObject): Ref | undefined {
  if (!isKindOf(format, bytearrayType)) return undefined;
  const bytes = adopt(bytesType, storageOf(format).read());
  return holding([bytes], () => newByteArray(percentText(bytes, args)) as Ref);
}

/** Of a class that derives from bytearray it is made by that. */
function fromHex(type: PyObject, text: PyObject): Ref {
  const made = newByteArray(bytesFromHex(text)) as Ref;
  if ((type as TypeObject) === bytearrayType) return made;
  return holding([made], () => callBorrowed(type, [made], null));
}

export function shapeByteArray(): void {
  const record = bytearrayType.payload;
  record.construct = (type) => allocate(type, new ByteStorage('')) as Ref;
  record.init = fill;
  record.repr = show;
  record.str = show;
  record.hash = hashNotImplemented;
  record.length = (object) => storageOf(object).length;
  record.iter = (object) => iteratorOver(iteratorType, object);
  record.subscript = itemOf;
  record.assignSubscript = assignItem;
  record.concat = (left, right) => newByteArray(storageOf(left).read() + addend(left, right)) as Ref;
  record.inplaceConcat = append;
  record.repeat = (object, times) => newByteArray(repeated(object, times)) as Ref;
  record.inplaceRepeat = repeatInPlace;
  record.contains = (self, item) => containsByte(storageOf(self).read(), item);
  record.number = { remainder: percent };
  record.richCompare = compare;
  record.buffer = { text: (object) => storageOf(object).read(), lend };
  defineMethods(bytearrayType, bytearrayMethods());
  defineAttribute(bytearrayType, 'maketrans', translationAttribute);
  defineAttribute(bytearrayType, 'fromhex', { kind: 'class', method: oneArgument('fromhex', fromHex) });
}

function lend(object: PyObject) {
  const storage = storageOf(object);
  storage.exports++;
  return {
    length: storage.length,
    isReadonly: false,
    at: (index: number) => storage.at(index),
    put: (index: number, byte: number) => storage.put(index, byte),
    giveBack: () => {
      storage.exports--;
    },
  };
}
