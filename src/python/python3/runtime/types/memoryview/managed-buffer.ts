/** What memoryviews of one object share: it holds the object and its memory (_PyManagedBufferObject, Objects/memoryobject.c 3.8.18). */
import type { BufferSlots, LentMemory } from '../../../../memory/buffer.ts';
import { adopt, close, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { staticType } from '../../../../object/static-types.ts';

interface ManagedBufferPayload {
  /** Who lent the memory; null once that has it back. */
  obj: Ref | null;
  readonly memory: LentMemory;
  /** How many memoryviews read it. */
  exports: number;
}
export type ManagedBuffer = PyObject<ManagedBufferPayload>;

const managedBufferType = staticType('managedbuffer');
const { payload } = managedBufferType;
payload.isBase = false;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { obj } = (object as ManagedBuffer).payload;
  if (obj !== null) visit(obj, 'obj');
};

/** Borrows the memory of an object, for no memoryview yet. */
export function newManagedBuffer(object: PyObject, lend: NonNullable<BufferSlots['lend']>): Ref<ManagedBuffer> {
  const memory = lend(object);
  return adopt<ManagedBufferPayload>(managedBufferType, { obj: newRef(object) as Ref, memory, exports: 0 });
}

/** A memoryview is done with it; the last one gives the memory back. */
export function giveUp({ payload: buffer }: ManagedBuffer): void {
  if (--buffer.exports > 0) return;
  const { obj } = buffer;
  buffer.obj = null;
  buffer.memory.giveBack();
  if (obj !== null) close(obj);
}
