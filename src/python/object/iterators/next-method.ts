/** The `next` method that every Python 2 iterator has. */
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { type PythonException, setException } from '../../protocol/raise.ts';
import { exceptionTypes } from '../exception-types.ts';
import { noArguments } from '../native.ts';

/** The end of an iterator as an exception. */
export function stopIteration(): PythonException {
  return setException(newRef(exceptionTypes.StopIteration), null);
}

/** An item, or StopIteration at the end. */
export function nextItem(iterator: PyObject): Ref {
  const item = callIternext(iterator);
  if (item === null) throw stopIteration();
  return item;
}

export const iteratorMethods: readonly NativeMethod[] = [noArguments('next', nextItem)];
