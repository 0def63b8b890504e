/** Locals of 3.14: loads that borrow, and stores that keep what is on loan so (Python/bytecodes.c, 3.14.2). */
import { closeNullable, newRef } from '../../../memory/heap.ts';
import type { Ref } from '../../../memory/object.ts';
import type { Frame } from '../../../object/payloads.ts';
import { row } from '../../../opcode/row.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { isLent, noteLoan } from '../loans/index.ts';

const load = (frame: Frame, slot: number): Ref => newRef(frame.fast[slot] as Ref);

/** The value has just been taken off the stack. */
function store(frame: Frame, slot: number, value: Ref, lent = isLent(frame, frame.sp, value)): void {
  const old = frame.fast[slot] as Ref | null;
  frame.fast[slot] = value;
  noteLoan(frame, slot, value, lent);
  closeNullable(old);
}

/** Two locals in one operand. */
const first = (arg: number): number => arg >> 4;
const second = (arg: number): number => arg & 15;

/** Whether each is on loan is asked before either is stored. */
function storeBoth(frame: Frame, arg: number): void {
  const upper = pop(frame);
  const upperLent = isLent(frame, frame.sp, upper);
  const lower = pop(frame);
  const lowerLent = isLent(frame, frame.sp, lower);
  store(frame, first(arg), upper, upperLent);
  store(frame, second(arg), lower, lowerLent);
}

/** A comprehension sets aside the local whose name it uses. */
function loadAndClear(frame: Frame, slot: number): Ref {
  const value = frame.fast[slot] as Ref;
  frame.fast[slot] = null;
  const { lent } = frame;
  if (lent?.[slot] != null) {
    frame.lentAside ??= [];
    frame.lentAside[slot] = lent[slot] as Ref;
    lent[slot] = null;
  }
  return value;
}

export const lentLocalRows = [
  row('LOAD_FAST_BORROW', 'local', '-- value', load),
  row('LOAD_FAST_BORROW_LOAD_FAST_BORROW', 'local', '[] -- [first second]', (frame, arg) => {
    push(frame, load(frame, first(arg)));
    push(frame, load(frame, second(arg)));
  }),
  row('LOAD_FAST_AND_CLEAR', 'local', '-- value', loadAndClear),
  row('STORE_FAST', 'local', '*value --', (frame, slot, value: Ref) => store(frame, slot, value)),
  row('STORE_FAST_LOAD_FAST', 'local', '[value] -- [other]', (frame, arg) => {
    store(frame, first(arg), pop(frame));
    push(frame, load(frame, second(arg)));
  }),
  row('STORE_FAST_STORE_FAST', 'local', '[second first] --', storeBoth),
];
