/** From basic blocks to bytes and line table (assemble, Python/compile.c 2.7.18). */
import { target } from '../../versions/target.ts';
import type { BasicBlock, Instruction, Unit } from '../codegen/unit.ts';
import { orderBlocks } from './order-blocks.ts';
import { stackDepth } from './stack-depth.ts';

export interface Assembled {
  readonly code: Uint8Array;
  readonly lnotab: Uint8Array;
  readonly stacksize: number;
  readonly firstlineno: number;
}

export function assemble(unit: Unit): Assembled {
  const blocks = orderBlocks(unit.entry);
  const firstlineno = unit.firstlineno || (unit.entry.instructions[0]?.lineno ?? 1);
  const stacksize = stackDepth(blocks, unit.entry);
  resolveJumps(blocks);
  return { ...emit(blocks, firstlineno), stacksize, firstlineno };
}

function sizeOf(instruction: Instruction): number {
  if (!instruction.hasArg) return 1;
  return instruction.arg > 0xffff ? 6 : 3;
}

/** Gives jumps their operands; longer operands move blocks, so it repeats until nothing moves. */
function resolveJumps(blocks: readonly BasicBlock[]): void {
  for (let before = -1, extended = 0; before !== extended; ) {
    before = extended;
    extended = 0;
    layOut(blocks);
    for (const block of blocks) {
      let offset = block.offset;
      for (const instruction of block.instructions) {
        offset += sizeOf(instruction);
        if (instruction.target === null) continue;
        instruction.arg = instruction.relative ? instruction.target.offset - offset : instruction.target.offset;
        if (instruction.arg > 0xffff) extended++;
      }
    }
  }
}

function layOut(blocks: readonly BasicBlock[]): void {
  let offset = 0;
  for (const block of blocks) {
    block.offset = offset;
    for (const instruction of block.instructions) offset += sizeOf(instruction);
  }
}

function emit(blocks: readonly BasicBlock[], firstlineno: number): { code: Uint8Array; lnotab: Uint8Array } {
  const code: number[] = [];
  const lnotab: number[] = [];
  let lineOffset = 0;
  let line = firstlineno;
  for (const block of blocks) {
    for (const instruction of block.instructions) {
      if (instruction.lineno !== 0) {
        addLine(lnotab, code.length - lineOffset, instruction.lineno - line);
        if (code.length !== lineOffset || instruction.lineno !== line) lineOffset = code.length;
        line = instruction.lineno;
      }
      emitInstruction(code, instruction);
    }
  }
  return { code: Uint8Array.from(code), lnotab: Uint8Array.from(lnotab) };
}

/** Steps of more than 255 bytes or lines are cut into several pairs. */
function addLine(lnotab: number[], bytes: number, lines: number): void {
  if (bytes === 0 && lines === 0) return;
  let restBytes = bytes;
  let restLines = lines;
  while (restBytes > 255) {
    lnotab.push(255, 0);
    restBytes -= 255;
  }
  while (restLines > 255) {
    lnotab.push(restBytes, 255);
    restBytes = 0;
    restLines -= 255;
  }
  lnotab.push(restBytes, restLines & 0xff);
}

function emitInstruction(code: number[], { opcode, arg, hasArg }: Instruction): void {
  const { opmap, extendedArgument } = target.opcodes;
  const number = opmap[opcode] as number;
  if (!hasArg) {
    code.push(number);
    return;
  }
  if (arg > 0xffff) code.push(extendedArgument, (arg >> 16) & 0xff, (arg >> 24) & 0xff);
  code.push(number, arg & 0xff, (arg >> 8) & 0xff);
}
