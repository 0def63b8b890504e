/** Instructions with inline caches, and handlers that a table names (_PyEval_EvalFrameDefault, Python/ceval.c 3.11.7 and 3.12.1). */
import { newInt } from '../../cache/integers.ts';
import { newNone } from '../../cache/singletons.ts';
import { closeNullable, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { FrameObject } from '../../object/payloads.ts';
import { normalizeException } from '../../protocol/normalize-exception.ts';
import type { PythonException } from '../../protocol/raise.ts';
import type { VersionProfile } from '../../versions/profile.ts';
import { addTraceback, push, unwindStack } from '../../vm/evaluate.ts';
import type { Encoding } from '../../vm/machine.ts';
import { decodeWords, INSTRUCTION_BYTES } from './decode-words.ts';
import { setExceptionSlot } from './raise.ts';

export const tableEncoding = ({ opcodes }: VersionProfile): Encoding => ({ decode: decodeWords(opcodes), handle });

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
