/** Basic blocks and their instructions (basicblock, cfg_instr; Include/internal/pycore_flowgraph.h 3.12.1). */
import type { Location } from './location.ts';
import { endsScope, isUnconditionalJump } from './opcodes.ts';

export interface Instruction {
  opcode: string;
  arg: number;
  /** Where it jumps to, or its handler. */
  target: Block | null;
  location: Location;
  /** The handler of exceptions it raises. */
  handler: Block | null;
}

export class Block {
  instructions: Instruction[] = [];
  /** The block that follows. */
  next: Block | null = null;
  /** Whether jumps may go here. */
  labelled = false;
  /** Before which others it was made: 3.11 goes through blocks by that. */
  order = -1;
  /** How many blocks lead here. */
  predecessors = 0;
  /** Values on the stack where it begins; -1 before it is known. */
  startDepth = -1;
  isHandler = false;
  /** As a handler, whether it finds the raising instruction's offset on the stack. */
  preservesLasti = false;
  /** Only reached when something is raised. */
  cold = false;
  /**
   * Handlers that instructions had which were taken out, by their places behind those that are left: one that is put there without a handler
   * has theirs (basicblock_addop does not reset i_except, Python/flowgraph.c 3.14.2).
   */
  readonly leftHandlers: (Block | null)[] = [];
  /** In words; known at the end. */
  offset = 0;

  get last(): Instruction | undefined {
    return this.instructions.at(-1);
  }

  get fallsThrough(): boolean {
    const { last } = this;
    return last === undefined || !(endsScope(last.opcode) || isUnconditionalJump(last.opcode));
  }

  get exitsScope(): boolean {
    const { last } = this;
    return last !== undefined && endsScope(last.opcode);
  }
}

/** A block and those that follow it. */
export function* chainOf(entry: Block): Generator<Block> {
  for (let block: Block | null = entry; block !== null; block = block.next) yield block;
}

/** Makes an instruction one that does nothing. */
export function becomeNop(instruction: Instruction): void {
  Object.assign(instruction, { opcode: 'NOP', arg: 0, target: null });
}

export function instruction(opcode: string, location: Location, arg = 0, target: Block | null = null): Instruction {
  return { opcode, arg, target, location, handler: null };
}
