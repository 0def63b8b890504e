/** The order in which blocks become code (dfs, Python/compile.c; the same from 2.7.18 to 3.8). */
import type { BasicBlock } from '../codegen/unit.ts';

/** Reverse postorder from the entry: first along fall-through, then along jumps (dfs). */
export function orderBlocks(entry: BasicBlock): BasicBlock[] {
  const postorder: BasicBlock[] = [];
  const visit = (block: BasicBlock): void => {
    const chain: BasicBlock[] = [];
    for (let each: BasicBlock | null = block; each !== null && !each.seen; each = each.next) {
      each.seen = true;
      chain.push(each);
    }
    for (const each of chain.reverse()) {
      for (const { target } of each.instructions) if (target !== null) visit(target);
      postorder.push(each);
    }
  };
  visit(entry);
  return postorder.reverse();
}
