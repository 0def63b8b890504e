/** The iterator's own answer, as C code asks for it that does not care how an iterator ends (tp_iternext, 2.7.18). */
import type { PyObject, Ref } from '../memory/object.ts';
import { raised } from './raise.ts';

/** The next item, or null at the end; a StopIteration raised inside passes through. */
export function callIternext(iterator: PyObject): Ref | null {
  const slot = iterator.type.payload.iternext;
  if (slot === null) throw raised('TypeError', `'${iterator.type.payload.name}' object is not an iterator`);
  return slot(iterator);
}
