/** What `await` goes over (_PyCoro_GetAwaitableIter, Objects/genobject.c 3.8.18; GET_AWAITABLE, Python/ceval.c). */

import { close, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Frame, GeneratorObject } from '../../../object/payloads.ts';
import { generatorType } from '../../../object/static-types.ts';
import { raised } from '../../../protocol/raise.ts';
import { callMaybe } from '../../../protocol/special-method.ts';
import { wrongResult } from '../../../protocol/wrong-result.ts';
import { has } from '../../../versions/features.ts';
import { target } from '../../../versions/target.ts';
import { thread } from '../../../vm/thread.ts';
import { whileRaising } from '../../../vm/unwinding.ts';
import { delegate } from '../types/delegation.ts';
import { coroutineType } from '../types/generator/kinds.ts';

export const CO_ITERABLE_COROUTINE = 0x100;

const isCoroutine = (object: PyObject): boolean =>
  object.type === coroutineType ||
  (object.type === generatorType && ((object as GeneratorObject).payload.gi_code.payload.co_flags & CO_ITERABLE_COROUTINE) !== 0);

/** @param refusal says that an object has no `__await__` */
export function awaitableIterator(object: PyObject, refusal: (name: string) => string = cannotBeAwaited): Ref {
  if (isCoroutine(object)) return newRef(object) as Ref;
  const iterator = callMaybe(object, '__await__');
  if (iterator === undefined) throw raised('TypeError', refusal(object.type.payload.name));
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

const cannotBeAwaited = (name: string): string =>
  has('awaited objects quoted') ? `'${name}' object can't be awaited` : `object ${name} can't be used in 'await' expression`;

/** The method of `async with` that gave what is awaited, by GET_AWAITABLE's operand (_PyEval_FormatAwaitableError, Python/ceval.c 3.11.7). */
const GIVEN_BY = [null, '__aenter__', '__aexit__'] as const;
type Giver = (typeof GIVEN_BY)[number];

const refusalOf = (giver: Giver) =>
  giver === null
    ? cannotBeAwaited
    : (name: string): string => `'async with' received an object from ${giver} that does not implement __await__: ${name}`;

/** What is awaited goes on: a coroutine is awaited once at a time. */
export function awaited(object: PyObject, giver: Giver): Ref {
  const iterator = awaitableIterator(object, refusalOf(giver));
  if (iterator.type !== coroutineType || delegate(iterator as unknown as GeneratorObject) === null) return iterator;
  close(iterator);
  throw raised('RuntimeError', 'coroutine is being awaited already');
}

export const giverOf = (operand: number): Giver => GIVEN_BY[operand] ?? null;

const BEFORE: Readonly<Record<string, Giver>> = {
  BEFORE_ASYNC_WITH: '__aenter__',
  WITH_CLEANUP_START: '__aexit__',
  WITH_EXCEPT_START: '__aexit__',
};

/** Up to 3.10 the instructions before tell: a call of what was doubled is that of `__aexit__` (format_awaitable_error, 3.8.18 and 3.10.13). */
export function giverBefore({ bytes, f_lasti }: Frame): Giver {
  const nameAt = (at: number): string => target.opcodes.opname[bytes[at] ?? 0] ?? '';
  const before = nameAt(f_lasti - 2);
  if (before === 'CALL_FUNCTION' && nameAt(f_lasti - 4) === 'DUP_TOP') return '__aexit__';
  return BEFORE[before] ?? null;
}
