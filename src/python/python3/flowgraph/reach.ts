/** Blocks that nothing leads to, and empty ones, are taken out (mark_reachable, eliminate_empty_basic_blocks; Python/flowgraph.c 3.12.1). */
import { type Block, chainOf } from './block.ts';
import { isJump, setsUpHandler } from './opcodes.ts';

/** Counts how many blocks lead to each, of those that can be reached. */
export function countPredecessors(entry: Block): void {
  for (const block of chainOf(entry)) block.predecessors = 0;
  const seen = new Set<Block>();
  const waiting = [entry];
  entry.predecessors = 1;
  const reach = (block: Block): void => {
    if (!seen.has(block)) waiting.push(block);
    block.predecessors++;
  };
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (seen.has(block)) continue;
    seen.add(block);
    if (block.next !== null && block.fallsThrough) reach(block.next);
    for (const { opcode, target } of block.instructions) {
      if (target !== null && (isJump(opcode) || setsUpHandler(opcode))) reach(target);
    }
  }
}

export function emptyUnreachable(entry: Block): void {
  for (const block of chainOf(entry)) if (block.predecessors === 0) block.instructions = [];
}

/** The first block from this one on that has instructions. */
export function nonEmpty(block: Block | null): Block | null {
  let found = block;
  while (found !== null && found.instructions.length === 0) found = found.next;
  return found;
}

/** Takes empty blocks out and aims jumps behind them; answers the block where code begins. */
export function withoutEmptyBlocks(entry: Block): Block {
  for (const block of chainOf(entry)) block.next = nonEmpty(block.next);
  const first = nonEmpty(entry) as Block;
  for (const block of chainOf(first)) {
    for (const instruction of block.instructions) {
      if (instruction.target === null || instruction.target.instructions.length > 0) continue;
      instruction.target = nonEmpty(instruction.target) as Block;
      instruction.target.labelled = true;
    }
  }
  return first;
}
