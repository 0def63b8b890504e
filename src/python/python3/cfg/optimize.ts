/** The optimiser of a control flow graph (optimize_cfg, trim_unused_consts; Python/compile.c 3.10.13). */
import type { Constant } from '../../compiler/blueprint.ts';
import { type BasicBlock, NO_LINE } from '../codegen/block.ts';
import { becomeNop, chain, isUnconditional } from './blocks.ts';
import { dropNops } from './nops.ts';
import { optimizeBlock } from './optimize-block.ts';
import { dropUnreachable, extend, skipEmpty } from './shape.ts';

/** @param blocks all, in the order in which they are looked at */
export function optimizeGraph(entry: BasicBlock, blocks: readonly BasicBlock[], consts: Constant[]): void {
  for (const block of chain(entry)) {
    optimizeBlock(block, consts);
    dropNops(block, NO_LINE);
  }
  blocks.forEach(extend);
  dropUnreachable(entry);
  let before: BasicBlock | null = null;
  for (const block of chain(entry)) {
    dropNops(block, before?.instructions.at(-1)?.lineno ?? NO_LINE);
    before = block.ends ? null : block;
  }
  skipEmpty(entry);
  if (dropNeedlessJumps(entry)) skipEmpty(entry);
}

/** Jumps to what follows anyway; answers whether there were any. */
function dropNeedlessJumps(entry: BasicBlock): boolean {
  let any = false;
  for (const block of chain(entry)) {
    const last = block.instructions.at(-1);
    if (last === undefined || !isUnconditional(last.opcode) || last.target !== block.next) continue;
    block.ends = false;
    becomeNop(last);
    dropNops(block, NO_LINE);
    any = true;
  }
  return any;
}

/** The constants up to the last that is used; the first may be documentation. */
export function usedConstants(entry: BasicBlock, consts: readonly Constant[]): Constant[] {
  let last = 0;
  for (const { instructions } of chain(entry)) {
    for (const { opcode, arg } of instructions) if (opcode === 'LOAD_CONST') last = Math.max(last, arg);
  }
  return consts.slice(0, last + 1);
}
