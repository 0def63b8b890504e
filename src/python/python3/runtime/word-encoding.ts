/** Instructions of two bytes, and the block stack of Python 3 up to 3.10 (_PyEval_EvalFrameDefault, Python/ceval.c 3.8.18). */
import { newNone } from '../../cache/singletons.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Block, Frame, FrameObject } from '../../object/payloads.ts';
import { normalizeException } from '../../protocol/normalize-exception.ts';
import type { PythonException } from '../../protocol/raise.ts';
import type { VersionProfile } from '../../versions/profile.ts';
import { addTraceback, push, unwindStack } from '../../vm/evaluate.ts';
import type { Encoding } from '../../vm/machine.ts';
import { whileRaising } from '../../vm/unwinding.ts';
import { decodeWords } from './decode-words.ts';
import { currentExcInfo, handleExcInfo, restoreExcInfo } from './exc-info.ts';
import { setExceptionSlot } from './raise.ts';

export const wordEncoding = ({ opcodes }: VersionProfile): Encoding => ({ decode: decodeWords(opcodes), handle });

function handle(object: FrameObject, exception: PythonException): void {
  whileRaising(exception.value === null ? null : object, () => unwind(object, exception));
}

function unwind(object: FrameObject, exception: PythonException): void {
  const frame = object.payload;
  if (exception.reraised) exception.reraised = false;
  else addTraceback(object, exception);
  if (exception.final) frame.blocks.length = 0;
  for (let block = frame.blocks.pop(); block !== undefined; block = frame.blocks.pop()) {
    if (block.type === 'handler') {
      unwindHandler(frame, block);
      continue;
    }
    unwindStack(frame, block.level);
    if (block.type === 'loop') continue;
    enterHandler(frame, exception, block.handler);
    return;
  }
  unwindStack(frame, 0);
  throw exception;
}

/** What was handled before lies on the stack, at the block's level (UNWIND_EXCEPT_HANDLER). */
export function unwindHandler(frame: Frame, { level }: Block): void {
  unwindStack(frame, level + 3);
  popExcInfo(frame);
}

/** Takes type, value and traceback off the stack, which are handled again. */
export function popExcInfo(frame: Frame): void {
  const [type, value, traceback] = [popNullable(frame), popNullable(frame), popNullable(frame)];
  restoreExcInfo(type, value, traceback);
}

export function popNullable(frame: Frame): Ref | null {
  return frame.stack[--frame.sp] as Ref | null;
}

/** The exception becomes an instance with its traceback; what was handled until now, and then it, lie on the stack. */
function enterHandler(frame: Frame, exception: PythonException, handler: number): void {
  normalizeException(exception);
  frame.blocks.push({ type: 'handler', handler: frame.f_lasti, level: frame.sp });
  const before = currentExcInfo();
  push(frame, before.traceback as Ref);
  push(frame, before.value as Ref);
  push(frame, before.type ?? newNone());
  before.traceback = null;
  before.value = null;
  before.type = null;
  const { type, value, traceback } = exception;
  setExceptionSlot(value as PyObject, 'traceback', traceback === null ? null : (newRef(traceback) as Ref));
  handleExcInfo(exception);
  exception.land();
  push(frame, traceback ?? newNone());
  push(frame, value as Ref);
  push(frame, type);
  frame.pc = handler;
}
