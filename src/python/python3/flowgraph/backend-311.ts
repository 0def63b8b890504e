/** The passes over a flow graph in 3.11, in their order (assemble, Python/compile.c 3.11.7). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { flagsOf, isSuspendable } from '../codegen-311/flags.ts';
import type { Backend } from '../codegen-311/make-code.ts';
import type { Unit } from '../codegen-311/unit.ts';
import { type Block, becomeNop, chainOf } from './block.ts';
import { usedUpTo } from './constants.ts';
import { effects311 } from './effects.ts';
import { dropPseudoInstructions, prefix } from './finish.ts';
import { labelHandlers } from './handlers.ts';
import { inlineExitsWithoutLine } from './inline-exits.ts';
import { directConditions, directJumps, resolveDistances } from './jumps.ts';
import { resolveLines } from './lines.ts';
import { removeNops } from './nops.ts';
import { oldestLast } from './oldest-last.ts';
import { optimizeBlock } from './optimize-block.ts';
import { countPredecessors, emptyUnreachable, nonEmpty, withoutEmptyBlocks } from './reach.ts';
import { RULES_311 } from './rules-311.ts';
import { stackDepth } from './stack-depth.ts';

export const backend311: Backend = {
  labels: (sequence) => sequence.labelled(),
  optimize,
  finish,
  locate: (instructions) => instructions,
  flags: flagsOf,
};

function optimize(start: Block, unit: Unit): { entry: Block; constants: Constant[] } {
  const constants = [...unit.consts];
  prefix(start, unit);
  const aimed = withoutEmptyBlocks(start);
  inlineExitsWithoutLine(oldestLast(aimed));
  const entry = optimizeGraph(aimed, constants);
  resolveLines(entry, unit.firstlineno, oldestLast);
  return { entry, constants: usedUpTo(entry, constants) };
}

/** The line of the very next instruction. */
const lineBehind = ({ next }: Block): number | null => nonEmpty(next)?.instructions[0]?.location.line ?? null;
const clean = (block: Block): void => removeNops(block, lineBehind);

/** optimize_cfg */
function optimizeGraph(start: Block, constants: Constant[]): Block {
  for (const block of chainOf(start)) {
    optimizeBlock(block, constants, RULES_311);
    clean(block);
  }
  for (const block of chainOf(start)) {
    for (const each of block.instructions) each.target = nonEmpty(each.target);
  }
  inlineExitsWithoutLine(oldestLast(start));
  countPredecessors(start);
  emptyUnreachable(start);
  const entry = withoutEmptyBlocks(start);
  for (const block of chainOf(entry)) clean(block);
  for (const { last, next } of chainOf(entry)) {
    if ((last?.opcode === 'JUMP' || last?.opcode === 'JUMP_NO_INTERRUPT') && last.target === next) becomeNop(last);
  }
  return withoutEmptyBlocks(entry);
}

function finish(entry: Block, unit: Unit, opcodes: OpcodeTable): number {
  const depth = stackDepth(entry, isSuspendable(unit) ? 1 : 0, effects311);
  labelHandlers(entry, () => {});
  dropPseudoInstructions(entry);
  for (const block of chainOf(entry)) clean(block);
  directConditions(entry);
  directJumps(entry);
  resolveDistances(entry, opcodes);
  return depth;
}
