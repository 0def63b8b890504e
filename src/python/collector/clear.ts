/** How an object of a garbage cycle gives up what it holds: tp_clear of the types that have one (2.7.18). */
import { none } from '../cache/singletons.ts';
import { close, closeNullable, newRef } from '../memory/heap.ts';
import { closeFromEnd } from '../memory/native-scope.ts';
import type { InstanceObject, PyObject, Ref, TypeObject } from '../memory/object.ts';
import { emptyTuple } from '../object/construct.ts';
import type { DictStorage } from '../object/dict-storage.ts';
import type { ExceptionPayload } from '../object/exception.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import type { CellObject, DictObject, FrameObject } from '../object/payloads.ts';
import type { SetStorage } from '../object/set-storage.ts';
import { cellType, dictType, frameType, listType, setType, typeType } from '../object/static-types.ts';
import { type WeakReference, weakReferenceType } from '../object/weak-references.ts';
import { inlineValues } from './inline-values.ts';

type Clear = (object: PyObject) => void;

const rows = new Map<TypeObject, Clear>([
  [listType, (object) => clearItems(object.payload as Ref[])],
  [dictType, (object) => (object.payload as DictStorage).clear()],
  [setType, (object) => (object.payload as SetStorage).clear()],
  [cellType, (object) => clearCell(object as CellObject)],
  [frameType, (object) => clearFrame(object as FrameObject)],
  [weakReferenceType, (object) => clearCallback(object as WeakReference)],
  [typeType, (object) => clearType(object as TypeObject)],
  [exceptionTypes.BaseException, (object) => clearException(object.payload as ExceptionPayload)],
]);

/** Gives up the references through which a cycle can go. Nothing happens for types without tp_clear (tuples, functions, instances). */
export function clearReferences(object: PyObject): void {
  if (object.type.payload.heap !== null) clearMembers(object as InstanceObject);
  for (const type of object.type.payload.mro) {
    const clear = rows.get(type);
    if (clear !== undefined) return clear(object);
  }
}

/** From the end, as list_clear does. */
function clearItems(items: Ref[]): void {
  closeFromEnd(items.splice(0));
}

/** The callback of a weak reference that is garbage itself is never told. */
function clearCallback({ payload }: WeakReference): void {
  const { wr_callback } = payload;
  payload.wr_callback = null;
  closeNullable(wr_callback);
}

function clearCell({ payload }: CellObject): void {
  const held = payload.ob_ref;
  payload.ob_ref = null;
  if (held !== null) close(held);
}

/** frame_tp_clear: locals and stack. */
function clearFrame({ payload: frame }: FrameObject): void {
  for (let index = 0; index < frame.fast.length; index++) {
    const held = frame.fast[index] as Ref | null;
    frame.fast[index] = null;
    if (held !== null) close(held);
  }
  while (frame.sp > 0) close(frame.stack[--frame.sp] as Ref);
}

function clearMembers(object: InstanceObject): void {
  for (let index = 0; index < (object.members?.length ?? 0); index++) {
    const held = object.members[index] as Ref | null;
    object.members[index] = null;
    if (held !== null) close(held);
  }
  inlineValues(object)?.payload.clear();
}

/** type_clear: the class's dictionary and its `__mro__`. */
function clearType({ payload: { heap } }: TypeObject): void {
  if (heap === null) return;
  (heap.dict as DictObject).payload.clear();
  const { mro } = heap;
  heap.mro = newRef(emptyTuple);
  close(mro);
}

function clearException(payload: ExceptionPayload): void {
  const { args, message, dict } = payload;
  payload.args = newRef(emptyTuple);
  payload.message = newRef(none);
  payload.dict = null;
  if (dict !== null) close(dict);
  close(args);
  closeNullable(message);
}
