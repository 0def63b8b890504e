/** Tuples of what can be iterated (Objects/abstract.c, 2.7.18). */
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { newTuple, type TupleObject } from '../object/construct.ts';
import { listType, tupleType } from '../object/static-types.ts';
import { tupleFromArray } from '../object/tracking.ts';
import { collectForTuple } from './iterate.ts';

/** A tuple of an iterable's items; a tuple itself where it is one (PySequence_Tuple; PyList_AsTuple). */
export function sequenceTuple(iterable: PyObject): Ref<TupleObject> {
  if (iterable.type === tupleType) return newRef(iterable as TupleObject);
  return (iterable.type === listType ? tupleFromArray : newTuple)(collectForTuple(iterable));
}
