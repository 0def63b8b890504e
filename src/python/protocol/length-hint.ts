/** The guess at how many items are to come, for which code of the program may be asked (_PyObject_LengthHint, Objects/abstract.c 2.7.18). */

import type { IntValue } from '../cache/integers.ts';
import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { instanceType, notImplementedType } from '../object/static-types.ts';
import { toldType } from '../object/type/names.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { isInteger } from './number.ts';
import { lengthOf } from './object.ts';
import { isException, raised } from './raise.ts';
import { callBound } from './special-method.ts';
import { wrongResult } from './wrong-result.ts';

/**
 * Asks an iterable for its length or `__length_hint__`, as what makes a list of it does first. Whether one was given. What they raise is
 * thrown, a TypeError or AttributeError apart. Built-in containers are not asked: nobody would see it.
 */
export function askLengthHint(iterable: PyObject): boolean {
  const { length, heap } = iterable.type.payload;
  if (length !== null && heap === null && iterable.type !== instanceType) return true;
  return (length !== null && answered(() => lengthOf(iterable) >= 0) === true) || hinted(iterable);
}

function hinted(iterable: PyObject): boolean {
  const hint = answered(() => callBound(iterable, '__length_hint__'));
  if (hint === undefined) return false;
  if (target.language === 3 && hint.type !== notImplementedType) checkHint(iterable, hint);
  close(hint);
  return true;
}

/** Python 2 takes no notice of a hint that is no number. */
function checkHint(iterable: PyObject, hint: Ref): void {
  if (!isInteger(hint)) {
    throw wrongResult(iterable, '__length_hint__', 'an int', hint, `__length_hint__ must be an integer, not ${hint.type.payload.name}`);
  }
  if ((hint.payload as IntValue) >= 0) return;
  close(hint);
  const told = has('results of methods told') ? `${toldType(iterable)}.__length_hint__() must return a non-negative int` : undefined;
  throw raised('ValueError', told ?? '__length_hint__() should return >= 0');
}

function answered<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (!isException(error, 'TypeError') && !isException(error, 'AttributeError')) throw error;
    error.discard();
    return undefined;
  }
}
