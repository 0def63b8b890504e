/** Generators and coroutines as instructions see them (YIELD_FROM and its siblings, Python/ceval.c 3.8.18). */
import { none } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Frame, GeneratorObject } from '../../../object/payloads.ts';
import { generatorType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { callBoundMethod, callMethod } from '../../../protocol/call-method.ts';
import { iterOf } from '../../../protocol/iterate.ts';
import { callIternext } from '../../../protocol/iternext.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { pop } from '../../../vm/evaluate.ts';
import { coroutineType } from '../types/generator/kinds.ts';
import { sendInto } from '../types/generator/send.ts';
import { catchStop } from '../types/generator/stop.ts';
import { awaited, CO_ITERABLE_COROUTINE, giverBefore, giverOf } from './awaiting.ts';

const CO_COROUTINE = 0x80;

/** Sends a value into what is delegated to; its value, or null with the result where it has ended. */
export function sendTo(receiver: PyObject, value: Ref): { readonly yielded: Ref | null; readonly result: Ref | null } {
  return catchStop(() => {
    if (receiver.type === generatorType || receiver.type === coroutineType) return sendOn(receiver as GeneratorObject, value);
    return holding([value], () => {
      if (value === none) return callIternext(receiver);
      return has('native methods called unbound') ? callMethod(receiver, 'send', [value]) : callBoundMethod(receiver, 'send', [value]);
    });
  });
}

/** Up to 3.11 the value is held by who sends it on, too (_PyGen_Send, Objects/genobject.c 3.11.7). */
function sendOn(generator: GeneratorObject, value: Ref): Ref {
  if (has('sent values are handed over')) return sendInto(generator, value);
  return holding([value], () => sendInto(generator, newRef(value) as Ref));
}

/** Repeats until the receiver has ended, whose result takes its place. */
function yieldFrom(frame: Frame): void {
  const value = pop(frame);
  const receiver = frame.stack[frame.sp - 1] as Ref;
  const { yielded, result } = sendTo(receiver, value);
  if (yielded === null) {
    frame.stack[frame.sp - 1] = result as Ref;
    close(receiver);
    return;
  }
  frame.result = yielded;
  frame.running = false;
  frame.yielded = true;
  frame.pc = frame.f_lasti;
  frame.f_lasti -= 2;
}

/** What `yield from` goes over: a generator itself, else an iterator. */
export function yieldFromIterator(frame: Frame, iterable: PyObject): Ref {
  if (iterable.type === generatorType) return newRef(iterable) as Ref;
  if (iterable.type !== coroutineType) return iterOf(iterable);
  if ((frame.code.co_flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE)) === 0) {
    throw raised('TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return newRef(iterable) as Ref;
}

export const yieldRows = [
  row('YIELD_FROM', 'none', '[receiver value] -- [receiver] or [result]', yieldFrom),
  row('GET_YIELD_FROM_ITER', 'none', 'iterable -- iterator', (frame, _arg, iterable: PyObject) => yieldFromIterator(frame, iterable)),
  row('GET_AWAITABLE', 'none', 'object -- iterator', (frame, _arg, object: PyObject) => awaited(object, giverBefore(frame))),
];

/** The frame is to be a generator's (from 3.11 on the first thing that its code does, once the cells are made). */
function returnGenerator(frame: Frame): void {
  frame.running = false;
  frame.yielded = true;
}

/** Sends the top value into what lies below; at its end the result stands on top, and `end` says what is done besides. */
function send(end: (frame: Frame, arg: number, result: Ref) => void) {
  return (frame: Frame, arg: number): void => {
    const value = pop(frame);
    const { yielded, result } = sendTo(frame.stack[frame.sp - 1] as PyObject, value);
    if (yielded !== null) frame.stack[frame.sp++] = yielded;
    else end(frame, arg, result as Ref);
  };
}

export const sendRows = [
  row('RETURN_GENERATOR', 'none', '--', returnGenerator),
  row('GET_AWAITABLE', 'count', 'object -- iterator', (_frame, arg, object: PyObject) => awaited(object, giverOf(arg))),
];

/** In 3.11 the result takes the receiver's place. */
export const sendRow311 = row(
  'SEND',
  'jrel',
  '[receiver value] -- [receiver yielded] or [result]',
  send((frame, arg, result) => {
    const receiver = frame.stack[frame.sp - 1] as Ref;
    frame.stack[frame.sp - 1] = result;
    close(receiver);
    frame.pc += arg;
  }),
);

/** From 3.12 on END_SEND takes the receiver away. */
export const sendRows312 = [
  row(
    'SEND',
    'jrel',
    '[receiver value] -- [receiver yielded or result]',
    send((frame, arg, result) => {
      frame.stack[frame.sp++] = result;
      frame.pc += arg;
    }),
  ),
  row('END_SEND', 'none', '[receiver result] -- [result]', (frame) => {
    const receiver = frame.stack[frame.sp - 2] as Ref;
    frame.stack[frame.sp - 2] = frame.stack[--frame.sp] as Ref;
    close(receiver);
  }),
];
