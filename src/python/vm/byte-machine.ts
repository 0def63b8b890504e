/** Instructions of one byte, or three with an operand, and the block stack of Python 2 (PyEval_EvalFrameEx, Python/ceval.c 2.7.18). */
import { newNone } from '../cache/singletons.ts';
import { newRef } from '../memory/heap.ts';
import type { Frame, FrameObject } from '../object/payloads.ts';
import { normalizeException } from '../protocol/normalize-exception.ts';
import type { PythonException } from '../protocol/raise.ts';
import type { OpcodeTable } from '../versions/opcode-table.ts';
import { addTraceback, FUEL, type Handler, type Machine, push, unwindStack } from './evaluate.ts';
import { takeSteps } from './steps.ts';
import { setExcInfo } from './thread.ts';

export function byteMachine(handlers: readonly Handler[], { haveArgument, extendedArgument }: OpcodeTable): Machine {
  let fuel = 0;

  function dispatch(frame: Frame): void {
    const { bytes } = frame;
    while (frame.running) {
      if (--fuel < 0) fuel = takeSteps(FUEL);
      const at = frame.pc;
      const opcode = bytes[at] as number;
      frame.f_lasti = at;
      const handler = handlers[opcode] as Handler;
      if (opcode < haveArgument) {
        frame.pc = at + 1;
        handler(frame, 0);
      } else if (opcode !== extendedArgument) {
        frame.pc = at + 3;
        handler(frame, (bytes[at + 1] as number) | ((bytes[at + 2] as number) << 8));
      } else {
        extended(frame, at);
      }
    }
  }

  /** EXTENDED_ARG: the high half of the next instruction's operand. */
  function extended(frame: Frame, at: number): void {
    const { bytes } = frame;
    const high = (bytes[at + 1] as number) | ((bytes[at + 2] as number) << 8);
    const low = (bytes[at + 4] as number) | ((bytes[at + 5] as number) << 8);
    frame.pc = at + 6;
    (handlers[bytes[at + 3] as number] as Handler)(frame, high * 65536 + low);
  }

  function step(frame: Frame): void {
    if (--fuel < 0) fuel = takeSteps(FUEL);
    const at = frame.pc;
    const { bytes } = frame;
    const opcode = bytes[at] as number;
    frame.f_lasti = at;
    if (opcode === extendedArgument) return extended(frame, at);
    const wide = opcode >= haveArgument;
    frame.pc = at + (wide ? 3 : 1);
    (handlers[opcode] as Handler)(frame, wide ? (bytes[at + 1] as number) | ((bytes[at + 2] as number) << 8) : 0);
  }

  const restart = (): void => {
    fuel = 0;
  };
  return { dispatch, step, handle, restart };
}

function handle(object: FrameObject, exception: PythonException): void {
  const frame = object.payload;
  if (exception.reraised) exception.reraised = false;
  else addTraceback(object, exception);
  if (exception.final) frame.blocks.length = 0;
  for (let block = frame.blocks.pop(); block !== undefined; block = frame.blocks.pop()) {
    unwindStack(frame, block.level);
    if (block.type === 'loop') continue;
    if (block.type !== 'finally') publish(exception);
    enterHandler(frame, exception, block.handler);
    return;
  }
  unwindStack(frame, 0);
  throw exception;
}

/** An exception that is caught, not just passed by a `finally`, becomes an instance and what `sys.exc_info` tells. */
function publish(exception: PythonException): void {
  normalizeException(exception);
  const { type, value, traceback } = exception;
  setExcInfo(newRef(type), value === null ? null : newRef(value), traceback === null ? null : newRef(traceback));
}

function enterHandler(frame: Frame, exception: PythonException, handler: number): void {
  const { type, value, traceback } = exception;
  exception.land();
  push(frame, traceback ?? newNone());
  push(frame, value ?? newNone());
  push(frame, type);
  frame.pc = handler;
}
