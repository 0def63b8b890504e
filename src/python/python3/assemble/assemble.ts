/** From basic blocks to bytes and line table (assemble, Python/compile.c 3.8.18). */
import { orderBlocks } from '../../compiler/assemble/order-blocks.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { BasicBlock } from '../codegen/block.ts';
import type { Unit } from '../codegen/unit.ts';
import { stackDepth } from './stack-depth.ts';
import { wordsFor, writeWords } from './words.ts';

export interface Assembled {
  readonly code: Uint8Array;
  readonly lnotab: Uint8Array;
  readonly stacksize: number;
  readonly firstlineno: number;
}

export function assemble(unit: Unit, opcodes: OpcodeTable): Assembled {
  const blocks = orderBlocks(unit.entry);
  const firstlineno = unit.firstlineno || unit.entry.instructions[0]?.lineno || 1;
  resolveJumps(blocks, opcodes);
  return { ...emit(blocks, firstlineno, opcodes), stacksize: stackDepth(unit.blocks, unit.entry), firstlineno };
}

/** Gives jumps their operands; longer operands move blocks, so it repeats until nothing changes its size. */
function resolveJumps(blocks: readonly BasicBlock[], opcodes: OpcodeTable): void {
  let changed: boolean;
  do {
    layOut(blocks);
    changed = blocks.map((block) => resolveBlock(block, opcodes)).includes(true);
  } while (changed);
}

/** Offsets are words here. */
function layOut(blocks: readonly BasicBlock[]): void {
  let offset = 0;
  for (const block of blocks) {
    block.offset = offset;
    for (const { arg } of block.instructions) offset += wordsFor(arg);
  }
}

/** Whether one of a block's jumps changed its size. */
function resolveBlock(block: BasicBlock, { byKind, opmap }: OpcodeTable): boolean {
  let changed = false;
  let offset = block.offset;
  for (const instruction of block.instructions) {
    const words = wordsFor(instruction.arg);
    offset += words;
    if (instruction.target === null) continue;
    instruction.arg = 2 * (instruction.target.offset - (byKind.jrel.has(opmap[instruction.opcode] as number) ? offset : 0));
    changed ||= wordsFor(instruction.arg) !== words;
  }
  return changed;
}

function emit(
  blocks: readonly BasicBlock[],
  firstlineno: number,
  { opmap, extendedArgument }: OpcodeTable,
): Pick<Assembled, 'code' | 'lnotab'> {
  const code: number[] = [];
  const lnotab: number[] = [];
  let lineOffset = 0;
  let line = firstlineno;
  for (const { opcode, arg, lineno, startsLine } of blocks.flatMap(({ instructions }) => instructions)) {
    if (startsLine && lineno !== 0 && (code.length !== lineOffset || lineno !== line)) {
      addLine(lnotab, code.length - lineOffset, lineno - line);
      lineOffset = code.length;
      line = lineno;
    }
    writeWords(code, code.length, opmap[opcode] as number, arg, wordsFor(arg), extendedArgument);
  }
  return { code: Uint8Array.from(code), lnotab: Uint8Array.from(lnotab) };
}

/** Steps of more than 255 bytes, or of more lines than a signed byte holds, are cut into several pairs (assemble_lnotab). */
function addLine(lnotab: number[], bytes: number, lines: number): void {
  let restBytes = bytes;
  let restLines = lines;
  for (; restBytes > 255; restBytes -= 255) lnotab.push(255, 0);
  const step = restLines < 0 ? -128 : 127;
  if (restLines < -128 || restLines > 127) {
    for (let left = Math.trunc(restLines / step); left > 0; left--) {
      lnotab.push(restBytes, step & 0xff);
      restBytes = 0;
      restLines -= step;
    }
  }
  lnotab.push(restBytes, restLines & 0xff);
}
