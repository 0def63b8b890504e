/** Bytecode whose instructions are changed in place (the macros and markblocks, Python/peephole.c 2.7.18). */

import { target } from '../../versions/target.ts';
import { movedLines } from './moved-lines.ts';

export class Instructions {
  protected readonly opcodes = target.opcodes;
  protected readonly code: Uint8Array;
  /** The number of the basic block each byte belongs to. */
  private readonly blocks: Uint32Array;

  /** @param code which stays as it is: changes are made in a copy */
  constructor(code: Uint8Array) {
    this.code = code.slice();
    this.blocks = this.markBlocks();
  }

  protected sizeOf(opcode: number): number {
    return opcode >= this.opcodes.haveArgument ? 3 : 1;
  }

  /** The name of the instruction at an offset. */
  protected nameAt(at: number): string | undefined {
    return this.opcodes.opname[this.code[at] as number];
  }

  /** Puts an opcode at an offset; its operand stays. */
  protected put(at: number, name: string): void {
    this.code[at] = this.opcodes.opmap[name] as number;
  }

  protected jumps(opcode: number): boolean {
    return this.opcodes.byKind.jrel.has(opcode) || this.opcodes.byKind.jabs.has(opcode);
  }

  protected arg(at: number): number {
    return (this.code[at + 1] as number) | ((this.code[at + 2] as number) << 8);
  }

  protected setArg(at: number, value: number): void {
    this.code[at + 1] = value & 0xff;
    this.code[at + 2] = value >> 8;
  }

  protected target(at: number): number {
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

  protected isOneBlock(start: number, bytes: number): boolean {
    return this.blocks[start] === this.blocks[start + bytes - 1];
  }

  protected nops(start: number, count: number): void {
    this.code.fill(this.opcodes.opmap.NOP as number, start, start + count);
  }

  /** Takes the NOPs out, and moves jumps and lines accordingly. */
  compact(lnotab: Uint8Array): Compacted {
    const moved = new Uint32Array(this.code.length + 1);
    let nops = 0;
    for (let at = 0; at < this.code.length; at += this.sizeOf(this.code[at] as number)) {
      moved[at] = at - nops;
      if (this.nameAt(at) === 'NOP') nops++;
    }
    return { code: this.withoutNops(moved), lnotab: movedLines(lnotab, (original) => moved[original] as number) };
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

/** Code without NOPs, and its lines. */
interface Compacted {
  readonly code: Uint8Array;
  readonly lnotab: Uint8Array;
}
