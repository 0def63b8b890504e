/**
 * Iteration and delegation of 3.15: what is iterated over lies below a place, which is a mark where it is an iterator (Python/bytecodes.c,
 * 3.15.0rc1). Lists and tuples are walked by place there without an iterator; here they have one, which holds as much.
 */
import { newNone } from '../../../cache/singletons.ts';
import { close, closeNullable } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Frame } from '../../../object/payloads.ts';
import { listType, tupleType } from '../../../object/static-types.ts';
import { opcodeRows } from '../../../opcode/index.ts';
import { type OpcodeRow, row } from '../../../opcode/row.ts';
import { iterNext, iterOf } from '../../../protocol/iterate.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { walkByPlace } from '../types/delegation.ts';
import { stopValue } from './intrinsics.ts';
import { sendTo, yieldFromIterator } from './yields.ts';

const INSTRUCTION_BYTES = 2;
const MARK = null as unknown as Ref;

function getIterator(frame: Frame, arg: number): void {
  const iterable = frame.stack[frame.sp - 1] as Ref;
  frame.stack[frame.sp - 1] = arg === 0 ? iterOf(iterable) : yieldFromIterator(frame, iterable);
  if (arg !== 0 && (iterable.type === listType || iterable.type === tupleType)) walkByPlace(frame.stack[frame.sp - 1] as PyObject);
  push(frame, MARK);
  close(iterable);
}

/** At the end the iterator stays, for POP_ITER behind END_FOR, which is left out. */
function forIter(frame: Frame, arg: number): void {
  const item = iterNext(frame.stack[frame.sp - 2] as PyObject);
  if (item === null) frame.pc += arg + INSTRUCTION_BYTES;
  else push(frame, item);
}

function send(frame: Frame, arg: number): void {
  const value = pop(frame);
  const { yielded, result } = sendTo(frame.stack[frame.sp - 2] as PyObject, value);
  push(frame, (yielded ?? result) as Ref);
  if (yielded === null) frame.pc += arg;
}

function endSend(frame: Frame): void {
  const result = pop(frame);
  const receiver = frame.stack[frame.sp - 2] as Ref;
  frame.stack[frame.sp - 2] = result;
  frame.sp--;
  close(receiver);
}

function cleanupThrow(frame: Frame): void {
  const value = stopValue(pop(frame));
  const sent = pop(frame);
  const receiver = frame.stack[frame.sp - 2] as Ref;
  frame.stack[frame.sp - 2] = newNone();
  push(frame, value);
  close(receiver);
  close(sent);
}

/** Bits of the operand that say whether an import is lazy. */
const LAZY_BITS = 2;
const importName = (opcodeRows.get('IMPORT_NAME') as OpcodeRow).run;

export const rows315 = [
  row('IMPORT_NAME', 'name', 'level names -- module', (frame, arg, level, names) => importName(frame, arg >> LAZY_BITS, level, names)),
  row('GET_ITER', 'count', '[iterable] -- [iterator mark]', getIterator),
  row('FOR_ITER', 'jrel', '[iterator mark] -- [iterator mark item?]', forIter),
  // A return from within a loop drops the mark, too.
  row('POP_TOP', 'none', '[value or mark] --', (frame) => closeNullable(pop(frame))),
  row('POP_ITER', 'none', '[iterator mark] --', (frame) => {
    frame.sp--;
    close(pop(frame));
  }),
  row('SEND', 'jrel', '[receiver mark value] -- [receiver mark yielded or result]', send),
  row('END_SEND', 'none', '[receiver mark result] -- [result]', endSend),
  row('CLEANUP_THROW', 'none', '[receiver mark sent exception] -- [none mark value]', cleanupThrow),
];
