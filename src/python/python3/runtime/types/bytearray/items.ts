/** Items and slices of a bytearray (bytearray_subscript and bytearray_ass_subscript, Objects/bytearrayobject.c 3.8.18). */
import { newInt } from '../../../../cache/integers.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { isKindOf, sliceType, strType } from '../../../../object/static-types.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { asIndex, isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { type SliceIndices, type SlicePayload, sliceIndices } from '../../../../protocol/slice-indices.ts';
import { byteValue } from '../bytes/byte-value.ts';
import { type ByteArray, bytearrayType, newByteArray } from './type.ts';

function positionOf(key: PyObject, length: number): number {
  if (!isIndex(key)) throw raised('TypeError', `bytearray indices must be integers or slices, not ${key.type.payload.name}`);
  const index = asIndex(key, 'IndexError');
  const position = index < 0 ? index + length : index;
  if (position < 0 || position >= length) throw raised('IndexError', 'bytearray index out of range');
  return position;
}

/** The bytes of a slice, a character each. */
function textOfSlice(text: string, { start, step, count }: SliceIndices): string {
  if (step === 1) return text.slice(start, start + count);
  return Array.from({ length: count }, (_, index) => text.charAt(start + index * step)).join('');
}

export function itemOf(self: PyObject, key: PyObject): Ref {
  const { payload: storage } = self as ByteArray;
  if (key.type !== sliceType) return newInt(storage.at(positionOf(key, storage.length))) as Ref;
  const indices = sliceIndices(key.payload as SlicePayload, storage.length);
  return newByteArray(textOfSlice(storage.read(), indices)) as Ref;
}

export function assignItem(self: PyObject, key: PyObject, value: PyObject | null): void {
  const { payload: storage } = self as ByteArray;
  if (key.type === sliceType) return assignSlice(self as ByteArray, key.payload as SlicePayload, value);
  const position = positionOf(key, storage.length);
  if (value === null) return storage.splice(position, 1, '');
  storage.put(position, byteValue(value));
}

function assignSlice(self: ByteArray, slice: SlicePayload, value: PyObject | null): void {
  if (value === null || isKindOf(value, bytearrayType)) {
    const given = (value as ByteArray | null)?.payload.read() ?? '';
    return replace(self, sliceIndices(slice, self.payload.length), given, value === null);
  }
  if (isNumber(value) || isKindOf(value, strType)) {
    throw raised('TypeError', 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  const made = callBorrowed(bytearrayType, [value], null);
  holding([made], () => assignSlice(self, slice, made));
}

/** PyNumber_Check */
function isNumber({ type }: PyObject): boolean {
  const { number } = type.payload;
  return number?.index !== undefined || number?.int !== undefined || number?.float !== undefined;
}

function replace({ payload: storage }: ByteArray, indices: SliceIndices, given: string, isDeletion: boolean): void {
  const { start, step, count } = indices;
  if (step === 1) return storage.splice(start, count, given);
  if (isDeletion) return removeEach(storage.read(), indices, (text) => storage.splice(0, storage.length, text));
  if (given.length !== count) {
    throw raised('ValueError', `attempt to assign bytes of size ${given.length} to extended slice of size ${count}`);
  }
  for (let index = 0; index < count; index++) storage.put(start + index * step, given.charCodeAt(index));
}

function removeEach(text: string, { start, step, count }: SliceIndices, put: (text: string) => void): void {
  const gone = new Set(Array.from({ length: count }, (_, index) => start + index * step));
  put([...text].filter((_, index) => !gone.has(index)).join(''));
}
