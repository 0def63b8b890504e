/** From a control flow graph to bytes and line table (assemble, Python/compile.c 3.10.13). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { stackDepth } from '../assemble/stack-depth.ts';
import { wordsFor, writeWords } from '../assemble/words.ts';
import { type BasicBlock, NO_LINE } from '../codegen/block.ts';
import { generatorKind } from '../codegen/code-flags.ts';
import type { AssembledCode } from '../codegen/make-code.ts';
import type { Unit } from '../codegen/unit.ts';
import { chain, isUnconditional } from './blocks.ts';
import { LineTable, lnotabOf } from './line-table.ts';
import { duplicateExits, guaranteeLines, propagateLines } from './lines.ts';
import { optimizeGraph, usedConstants } from './optimize.ts';
import { extend, normalize } from './shape.ts';

export function assembleGraph(unit: Unit, opcodes: OpcodeTable): AssembledCode {
  const { entry } = unit;
  // CPython's list has the newest block first.
  const blocks = [...unit.blocks].reverse();
  blocks.forEach(normalize);
  blocks.forEach(extend);
  insertGeneratorStart(unit);
  const consts = [...unit.consts];
  optimizeGraph(entry, blocks, consts);
  duplicateExits(blocks);
  const used = usedConstants(entry, consts);
  propagateLines(entry);
  guaranteeLines(entry, unit.firstlineno);
  const order = [...chain(entry)];
  directJumps(order);
  resolveJumps(order, opcodes);
  return {
    ...emit(order, unit.firstlineno, opcodes),
    co_consts: used,
    // A generator's first frame has what is sent on its stack.
    co_stacksize: stackDepth(order, entry, generatorKind(unit) === null ? 0 : 1),
    co_firstlineno: unit.firstlineno,
  };
}

/** insert_generator_prefix: drops what the first `send` sends; the operand tells what kind of generator it is. */
function insertGeneratorStart(unit: Unit): void {
  const kind = generatorKind(unit);
  if (kind === null) return;
  const arg = ['generator', 'coroutine', 'async generator'].indexOf(kind);
  unit.entry.instructions.unshift({ opcode: 'GEN_START', arg, target: null, lineno: NO_LINE, startsLine: false });
}

/** Jumps back are absolute, jumps forth relative (normalize_jumps). */
function directJumps(order: readonly BasicBlock[]): void {
  const seen = new Set<BasicBlock>();
  for (const block of order) {
    seen.add(block);
    const last = block.instructions.at(-1);
    if (last?.target && isUnconditional(last.opcode)) last.opcode = seen.has(last.target) ? 'JUMP_ABSOLUTE' : 'JUMP_FORWARD';
  }
}

/** Jumps count instructions. Longer operands move blocks, so it repeats until nothing changes its size (assemble_jump_offsets). */
function resolveJumps(order: readonly BasicBlock[], opcodes: OpcodeTable): void {
  let changed: boolean;
  do {
    let offset = 0;
    for (const block of order) {
      block.offset = offset;
      for (const { arg } of block.instructions) offset += wordsFor(arg);
    }
    changed = order.map((block) => resolveBlock(block, opcodes)).includes(true);
  } while (changed);
}

function resolveBlock(block: BasicBlock, { byKind, opmap }: OpcodeTable): boolean {
  let changed = false;
  let offset = block.offset;
  for (const instruction of block.instructions) {
    const words = wordsFor(instruction.arg);
    offset += words;
    if (instruction.target === null) continue;
    instruction.arg = instruction.target.offset - (byKind.jrel.has(opmap[instruction.opcode] as number) ? offset : 0);
    changed ||= wordsFor(instruction.arg) !== words;
  }
  return changed;
}

function emit(order: readonly BasicBlock[], firstlineno: number, { opmap, extendedArgument }: OpcodeTable) {
  const code: number[] = [];
  const lines = new LineTable(firstlineno);
  for (const { opcode, arg, lineno } of order.flatMap(({ instructions }) => instructions)) {
    lines.at(code.length, lineno);
    writeWords(code, code.length, opmap[opcode] as number, arg, wordsFor(arg), extendedArgument);
  }
  const linetable = lines.finish(code.length);
  return { co_code: Uint8Array.from(code), co_linetable: linetable, co_lnotab: lnotabOf(linetable, firstlineno) };
}
