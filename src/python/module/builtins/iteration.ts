/** Builtin functions about iterators (Python/bltinmodule.c, 2.7.18). */

import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { newCallableIterator } from '../../object/iterators/callable-iterator.ts';
import { stopIteration } from '../../object/iterators/next-method.ts';
import { positional } from '../../object/native.ts';
import { isCallable } from '../../protocol/callable.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { isException, raised } from '../../protocol/raise.ts';

function iter([source, sentinel]: readonly PyObject[]): Ref {
  if (sentinel === undefined) return iterOf(source as PyObject);
  if (!isCallable(source as PyObject)) throw raised('TypeError', 'iter(v, w): v must be callable');
  return newCallableIterator(source as PyObject, sentinel);
}

/** The next item, or the default where there is none. */
function next([iterator, fallback]: readonly PyObject[]): Ref {
  try {
    const item = callIternext(iterator as PyObject);
    if (item !== null) return item;
  } catch (error) {
    if (fallback === undefined || !isException(error, 'StopIteration')) throw error;
    error.discard();
  }
  if (fallback === undefined) throw stopIteration();
  return newRef(fallback);
}

export const iterationFunctions: readonly NativeMethod[] = [
  positional('iter', 1, 2, (_self, args) => iter(args), 'unpack'),
  positional('next', 1, 2, (_self, args) => next(args), 'unpack'),
];
