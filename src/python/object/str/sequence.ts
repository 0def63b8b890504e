/** Strings as sequences: subscripts, slices, repetition (Objects/stringobject.c and unicodeobject.c, 2.7.18). */
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { asIndex, isIndex } from '../../protocol/number.ts';
import { raised } from '../../protocol/raise.ts';
import { reserve } from '../../protocol/reserve.ts';
import { type SlicePayload, sliceIndices } from '../../protocol/slice-indices.ts';
import { sliceType } from '../static-types.ts';
import { type Flavor, textOf, whole } from './flavor.ts';

/** `text[key]`: one character, or those of a slice; the whole string is the object itself. `wrongKey` words the TypeError. */
export function subscript(flavor: Flavor, self: PyObject, key: PyObject, wrongKey: (key: PyObject) => string): Ref {
  if (key.type === sliceType) return sliced(flavor, self, key.payload as SlicePayload);
  if (!isIndex(key)) throw raised('TypeError', wrongKey(key));
  const text = textOf(self);
  const length = flavor.length(text);
  const index = asIndex(key, 'IndexError');
  const position = index < 0 ? index + length : index;
  if (position < 0 || position >= length) throw raised('IndexError', 'string index out of range');
  return flavor.share(flavor.slice(text, position, position + 1));
}

function sliced(flavor: Flavor, self: PyObject, slice: SlicePayload): Ref {
  const text = textOf(self);
  const length = flavor.length(text);
  const { start, step, count } = sliceIndices(slice, length);
  if (step === 1) return part(flavor, self, start, start + count);
  const characters = length === text.length ? text : [...text];
  let result = '';
  for (let index = 0; index < count; index++) result += characters[start + index * step];
  return flavor.share(result);
}

/** `text[low:high]`, the bounds clipped. */
export function part(flavor: Flavor, self: PyObject, low: number, high: number): Ref {
  const text = textOf(self);
  if (low === 0 && high === flavor.length(text)) return whole(flavor, self);
  return flavor.share(low >= high ? '' : flavor.slice(text, low, high));
}

/** Py_ssize_t's greatest value. */
const GREATEST = 2 ** 63;

/** `text * times`; once is the object itself, where it is no instance of a subclass. */
export function repeated(type: TypeObject, self: PyObject, times: number, make: (text: string) => Ref): Ref {
  const text = textOf(self);
  const size = text.length * Math.max(0, times);
  if (size === text.length && self.type === type) return newRef(self);
  if (size >= GREATEST) throw raised('OverflowError', 'repeated string is too long');
  reserve(size);
  return make(text.repeat(Math.max(0, times)));
}
