/** Blocks that run only when something is raised go to the end (mark_cold, push_cold_blocks_to_end; Python/flowgraph.c 3.12.1). */
import { Block, chainOf, instruction } from './block.ts';
import { NO_LOCATION } from './location.ts';
import { removeRedundantJumps } from './nops.ts';
import { isJump } from './opcodes.ts';

/** A jump that takes the place of falling through. */
export interface Bridge {
  readonly opcode: string;
  /** How many blocks it is said that lead to it. */
  readonly predecessors: number;
}

export function moveColdBlocks(entry: Block, bridge: Bridge): void {
  if (entry.next === null) return;
  const warm = reached([entry], new Set());
  const handlers = [...chainOf(entry)].filter(({ isHandler }) => isHandler);
  for (const block of reached(handlers, warm)) block.cold = true;
  for (const block of chainOf(entry)) {
    if (block.cold && block.fallsThrough && block.next !== null && warm.has(block.next)) jumpTo(block, block.next, bridge);
  }
  const blocks = [...chainOf(entry)];
  const cold = blocks.filter((block) => block.cold);
  const order = [...blocks.filter((block) => !block.cold), ...cold];
  order.forEach((block, index) => {
    block.next = order[index + 1] ?? null;
  });
  if (cold.length > 0) removeRedundantJumps(entry);
}

/** Blocks that can be reached without an exception, besides those left out. */
function reached(starts: readonly Block[], without: ReadonlySet<Block>): Set<Block> {
  const seen = new Set<Block>(starts);
  const waiting = [...starts];
  const reach = (block: Block): void => {
    if (seen.has(block) || without.has(block)) return;
    seen.add(block);
    waiting.push(block);
  };
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.next !== null && block.fallsThrough) reach(block.next);
    for (const { opcode, target } of block.instructions) if (target !== null && isJump(opcode)) reach(target);
  }
  return seen;
}

/** Puts a block that only jumps behind one that would fall through. */
function jumpTo(block: Block, target: Block, { opcode, predecessors }: Bridge): void {
  const between = new Block();
  Object.assign(between, { cold: true, predecessors });
  between.instructions.push(instruction(opcode, NO_LOCATION, 0, target));
  target.labelled = true;
  between.next = target;
  block.next = between;
}
