/** Moving values on the stack (ROT_N and GEN_START, Python/ceval.c 3.10.13). */
import type { Ref } from '../../../memory/object.ts';
import { row } from '../../../opcode/row.ts';

export const stackRows = [
  row('ROT_N', 'count', '[values[arg]] -- [values[arg]]', ({ stack, sp }, arg) => {
    const top = stack[sp - 1] as Ref;
    stack.copyWithin(sp - arg + 1, sp - arg, sp - 1);
    stack[sp - arg] = top;
  }),
  /** What was sent to start a generator, which is None. */
  row('GEN_START', 'count', 'sent --', () => {}),
];
