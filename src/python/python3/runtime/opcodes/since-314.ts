/** What else 3.14 does its own way (Python/bytecodes.c, 3.14.2). */
import { close } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Frame } from '../../../object/payloads.ts';
import { row } from '../../../opcode/row.ts';
import { iterNext } from '../../../protocol/iterate.ts';
import { push } from '../../../vm/evaluate.ts';
import { constantRows } from './constants.ts';
import { lendingCallRows } from './lending-calls.ts';
import { lentLocalRows } from './lent-locals.ts';
import { specialMethodRows } from './special-methods.ts';
import { superAttributeRow } from './super-attributes.ts';
import { templateRows } from './templates.ts';

const INSTRUCTION_BYTES = 2;

/** At the end the iterator stays, for POP_ITER behind END_FOR, which is left out. */
function forIter(frame: Frame, arg: number): void {
  const item = iterNext(frame.stack[frame.sp - 1] as PyObject);
  if (item === null) frame.pc += arg + INSTRUCTION_BYTES;
  else push(frame, item);
}

export const rows314 = [
  ...lendingCallRows,
  ...lentLocalRows,
  ...constantRows,
  ...specialMethodRows,
  ...templateRows,
  superAttributeRow,
  row('FOR_ITER', 'jrel', '[iterator] -- [iterator item?]', forIter),
  row('POP_ITER', 'none', '[iterator] --', (frame) => close(frame.stack[--frame.sp] as Ref)),
  row('NOT_TAKEN', 'none', '--', () => {}),
];
