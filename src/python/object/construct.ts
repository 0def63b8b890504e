/** Payloads and constructors of the types that other chapters make objects of. What the objects do is in each type's own file. */
import { freshUnicode } from '../cache/unicode.ts';
import { makePermanent } from '../memory/accounted.ts';
import { adopt, allocate, close, newRef } from '../memory/heap.ts';
import { PyObject, type Ref, type TypeObject } from '../memory/object.ts';
import { complexType, floatType, listType, tupleType } from './static-types.ts';

/** Code points as a JavaScript string (2.7's wide build counts code points, so do the methods of `unicode`). */
export type UnicodeObject = PyObject<string>;
export type FloatObject = PyObject<number>;
export type ComplexObject = PyObject<{ readonly real: number; readonly imag: number }>;
/** Owned items; a tuple's array is never changed after it was made. */
export type TupleObject = PyObject<Ref[]>;
export type ListObject = PyObject<Ref[]>;

/** A new object, but for the empty string. */
export function newUnicode(text: string): Ref<UnicodeObject> {
  return freshUnicode(text);
}

export function newFloat(value: number): Ref<FloatObject> {
  return adopt(floatType, value);
}

export function newComplex(real: number, imag: number): Ref<ComplexObject> {
  return adopt(complexType, { real, imag });
}

/** A value that a built-in type has made as an instance of a class deriving from it (int_subtype_new and its siblings); `made` is handed over. */
export function asSubtype(type: TypeObject, made: Ref): Ref {
  if (type.payload.heap === null) return made;
  const instance = allocate(type, made.payload);
  close(made);
  return instance;
}

/** There is one empty tuple (Objects/tupleobject.c, 2.7: free_list[0]). */
export const emptyTuple: TupleObject = new PyObject(tupleType, []);

export function resetEmptyTuple(): void {
  makePermanent(emptyTuple);
}

/** The items are handed over. */
export function newTuple(items: Ref[]): Ref<TupleObject> {
  if (items.length === 0) return newRef(emptyTuple);
  return adopt(tupleType, items);
}

/** The items are handed over. */
export function newList(items: Ref[]): Ref<ListObject> {
  return adopt(listType, items);
}
