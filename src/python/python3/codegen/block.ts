/** Basic blocks and their instructions (struct basicblock_, struct instr; Python/compile.c 3.8.18 and 3.10.13). */

export interface Instruction {
  opcode: string;
  arg: number;
  target: BasicBlock | null;
  /** The source line; -1 for what no source stands for. */
  lineno: number;
  /** Whether it is the first one made for its statement or expression: before 3.10 only these stand in the line table. */
  readonly startsLine: boolean;
}

export class BasicBlock {
  instructions: Instruction[] = [];
  /** The block that follows when control falls through. */
  next: BasicBlock | null = null;
  returns = false;
  seen = false;
  startDepth = Number.NEGATIVE_INFINITY;
  /** In words, set by the assembler. */
  offset = 0;
}
