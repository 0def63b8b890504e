/** Short exits are copied to where jumps lead to them (inline_small_exit_blocks, Python/flowgraph.c 3.12.1). */
import { type Block, becomeNop, chainOf } from './block.ts';
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
