/** Instructions of one byte, or three with an operand, and the block stack of Python 2 (PyEval_EvalFrameEx, Python/ceval.c 2.7.18). */
import { newNone } from '../cache/singletons.ts';
import { newRef } from '../memory/heap.ts';
import type { Frame, FrameObject } from '../object/payloads.ts';
import { normalizeException } from '../protocol/normalize-exception.ts';
import type { PythonException } from '../protocol/raise.ts';
import type { OpcodeTable } from '../versions/opcode-table.ts';
import { addTraceback, push, unwindStack } from './evaluate.ts';
import type { Encoding, Instruction } from './machine.ts';
import { setExcInfo } from './thread.ts';

export function byteEncoding({ haveArgument, extendedArgument }: OpcodeTable): Encoding {
  const argumentAt = (bytes: Uint8Array, at: number): number => (bytes[at + 1] as number) | ((bytes[at + 2] as number) << 8);

  function decode(bytes: Uint8Array, at: number, instruction: Instruction): void {
    const opcode = bytes[at] as number;
    instruction.at = at;
    if (opcode === extendedArgument) {
      instruction.opcode = bytes[at + 3] as number;
      instruction.arg = argumentAt(bytes, at) * 65536 + argumentAt(bytes, at + 3);
      instruction.next = at + 6;
      return;
    }
    const wide = opcode >= haveArgument;
    instruction.opcode = opcode;
    instruction.arg = wide ? argumentAt(bytes, at) : 0;
    instruction.next = at + (wide ? 3 : 1);
  }

  return { decode, handle };
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
