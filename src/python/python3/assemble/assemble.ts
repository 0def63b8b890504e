/** From basic blocks to bytes and line table (assemble, Python/compile.c 3.8.18). */
import { orderBlocks } from '../../compiler/assemble/order-blocks.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { BasicBlock } from '../codegen/block.ts';
import type { AssembledCode } from '../codegen/make-code.ts';
import type { Unit } from '../codegen/unit.ts';
import type { Peephole } from '../peephole/rules.ts';
import { wordsFor, writeWords } from './words.ts';

/** What versions do differently. */
export interface AssemblyRules {
  readonly stackDepth: (blocks: readonly BasicBlock[], entry: BasicBlock) => number;
  /** Whether the line table has an entry where code begins for a statement or expression of the same line. */
  readonly repeatsLines: boolean;
  /** The optimiser of the bytes. */
  readonly peephole: Peephole;
}

export function assemble(unit: Unit, opcodes: OpcodeTable, { stackDepth, repeatsLines, peephole }: AssemblyRules): AssembledCode {
  const blocks = orderBlocks(unit.entry);
  const firstlineno = unit.firstlineno || unit.entry.instructions[0]?.lineno || 1;
  resolveJumps(blocks, opcodes);
  const { code, lnotab } = emit(blocks, firstlineno, opcodes, repeatsLines);
  const optimized = peephole(code, unit.consts, lnotab, opcodes);
  return {
    co_code: optimized.code,
    co_consts: optimized.consts,
    co_lnotab: optimized.lnotab,
    co_linetable: null,
    co_stacksize: stackDepth(unit.blocks, unit.entry),
    co_firstlineno: firstlineno,
  };
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
  { opmap, extendedArgument, haveArgument }: OpcodeTable,
  repeatsLines: boolean,
): { code: Uint8Array; lnotab: Uint8Array } {
  const code: number[] = [];
  const lnotab: number[] = [];
  let lineOffset = 0;
  let line = firstlineno;
  for (const { opcode, arg, lineno, startsLine } of blocks.flatMap(({ instructions }) => instructions)) {
    if (startsLine && lineno !== 0 && (lineno !== line || (repeatsLines && code.length !== lineOffset))) {
      addLine(lnotab, code.length - lineOffset, lineno - line);
      lineOffset = code.length;
      line = lineno;
    }
    const number = opmap[opcode] as number;
    const operand = number < haveArgument ? 0 : arg;
    writeWords(code, code.length, number, operand, wordsFor(operand), extendedArgument);
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
