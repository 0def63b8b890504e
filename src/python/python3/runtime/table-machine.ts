/** Instructions with inline caches, and handlers that a table names (_PyEval_EvalFrameDefault, Python/ceval.c 3.11.7 and 3.12.1). */
import { newInt } from '../../cache/integers.ts';
import { newNone } from '../../cache/singletons.ts';
import { closeNullable, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Frame, FrameObject } from '../../object/payloads.ts';
import { normalizeException } from '../../protocol/normalize-exception.ts';
import type { PythonException } from '../../protocol/raise.ts';
import type { VersionProfile } from '../../versions/profile.ts';
import { addTraceback, FUEL, type Handler, type Machine, push, unwindStack } from '../../vm/evaluate.ts';
import { takeSteps } from '../../vm/steps.ts';
import { setExceptionSlot } from './raise.ts';

const INSTRUCTION_BYTES = 2;

export function tableMachine(handlers: readonly Handler[], { opcodes }: VersionProfile): Machine {
  const { extendedArgument, caches } = opcodes;
  const length = Array.from({ length: 256 }, (_, opcode) => INSTRUCTION_BYTES * (1 + (caches.get(opcode) ?? 0)));
  let fuel = 0;

  function step(frame: Frame): void {
    if (--fuel < 0) fuel = takeSteps(FUEL);
    const { bytes } = frame;
    let at = frame.pc;
    let opcode = bytes[at] as number;
    let arg = bytes[at + 1] as number;
    while (opcode === extendedArgument) {
      at += INSTRUCTION_BYTES;
      opcode = bytes[at] as number;
      arg = (arg << 8) | (bytes[at + 1] as number);
    }
    frame.f_lasti = at;
    frame.pc = at + (length[opcode] as number);
    (handlers[opcode] as Handler)(frame, arg);
  }

  function dispatch(frame: Frame): void {
    while (frame.running) step(frame);
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
  const at = exception.place ?? frame.f_lasti;
  exception.place = null;
  const range = exception.final ? undefined : frame.code.handlers.find(({ start, end }) => at >= start && at < end);
  if (range === undefined) {
    unwindStack(frame, 0);
    throw exception;
  }
  unwindStack(frame, range.depth);
  if (range.pushesPlace) push(frame, newInt(frame.f_lasti / INSTRUCTION_BYTES) as Ref);
  normalizeException(exception);
  const { type, value, traceback } = exception;
  setExceptionSlot(value as PyObject, 'traceback', traceback === null ? null : (newRef(traceback) as Ref));
  exception.land();
  push(frame, value ?? newNone());
  closeNullable(type);
  closeNullable(traceback);
  frame.pc = range.handler;
}
