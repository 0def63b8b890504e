import { type Block, chainOf } from './block.ts';

/** Blocks from the one made last to the first (b_list, Python/compile.c 3.11.7). */
export function oldestLast(entry: Block): Block[] {
  return [...chainOf(entry)].reverse().sort((one, other) => other.order - one.order);
}
