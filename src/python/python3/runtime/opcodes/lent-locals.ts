/** Locals of 3.14: loads that borrow, and stores that end what a caller has lent (Python/bytecodes.c, 3.14.2). */
import { closeNullable, newRef } from '../../../memory/heap.ts';
import type { Ref } from '../../../memory/object.ts';
import type { Frame } from '../../../object/payloads.ts';
import { row } from '../../../opcode/row.ts';
import { pop, push } from '../../../vm/evaluate.ts';

const load = (frame: Frame, slot: number): Ref => newRef(frame.fast[slot] as Ref);

function store(frame: Frame, slot: number, value: Ref): void {
  const old = frame.fast[slot] as Ref | null;
  frame.fast[slot] = value;
  if (frame.lent !== null) frame.lent[slot] = null;
  closeNullable(old);
}

/** Two locals in one operand. */
const first = (arg: number): number => arg >> 4;
const second = (arg: number): number => arg & 15;

export const lentLocalRows = [
  row('LOAD_FAST_BORROW', 'local', '-- value', load),
  row('LOAD_FAST_BORROW_LOAD_FAST_BORROW', 'local', '[] -- [first second]', (frame, arg) => {
    push(frame, load(frame, first(arg)));
    push(frame, load(frame, second(arg)));
  }),
  row('STORE_FAST', 'local', '*value --', store),
  row('STORE_FAST_LOAD_FAST', 'local', '[value] -- [other]', (frame, arg) => {
    store(frame, first(arg), pop(frame));
    push(frame, load(frame, second(arg)));
  }),
  row('STORE_FAST_STORE_FAST', 'local', '[second first] --', (frame, arg) => {
    store(frame, first(arg), pop(frame));
    store(frame, second(arg), pop(frame));
  }),
];
