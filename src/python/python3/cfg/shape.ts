/** How blocks follow each other: exits, copies of small ones, what is reached, empty ones (Python/compile.c 3.10.13). */
import type { BasicBlock } from '../codegen/block.ts';
import { becomeNop, chain, firstFull, isUnconditional } from './blocks.ts';

const LEAVES: ReadonlySet<string> = new Set(['RETURN_VALUE', 'RAISE_VARARGS', 'RERAISE']);

/** normalize_basic_block */
export function normalize(block: BasicBlock): void {
  for (const instruction of block.instructions) {
    if (LEAVES.has(instruction.opcode)) block.exits = true;
    if (LEAVES.has(instruction.opcode) || isUnconditional(instruction.opcode)) block.ends = true;
    if (instruction.target !== null) instruction.target = firstFull(instruction.target);
  }
}

const MAX_COPY_SIZE = 4;

/** A jump to a small block that leaves the code becomes a copy of it (extend_block). */
export function extend(block: BasicBlock): void {
  const last = block.instructions.at(-1);
  if (last === undefined || !isUnconditional(last.opcode) || last.target === null) return;
  const { target } = last;
  if (!target.exits || target.instructions.length > MAX_COPY_SIZE) return;
  becomeNop(last);
  block.instructions.push(...target.instructions.map((instruction) => ({ ...instruction })));
  block.exits = true;
}

/** Empties what nothing leads to, and counts what leads to the rest (mark_reachable). */
export function dropUnreachable(entry: BasicBlock): void {
  entry.predecessors = 1;
  const waiting = [entry];
  const reach = (block: BasicBlock): void => {
    if (block.predecessors === 0) waiting.push(block);
    block.predecessors++;
  };
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.next !== null && !block.ends) reach(block.next);
    for (const { target } of block.instructions) if (target !== null) reach(target);
  }
  for (const block of chain(entry)) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.ends = false;
  }
}

/** eliminate_empty_basic_blocks */
export function skipEmpty(entry: BasicBlock): void {
  for (const block of chain(entry)) if (block.next !== null) block.next = firstFull(block.next);
  for (const block of chain(entry)) {
    const last = block.instructions.at(-1);
    if (last?.target) last.target = firstFull(last.target);
  }
}
