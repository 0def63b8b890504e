/** Blocks up to 3.7: loops are blocks, too, and what leaves one tells the `finally` why (fast_block_end, Python/ceval.c 3.7.16). */
import { newInt } from '../../../cache/integers.ts';
import { none } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { type Block, type Frame, WHY } from '../../../object/payloads.ts';
import { intType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { callArray } from '../../../protocol/call.ts';
import { isTrue } from '../../../protocol/object.ts';
import { finish, type LeaveReason, pop, push, takeResult, unwindStack } from '../../../vm/evaluate.ts';
import { unwindHandler } from '../word-encoding.ts';
import { exceptionOf, popExcept, raiseRow, setup } from './blocks.ts';
import { setupWith } from './with.ts';

/** Why a `finally` was entered whose exception `__exit__` has ended. */
const SILENCED = 0x80;

const REASONS = new Map<number, LeaveReason>([
  [WHY.return, 'return'],
  [WHY.break, 'break'],
  [WHY.continue, 'continue'],
]);

/** Leaves blocks until a `finally` takes over or the goal is reached; `value` (handed over) is what is returned, or where to continue. */
function leave(frame: Frame, reason: LeaveReason, value: Ref | null): void {
  frame.result = value;
  for (let block = frame.blocks.at(-1); block !== undefined; block = frame.blocks.at(-1)) {
    if (block.type === 'loop' && reason === 'continue') {
      frame.pc = Number((value as Ref).payload);
      close(takeResult(frame));
      return;
    }
    frame.blocks.pop();
    if (block.type === 'handler') {
      unwindHandler(frame, block);
      continue;
    }
    unwindStack(frame, block.level);
    if (block.type === 'loop' && reason === 'break') {
      frame.pc = block.handler;
      return;
    }
    if (block.type !== 'finally') continue;
    if (reason !== 'break') push(frame, takeResult(frame));
    push(frame, newInt(WHY[reason]) as Ref);
    frame.pc = block.handler;
    return;
  }
  finish(frame, value as Ref);
}

function endFinally(frame: Frame): void {
  const top = pop(frame);
  if (top === none) return close(top);
  if (top.type !== intType) throw exceptionOf(frame, top);
  const why = top.payload as number;
  close(top);
  if (why === SILENCED) return unwindHandler(frame, frame.blocks.pop() as Block);
  const reason = REASONS.get(why) as LeaveReason;
  leave(frame, reason, reason === 'break' ? null : pop(frame));
}

/** `__exit__` lies below what the `finally` goes on with; the exception, or None, and the answer come on top. */
function withCleanupStart(frame: Frame): void {
  const { stack, sp } = frame;
  const top = stack[sp - 1] as Ref;
  if (top === none || top.type === intType) {
    const exit = removeBelow(frame, top !== none && top.payload !== WHY.break ? 2 : 1);
    return finishExit(frame, exit, [none, none, none]);
  }
  const exit = stack[sp - 7] as Ref;
  for (let place = sp - 7; place < sp - 4; place++) stack[place] = stack[place + 1] as Ref;
  stack[sp - 4] = null as unknown as Ref;
  (frame.blocks.at(-1) as Block).level--;
  finishExit(frame, exit, [top, stack[sp - 2] as Ref, stack[sp - 3] as Ref]);
}

function removeBelow(frame: Frame, count: number): Ref {
  const at = frame.sp - 1 - count;
  const removed = frame.stack[at] as Ref;
  frame.stack.copyWithin(at, at + 1, frame.sp);
  frame.sp--;
  return removed;
}

function finishExit(frame: Frame, exit: Ref, args: readonly PyObject[]): void {
  const answer = holding([exit], () => callArray(exit, args, null));
  push(frame, newRef(args[0] as PyObject) as Ref);
  push(frame, answer);
}

function withCleanupFinish(frame: Frame): void {
  const answer = pop(frame);
  const exception = pop(frame);
  const ends = holding([answer, exception], () => exception !== none && isTrue(answer));
  if (ends) push(frame, newInt(SILENCED) as Ref);
}

function returnValue(frame: Frame): void {
  const value = pop(frame);
  if (frame.blocks.length === 0) finish(frame, value);
  else leave(frame, 'return', value);
}

export const loopBlockRows = [
  row('SETUP_LOOP', 'jrel', '--', setup('loop')),
  row('SETUP_EXCEPT', 'jrel', '--', setup('except')),
  row('SETUP_FINALLY', 'jrel', '--', setup('finally')),
  row('BREAK_LOOP', 'none', '--', (frame) => leave(frame, 'break', null)),
  row('CONTINUE_LOOP', 'jabs', '--', (frame, arg) => leave(frame, 'continue', newInt(arg) as Ref)),
  row('RETURN_VALUE', 'none', '[value] --', returnValue),
  row('END_FINALLY', 'none', '[exception or why] --', endFinally),
  row('POP_EXCEPT', 'none', '[type value traceback] --', popExcept),
  row('SETUP_WITH', 'jrel', '[manager] -- [exit entered]', setupWith('finally')),
  row('WITH_CLEANUP_START', 'none', '[exit why or exception] -- [why or exception, type, answer]', withCleanupStart),
  row('WITH_CLEANUP_FINISH', 'none', '[type answer] -- [why?]', withCleanupFinish),
  raiseRow,
];
