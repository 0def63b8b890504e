/** The passes over a flow graph in 3.13, in their order (_PyCfg_OptimizeCodeUnit, Python/flowgraph.c 3.13.0). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { flagsOf } from '../codegen-311/flags.ts';
import type { Backend } from '../codegen-311/make-code.ts';
import type { Unit } from '../codegen-311/unit.ts';
import { mergeLocations } from './backend-312.ts';
import { type Block, becomeNop, chainOf, type Instruction } from './block.ts';
import { moveColdBlocks } from './cold.ts';
import { usedConstants } from './constants.ts';
import { effects313 } from './effects.ts';
import { dropPseudoInstructions, prefix } from './finish.ts';
import { labelHandlers } from './handlers.ts';
import { inlineExitsAndJumps } from './inline-exits.ts';
import { directJumps, numberTargets, resolveDistances, splitBackwardConditions } from './jumps.ts';
import { spreadLines } from './lines.ts';
import { removeNopsAndJumps, removeNopsAndPairs } from './nops.ts';
import { mayBeInterrupted } from './opcodes.ts';
import { countPredecessors, emptyUnreachable } from './reach.ts';
import { optimizeInstructions, optimizeLoads } from './rules-313.ts';
import { stackDepth } from './stack-depth.ts';
import { pairLocals } from './superinstructions.ts';
import { checkUnboundLocals } from './unbound-locals.ts';

export const backend313: Backend = { labels: (sequence) => sequence.targeted(), optimize, finish, locate: mergeLocations, flags: flagsOf };

function optimize(entry: Block, unit: Unit): { entry: Block; constants: Constant[] } {
  const constants = [...unit.consts];
  labelHandlers(entry, markResumption());
  optimizeGraph(entry, constants);
  const used = usedConstants(entry, constants);
  checkUnboundLocals(entry, unit.varnames.size, unit.scope.varnames.length);
  pairLocals(entry);
  moveColdBlocks(entry, { opcode: 'JUMP_NO_INTERRUPT', predecessors: 1 });
  removeNopsAndJumps(entry);
  resolveLines(entry);
  return { entry, constants: used };
}

/** RESUME's operand: one handler alone is around the yield before it. */
const IN_ONE_HANDLER = 4;

/**
 * Marks RESUMEs behind a yield, and lets POP_BLOCK, whose work is done, be none (label_exception_targets).
 * @param mark the bit of the operand that says that one handler alone is around the yield
 */
export function markResumption(mark = IN_ONE_HANDLER): (instruction: Instruction, depth: number) => void {
  let depthAtYield = -1;
  return (each, depth) => {
    if (each.opcode === 'YIELD_VALUE') depthAtYield = depth;
    else if (each.opcode === 'RESUME' && depthAtYield === 1) {
      each.arg |= mark;
      depthAtYield = -1;
    } else if (each.opcode === 'POP_BLOCK') becomeNop(each);
  };
}

/** optimize_cfg */
function optimizeGraph(entry: Block, constants: Constant[]): void {
  inlineExitsAndJumps(entry);
  removeUnreachable(entry);
  resolveLines(entry);
  for (const block of chainOf(entry)) optimizeLoads(block, constants);
  for (const block of chainOf(entry)) optimizeInstructions(block, constants);
  removeNopsAndPairs(entry);
  removeUnreachable(entry);
  removeNopsAndJumps(entry);
}

export function removeUnreachable(entry: Block): void {
  countPredecessors(entry);
  emptyUnreachable(entry);
  for (const block of chainOf(entry)) if (block.predecessors === 0) block.isHandler = false;
}

export function resolveLines(entry: Block): void {
  spreadLines(
    entry,
    chainOf(entry),
    ({ exitsScope, instructions }) => exitsScope || instructions.some(({ opcode }) => mayBeInterrupted(opcode)),
  );
}

function finish(entry: Block, unit: Unit, opcodes: OpcodeTable): number {
  const { firstlineno: line } = unit;
  const depth = Math.max(1, stackDepth(entry, 0, effects313));
  prefix(entry, unit, { line, endLine: line, column: -1, endColumn: -1 });
  dropPseudoInstructions(entry, { STORE_FAST_MAYBE_NULL: 'STORE_FAST', LOAD_CLOSURE: 'LOAD_FAST' });
  removeNopsAndJumps(entry);
  splitBackwardConditions(entry);
  directJumps(entry);
  numberTargets(entry);
  resolveDistances(entry, opcodes);
  return depth;
}
