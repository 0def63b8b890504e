/** Items and slices of a memoryview (memory_subscript and memory_ass_sub, Objects/memoryobject.c 3.8.18). */
import { ellipsis } from '../../../../cache/singletons.ts';
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { isKindOf, sliceType, tupleType } from '../../../../object/static-types.ts';
import { bytesLike, hasBuffer } from '../../../../protocol/buffer.ts';
import { asIndex, isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { type SlicePayload, sliceIndices } from '../../../../protocol/slice-indices.ts';
import { objectOf, pack, plainFormat } from './formats.ts';
import { itemOffsets, type Layout } from './layout.ts';
import { bytesAt, itemAt, type MemoryView, usable, type ViewPayload, viewLike, viewOf, writeAt } from './view.ts';

const notImplemented = (what: string): unknown => raised('NotImplementedError', what);
const wrongKey = (): unknown => raised('TypeError', 'memoryview: invalid slice key');
const wrongIndexOfNone = (): unknown => raised('TypeError', 'invalid indexing of 0-dim memory');

/** Where the item of an index of each dimension begins (ptr_from_tuple). */
function offsetOf({ shape, strides, start }: Layout, indices: readonly PyObject[]): number {
  return indices.reduce((offset, key, dimension) => {
    const size = shape[dimension] as number;
    const index = asIndex(key, 'IndexError');
    const position = index < 0 ? index + size : index;
    if (position < 0 || position >= size) throw raised('IndexError', `index out of bounds on dimension ${dimension + 1}`);
    return offset + position * (strides[dimension] as number);
  }, start);
}

/** The indices of a tuple that has nothing else; undefined for another key. */
function indicesOf(key: PyObject): readonly PyObject[] | undefined {
  if (!isKindOf(key, tupleType)) return undefined;
  const items = key.payload as PyObject[];
  return items.every(isIndex) ? items : undefined;
}

function isTupleOfSlices(key: PyObject): boolean {
  if (!isKindOf(key, tupleType)) return false;
  const items = key.payload as PyObject[];
  return items.length > 0 && items.every(({ type }) => type === sliceType);
}

/** The offset that indices of all dimensions lead to. */
function offsetOfAll(view: ViewPayload, indices: readonly PyObject[]): number {
  const dimensions = view.shape.length;
  if (indices.length < dimensions) throw notImplemented('sub-views are not implemented');
  if (indices.length > dimensions)
    throw raised('TypeError', `cannot index ${dimensions}-dimension view with ${indices.length}-element tuple`);
  return offsetOf(view, indices);
}

export function subscript(self: PyObject, key: PyObject): Ref {
  const view = usable(self as MemoryView);
  const indices = indicesOf(key);
  if (view.shape.length === 0) {
    if (indices?.length === 0) return objectOf(itemAt(view, view.start));
    if (key === ellipsis) return newRef(self) as Ref;
    throw wrongIndexOfNone();
  }
  if (isIndex(key)) {
    if (view.shape.length > 1) throw notImplemented('multi-dimensional sub-views are not implemented');
    return objectOf(itemAt(view, offsetOf(view, [key])));
  }
  if (key.type === sliceType) return viewLike(view, sliceOf(view, key.payload as SlicePayload)) as unknown as Ref;
  if (indices !== undefined) return objectOf(itemAt(view, offsetOfAll(view, indices)));
  throw isTupleOfSlices(key) ? notImplemented('multi-dimensional slicing is not implemented') : wrongKey();
}

/** The layout of a slice of the first dimension (init_slice). */
function sliceOf(view: Layout, slice: SlicePayload): Pick<Layout, 'shape' | 'strides' | 'start'> {
  const [size = 0, ...others] = view.shape;
  const [stride = 1, ...steps] = view.strides;
  const { start, step, count } = sliceIndices(slice, size);
  return { shape: [count, ...others], strides: [stride * step, ...steps], start: view.start + stride * start };
}

export function assign(self: PyObject, key: PyObject, value: PyObject | null): void {
  const view = usable(self as MemoryView);
  if (view.isReadonly) throw raised('TypeError', 'cannot modify read-only memory');
  if (value === null) throw raised('TypeError', 'cannot delete memory');
  const dimensions = view.shape.length;
  const indices = indicesOf(key);
  if (dimensions === 0) {
    if (key !== ellipsis && indices?.length !== 0) throw wrongIndexOfNone();
    return put(self as MemoryView, view.start, value);
  }
  if (isIndex(key)) {
    if (dimensions > 1) throw notImplemented('sub-views are not implemented');
    return put(self as MemoryView, offsetOf(view, [key]), value);
  }
  if (key.type === sliceType && dimensions === 1) return assignSlice(view, key.payload as SlicePayload, value);
  if (indices !== undefined) return put(self as MemoryView, offsetOfAll(view, indices), value);
  const isSlice = key.type === sliceType || isTupleOfSlices(key);
  throw isSlice ? notImplemented('memoryview slice assignments are currently restricted to ndim = 1') : wrongKey();
}

/** What makes an item of the object may have released the view (CHECK_RELEASED_INT_AGAIN). */
function put(self: MemoryView, offset: number, value: PyObject): void {
  const bytes = pack(self.payload.format, value);
  writeAt(usable(self), offset, bytes);
}

function assignSlice(view: ViewPayload, slice: SlicePayload, value: PyObject): void {
  if (!hasBuffer(value)) bytesLike(value);
  const source = viewOf(value);
  holding([source as unknown as Ref], () => {
    const target = { ...view, ...sliceOf(view, slice) };
    if (!isAlike(target, source.payload)) {
      throw raised('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
    }
    // All is read first: the two may overlap.
    const items = itemOffsets(source.payload).map((offset) => bytesAt(source.payload, offset));
    itemOffsets(target).forEach((offset, index) => {
      writeAt(target, offset, items[index] as number[]);
    });
  });
}

/** Same format and shape (equiv_structure). */
function isAlike(one: ViewPayload, other: ViewPayload): boolean {
  return plainFormat(one.format) === plainFormat(other.format) && one.itemsize === other.itemsize && haveSameShape(one, other);
}

export function haveSameShape(one: Layout, other: Layout): boolean {
  return one.shape.length === other.shape.length && one.shape.every((size, dimension) => size === other.shape[dimension]);
}
