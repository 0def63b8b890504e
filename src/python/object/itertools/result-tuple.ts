/**
 * The tuple that `izip`, `product` and their like give: they keep it, and change it in place for the next one where nobody else did
 * (Modules/itertoolsmodule.c, 2.7.18).
 */
import { close, countOf, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { newTuple, type TupleObject } from '../construct.ts';

/** The tuple to change: the kept one, or a copy where somebody else holds it, too; the kept reference is taken over. */
export function changeable(kept: Ref<TupleObject>): Ref<TupleObject> {
  if (countOf(kept) === 1) return kept;
  const copy = newTuple(kept.payload.map((item) => newRef(item)));
  close(kept);
  return copy;
}

/** Stores a handed-over item; the one before it is given up. */
export function replaceItem(tuple: PyObject<Ref[]>, index: number, item: Ref): void {
  const old = tuple.payload[index] as Ref;
  tuple.payload[index] = item;
  close(old);
}

/** The items of a pool at some positions, in a new tuple. */
export function pick(pool: TupleObject, indices: readonly number[]): Ref<TupleObject> {
  return newTuple(indices.map((index) => newRef(pool.payload[index] as PyObject)));
}
