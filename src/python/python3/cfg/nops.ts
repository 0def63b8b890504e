/** NOPs that nobody needs (clean_basic_block, Python/compile.c 3.10.13). */
import type { BasicBlock, Instruction } from '../codegen/block.ts';
import { firstFull } from './blocks.ts';

/** A NOP stays only where it alone has its line. @param before the line of the instruction before the block */
export function dropNops(block: BasicBlock, before: number): void {
  const kept: Instruction[] = [];
  let last = before;
  block.instructions.forEach((instruction, index) => {
    const { lineno } = instruction;
    if (instruction.opcode === 'NOP' && isNeedless(block, index, last)) return;
    kept.push(instruction);
    last = lineno;
  });
  block.instructions = kept;
}

function isNeedless({ instructions, next }: BasicBlock, index: number, before: number): boolean {
  const { lineno } = instructions[index] as Instruction;
  if (lineno < 0 || before === lineno) return true;
  const following = instructions[index + 1];
  if (following === undefined) return next !== null && firstFull(next).instructions[0]?.lineno === lineno;
  if (following.lineno >= 0 && following.lineno !== lineno) return false;
  following.lineno = lineno;
  return true;
}
