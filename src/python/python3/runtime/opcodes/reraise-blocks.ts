/** Blocks of 3.9 and 3.10: the code of `finally` stands twice, once for exceptions, which go on by RERAISE (Python/ceval.c, 3.9.18 and 3.10.13). */
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { exceptionTypes } from '../../../object/exception-types.ts';
import type { Block, Frame } from '../../../object/payloads.ts';
import { row } from '../../../opcode/row.ts';
import { callArray } from '../../../protocol/call.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { exceptionOf, popExcept, raiseRow, setup } from './blocks.ts';
import { checkedMatch } from './comparisons.ts';
import { setupWith } from './with.ts';

/** Where the operand says so, the frame stands again at the instruction that raised. */
function reraise(frame: Frame, arg: number): never {
  if (arg !== 0) frame.f_lasti = (frame.blocks.at(-1) as Block).handler;
  throw exceptionOf(frame, pop(frame));
}

/** `__exit__` lies below the exception that was handled before and the one that is handled. */
function withExceptStart(frame: Frame): void {
  const { stack, sp } = frame;
  const args = [stack[sp - 1], stack[sp - 2], stack[sp - 3]] as PyObject[];
  push(frame, callArray(stack[sp - 7] as PyObject, args, null));
}

export const reraiseBlockRows = [
  row('SETUP_FINALLY', 'jrel', '--', setup('finally')),
  row('SETUP_WITH', 'jrel', '[manager] -- [exit entered]', setupWith('finally')),
  row('POP_EXCEPT', 'none', '[type value traceback] --', popExcept),
  row('RERAISE', 'count', '[traceback value type] --', reraise),
  row('WITH_EXCEPT_START', 'none', '[exit … traceback value type] -- [exit … traceback value type answer]', withExceptStart),
  row('JUMP_IF_NOT_EXC_MATCH', 'jabs', 'exception wanted --', (frame, arg, exception: PyObject, wanted: PyObject) => {
    if (!checkedMatch(exception, wanted)) frame.pc = arg;
  }),
  row('LOAD_ASSERTION_ERROR', 'none', '-- type', () => newRef(exceptionTypes.AssertionError) as unknown as Ref),
  raiseRow,
];
