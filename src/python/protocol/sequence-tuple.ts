/** Tuples of what can be iterated (Objects/abstract.c, 2.7.18). */
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { newTuple, type TupleObject } from '../object/construct.ts';
import { tupleType } from '../object/static-types.ts';
import { collect } from './iterate.ts';

/** A tuple of an iterable's items; a tuple itself where it is one (PySequence_Tuple). */
export function sequenceTuple(iterable: PyObject): Ref<TupleObject> {
  return iterable.type === tupleType ? newRef(iterable as TupleObject) : newTuple(collect(iterable));
}
