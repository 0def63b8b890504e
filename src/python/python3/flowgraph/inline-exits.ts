/** Short exits are copied to where jumps lead to them (inline_small_exit_blocks, Python/flowgraph.c 3.12.1). */
import { type Block, becomeNop, chainOf, type Instruction } from './block.ts';
import { hasNoLine } from './lines.ts';
import { isUnconditionalJump } from './opcodes.ts';

const MOST_INSTRUCTIONS = 4;

export function inlineExits(entry: Block): void {
  for (const block of chainOf(entry)) {
    const { last } = block;
    if (last === undefined || !isUnconditionalJump(last.opcode)) continue;
    const target = last.target as Block;
    if (!target.exitsScope || target.instructions.length > MOST_INSTRUCTIONS) continue;
    becomeNop(last);
    block.instructions.push(...target.instructions.map((each) => ({ ...each })));
  }
}

/** In 3.11, only exits without a line (extend_block, Python/compile.c 3.11.7). */
export function inlineExitsWithoutLine(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const { last } = block;
    if (last?.opcode !== 'JUMP') continue;
    const target = last.target as Block;
    const { instructions } = target;
    if (!target.exitsScope || instructions.length > MOST_INSTRUCTIONS || instructions.some(({ location }) => location.line > 0)) continue;
    becomeNop(last);
    block.instructions.push(...instructions.map((each) => ({ ...each })));
  }
}

/** In 3.13, jumps without a line, too, until there are none (inline_small_or_no_lineno_blocks, Python/flowgraph.c 3.13.0). */
export function inlineExitsAndJumps(entry: Block): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of chainOf(entry)) if (inlineTarget(block)) changed = true;
  }
}

function inlineTarget(block: Block): boolean {
  const { last } = block;
  if (last === undefined || !isUnconditionalJump(last.opcode)) return false;
  const target = last.target as Block;
  const isShort = target.exitsScope && target.instructions.length <= MOST_INSTRUCTIONS;
  const hasNoEnd = hasNoLine(target) && !target.fallsThrough;
  if (!isShort && !hasNoEnd) return false;
  const interrupts = last.opcode === 'JUMP';
  becomeNop(last);
  block.instructions.push(...target.instructions.map((each) => ({ ...each })));
  const copied = block.last as Instruction;
  if (hasNoEnd && interrupts && isUnconditionalJump(copied.opcode)) copied.opcode = 'JUMP';
  target.predecessors--;
  return true;
}
