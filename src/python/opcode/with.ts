/** The `with` statement (Python/ceval.c, 2.7.18). */
import { newNone, none } from '../cache/singletons.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { type Frame, WHY } from '../object/payloads.ts';
import { intType } from '../object/static-types.ts';
import { call, callBorrowed } from '../protocol/call.ts';
import { isTrue } from '../protocol/object.ts';
import { specialMethod } from '../protocol/special.ts';
import { push } from '../vm/evaluate.ts';
import { row } from './row.ts';

/** The bound `__exit__` takes the manager's place; what `__enter__` gives comes above it, outside of the block. */
function setupWith(frame: Frame, arg: number): void {
  const manager = frame.stack[frame.sp - 1] as Ref;
  frame.stack[frame.sp - 1] = specialMethod(manager, '__exit__');
  const entered = holding([manager], () => specialMethod(manager, '__enter__'));
  const value = holding([entered], () => call(entered));
  frame.blocks.push({ type: 'with', handler: frame.pc + arg, level: frame.sp });
  push(frame, value);
}

/** Calls `__exit__`, which stands below why the block was left, and takes it off the stack; a true answer to an exception ends that. */
function withCleanup(frame: Frame): void {
  const top = frame.stack[frame.sp - 1] as PyObject;
  if (top === none || top.type === intType) {
    const exit = removeBelow(frame, hasValue(top) ? 2 : 1);
    close(callExit(exit, [none, none, none]));
    return;
  }
  const exit = removeBelow(frame, 3);
  const [traceback, value, type] = frame.stack.slice(frame.sp - 3, frame.sp) as [Ref, Ref, Ref];
  const answer = callExit(exit, [type, value, traceback]);
  if (!holding([answer], () => isTrue(answer))) return;
  frame.sp -= 3;
  push(frame, newNone());
  holding([type, value, traceback], () => {});
}

/** Whether what is returned, or where to continue, lies below the reason. */
function hasValue(reason: PyObject): boolean {
  return reason.payload === WHY.return || reason.payload === WHY.continue;
}

/** Takes the value that lies below `count` others off the stack. */
function removeBelow(frame: Frame, count: number): Ref {
  const at = frame.sp - 1 - count;
  const removed = frame.stack[at] as Ref;
  frame.stack.copyWithin(at, at + 1, frame.sp);
  frame.sp--;
  return removed;
}

/** The arguments are held by their tuple meanwhile; the method is handed over. */
function callExit(exit: Ref, args: readonly PyObject[]): Ref {
  return holding([...args.map((argument) => newRef(argument)), exit], () => callBorrowed(exit, args, null));
}

export const withRows = [
  row('SETUP_WITH', 'jrel', '[manager] -- [exit entered]', setupWith),
  row('WITH_CLEANUP', 'none', '[exit reason] -- [reason]', withCleanup),
];
