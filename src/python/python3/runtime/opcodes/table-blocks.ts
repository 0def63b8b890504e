/** Exceptions as instructions of 3.11 on see them: one object, not three (Python/ceval.c, 3.11.7). */
import { newBool, newNone, none } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { ExceptionObject } from '../../../object/exception.ts';
import { exceptionTypes } from '../../../object/exception-types.ts';
import type { Frame } from '../../../object/payloads.ts';
import { row } from '../../../opcode/row.ts';
import { call, callArray } from '../../../protocol/call.ts';
import { raised } from '../../../protocol/raise.ts';
import { findSpecialMethod } from '../../../protocol/special.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { currentExcInfo, restoreExcInfo } from '../exc-info.ts';
import { goingOn } from '../raise.ts';
import { raiseRow } from './blocks.ts';
import { checkedMatch } from './comparisons.ts';

const INSTRUCTION_BYTES = 2;

/** What was handled until now goes below the exception, which is handled from here on. */
function pushExcInfo(frame: Frame): void {
  const exception = pop(frame);
  const info = currentExcInfo();
  push(frame, info.value ?? newNone());
  info.value = newRef(exception);
  push(frame, exception);
}

function popExcept(frame: Frame): void {
  const before = pop(frame);
  restoreExcInfo(null, before === none ? dropped(before) : before, null);
}

function dropped(object: Ref): null {
  close(object);
  return null;
}

/** Where the operand says so, the frame stands again at the instruction that raised, whose place lies below. */
function reraise(frame: Frame, arg: number): never {
  const place = frame.f_lasti;
  if (arg !== 0) frame.f_lasti = Number((frame.stack[frame.sp - 1 - arg] as PyObject).payload) * INSTRUCTION_BYTES;
  const exception = goingOn(pop(frame));
  exception.place = place;
  throw exception;
}

/** A method of a manager; throws TypeError for what is none. */
function managerMethod(manager: PyObject, name: '__enter__' | '__exit__'): Ref {
  const method = findSpecialMethod(manager, name);
  if (method !== undefined) return method;
  const missed = name === '__exit__' ? ' (missed __exit__ method)' : '';
  throw raised('TypeError', `'${manager.type.payload.name}' object does not support the context manager protocol${missed}`);
}

/** `__exit__` takes the manager's place on the stack. */
function beforeWith(frame: Frame): void {
  const manager = frame.stack[frame.sp - 1] as Ref;
  const enter = managerMethod(manager, '__enter__');
  const entered = holding([enter], () => {
    frame.stack[frame.sp - 1] = managerMethod(manager, '__exit__');
    close(manager);
    return call(enter);
  });
  push(frame, entered);
}

/** `__exit__` lies below the place, what was handled before, and the exception. */
function withExceptStart(frame: Frame): void {
  const { stack, sp } = frame;
  const exception = stack[sp - 1] as PyObject;
  const { traceback } = (exception as ExceptionObject).payload;
  const args = [exception.type, exception, traceback ?? none];
  push(frame, callArray(stack[sp - 4] as PyObject, args, null));
}

export const tableBlockRows = [
  row('PUSH_EXC_INFO', 'none', '[exception] -- [before exception]', pushExcInfo),
  row('POP_EXCEPT', 'none', '[before] --', popExcept),
  row('CHECK_EXC_MATCH', 'none', '[exception wanted] -- [exception truth]', (frame) => {
    const wanted = frame.stack[frame.sp - 1] as Ref;
    const matches = checkedMatch(frame.stack[frame.sp - 2] as PyObject, wanted);
    frame.stack[frame.sp - 1] = newBool(matches);
    close(wanted);
  }),
  row('RERAISE', 'count', '[exception] --', reraise),
  row('BEFORE_WITH', 'none', '[manager] -- [exit entered]', beforeWith),
  row('WITH_EXCEPT_START', 'none', '[exit place before exception] -- [exit place before exception answer]', withExceptStart),
  row('LOAD_ASSERTION_ERROR', 'none', '-- type', () => newRef(exceptionTypes.AssertionError) as unknown as Ref),
  raiseRow,
];
