/**
 * The evaluation loop: instructions are fetched and run one by one, and code that turns out to run for long is translated. Which code that is,
 * samples tell.
 */
import type { CodePayload, Frame, FrameObject } from '../object/payloads.ts';
import type { PythonException } from '../protocol/raise.ts';
import type { Operation } from './handlers.ts';
import { takeSteps } from './steps.ts';
import { translate } from './translate.ts';

/** An instruction, with those that extend its operand. */
export interface Instruction {
  opcode: number;
  arg: number;
  /** The byte offset that `f_lasti` is while it runs, and the one behind it and its caches. */
  at: number;
  next: number;
}

/** How a version's instructions lie in its code, and who handles an exception. */
export interface Encoding {
  /** Puts the instruction at a byte offset into `instruction`, which is made once, for it costs to make one. */
  readonly decode: (bytes: Uint8Array, at: number, instruction: Instruction) => void;
  /** Finds the handler of an exception in this frame and makes it the next instruction, or empties the frame and throws on. */
  readonly handle: (object: FrameObject, exception: PythonException) => void;
}

export interface Machine {
  /** Runs the frame until it is not running any more. */
  readonly dispatch: (frame: Frame) => void;
  /** Runs one instruction. */
  readonly step: (frame: Frame) => void;
  readonly handle: Encoding['handle'];
  /** Forgets how many steps were taken. @param sample instructions until one is looked at: code that is met a second time is translated */
  readonly restart: (sample?: number) => void;
}

/** Instructions until the host has its turn again. */
const TURN = 1 << 18;
const SAMPLE = 1 << 13;

/** Instructions that may be taken before the next sample; a field, for translated code takes them, too. */
export interface Fuel {
  left: number;
}

export function machineOf(operations: readonly Operation[], { decode, handle }: Encoding): Machine {
  const handlers = operations.map(({ handler }) => handler);
  const instruction: Instruction = { opcode: 0, arg: 0, at: 0, next: 0 };
  const fuel: Fuel = { left: 0 };
  let interval = SAMPLE;
  let reserve = 0;

  function refuel(): void {
    if (reserve <= 0) reserve = takeSteps(TURN);
    fuel.left = Math.min(interval, reserve) - 1;
    reserve -= interval;
  }

  function execute(frame: Frame): void {
    decode(frame.bytes, frame.pc, instruction);
    const { opcode, arg, at, next } = instruction;
    frame.f_lasti = at;
    frame.pc = next;
    (handlers[opcode] as Operation['handler'])(frame, arg);
  }

  function step(frame: Frame): void {
    if (--fuel.left < 0) refuel();
    execute(frame);
  }

  function look(code: CodePayload): void {
    refuel();
    code.samples++;
    if (code.samples === 2) code.translated = translate(code, operations, decode, { step, fuel });
  }

  function dispatch(frame: Frame): void {
    const { code } = frame;
    while (code.translated === null && frame.running) {
      if (--fuel.left < 0) look(code);
      execute(frame);
    }
    while (frame.running) {
      if (fuel.left < 0) refuel();
      code.translated?.(frame);
    }
  }

  const restart = (sample = SAMPLE): void => {
    interval = sample;
    fuel.left = 0;
    reserve = 0;
  };
  return { dispatch, step, handle, restart };
}
