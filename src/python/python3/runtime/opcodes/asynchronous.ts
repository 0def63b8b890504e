/** `async for`, `async with` and asynchronous generators as instructions see them (Python/ceval.c, 3.8.18 and 3.11.7). */
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { exceptionTypes } from '../../../object/exception-types.ts';
import type { Block, Frame } from '../../../object/payloads.ts';
import { yieldValue } from '../../../opcode/control.ts';
import { row } from '../../../opcode/row.ts';
import { lookup } from '../../../protocol/attributes.ts';
import { call } from '../../../protocol/call.ts';
import { PythonException, raised } from '../../../protocol/raise.ts';
import { findSpecialMethod, specialMethod } from '../../../protocol/special.ts';
import { callMaybe } from '../../../protocol/special-method.ts';
import { has } from '../../../versions/features.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { goingOn } from '../raise.ts';
import { wrapYielded } from '../types/async-generator/state.ts';
import { wrapIterator } from '../types/async-generator/wrapped-iterator.ts';
import { causedBy } from '../types/generator/stop.ts';
import { unwindHandler } from '../word-encoding.ts';
import { awaitableIterator } from './awaiting.ts';
import { exceptionOf } from './blocks.ts';
import { checkedMatch } from './comparisons.ts';

const CO_ASYNC_GENERATOR = 0x200;

const typeName = ({ type }: PyObject): string => type.payload.name;

function asyncIterator(iterable: PyObject): Ref {
  const iterator = callMaybe(iterable, '__aiter__');
  if (iterator === undefined) throw raised('TypeError', `'async for' requires an object with __aiter__ method, got ${typeName(iterable)}`);
  const isIterator = lookup(iterator.type, '__anext__') !== undefined;
  if (!has('asynchronous iterators are not awaited')) return isIterator ? wrapIterator(iterator) : awaitedFrom('__aiter__', iterator);
  if (isIterator) return iterator;
  const error = `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(iterator)}`;
  close(iterator);
  throw raised('TypeError', error);
}

/** What the next item is awaited by. */
function nextAwaitable(iterator: PyObject): Ref {
  const next = callMaybe(iterator, '__anext__');
  if (next === undefined) throw raised('TypeError', `'async for' requires an iterator with __anext__ method, got ${typeName(iterator)}`);
  return awaitedFrom('__anext__', next);
}

/** The object is handed over. */
function awaitedFrom(method: '__aiter__' | '__anext__', object: Ref): Ref {
  return holding([object], () => {
    try {
      return awaitableIterator(object);
    } catch (error) {
      if (!(error instanceof PythonException)) throw error;
      throw causedBy(error, 'TypeError', `'async for' received an invalid object from ${method}: ${typeName(object)}`);
    }
  });
}

function managerMethod(manager: PyObject, name: '__aenter__' | '__aexit__'): Ref {
  if (!has('managers are told')) return specialMethod(manager, name);
  const method = findSpecialMethod(manager, name);
  if (method !== undefined) return method;
  const missed = name === '__aexit__' ? ' (missed __aexit__ method)' : '';
  throw raised('TypeError', `'${typeName(manager)}' object does not support the asynchronous context manager protocol${missed}`);
}

/** `__aexit__` takes the manager's place on the stack; up to 3.8 it is looked for first. */
function beforeAsyncWith(frame: Frame): void {
  const manager = frame.stack[frame.sp - 1] as Ref;
  const first = has('__aenter__ is looked for first') ? '__aenter__' : '__aexit__';
  const found = managerMethod(manager, first);
  const other = holding([newRef(found)], () => managerMethod(manager, first === '__aenter__' ? '__aexit__' : '__aenter__'));
  const [enter, exit] = first === '__aenter__' ? [found, other] : [other, found];
  const entered = holding([enter], () => {
    frame.stack[frame.sp - 1] = exit;
    close(manager);
    return call(enter);
  });
  push(frame, entered);
}

/** The end of what is gone over ends the loop; any other exception goes on. */
function endAsyncFor(frame: Frame): void {
  const type = pop(frame);
  if (!checkedMatch(type, exceptionTypes.StopAsyncIteration)) throw exceptionOf(frame, type);
  close(type);
  unwindHandler(frame, frame.blocks.pop() as Block);
  close(pop(frame));
}

function endAsyncForOfOne(frame: Frame): void {
  const exception = pop(frame);
  if (!checkedMatch(exception, exceptionTypes.StopAsyncIteration)) {
    const thrown = goingOn(exception);
    thrown.place = frame.f_lasti;
    throw thrown;
  }
  close(exception);
  close(pop(frame));
}

export const asynchronousRows = [
  row('GET_AITER', 'none', 'iterable -- iterator', (_frame, _arg, iterable: PyObject) => asyncIterator(iterable)),
  row('GET_ANEXT', 'none', '[iterator] -- [iterator awaitable]', (frame) =>
    push(frame, nextAwaitable(frame.stack[frame.sp - 1] as PyObject)),
  ),
  row('BEFORE_ASYNC_WITH', 'none', '[manager] -- [exit entered]', beforeAsyncWith),
];

/** What is entered lies above the block. */
export const asyncBlockRows = [
  row('SETUP_ASYNC_WITH', 'jrel', '[entered] -- [entered]', (frame, arg) => {
    frame.blocks.push({ type: 'finally', handler: frame.pc + arg, level: frame.sp - 1 });
  }),
  row('END_ASYNC_FOR', 'none', '[iterator … traceback value type] --', endAsyncFor),
  row('YIELD_VALUE', 'none', '[value] -- [sent]', (frame) => {
    if (frame.code.co_flags & CO_ASYNC_GENERATOR) frame.stack[frame.sp - 1] = wrapYielded(frame.stack[frame.sp - 1] as Ref);
    yieldValue(frame);
  }),
];

export const asyncTableRows = [
  row('END_ASYNC_FOR', 'none', '[iterator exception] --', endAsyncForOfOne),
  row('ASYNC_GEN_WRAP', 'none', '[value] -- [wrapped]', (frame) => {
    frame.stack[frame.sp - 1] = wrapYielded(frame.stack[frame.sp - 1] as Ref);
  }),
];

/** As a native of 3.12 and later, which does not take what it wraps. */
export const wrapBorrowed = (value: PyObject): Ref => wrapYielded(newRef(value) as Ref);
