/** The passes over a flow graph from 3.14 on, in their order (_PyCfg_OptimizeCodeUnit, Python/flowgraph.c 3.14.2). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { flagsOf314 } from '../codegen-311/flags.ts';
import type { Backend } from '../codegen-311/make-code.ts';
import type { Unit } from '../codegen-311/unit.ts';
import { mergeLocations } from './backend-312.ts';
import { markResumption, removeUnreachable, resolveLines } from './backend-313.ts';
import { type Block, chainOf, instruction } from './block.ts';
import { BORROWING_314, type Borrowing, borrowLocals } from './borrow.ts';
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
import { effectsOf } from './stack-uses.ts';
import { pairLocals } from './superinstructions.ts';
import { checkUnboundLocals } from './unbound-locals.ts';

/** What one version does in these passes. */
export interface Passes {
  /** RESUME's bit that says that one handler alone is around the yield before it; where not given, 3.13's. */
  readonly inOneHandler?: number;
  /** Lets instructions load constants from elsewhere than the code's own. */
  readonly shareConstants: (entry: Block, constants: readonly Constant[]) => void;
  /** Adds what is done before code begins. */
  readonly prefix: (entry: Block, unit: Unit) => void;
  readonly markNotTaken: (entry: Block) => void;
  readonly borrowing: Borrowing;
}

export function backendWith(passes: Passes): Backend {
  return {
    labels: (sequence) => sequence.targeted(),
    optimize: (entry, unit) => optimize(entry, unit, passes),
    finish: (entry, unit, opcodes) => finish(entry, unit, opcodes, passes),
    locate: mergeLocations,
    flags: flagsOf314,
  };
}

export const backend314: Backend = backendWith({
  shareConstants: () => {},
  prefix: (entry, unit) => prefix(entry, unit, { line: unit.firstlineno, endLine: unit.firstlineno, column: -1, endColumn: -1 }),
  markNotTaken: (entry) => markNotTaken(entry, (block) => block.leftHandlers[block.instructions.length] ?? null),
  borrowing: BORROWING_314,
});

function optimize(entry: Block, unit: Unit, { inOneHandler, shareConstants }: Passes): { entry: Block; constants: Constant[] } {
  const constants = [...unit.consts];
  labelHandlers(entry, markResumption(inOneHandler));
  optimizeGraph(entry, constants);
  shareConstants(entry, constants);
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

function finish(entry: Block, unit: Unit, opcodes: OpcodeTable, passes: Passes): number {
  testCopies(entry);
  const depth = Math.max(1, stackDepth(entry, 0, effectsOf(passes.borrowing.uses)));
  passes.prefix(entry, unit);
  dropPseudoInstructions(entry, { STORE_FAST_MAYBE_NULL: 'STORE_FAST', LOAD_CLOSURE: 'LOAD_FAST' });
  removeNopsAndJumps(entry);
  passes.markNotTaken(entry);
  borrowLocals(entry, passes.borrowing);
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
