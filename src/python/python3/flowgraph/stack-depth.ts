/** How deep the value stack may grow (_PyCfg_Stackdepth, Python/flowgraph.c 3.12.1). */
import { type Block, chainOf, type Instruction } from './block.ts';
import { setsUpHandler } from './opcodes.ts';

/** What an instruction adds to the stack, going on or jumping. */
export type StackEffect = (instruction: Instruction, jumps: boolean) => number;

/** @param depth values on the stack where code begins */
export function stackDepth(entry: Block, depth: number, effect: StackEffect): number {
  for (const block of chainOf(entry)) block.startDepth = -1;
  const waiting: Block[] = [];
  const reach = (block: Block, at: number): void => {
    if (block.startDepth >= at) return;
    block.startDepth = at;
    waiting.push(block);
  };
  let deepest = 0;
  reach(entry, depth);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    deepest = Math.max(deepest, walk(block, effect, reach));
  }
  return deepest;
}

function walk(block: Block, effect: StackEffect, reach: (block: Block, depth: number) => void): number {
  let depth = block.startDepth;
  let deepest = depth;
  for (const instruction of block.instructions) {
    const after = depth + effect(instruction, false);
    if (instruction.target !== null && instruction.opcode !== 'END_ASYNC_FOR_FROM') {
      const there = depth + effect(instruction, true);
      deepest = Math.max(deepest, there);
      reach(instruction.target, there);
    }
    deepest = Math.max(deepest, after);
    depth = after;
  }
  if (block.next !== null && block.fallsThrough) reach(block.next, depth);
  return deepest;
}

/** What handlers find: the exception, and the raising instruction's offset where they keep it. */
export function handlerEffect({ opcode }: Instruction): number {
  return opcode === 'SETUP_CLEANUP' ? 2 : setsUpHandler(opcode) ? 1 : 0;
}
