/** Instructions without a line get one where it is certain (resolve_line_numbers, Python/flowgraph.c 3.12.1; PEP 626). */
import { Block, chainOf, type Instruction } from './block.ts';
import { hasLine, type Location, NO_LOCATION } from './location.ts';
import { isJump } from './opcodes.ts';
import { nonEmpty } from './reach.ts';

/** @param order how the blocks are gone through */
export function resolveLines(entry: Block, firstLine: number, order: (entry: Block) => Iterable<Block> = chainOf): void {
  spreadLines(entry, order(entry), ({ exitsScope }) => exitsScope);
  guaranteeExits(entry, firstLine);
}

/** @param isSeen whether a block has to have a line: one that ends, or that may be interrupted */
export function spreadLines(entry: Block, blocks: Iterable<Block>, isSeen: (block: Block) => boolean): void {
  const isLacking = (block: Block): boolean => isSeen(block) && hasNoLine(block);
  duplicateExits(blocks, isLacking);
  continueIntoExits(entry, isLacking);
  propagate(entry);
}

/** Exits without a line that several jumps lead to become one for each, so that each can have its jump's line. */
function duplicateExits(blocks: Iterable<Block>, isLacking: (block: Block) => boolean): void {
  for (const block of blocks) {
    const { last } = block;
    if (last === undefined || !isJump(last.opcode)) continue;
    const target = nonEmpty(last.target) as Block;
    if (!isLacking(target) || target.predecessors <= 1) continue;
    const copy = new Block();
    copy.instructions = target.instructions.map((each) => ({ ...each }));
    Object.assign(copy, { next: target.next, predecessors: 1, cold: target.cold, labelled: true });
    (copy.instructions[0] as Instruction).location = last.location;
    target.next = copy;
    target.predecessors--;
    last.target = copy;
  }
}

/** The other exits without a line are fallen into from one block alone. */
function continueIntoExits(entry: Block, isLacking: (block: Block) => boolean): void {
  for (const block of chainOf(entry)) {
    const { last, next } = block;
    if (last === undefined || next === null || !block.fallsThrough || !isLacking(next)) continue;
    (next.instructions[0] as Instruction).location = last.location;
  }
}

export function hasNoLine({ instructions }: Block): boolean {
  return instructions.every(({ location }) => !hasLine(location));
}

/** Has a line, or that of the instruction behind it. */
const isPlaced = ({ line }: Location): boolean => line !== NO_LOCATION.line;

/** Lines go on within a block, and into blocks that one block alone leads to. */
function propagate(entry: Block): void {
  for (const block of chainOf(entry)) {
    const { last } = block;
    if (last === undefined) continue;
    let location: Location = NO_LOCATION;
    for (const instruction of block.instructions) {
      if (isPlaced(instruction.location)) location = instruction.location;
      else instruction.location = location;
    }
    if (block.fallsThrough && block.next !== null) inherit(block.next, location);
    if (isJump(last.opcode)) inherit(last.target as Block, location);
  }
}

function inherit(block: Block, location: Location): void {
  const [first] = block.instructions;
  if (block.predecessors === 1 && first !== undefined && !isPlaced(first.location)) first.location = location;
}

/** A return that has no line yet has that of the block before. */
function guaranteeExits(entry: Block, firstLine: number): void {
  let line = firstLine;
  for (const { instructions, last } of chainOf(entry)) {
    if (last === undefined) continue;
    if (hasLine(last.location)) ({ line } = last.location);
    else if (last.opcode === 'RETURN_VALUE') {
      for (const instruction of instructions) instruction.location = { ...instruction.location, line };
    }
  }
}
