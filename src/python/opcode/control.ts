/** Jumps, loops, blocks and exceptions (Python/ceval.c, 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { none } from '../cache/singletons.ts';
import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { type Block, type Frame, WHY } from '../object/payloads.ts';
import { intType } from '../object/static-types.ts';
import { iterNext, iterOf } from '../protocol/iterate.ts';
import { isTrue } from '../protocol/object.ts';
import { PythonException } from '../protocol/raise.ts';
import { raiseVarargs } from '../vm/do-raise.ts';
import { finish, type LeaveReason, leave, peek, pop, push } from '../vm/evaluate.ts';
import { row } from './row.ts';

function setup(type: Block['type']) {
  return (frame: Frame, arg: number): void => {
    frame.blocks.push({ type, handler: frame.pc + arg, level: frame.sp });
  };
}

function forIter(frame: Frame, arg: number): void {
  const item = iterNext(peek(frame));
  if (item !== null) {
    push(frame, item);
    return;
  }
  close(pop(frame));
  frame.pc += arg;
}

function jumpOrPop(when: boolean) {
  return (frame: Frame, arg: number): void => {
    if (isTrue(peek(frame)) === when) frame.pc = arg;
    else close(pop(frame));
  };
}

/** The end of `finally` and of `except` clauses that did not match: goes on with what was interrupted. */
function endFinally(frame: Frame): void {
  const top = pop(frame);
  if (top.type === intType) return resume(frame, top);
  if (top === none) return close(top);
  const value = pop(frame);
  const traceback = pop(frame);
  const exception = new PythonException(top, value, withoutNone(traceback));
  exception.reraised = true;
  throw exception;
}

function withoutNone(object: Ref): Ref | null {
  if (object !== none) return object;
  close(object);
  return null;
}

const REASONS = new Map<number, LeaveReason>([
  [WHY.return, 'return'],
  [WHY.break, 'break'],
  [WHY.continue, 'continue'],
]);

function resume(frame: Frame, why: Ref): void {
  const reason = REASONS.get(why.payload as number) as LeaveReason;
  close(why);
  leave(frame, reason, reason === 'break' ? null : pop(frame));
}

function returnValue(frame: Frame): void {
  const value = pop(frame);
  if (frame.blocks.length === 0) finish(frame, value);
  else leave(frame, 'return', value);
}

export function yieldValue(frame: Frame): void {
  frame.result = pop(frame);
  frame.running = false;
  frame.yielded = true;
}

export const controlRows = [
  row('JUMP_FORWARD', 'jrel', '--', (frame, arg) => {
    frame.pc += arg;
  }),
  row('JUMP_ABSOLUTE', 'jabs', '--', (frame, arg) => {
    frame.pc = arg;
  }),
  row('POP_JUMP_IF_FALSE', 'jabs', 'condition --', (frame, arg, condition: PyObject) => {
    if (!isTrue(condition)) frame.pc = arg;
  }),
  row('POP_JUMP_IF_TRUE', 'jabs', 'condition --', (frame, arg, condition: PyObject) => {
    if (isTrue(condition)) frame.pc = arg;
  }),
  row('JUMP_IF_FALSE_OR_POP', 'jabs', '[condition] -- [condition?]', jumpOrPop(false)),
  row('JUMP_IF_TRUE_OR_POP', 'jabs', '[condition] -- [condition?]', jumpOrPop(true)),
  row('GET_ITER', 'none', 'iterable -- iterator', (_frame, _arg, iterable: PyObject) => iterOf(iterable)),
  row('FOR_ITER', 'jrel', '[iterator] -- [iterator item]', forIter),
  row('SETUP_LOOP', 'jrel', '--', setup('loop')),
  row('SETUP_EXCEPT', 'jrel', '--', setup('except')),
  row('SETUP_FINALLY', 'jrel', '--', setup('finally')),
  row('POP_BLOCK', 'none', '--', (frame) => {
    frame.blocks.pop();
  }),
  row('BREAK_LOOP', 'none', '--', (frame) => leave(frame, 'break', null)),
  row('CONTINUE_LOOP', 'jabs', '--', (frame, arg) => leave(frame, 'continue', newInt(arg))),
  row('END_FINALLY', 'none', '[exception or why] --', endFinally),
  row('RAISE_VARARGS', 'count', '[exception[arg]] --', (frame, arg) => raiseVarargs(frame, arg)),
  row('RETURN_VALUE', 'none', '[value] --', returnValue),
  row('YIELD_VALUE', 'none', '[value] -- [sent]', yieldValue),
];
