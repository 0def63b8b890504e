/** Stack manipulation (Python/ceval.c, 2.7.18). These rows move references without changing any count. */
import { newRef } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import type { Frame } from '../object/payloads.ts';
import { row } from './row.ts';

/** Moves the top value below the next `depth` values. */
function rotate(frame: Frame, depth: number): void {
  const { stack, sp } = frame;
  const top = stack[sp - 1] as Ref;
  for (let index = sp - 1; index > sp - 1 - depth; index--) stack[index] = stack[index - 1] as Ref;
  stack[sp - 1 - depth] = top;
}

function duplicate(frame: Frame, count: number): void {
  const { sp } = frame;
  for (let index = 0; index < count; index++) frame.stack[sp + index] = newRef(frame.stack[sp - count + index] as Ref);
  frame.sp += count;
}

export const stackRows = [
  row('NOP', 'none', '--', () => {}),
  row('POP_TOP', 'none', 'value --', () => {}),
  row('ROT_TWO', 'none', '[a b] -- [b a]', (frame) => rotate(frame, 1)),
  row('ROT_THREE', 'none', '[a b c] -- [c a b]', (frame) => rotate(frame, 2)),
  row('ROT_FOUR', 'none', '[a b c d] -- [d a b c]', (frame) => rotate(frame, 3)),
  row('DUP_TOP', 'none', '[a] -- [a a]', (frame) => duplicate(frame, 1)),
  row('DUP_TOPX', 'count', '[values] -- [values values]', duplicate),
];
