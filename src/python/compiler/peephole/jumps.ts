/** Jumps to jumps, around a `not`, and what no jump leads to (Python/peephole.c 2.7.18). */
import { Instructions } from './instructions.ts';

function isUnconditional(opcode: string | undefined): boolean {
  return opcode === 'JUMP_FORWARD' || opcode === 'JUMP_ABSOLUTE';
}

const CONDITIONAL: ReadonlySet<string | undefined> = new Set([
  ...['POP_JUMP_IF_FALSE', 'POP_JUMP_IF_TRUE'],
  ...['JUMP_IF_FALSE_OR_POP', 'JUMP_IF_TRUE_OR_POP'],
]);

function jumpsOnTrue(opcode: string | undefined): boolean {
  return opcode === 'POP_JUMP_IF_TRUE' || opcode === 'JUMP_IF_TRUE_OR_POP';
}

export abstract class JumpOptimizer extends Instructions {
  /** Improves the instruction at an offset; answers where the walk goes on from, or null to give up. */
  protected abstract instruction(at: number): number | null;

  /** `not x` before a jump turns the jump around. */
  protected notBeforeJump(at: number): number | null {
    if (this.nameAt(at + 1) !== 'POP_JUMP_IF_FALSE' || !this.isOneBlock(at, 4)) return at;
    const target = this.arg(at + 1);
    this.put(at, 'POP_JUMP_IF_TRUE');
    this.setArg(at, target);
    this.put(at + 3, 'NOP');
    return this.instruction(at);
  }

  /** A jump that keeps its condition, to another conditional jump. */
  protected shortCircuit(at: number, opcode: string): number | null {
    const target = this.target(at);
    const there = this.nameAt(target);
    if (!CONDITIONAL.has(there)) {
      this.threadJump(at);
      return at;
    }
    if (jumpsOnTrue(there) === jumpsOnTrue(opcode)) {
      this.code[at] = this.code[target] as number;
      this.setArg(at, this.target(target));
    } else {
      this.put(at, jumpsOnTrue(opcode) ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE');
      this.setArg(at, target + 3);
    }
    return this.instruction(at);
  }

  /** A jump to a jump goes there at once, a jump to a return is a return. */
  protected threadJump(at: number): void {
    const target = this.target(at);
    const opcode = this.nameAt(at) as string;
    if (isUnconditional(opcode) && this.nameAt(target) === 'RETURN_VALUE') {
      this.put(at, 'RETURN_VALUE');
      this.nops(at + 1, 2);
      return;
    }
    if (!isUnconditional(this.nameAt(target))) return;
    const { opmap, byKind } = this.opcodes;
    const jump = opmap[opcode === 'JUMP_FORWARD' ? 'JUMP_ABSOLUTE' : opcode] as number;
    const operand = this.target(target) - (byKind.jrel.has(jump) ? at + 3 : 0);
    if (operand < 0) return;
    this.code[at] = jump;
    this.setArg(at, operand);
  }

  /** What can never run after a return. */
  protected afterReturn(at: number): void {
    if (at + 4 >= this.code.length) return;
    if (this.nameAt(at + 4) === 'RETURN_VALUE' && this.isOneBlock(at, 5)) this.nops(at + 1, 4);
    else if (isUnconditional(this.nameAt(at + 1)) && this.isOneBlock(at, 4)) this.nops(at + 1, 3);
  }
}
