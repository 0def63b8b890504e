/** The iterator's own answer, as C code asks for it that does not care how an iterator ends (tp_iternext, 2.7.18). */
import type { PyObject, Ref } from '../memory/object.ts';
import { takeSteps } from '../vm/steps.ts';
import { raised } from './raise.ts';

/** Items that count as so many steps, when they were taken: a native may loop for long without an instruction. */
const ROUNDS = 1 << 16;
let rounds = 0;

/** The next item, or null at the end; a StopIteration raised inside passes through. */
export function callIternext(iterator: PyObject): Ref | null {
  if (++rounds >= ROUNDS) {
    rounds = 0;
    takeSteps(ROUNDS);
  }
  const slot = iterator.type.payload.iternext;
  if (slot === null) throw raised('TypeError', `'${iterator.type.payload.name}' object is not an iterator`);
  return slot(iterator);
}
