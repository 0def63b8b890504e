/** The memoryview object: a layout over the memory of a managed buffer (Objects/memoryobject.c, 3.8.18). */
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { staticType } from '../../../../object/static-types.ts';
import { bufferSlots } from '../../../../protocol/buffer.ts';
import { raised } from '../../../../protocol/raise.ts';
import { type Item, unpack } from './formats.ts';
import { itemOffsets, type Layout } from './layout.ts';
import { giveUp, type ManagedBuffer, newManagedBuffer } from './managed-buffer.ts';

export interface ViewPayload extends Layout {
  readonly managed: Ref<ManagedBuffer>;
  readonly format: string;
  readonly isReadonly: boolean;
  isReleased: boolean;
  /** Null until it has been asked for. */
  hash: bigint | null;
}
export type MemoryView = PyObject<ViewPayload>;

export const memoryviewType = staticType('memoryview');
export const isView = (object: PyObject): object is MemoryView => object.type === memoryviewType;

/** The view's description. Throws ValueError once it has been released (CHECK_RELEASED). */
export function usable({ payload }: MemoryView): ViewPayload {
  if (payload.isReleased) throw raised('ValueError', 'operation forbidden on released memoryview object');
  return payload;
}

type Changes = Partial<Layout & Pick<ViewPayload, 'format' | 'isReadonly'>>;

/** Another view of the same managed buffer (mbuf_add_view). */
export function viewLike(view: ViewPayload, changes: Changes = {}): Ref<MemoryView> {
  view.managed.payload.exports++;
  return adopt<ViewPayload>(memoryviewType, { ...view, ...changes, managed: newRef(view.managed), isReleased: false, hash: null });
}

/** PyMemoryView_FromObject. Throws TypeError for an object without a buffer. */
export function viewOf(object: PyObject): Ref<MemoryView> {
  if (isView(object)) return viewLike(usable(object));
  const lend = bufferSlots(object)?.lend;
  if (lend == null) throw raised('TypeError', `memoryview: a bytes-like object is required, not '${object.type.payload.name}'`);
  const managed = newManagedBuffer(object, lend);
  const { memory } = managed.payload;
  managed.payload.exports = 1;
  return adopt<ViewPayload>(memoryviewType, {
    managed,
    format: 'B',
    itemsize: 1,
    shape: [memory.length],
    strides: [1],
    start: 0,
    isReadonly: memory.isReadonly,
    isReleased: false,
    hash: null,
  });
}

export function release({ payload }: MemoryView): void {
  if (payload.isReleased) return;
  payload.isReleased = true;
  giveUp(payload.managed);
}

/** The bytes of the item that begins at an offset. */
export function bytesAt({ managed, itemsize }: ViewPayload, offset: number): number[] {
  return Array.from({ length: itemsize }, (_, index) => managed.payload.memory.at(offset + index));
}

export const itemAt = (view: ViewPayload, offset: number): Item => unpack(view.format, bytesAt(view, offset));

export function writeAt({ managed }: ViewPayload, offset: number, bytes: readonly number[]): void {
  bytes.forEach((byte, index) => {
    managed.payload.memory.put(offset + index, byte);
  });
}

/** All bytes, a character each, in the order of the indices. */
export function textOfView(view: ViewPayload, order: 'C' | 'F' = 'C'): string {
  const { memory } = view.managed.payload;
  const parts: string[] = [];
  for (const offset of itemOffsets(view, order)) {
    for (let index = 0; index < view.itemsize; index++) parts.push(String.fromCharCode(memory.at(offset + index)));
  }
  return parts.join('');
}
