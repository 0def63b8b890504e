/** The branches of code, `co_branches()` (branchesiter_next, Python/instrumentation.c 3.14.2). */
import type { Ref } from '../../../memory/object.ts';
import type { CodeObject } from '../../../object/payloads.ts';
import { target } from '../../../versions/target.ts';
import { type FlowInstruction, flowInstructions } from '../../dis/flow-instructions.ts';
import { newCodeIterator } from './code-iterators.ts';

const INSTRUCTION_BYTES = 2;
/** A loop's end drops the iterator by two instructions, END_FOR and POP_ITER, which a branch out of it leaves out. */
const LOOP_END = 2 * INSTRUCTION_BYTES;

type Branch = readonly [from: number, notTaken: number, taken: number];

/** Where a conditional jump and a loop go on, in bytes; NOT_TAKEN stands behind what has it. */
function branchOf({ offset, end, opname, arg }: FlowInstruction): Branch | null {
  const distance = INSTRUCTION_BYTES * (arg ?? 0);
  if (opname === 'FOR_ITER') return [offset, end, end + distance + LOOP_END];
  if (opname.startsWith('POP_JUMP_IF_')) return [offset, end + INSTRUCTION_BYTES, end + distance];
  if (opname !== 'END_ASYNC_FOR') return null;
  const send = end - distance;
  return [send, send + 2 * INSTRUCTION_BYTES, end];
}

/** An iterator of offsets: of the instruction, of what follows where it does not jump, and where it does. */
export function branches(code: CodeObject): Ref {
  const found = [...flowInstructions(code.payload.bytes, target.opcodes)].map(branchOf).filter((branch) => branch !== null);
  return newCodeIterator('line', code, found);
}
