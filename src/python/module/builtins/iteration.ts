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
import { has } from '../../versions/features.ts';

/** 3.12 alone names the arguments (builtin_iter_impl, Python/bltinmodule.c 3.12.1). */
function uncallable(): string {
  const isNamed = has('iter() names its arguments') && !has('iter() names v and w again');
  return isNamed ? 'iter(object, sentinel): object must be callable' : 'iter(v, w): v must be callable';
}

function iter([source, sentinel]: readonly PyObject[]): Ref {
  if (sentinel === undefined) return iterOf(source as PyObject);
  if (!isCallable(source as PyObject)) throw raised('TypeError', uncallable());
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
