/** Slices of classes: their methods get the bounds as they are, not clipped to the length (PySequence_GetSlice, Objects/abstract.c; slot_sq_slice; 2.7.18). */
import { type IntValue, newInteger } from '../cache/integers.ts';
import { close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { TypeRecord } from '../memory/type-record.ts';
import { indexValue } from './number.ts';
import { callSpecial } from './special-method.ts';

/** sys.maxint: the bound that is not given. */
const END = 2n ** 63n - 1n;

type Slice = NonNullable<TypeRecord['slice']>;
type AssignSlice = NonNullable<TypeRecord['assignSlice']>;

/** Slots that a class's `__getslice__`, `__setslice__` and `__delslice__` fill. */
export const sliceByMethod: Slice = (object, low, high) => callSpecial(object, '__getslice__', bound(low), bound(high));
export const assignSliceByMethod: AssignSlice = (object, low, high, value) =>
  close(
    value === null
      ? callSpecial(object, '__delslice__', bound(low), bound(high))
      : callSpecial(object, '__setslice__', bound(low), bound(high), newRef(value)),
  );

/** An int, where JavaScript's number cannot say it exactly the largest. */
function bound(value: number): Ref {
  return newInteger(value > Number.MAX_SAFE_INTEGER ? END : BigInt(value));
}

/** Bounds as a method gets them: 0 and sys.maxint where absent, the length added once to negative ones. */
export function plainBounds(low: PyObject | null, high: PyObject | null, length: (() => number) | null): [number, number] {
  const start = low === null ? 0 : clamp(indexValue(low));
  const stop = high === null ? Number(END) : clamp(indexValue(high));
  if ((start >= 0 && stop >= 0) || length === null) return [start, stop];
  const size = length();
  return [start < 0 ? start + size : start, stop < 0 ? stop + size : stop];
}

function clamp(value: IntValue): number {
  return Number(value > END ? END : value < -END ? -END : value);
}
