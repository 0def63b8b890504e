/** The peephole optimiser (PyCode_Optimize, Python/peephole.c 2.7.18). */
import { target } from '../../versions/target.ts';
import type { Constant } from '../blueprint.ts';
import { isTrueConstant } from '../constant-truth.ts';
import { foldBinary, foldUnary } from './fold.ts';

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
  return pass.run() ? pass.compact(lnotab) : unchanged;
}

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

/** What is put in place of two instructions that build a sequence of so many items and take it apart again. */
const ROTATIONS: readonly (readonly string[])[] = [[], [], ['ROT_TWO'], ['ROT_THREE', 'ROT_TWO']];

class Pass {
  private readonly opcodes = target.opcodes;
  private readonly code: Uint8Array;
  private readonly consts: Constant[];
  private readonly names: readonly string[];
  /** The number of the basic block each byte belongs to. */
  private readonly blocks: Uint32Array;
  /** How many LOAD_CONSTs run up to the current instruction, and up to the one before. */
  private constants = 0;
  private constantsBefore = 0;

  constructor(code: Uint8Array, consts: readonly Constant[], names: readonly string[]) {
    this.code = code.slice();
    this.consts = [...consts];
    this.names = names;
    this.blocks = this.markBlocks();
  }

  private sizeOf(opcode: number): number {
    return opcode >= this.opcodes.haveArgument ? 3 : 1;
  }

  /** The name of the instruction at an offset. */
  private nameAt(at: number): string | undefined {
    return this.opcodes.opname[this.code[at] as number];
  }

  /** Puts an opcode at an offset; its operand stays. */
  private put(at: number, name: string): void {
    this.code[at] = this.opcodes.opmap[name] as number;
  }

  private jumps(opcode: number): boolean {
    return this.opcodes.byKind.jrel.has(opcode) || this.opcodes.byKind.jabs.has(opcode);
  }

  private arg(at: number): number {
    return (this.code[at + 1] as number) | ((this.code[at + 2] as number) << 8);
  }

  private setArg(at: number, value: number): void {
    this.code[at + 1] = value & 0xff;
    this.code[at + 2] = value >> 8;
  }

  private target(at: number): number {
    return this.arg(at) + (this.opcodes.byKind.jrel.has(this.code[at] as number) ? at + 3 : 0);
  }

  private markBlocks(): Uint32Array {
    const blocks = new Uint32Array(this.code.length);
    for (let at = 0; at < this.code.length; at += this.sizeOf(this.code[at] as number)) {
      const opcode = this.code[at] as number;
      if (this.jumps(opcode)) blocks[this.target(at)] = 1;
    }
    let block = 0;
    for (let at = 0; at < blocks.length; at++) {
      block += blocks[at] as number;
      blocks[at] = block;
    }
    return blocks;
  }

  private isOneBlock(start: number, bytes: number): boolean {
    return this.blocks[start] === this.blocks[start + bytes - 1];
  }

  private nops(start: number, count: number): void {
    this.code.fill(this.opcodes.opmap.NOP as number, start, start + count);
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

  /** Improves the instruction at an offset; answers where the walk goes on from, or null to give up. */
  private instruction(at: number): number | null {
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

  /** `not x` before a jump turns the jump around. */
  private notBeforeJump(at: number): number | null {
    if (this.nameAt(at + 1) !== 'POP_JUMP_IF_FALSE' || !this.isOneBlock(at, 4)) return at;
    const target = this.arg(at + 1);
    this.put(at, 'POP_JUMP_IF_TRUE');
    this.setArg(at, target);
    this.put(at + 3, 'NOP');
    return this.instruction(at);
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

  /** A jump that keeps its condition, to another conditional jump. */
  private shortCircuit(at: number, opcode: string): number | null {
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
  private threadJump(at: number): void {
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
  private afterReturn(at: number): void {
    if (at + 4 >= this.code.length) return;
    if (this.nameAt(at + 4) === 'RETURN_VALUE' && this.isOneBlock(at, 5)) this.nops(at + 1, 4);
    else if (isUnconditional(this.nameAt(at + 1)) && this.isOneBlock(at, 4)) this.nops(at + 1, 3);
  }

  /** Takes the NOPs out, and moves jumps and lines accordingly. */
  compact(lnotab: Uint8Array): Optimized {
    const moved = new Uint32Array(this.code.length + 1);
    let nops = 0;
    for (let at = 0; at < this.code.length; at += this.sizeOf(this.code[at] as number)) {
      moved[at] = at - nops;
      if (this.nameAt(at) === 'NOP') nops++;
    }
    return { code: this.withoutNops(moved), consts: this.consts, lnotab: movedLines(lnotab, moved) };
  }

  private withoutNops(moved: Uint32Array): Uint8Array {
    const { byKind } = this.opcodes;
    const output: number[] = [];
    for (let at = 0; at < this.code.length; ) {
      const opcode = this.code[at] as number;
      const size = this.sizeOf(opcode);
      if (this.nameAt(at) !== 'NOP') {
        if (byKind.jabs.has(opcode)) this.setArg(at, moved[this.arg(at)] as number);
        if (byKind.jrel.has(opcode)) this.setArg(at, (moved[this.arg(at) + at + 3] as number) - (moved[at] as number) - 3);
        output.push(...this.code.subarray(at, at + size));
      }
      at += size;
    }
    return Uint8Array.from(output);
  }
}

function movedLines(lnotab: Uint8Array, moved: Uint32Array): Uint8Array {
  const result = lnotab.slice();
  let original = 0;
  let last = 0;
  for (let index = 0; index < lnotab.length; index += 2) {
    original += lnotab[index] as number;
    const now = moved[original] as number;
    result[index] = now - last;
    last = now;
  }
  return result;
}
