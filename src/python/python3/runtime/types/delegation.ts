/** What a suspended generator waits for (`yield from`, `await`): found, thrown into and closed (Objects/genobject.c, 3.8.18 and 3.11.7). */
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { ItemIteratorPayload } from '../../../object/iterators/item-iterator.ts';
import type { Frame, GeneratorObject } from '../../../object/payloads.ts';
import { findAttribute } from '../../../protocol/attributes.ts';
import { callArray } from '../../../protocol/call.ts';
import { PythonException } from '../../../protocol/raise.ts';
import { target } from '../../../versions/target.ts';
import { writeUnraisable } from '../../../vm/write-unraisable.ts';

/** Of RESUME's operand, what says where a frame goes on, and the first of those that stand behind a delegation (from 3.11 on). */
const RESUME_PLACE = 0x3;
const AFTER_YIELD_FROM = 2;
const INSTRUCTION_BYTES = 2;

/** Iterators that stand for a list or tuple which 3.15 walks by place: it is what the generator waits for itself. */
const walkers = new WeakSet<PyObject>();

export function walkByPlace(iterator: PyObject): void {
  walkers.add(iterator);
}

/** What a generator waits for, borrowed (_PyGen_yf); in 3.15 it lies below a mark. */
export function delegate({ payload: { gi_frame } }: GeneratorObject): PyObject | null {
  const frame = gi_frame?.payload;
  if (frame === undefined || frame.f_lasti < 0 || !isDelegating(frame)) return null;
  const receiver = (frame.stack[frame.sp - 1] ?? frame.stack[frame.sp - 2]) as PyObject;
  return walkers.has(receiver) ? (receiver as PyObject<ItemIteratorPayload>).payload.sequence : receiver;
}

function isDelegating({ bytes, pc }: Frame): boolean {
  const { YIELD_FROM, RESUME } = target.opcodes.opmap;
  if (YIELD_FROM !== undefined) return bytes[pc] === YIELD_FROM;
  return bytes[pc] === RESUME && ((bytes[pc + 1] as number) & RESUME_PLACE) >= AFTER_YIELD_FROM;
}

/**
 * The delegation has ended by itself: its receiver leaves the stack, and the frame goes on behind it. From 3.12 on instructions do that,
 * which have a handler of their own.
 */
export function leaveDelegation(frame: Frame): void {
  const receiver = frame.stack[--frame.sp] as Ref;
  const { YIELD_FROM } = target.opcodes.opmap;
  if (YIELD_FROM !== undefined) {
    frame.f_lasti = frame.pc;
    frame.pc += INSTRUCTION_BYTES;
  } else {
    // SEND stands before the YIELD_VALUE that the frame is suspended at.
    const send = frame.f_lasti - INSTRUCTION_BYTES;
    frame.pc = send + INSTRUCTION_BYTES * (1 + (frame.bytes[send + 1] as number));
  }
  close(receiver);
}

/** Closes what is no generator by its `close`, where it has one (gen_close_iter). */
export function closeIterator(receiver: PyObject): void {
  let method: Ref | undefined;
  try {
    method = findAttribute(receiver, 'close');
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    writeUnraisable(error, receiver);
  }
  if (method !== undefined) callAndClose(method);
}

function callAndClose(method: Ref): void {
  close(holding([method], () => callArray(method, [], null)));
}

/** Throws into what is no generator by its `throw`; null where it has none. */
export function throwIntoIterator(receiver: PyObject, given: readonly PyObject[]): Ref | null {
  const method = findAttribute(receiver, 'throw');
  if (method === undefined) return null;
  return holding([method], () => callArray(method, given, null));
}

/** Runs while a generator counts as running and holds what it delegates to. */
export function whileDelegating<T>(generator: GeneratorObject, receiver: PyObject, run: () => T): T {
  const state = generator.payload;
  state.gi_running = true;
  try {
    return holding([newRef(receiver) as Ref], run);
  } finally {
    state.gi_running = false;
  }
}
