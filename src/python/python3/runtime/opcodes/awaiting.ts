/** What `await` goes over (_PyCoro_GetAwaitableIter, Objects/genobject.c 3.8.18; GET_AWAITABLE, Python/ceval.c). */

import { close, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { GeneratorObject } from '../../../object/payloads.ts';
import { generatorType } from '../../../object/static-types.ts';
import { raised } from '../../../protocol/raise.ts';
import { callMaybe } from '../../../protocol/special-method.ts';
import { wrongResult } from '../../../protocol/wrong-result.ts';
import { thread } from '../../../vm/thread.ts';
import { whileRaising } from '../../../vm/unwinding.ts';
import { delegate } from '../types/delegation.ts';
import { coroutineType } from '../types/generator/kinds.ts';

export const CO_ITERABLE_COROUTINE = 0x100;

const isCoroutine = (object: PyObject): boolean =>
  object.type === coroutineType ||
  (object.type === generatorType && ((object as GeneratorObject).payload.gi_code.payload.co_flags & CO_ITERABLE_COROUTINE) !== 0);

export function awaitableIterator(object: PyObject): Ref {
  if (isCoroutine(object)) return newRef(object) as Ref;
  const iterator = callMaybe(object, '__await__');
  if (iterator === undefined) throw raised('TypeError', `object ${object.type.payload.name} can't be used in 'await' expression`);
  if (!isCoroutine(iterator) && iterator.type.payload.iternext !== null) return iterator;
  const plain = isCoroutine(iterator)
    ? '__await__() returned a coroutine'
    : `__await__() returned non-iterator of type '${iterator.type.payload.name}'`;
  let refused: unknown;
  whileRaising(thread.frame, () => {
    refused = wrongResult(object, '__await__', 'an iterator', iterator, plain);
  });
  throw refused;
}

/** A coroutine is awaited once at a time. */
export function awaited(object: PyObject): Ref {
  const iterator = awaitableIterator(object);
  if (iterator.type !== coroutineType || delegate(iterator as unknown as GeneratorObject) === null) return iterator;
  close(iterator);
  throw raised('RuntimeError', 'coroutine is being awaited already');
}
