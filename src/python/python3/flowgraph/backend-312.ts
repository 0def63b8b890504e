/** The passes over a flow graph in 3.12, in their order (_PyCfg_OptimizeCodeUnit, Python/flowgraph.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { LocatedWords } from '../assemble/location-table.ts';
import { flagsOf, isSuspendable } from '../codegen-311/flags.ts';
import type { Backend } from '../codegen-311/make-code.ts';
import type { Unit } from '../codegen-311/unit.ts';
import { type Block, becomeNop, chainOf, instruction } from './block.ts';
import { prepareCells } from './cells.ts';
import { moveColdBlocks } from './cold.ts';
import { usedConstants } from './constants.ts';
import { stackEffect } from './effects.ts';
import { labelHandlers } from './handlers.ts';
import { inlineExits } from './inline-exits.ts';
import { directJumps, resolveDistances, splitBackwardConditions } from './jumps.ts';
import { resolveLines } from './lines.ts';
import { NO_LOCATION, sameLocation } from './location.ts';
import { removeNops, removeNopsAndPairs, removeRedundantJumps } from './nops.ts';
import { setsUpHandler } from './opcodes.ts';
import { optimizeBlock, RULES_312 } from './optimize-block.ts';
import { countPredecessors, emptyUnreachable, withoutEmptyBlocks } from './reach.ts';
import { stackDepth } from './stack-depth.ts';
import { checkUnboundLocals } from './unbound-locals.ts';

export const backend312: Backend = { optimize, finish, locate, flags: flagsOf };

function optimize(start: Block, unit: Unit): { entry: Block; constants: Constant[] } {
  const constants = [...unit.consts];
  labelHandlers(start, (each, depth) => {
    each.arg = depth;
  });
  const entry = optimizeGraph(start, constants);
  const used = usedConstants(entry, constants);
  checkUnboundLocals(entry, unit.varnames.size, unit.scope.varnames.length);
  moveColdBlocks(entry);
  resolveLines(entry, unit.firstlineno);
  return { entry, constants: used };
}

/** optimize_cfg */
function optimizeGraph(start: Block, constants: Constant[]): Block {
  let entry = withoutEmptyBlocks(start);
  inlineExits(entry);
  for (const block of chainOf(entry)) optimizeBlock(block, constants, RULES_312);
  removeNopsAndPairs(entry);
  inlineExits(entry);
  countPredecessors(entry);
  emptyUnreachable(entry);
  for (const block of chainOf(entry)) removeNops(block);
  entry = withoutEmptyBlocks(entry);
  removeRedundantJumps(entry);
  return entry;
}

function finish(entry: Block, unit: Unit, opcodes: OpcodeTable): number {
  const suspendable = isSuspendable(unit);
  const { firstlineno } = unit;
  const place = { line: firstlineno, endLine: firstlineno, column: -1, endColumn: -1 };
  const prefix = suspendable ? [instruction('RETURN_GENERATOR', place), instruction('POP_TOP', NO_LOCATION)] : [];
  const variables = { varnames: unit.varnames.list(), cellvars: unit.cellvars.list(), freevars: unit.freevars.list() };
  prepareCells(entry, variables, prefix);
  const depth = stackDepth(entry, suspendable ? 1 : 0, stackEffect);
  dropPseudoInstructions(entry);
  splitBackwardConditions(entry);
  directJumps(entry);
  resolveDistances(entry, opcodes);
  return depth;
}

/** What only said where handlers begin and end is no code (_PyCfg_ConvertPseudoOps). */
function dropPseudoInstructions(entry: Block): void {
  for (const block of chainOf(entry)) {
    for (const each of block.instructions) {
      if (setsUpHandler(each.opcode) || each.opcode === 'POP_BLOCK') becomeNop(each);
      else if (each.opcode === 'STORE_FAST_MAYBE_NULL') each.opcode = 'STORE_FAST';
    }
  }
  for (const block of chainOf(entry)) removeNops(block);
}

/** Instructions in a row that come from one place are one entry. */
function locate(instructions: readonly LocatedWords[]): LocatedWords[] {
  const entries: { location: LocatedWords['location']; words: number }[] = [];
  for (const { location, words } of instructions) {
    const last = entries.at(-1);
    if (last !== undefined && sameLocation(last.location, location)) last.words += words;
    else entries.push({ location, words });
  }
  return entries;
}
