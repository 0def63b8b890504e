/** The passes over a flow graph in 3.12, in their order (_PyCfg_OptimizeCodeUnit, Python/flowgraph.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { LocatedWords } from '../assemble/location-table.ts';
import { flagsOf, isSuspendable } from '../codegen-311/flags.ts';
import type { Backend } from '../codegen-311/make-code.ts';
import type { Unit } from '../codegen-311/unit.ts';
import { type Block, chainOf } from './block.ts';
import { moveColdBlocks } from './cold.ts';
import { usedConstants } from './constants.ts';
import { effects312 } from './effects.ts';
import { dropPseudoInstructions, prefix } from './finish.ts';
import { labelHandlers } from './handlers.ts';
import { inlineExits } from './inline-exits.ts';
import { directJumps, resolveDistances, splitBackwardConditions } from './jumps.ts';
import { resolveLines } from './lines.ts';
import { sameLocation } from './location.ts';
import { removeNops, removeNopsAndPairs, removeRedundantJumps } from './nops.ts';
import { optimizeBlock, RULES_312 } from './optimize-block.ts';
import { countPredecessors, emptyUnreachable, withoutEmptyBlocks } from './reach.ts';
import { stackDepth } from './stack-depth.ts';
import { checkUnboundLocals } from './unbound-locals.ts';

export const backend312: Backend = { labels: (sequence) => sequence.labelled(), optimize, finish, locate: mergeLocations, flags: flagsOf };

function optimize(start: Block, unit: Unit): { entry: Block; constants: Constant[] } {
  const constants = [...unit.consts];
  labelHandlers(start, (each, depth) => {
    if (each.opcode === 'YIELD_VALUE') each.arg = depth;
  });
  const entry = optimizeGraph(start, constants);
  const used = usedConstants(entry, constants);
  checkUnboundLocals(entry, unit.varnames.size, unit.scope.varnames.length);
  moveColdBlocks(entry, { opcode: 'JUMP', predecessors: 0 });
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
  prefix(entry, unit);
  const depth = stackDepth(entry, isSuspendable(unit) ? 1 : 0, effects312);
  dropPseudoInstructions(entry);
  for (const block of chainOf(entry)) removeNops(block);
  splitBackwardConditions(entry);
  directJumps(entry);
  resolveDistances(entry, opcodes);
  return depth;
}

/** Instructions in a row that come from one place are one entry. */
export function mergeLocations(instructions: readonly LocatedWords[]): LocatedWords[] {
  const entries: { location: LocatedWords['location']; words: number }[] = [];
  for (const { location, words } of instructions) {
    const last = entries.at(-1);
    if (last !== undefined && sameLocation(last.location, location)) last.words += words;
    else entries.push({ location, words });
  }
  return entries;
}
