/** The evaluation loop and its block stack (PyEval_EvalFrameEx, Python/ceval.c 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { adopt, close, closeNullable, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { type Frame, type FrameObject, type TracebackObject, WHY } from '../object/payloads.ts';
import { tracebackType } from '../object/static-types.ts';
import { PythonException, raised } from '../protocol/raise.ts';
import { enterFrame, leaveFrame, recursion, recursionError } from '../protocol/recursion.ts';
import { memoryError } from '../protocol/reserve.ts';
import { settleBack } from './frames.ts';
import { lineAt } from './line-table.ts';
import type { Machine } from './machine.ts';
import { limitSteps } from './steps.ts';
import { resetExcInfo, thread } from './thread.ts';

/** What an instruction does to its frame; `arg` is its operand, 0 where it has none. */
export type Handler = (frame: Frame, arg: number) => void;

let machine: Machine | null = null;
/** Called after every instruction when set (the audit of tests, the ledger). */
let observer: ((frame: FrameObject) => void) | null = null;

export function installMachine(made: Machine): void {
  machine = made;
}

export function observeInstructions(each: ((frame: FrameObject) => void) | null): void {
  observer = each;
}

/** Runs a frame that is handed over, to its return value. */
export function runFrame(object: Ref<FrameObject>): Ref {
  try {
    evaluate(object);
  } catch (error) {
    settleBack(object);
    close(object);
    throw error;
  }
  settleBack(object);
  close(object);
  return takeResult(object.payload);
}

/** What a frame returned or yielded, once. Left there while the frame is given up, so that what runs meanwhile does not miss it. */
export function takeResult(frame: Frame): Ref {
  const { result } = frame;
  frame.result = null;
  return result as Ref;
}

/**
 * Runs a frame until it returns or yields, which leaves the value with the frame. Throws what the frame does not handle. An exception given
 * as `entering` is raised at its current instruction first (`generator.throw`).
 */
export function evaluate(object: FrameObject, entering: PythonException | null = null): void {
  const before = thread.frame;
  enter(entering);
  thread.frame = object;
  const frame = object.payload;
  const { dispatch, handle, step } = machine as Machine;
  try {
    if (entering !== null) handle(object, entering);
    for (;;) {
      try {
        if (observer === null) dispatch(frame);
        else dispatchObserved(object, step, observer);
        return;
      } catch (thrown) {
        handle(object, asPythonException(thrown));
        observer?.(object);
      }
    }
  } finally {
    frame.lent = null;
    frame.lentFunction = false;
    if (frame.f_exc_type !== null) resetExcInfo(object);
    leaveFrame();
    thread.frame = before;
  }
}

function enter(entering: PythonException | null): void {
  if (recursion.depth >= recursion.limit) entering?.discard();
  enterFrame();
}

function dispatchObserved(object: FrameObject, step: Machine['step'], each: (frame: FrameObject) => void): void {
  const frame = object.payload;
  while (frame.running) {
    step(frame);
    each(object);
  }
}

/** Sets how many steps may be taken (`steps.ts`), and how often what runs is looked at (`machine.ts`). */
export function startSteps(steps: number, between: () => void, sample?: number): void {
  limitSteps(steps, between);
  machine?.restart(sample);
}

function asPythonException(thrown: unknown): PythonException {
  if (thrown instanceof PythonException) return thrown;
  if (!(thrown instanceof RangeError)) throw thrown;
  // The host ran out of its stack, or of room in an array, a map, an integer: what was in the making is lost, and so are its references.
  thread.unsettled = true;
  return thrown.message.includes('call stack') ? raised(recursionError(), 'maximum recursion depth exceeded') : memoryError();
}

/** PyTraceBack_Here: one entry per frame the exception passes. */
export function addTraceback(object: FrameObject, exception: PythonException): void {
  exception.traceback = newTraceback(object, exception.traceback as Ref<TracebackObject> | null);
}

/** An entry for where a frame is, before others, which are handed over. */
export function newTraceback(object: FrameObject, next: Ref<TracebackObject> | null): Ref<TracebackObject> {
  const { f_lasti, code } = object.payload;
  return adopt(tracebackType, {
    tb_next: next,
    tb_frame: newRef(object),
    tb_lasti: f_lasti,
    tb_lineno: lineAt(code.lnotab, code.co_firstlineno, f_lasti),
  });
}

export function push(frame: Frame, value: Ref): void {
  frame.stack[frame.sp++] = value;
}

export function pop(frame: Frame): Ref {
  return frame.stack[--frame.sp] as Ref;
}

/** The value on top, borrowed. */
export function peek(frame: Frame): PyObject {
  return frame.stack[frame.sp - 1] as PyObject;
}

/** Python 3 marks places on the stack by null. */
export function unwindStack(frame: Frame, level: number): void {
  while (frame.sp > level) closeNullable(frame.stack[--frame.sp] as Ref | null);
}

/** A result takes the place of what lies on the stack from `level` on; the frame holds it while that is given up. */
export function replaceWith(frame: Frame, level: number, result: Ref): void {
  frame.result = result;
  unwindStack(frame, level);
  frame.result = null;
  frame.stack[frame.sp++] = result;
}

export type LeaveReason = 'return' | 'break' | 'continue';

/**
 * Leaves blocks for `return`, `break` or `continue` until a `finally` takes over or the goal is reached. `value` (handed over) is what
 * is returned, or the offset to continue at.
 */
export function leave(frame: Frame, reason: LeaveReason, value: Ref | null): void {
  // The frame holds the value meanwhile: what is taken off the stack may run Python code as it dies.
  frame.result = value;
  for (;;) {
    const block = frame.blocks[frame.blocks.length - 1];
    if (block === undefined) break;
    if (block.type === 'loop' && reason === 'continue') {
      frame.pc = Number((value as Ref).payload);
      close(takeResult(frame));
      return;
    }
    frame.blocks.pop();
    unwindStack(frame, block.level);
    if (block.type === 'loop' && reason === 'break') {
      frame.pc = block.handler;
      return;
    }
    if (block.type === 'finally' || block.type === 'with') {
      if (reason !== 'break') push(frame, takeResult(frame));
      push(frame, newInt(WHY[reason]));
      frame.pc = block.handler;
      return;
    }
  }
  finish(frame, value as Ref);
}

/** The frame is done, with a value handed over. */
export function finish(frame: Frame, value: Ref): void {
  frame.running = false;
  frame.result = value;
  unwindStack(frame, 0);
}
