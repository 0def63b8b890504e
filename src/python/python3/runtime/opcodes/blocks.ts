/** `try`, `with` and `raise` up to 3.8: `finally` is called, and what it goes on with lies on the stack (Python/ceval.c, 3.8.18). */
import { newInt } from '../../../cache/integers.ts';
import { none } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Block, Frame } from '../../../object/payloads.ts';
import { intType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { callArray } from '../../../protocol/call.ts';
import { isTrue } from '../../../protocol/object.ts';
import { PythonException } from '../../../protocol/raise.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { raise, withoutNone } from '../raise.ts';
import { popExcInfo, popNullable, unwindHandler } from '../word-encoding.ts';
import { setupWith } from './with.ts';

export function setup(type: Block['type']) {
  return (frame: Frame, arg: number): void => {
    frame.blocks.push({ type, handler: frame.pc + arg, level: frame.sp });
  };
}

/** The mark of a `finally` that was entered without an exception. */
function pushMark(frame: Frame): void {
  push(frame, null as unknown as Ref);
}

function isReturnAddress(object: PyObject | null): object is PyObject {
  return object !== null && object.type === intType;
}

function endFinally(frame: Frame): void {
  const top = popNullable(frame);
  if (top === null) return;
  if (isReturnAddress(top)) {
    frame.pc = top.payload as number;
    close(top);
    return;
  }
  throw exceptionOf(frame, top);
}

/** Value and traceback lie below the type: the exception goes on. */
export function exceptionOf(frame: Frame, type: Ref): PythonException {
  const value = pop(frame);
  const exception = new PythonException(type, value, withoutNone(pop(frame)));
  exception.reraised = true;
  return exception;
}

function callFinally(frame: Frame, arg: number): void {
  push(frame, newInt(frame.pc));
  frame.pc += arg;
}

/** A `finally` is left by a jump or by `return`, whose value lies on top where `arg` says so. */
function popFinally(frame: Frame, arg: number): void {
  const result = arg === 0 ? null : pop(frame);
  const top = popNullable(frame);
  if (top !== null) {
    close(top);
    if (!isReturnAddress(top)) {
      close(pop(frame));
      close(pop(frame));
      frame.blocks.pop();
      popExcInfo(frame);
    }
  }
  if (result !== null) push(frame, result);
}

export function popExcept(frame: Frame): void {
  frame.blocks.pop();
  popExcInfo(frame);
}

/** `__exit__` lies below what the `finally` goes on with; the exception, or None, and the answer come on top. */
function withCleanupStart(frame: Frame): void {
  const { stack, sp } = frame;
  const top = stack[sp - 1] as Ref | null;
  if (top === null || isReturnAddress(top)) {
    const exit = stack[sp - 2] as Ref;
    stack[sp - 2] = top as Ref;
    frame.sp--;
    finishExit(frame, exit, [none, none, none]);
    return;
  }
  const exit = stack[sp - 7] as Ref;
  const args = [top, stack[sp - 2] as Ref, stack[sp - 3] as Ref];
  for (let place = sp - 7; place < sp - 4; place++) stack[place] = stack[place + 1] as Ref;
  stack[sp - 4] = null as unknown as Ref;
  (frame.blocks.at(-1) as Block).level--;
  finishExit(frame, exit, args);
}

function finishExit(frame: Frame, exit: Ref, args: readonly PyObject[]): void {
  const answer = holding([exit], () => callArray(exit, args, null));
  push(frame, newRef(args[0] as PyObject) as Ref);
  push(frame, answer);
}

/** A true answer ends the exception. */
function withCleanupFinish(frame: Frame): void {
  const answer = pop(frame);
  const exception = pop(frame);
  const ends = holding([answer, exception], () => exception !== none && isTrue(answer));
  if (!ends) return;
  unwindHandler(frame, frame.blocks.pop() as Block);
  pushMark(frame);
}

export const raiseRow = row('RAISE_VARARGS', 'count', '[exception[arg]] --', (frame, arg) => {
  const cause = arg > 1 ? pop(frame) : null;
  throw raise(arg > 0 ? pop(frame) : null, cause);
});

export const blockRows = [
  row('SETUP_FINALLY', 'jrel', '--', setup('finally')),
  row('BEGIN_FINALLY', 'none', '[] -- [mark]', pushMark),
  row('CALL_FINALLY', 'jrel', '[] -- [address]', callFinally),
  row('END_FINALLY', 'none', '[mark, address or exception] --', endFinally),
  row('POP_FINALLY', 'count', '[mark, address or exception, result?] -- [result?]', popFinally),
  row('POP_EXCEPT', 'none', '[type value traceback] --', popExcept),
  row('SETUP_WITH', 'jrel', '[manager] -- [exit entered]', setupWith('finally')),
  row('WITH_CLEANUP_START', 'none', '[exit mark or exception] -- [mark or exception, type, answer]', withCleanupStart),
  row('WITH_CLEANUP_FINISH', 'none', '[type answer] -- [mark?]', withCleanupFinish),
  raiseRow,
];
