/** Lines of instructions that no source stands for (Python/compile.c 3.10.13, PEP 626). */
import { BasicBlock, type Instruction } from '../codegen/block.ts';
import { chain, jumpOf } from './blocks.ts';

const isExitWithoutLine = ({ exits, instructions }: BasicBlock): boolean => exits && (instructions[0] as Instruction).lineno < 0;

/**
 * Exits without a line are copied for each jump to them, so that each has the line it was left from (duplicate_exits_without_lineno).
 * @param blocks all, in the order in which they are looked at
 */
export function duplicateExits(blocks: readonly BasicBlock[]): void {
  for (const block of blocks) {
    const jump = jumpOf(block);
    if (jump === null || !isExitWithoutLine(jump.target) || jump.target.predecessors <= 1) continue;
    jump.target.predecessors--;
    jump.target = copyBehind(jump.target, jump.lineno);
  }
  for (const block of blocks) while (block.next !== null && block.next.instructions.length === 0) block.next = block.next.next;
  for (const { ends, next, instructions } of blocks) {
    const last = instructions.at(-1);
    if (ends || next === null || last === undefined || !isExitWithoutLine(next)) continue;
    (next.instructions[0] as Instruction).lineno = last.lineno;
  }
}

function copyBehind(block: BasicBlock, lineno: number): BasicBlock {
  const copy = new BasicBlock();
  copy.instructions = block.instructions.map((instruction) => ({ ...instruction }));
  (copy.instructions[0] as Instruction).lineno = lineno;
  Object.assign(copy, { exits: block.exits, ends: true, predecessors: 1, next: block.next });
  block.next = copy;
  return copy;
}

/** What has no line takes that of what comes before, if only that does (propagate_line_numbers). */
export function propagateLines(entry: BasicBlock): void {
  for (const block of chain(entry)) {
    const { instructions, next, ends } = block;
    if (instructions.length === 0) continue;
    let last = -1;
    for (const instruction of instructions) {
      if (instruction.lineno < 0) instruction.lineno = last;
      else last = instruction.lineno;
    }
    if (!ends && next !== null) inherit(next, last);
    const jump = jumpOf(block);
    if (jump !== null) inherit(jump.target, last);
  }
}

function inherit({ predecessors, instructions }: BasicBlock, lineno: number): void {
  const [first] = instructions;
  if (predecessors === 1 && first !== undefined && first.lineno < 0) first.lineno = lineno;
}

/** Every return has a line (guarantee_lineno_for_exits). */
export function guaranteeLines(entry: BasicBlock, firstlineno: number): void {
  let lineno = firstlineno;
  for (const { instructions } of chain(entry)) {
    const last = instructions.at(-1);
    if (last === undefined) continue;
    if (last.lineno >= 0) lineno = last.lineno;
    else if (last.opcode === 'RETURN_VALUE') for (const instruction of instructions) instruction.lineno = lineno;
  }
}
