/** The passes over a flow graph in 3.14, in their order (_PyCfg_OptimizeCodeUnit, Python/flowgraph.c 3.14.2). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { flagsOf314 } from '../codegen-311/flags.ts';
import type { Backend } from '../codegen-311/make-code.ts';
import type { Unit } from '../codegen-311/unit.ts';
import { mergeLocations } from './backend-312.ts';
import { markResumption, removeUnreachable, resolveLines } from './backend-313.ts';
import { type Block, chainOf, instruction } from './block.ts';
import { borrowLocals } from './borrow.ts';
import { moveColdBlocks } from './cold.ts';
import { usedConstants } from './constants.ts';
import { dropPseudoInstructions, prefix } from './finish.ts';
import { labelHandlers } from './handlers.ts';
import { inlineExitsAndJumps } from './inline-exits.ts';
import { directJumps, markNotTaken, numberTargets, resolveDistances } from './jumps.ts';
import { NEXT_LOCATION, NO_LOCATION } from './location.ts';
import { removeNopsAndJumps, removeNopsAndPairs } from './nops.ts';
import { endsBlock } from './opcodes.ts';
import { optimizeInstructions, optimizeLoads } from './rules-314.ts';
import { stackDepth } from './stack-depth.ts';
import { effectsOf, USES_314 } from './stack-uses.ts';
import { pairLocals } from './superinstructions.ts';
import { checkUnboundLocals } from './unbound-locals.ts';

export const backend314: Backend = {
  labels: (sequence) => sequence.targeted(),
  optimize,
  finish,
  locate: mergeLocations,
  flags: flagsOf314,
};

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

function finish(entry: Block, unit: Unit, opcodes: OpcodeTable): number {
  const { firstlineno: line } = unit;
  testCopies(entry);
  const depth = Math.max(1, stackDepth(entry, 0, effectsOf(USES_314)));
  prefix(entry, unit, { line, endLine: line, column: -1, endColumn: -1 });
  dropPseudoInstructions(entry, { STORE_FAST_MAYBE_NULL: 'STORE_FAST', LOAD_CLOSURE: 'LOAD_FAST' });
  removeNopsAndJumps(entry);
  markNotTaken(entry);
  borrowLocals(entry, USES_314);
  directJumps(entry);
  numberTargets(entry);
  resolveDistances(entry, opcodes);
  nameAsynchronousEnds(entry);
  placeByNext(entry);
  return depth;
}

/** A test that leaves its value is one of a copy (convert_pseudo_conditional_jumps). */
function testCopies(entry: Block): void {
  for (const { instructions } of chainOf(entry)) {
    const jump = instructions.at(-1);
    if (jump?.opcode !== 'JUMP_IF_FALSE' && jump?.opcode !== 'JUMP_IF_TRUE') continue;
    jump.opcode = `POP_${jump.opcode}`;
    const { location, handler } = jump;
    instructions.splice(-1, 0, { ...instruction('COPY', location, 1), handler }, { ...instruction('TO_BOOL', location), handler });
  }
}

/** Instructions that stand where the next one does (assemble_location_info, Python/assemble.c 3.14.2). */
function placeByNext(entry: Block): void {
  let next = NO_LOCATION;
  for (const each of [...chainOf(entry)].flatMap(({ instructions }) => instructions).reverse()) {
    if (each.location.line === NEXT_LOCATION.line) each.location = endsBlock(each.opcode) ? NO_LOCATION : next;
    next = each.location;
  }
}

/** Once its distance is known, the end of an asynchronous loop has its own name. */
function nameAsynchronousEnds(entry: Block): void {
  for (const { instructions } of chainOf(entry)) {
    for (const each of instructions) if (each.opcode === 'END_ASYNC_FOR_FROM') each.opcode = 'END_ASYNC_FOR';
  }
}
