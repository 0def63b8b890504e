/** Instructions that do nothing, and jumps to what follows anyway, are taken out (remove_redundant_*; Python/flowgraph.c 3.12.1). */
import { type Block, becomeNop, chainOf, type Instruction } from './block.ts';
import { hasLine, NO_LOCATION } from './location.ts';
import { isJump, isUnconditionalJump } from './opcodes.ts';
import { nonEmpty } from './reach.ts';

/** A NOP stays only where it alone has its line. @param lineAfter the line on which the next block begins */
export function removeNops(block: Block, lineAfter = firstLineBehind): void {
  const kept: Instruction[] = [];
  let lastLine = -1;
  block.instructions.forEach((instruction, index) => {
    if (instruction.opcode === 'NOP' && isRedundant(block, index, lastLine, lineAfter)) return;
    kept.push(instruction);
    lastLine = instruction.location.line;
  });
  for (let place = kept.length; place < block.instructions.length; place++) {
    block.leftHandlers[place] = (block.instructions[place] as Instruction).handler;
  }
  block.instructions = kept;
}

type LineAfter = (block: Block) => number | null;

function isRedundant(block: Block, index: number, lastLine: number, lineAfter: LineAfter): boolean {
  const { location } = block.instructions[index] as Instruction;
  if (!hasLine(location) || location.line === lastLine) return true;
  const following = block.instructions[index + 1];
  if (following === undefined) return location.line === lineAfter(block);
  if (following.location.line === location.line) return true;
  if (hasLine(following.location)) return false;
  following.location = location;
  return true;
}

/** NOPs without a line, which will be taken out, do not count. */
function firstLineBehind({ next }: Block): number | null {
  const following = nonEmpty(next);
  if (following === null) return null;
  const first = following.instructions.find(({ opcode, location }) => opcode !== 'NOP' || hasLine(location));
  return (first?.location ?? NO_LOCATION).line;
}

/** Values that are loaded or copied and dropped at once, too. */
export function removeNopsAndPairs(entry: Block): void {
  let done: boolean;
  do {
    done = true;
    let instruction: Instruction | null = null;
    for (const block of chainOf(entry)) {
      removeNops(block);
      if (block.labelled) instruction = null;
      for (const each of block.instructions) {
        const previous: Instruction | null = instruction;
        instruction = each;
        if (previous === null || !isPair(previous, each)) continue;
        becomeNop(previous);
        becomeNop(each);
        done = false;
      }
      if ((instruction !== null && isJump(instruction.opcode)) || !block.fallsThrough) instruction = null;
    }
  } while (!done);
}

function isPair(previous: Instruction, { opcode }: Instruction): boolean {
  const loads = previous.opcode === 'LOAD_CONST' || previous.opcode === 'LOAD_SMALL_INT';
  return opcode === 'POP_TOP' && (loads || (previous.opcode === 'COPY' && previous.arg === 1));
}

/** A jump to the block that follows is none. */
export function removeRedundantJumps(entry: Block): void {
  for (const { last, next } of chainOf(entry)) {
    if (last !== undefined && isUnconditionalJump(last.opcode) && last.target === next) becomeNop(last);
  }
}

/** Jumps behind empty blocks, too, until none is left. */
export function removeNopsAndJumps(entry: Block): void {
  for (let done = false; !done; ) {
    done = true;
    for (const block of chainOf(entry)) removeNops(block);
    for (const { last, next } of chainOf(entry)) {
      if (last === undefined || !isUnconditionalJump(last.opcode) || nonEmpty(last.target) !== nonEmpty(next)) continue;
      becomeNop(last);
      done = false;
    }
  }
}
