/** Which objects the collector can track, and which of those it does not look at: tuples, and frozensets of 3.15, that hold nothing tracked. */
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import { has } from '../versions/features.ts';
import { newTuple, type TupleObject } from './construct.ts';
import { isKindOf, tupleType, typeType } from './static-types.ts';

const untracked = new WeakSet<PyObject>();

export const isUntracked = (object: PyObject): boolean => untracked.has(object);

export function setUntracked(object: PyObject): void {
  untracked.add(object);
}

/** Whether the collector can track objects of the type (_PyType_IS_GC). */
const isOfContainers = (type: TypeObject): boolean => type.payload.mro.some(({ payload }) => payload.tracked);

/** Whether the collector can track the object at all (PyObject_IS_GC): types that exist as long as the process it does not. */
export function isContainer(object: PyObject): boolean {
  return isOfContainers(object.type) && (!isKindOf(object, typeType) || (object as PyObject<{ heap: unknown }>).payload.heap !== null);
}

export const isTrackedTuple = (object: PyObject): boolean => (object.payload as readonly PyObject[]).length > 0 && !isUntracked(object);

/** _PyObject_GC_MAY_BE_TRACKED: what may be part of a cycle. */
export function mayBeTracked(object: PyObject): boolean {
  return isContainer(object) && (object.type !== tupleType || isTrackedTuple(object));
}

/**
 * A tuple of items that were an array, which are handed over: from 3.14.1 on it is not tracked from its start where none of their types is one of
 * containers (maybe_tracked; _PyTuple_FromArray and its like, PyTuple_Pack; Objects/tupleobject.c 3.14.2). What is filled after it was made
 * (PyTuple_New) is tracked until a collection.
 */
export function tupleFromArray(items: Ref[]): Ref<TupleObject> {
  const tuple = newTuple(items);
  if (has('tuples from arrays may be untracked') && !items.some(({ type }) => isOfContainers(type))) untracked.add(tuple);
  return tuple;
}
