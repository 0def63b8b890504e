/** What is asked of blocks and their instructions (Python/compile.c 3.10.13). */
import type { BasicBlock, Instruction } from '../codegen/block.ts';

/** Jumps to where an exception is handled: not taken by the code itself. */
const SETUPS: ReadonlySet<string> = new Set(['SETUP_FINALLY', 'SETUP_WITH', 'SETUP_ASYNC_WITH']);

export const isUnconditional = (opcode: string | undefined): boolean => opcode === 'JUMP_ABSOLUTE' || opcode === 'JUMP_FORWARD';

/** The blocks from one on, as control falls through. */
export function* chain(entry: BasicBlock): Generator<BasicBlock> {
  for (let block: BasicBlock | null = entry; block !== null; block = block.next) yield block;
}

/** The block that a block's last instruction jumps to, if it does. */
export function jumpOf(block: BasicBlock): (Instruction & { target: BasicBlock }) | null {
  const last = block.instructions.at(-1);
  return last === undefined || last.target === null || SETUPS.has(last.opcode) ? null : (last as Instruction & { target: BasicBlock });
}

/** The first block from one on that has instructions. */
export function firstFull(block: BasicBlock): BasicBlock {
  let found = block;
  while (found.instructions.length === 0 && found.next !== null) found = found.next;
  return found;
}

export function becomeNop(instruction: Instruction): void {
  instruction.opcode = 'NOP';
  instruction.target = null;
}
