/** The guess at how many items are to come, for which code of the program may be asked (_PyObject_LengthHint, Objects/abstract.c 2.7.18). */
import { close } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { instanceType } from '../object/static-types.ts';
import { lengthOf } from './object.ts';
import { isException } from './raise.ts';
import { callBound } from './special-method.ts';

/**
 * Asks an iterable for its length or `__length_hint__`, as what makes a list of it does first. Whether one was given. What they raise is
 * thrown, a TypeError or AttributeError apart. Built-in containers are not asked: nobody would see it.
 */
export function askLengthHint(iterable: PyObject): boolean {
  const { length, heap } = iterable.type.payload;
  if (length !== null && heap === null && iterable.type !== instanceType) return true;
  return (length !== null && answers(() => lengthOf(iterable) >= 0)) || answers(() => hinted(iterable));
}

function hinted(iterable: PyObject): boolean {
  const hint = callBound(iterable, '__length_hint__');
  if (hint !== undefined) close(hint);
  return hint !== undefined;
}

function answers(ask: () => boolean): boolean {
  try {
    return ask();
  } catch (error) {
    if (!isException(error, 'TypeError') && !isException(error, 'AttributeError')) throw error;
    error.discard();
    return false;
  }
}
