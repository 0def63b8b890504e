/** The peephole optimiser (PyCode_Optimize, Python/peephole.c 2.7.18). */
import { target } from '../../versions/target.ts';
import type { Constant } from '../blueprint.ts';
import { isTrueConstant } from '../constant-truth.ts';
import { foldBinary, foldUnary } from './fold.ts';
import { JumpOptimizer } from './jumps.ts';

/** Longer code is left alone, as jumps may outgrow their operands. */
const LONGEST = 32700;

export interface Optimized {
  readonly code: Uint8Array;
  readonly consts: readonly Constant[];
  readonly lnotab: Uint8Array;
}

/** Works in place on copies; code it cannot handle comes back as it was. Names and constants are those of the code. */
export function optimize(code: Uint8Array, consts: readonly Constant[], names: readonly string[], lnotab: Uint8Array): Optimized {
  const unchanged = { code, consts, lnotab };
  const returns = code[code.length - 1] === target.opcodes.opmap.RETURN_VALUE;
  if (lnotab.includes(255) || code.length > LONGEST || !returns) return unchanged;
  const pass = new Pass(code, consts, names);
  return pass.run() ? { ...pass.compact(lnotab), consts: pass.consts } : unchanged;
}

/** What is put in place of two instructions that build a sequence of so many items and take it apart again. */
const ROTATIONS: readonly (readonly string[])[] = [[], [], ['ROT_TWO'], ['ROT_THREE', 'ROT_TWO']];

class Pass extends JumpOptimizer {
  readonly consts: Constant[];
  private readonly names: readonly string[];
  /** How many LOAD_CONSTs run up to the current instruction, and up to the one before. */
  private constants = 0;
  private constantsBefore = 0;

  constructor(code: Uint8Array, consts: readonly Constant[], names: readonly string[]) {
    super(code);
    this.consts = [...consts];
    this.names = names;
  }

  /** False where an EXTENDED_ARG forbids any change. */
  run(): boolean {
    for (let at = 0; at < this.code.length; at += this.sizeOf(this.code[at] as number)) {
      const next = this.instruction(at);
      if (next === null) return false;
      at = next;
    }
    return true;
  }

  protected instruction(at: number): number | null {
    this.constantsBefore = this.constants;
    this.constants = 0;
    const opcode = this.nameAt(at);
    switch (opcode) {
      case 'EXTENDED_ARG':
        return null;
      case 'UNARY_NOT':
        return this.notBeforeJump(at);
      case 'COMPARE_OP':
        this.negatedComparison(at);
        return at;
      case 'LOAD_NAME':
      case 'LOAD_GLOBAL':
        this.loadNone(at);
        return at;
      case 'LOAD_CONST':
        this.loadConst(at);
        return at;
      case 'BUILD_TUPLE':
      case 'BUILD_LIST':
        this.buildSequence(at, opcode);
        return at;
      case 'UNARY_NEGATIVE':
      case 'UNARY_CONVERT':
      case 'UNARY_INVERT':
        return this.unary(at);
      case 'JUMP_IF_FALSE_OR_POP':
      case 'JUMP_IF_TRUE_OR_POP':
        return this.shortCircuit(at, opcode);
      case 'RETURN_VALUE':
        this.afterReturn(at);
        return at;
    }
    if (opcode?.startsWith('BINARY_')) return this.binary(at);
    if (this.jumps(this.code[at] as number)) this.threadJump(at);
    return at;
  }

  /** `not a in b`, `not a is b` become one comparison. */
  private negatedComparison(at: number): void {
    const operator = this.arg(at);
    if (operator < 6 || operator > 9 || this.nameAt(at + 3) !== 'UNARY_NOT' || !this.isOneBlock(at, 4)) return;
    this.setArg(at, operator ^ 1);
    this.put(at + 3, 'NOP');
  }

  private loadNone(at: number): void {
    if (this.names[this.arg(at)] !== 'None') return;
    let index = this.consts.findIndex((constant) => constant.kind === 'none');
    if (index < 0) index = this.consts.push({ kind: 'none' }) - 1;
    this.put(at, 'LOAD_CONST');
    this.setArg(at, index);
    this.constants = this.constantsBefore + 1;
  }

  /** A test of a constant that is true is left out. */
  private loadConst(at: number): void {
    this.constants = this.constantsBefore + 1;
    if (this.nameAt(at + 3) !== 'POP_JUMP_IF_FALSE' || !this.isOneBlock(at, 6)) return;
    if (!isTrueConstant(this.consts[this.arg(at)] as Constant)) return;
    this.nops(at, 6);
    this.constants = 0;
  }

  private buildSequence(at: number, opcode: 'BUILD_TUPLE' | 'BUILD_LIST'): void {
    const count = this.arg(at);
    const first = at - 3 * count;
    if (first >= 0 && count <= this.constantsBefore && this.mayBeTuple(at, opcode, first, count)) {
      const items = Array.from({ length: count }, (_, index) => this.consts[this.arg(first + 3 * index)] as Constant);
      this.nops(first, 3 * count);
      this.replaceByConstant(at, { kind: 'tuple', items });
      return;
    }
    if (this.nameAt(at + 3) !== 'UNPACK_SEQUENCE' || !this.isOneBlock(at, 6) || count !== this.arg(at + 3)) return;
    const rotations = ROTATIONS[count];
    if (rotations === undefined || count === 0) return;
    this.nops(at, 6);
    rotations.forEach((name, index) => {
      this.put(at + index, name);
    });
  }

  /** A list may become a tuple only where it is just searched. */
  private mayBeTuple(at: number, opcode: 'BUILD_TUPLE' | 'BUILD_LIST', first: number, count: number): boolean {
    if (opcode === 'BUILD_TUPLE') return this.isOneBlock(first, 3 * (count + 1));
    const operator = this.nameAt(at + 3) === 'COMPARE_OP' ? this.arg(at + 3) : -1;
    return (operator === 6 || operator === 7) && this.isOneBlock(first, 3 * (count + 2));
  }

  private replaceByConstant(at: number, constant: Constant): void {
    this.put(at, 'LOAD_CONST');
    this.setArg(at, this.consts.push(constant) - 1);
    this.constants = 1;
  }

  private binary(at: number): number {
    if (this.constantsBefore < 2 || !this.isOneBlock(at - 6, 7)) return at;
    const left = this.consts[this.arg(at - 6)] as Constant;
    const right = this.consts[this.arg(at - 3)] as Constant;
    const folded = foldBinary(this.nameAt(at) as string, left, right);
    if (folded === null) return at;
    this.nops(at - 6, 4);
    this.replaceByConstant(at - 2, folded);
    return at - 2;
  }

  private unary(at: number): number {
    if (this.constantsBefore < 1 || !this.isOneBlock(at - 3, 4)) return at;
    const folded = foldUnary(this.nameAt(at) as string, this.consts[this.arg(at - 3)] as Constant);
    if (folded === null) return at;
    this.nops(at - 3, 1);
    this.replaceByConstant(at - 2, folded);
    return at - 2;
  }
}
