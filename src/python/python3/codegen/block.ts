/** Basic blocks and their instructions (struct basicblock_, struct instr; Python/compile.c 3.8.18 and 3.10.13). */

export interface Instruction {
  opcode: string;
  arg: number;
  target: BasicBlock | null;
  /** The source line, or {@link NO_LINE}. */
  lineno: number;
  /** Whether it is the first one made for its statement or expression: before 3.10 only these stand in the line table. */
  readonly startsLine: boolean;
}

/** The line of what no source stands for. */
export const NO_LINE = -1;

export class BasicBlock {
  instructions: Instruction[] = [];
  /** The block that follows when control falls through. */
  next: BasicBlock | null = null;
  returns = false;
  seen = false;
  startDepth = Number.NEGATIVE_INFINITY;
  /** In words, set by the assembler. */
  offset = 0;
  /** Whether it ends by leaving the code: by a return or an exception (b_exit). */
  exits = false;
  /** Whether control never falls through to the next block (b_nofallthrough). */
  ends = false;
  predecessors = 0;
}
