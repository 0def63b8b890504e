/** What a few instructions in a row become in 3.13 (optimize_load_const, optimize_basic_block; Python/flowgraph.c 3.13.0). */
import type { Constant } from '../../compiler/blueprint.ts';
import { truth } from '../fold/arithmetic.ts';
import { type Block, becomeNop, type Instruction, instruction } from './block.ts';
import { indexOf } from './constants.ts';
import { decide, optimizeBlock, type Rule, testNone, tupleRule } from './optimize-block.ts';
import { nonEmpty } from './reach.ts';
import { exchangeStores, shortenSwaps } from './swaps.ts';

/** Goes over loads of constants alone. */
export function optimizeLoads(block: Block, constants: Constant[]): void {
  optimizeBlock(block, constants, { constant: constantRule, copiesConstants: true, others: {} });
}

function constantRule({ instructions }: Block, at: number, constants: Constant[], index: number): number {
  const load = instructions[at] as Instruction;
  const next = instructions[at + 1];
  const constant = constants[index] as Constant;
  switch (next?.opcode) {
    case 'POP_JUMP_IF_FALSE':
    case 'POP_JUMP_IF_TRUE':
      decide(load, next, constant);
      break;
    case 'IS_OP':
      if (constant.kind === 'none') testNone(load, next, withoutTruth(instructions, at + 2), constant);
      break;
    case 'RETURN_VALUE':
      becomeNop(load);
      Object.assign(next, { opcode: 'RETURN_CONST', arg: index });
      return at + 1;
    case 'TO_BOOL':
      becomeNop(load);
      Object.assign(next, { opcode: 'LOAD_CONST', arg: indexOf({ kind: 'bool', value: truth(constant) }, constants) });
      break;
  }
  return at;
}

/** The instruction at an index, or the one behind it where it is TO_BOOL, which is not needed. */
export function withoutTruth(instructions: readonly Instruction[], at: number): Instruction | undefined {
  const test = instructions[at];
  if (test?.opcode !== 'TO_BOOL') return test;
  becomeNop(test);
  return instructions[at + 1];
}

export function optimizeInstructions(block: Block, constants: Constant[]): void {
  optimizeBlock(block, constants, { constant: (_block, at) => at, copiesConstants: false, others: RULES_313 });
  const { instructions } = block;
  for (let at = 0; at < instructions.length; at++) {
    if ((instructions[at] as Instruction).opcode !== 'SWAP') continue;
    at = shortenSwaps(block, at);
    exchangeStores(block, at);
  }
}

/** A jump to a jump goes where that one goes; its line is that one's, too. */
export function threadTo(block: Block, at: number, opcodes: Readonly<Record<string, string>>): number {
  const jump = block.instructions[at] as Instruction;
  const there = (nonEmpty(jump.target) as Block).instructions[0] as Instruction;
  const opcode = opcodes[there.opcode];
  if (opcode === undefined || jump.target === there.target) return at;
  becomeNop(jump);
  block.instructions.push(instruction(opcode, there.location, 0, there.target));
  return at - 1;
}

const conditionRule = (opcode: string): Rule => {
  const opcodes = { JUMP: opcode };
  return (block, at) => threadTo(block, at, opcodes);
};

const jumpRule = (opcode: string): Rule => {
  const opcodes = { JUMP: 'JUMP', JUMP_NO_INTERRUPT: opcode };
  return (block, at) => threadTo(block, at, opcodes);
};

/** A value that is stored where another is stored at once is dropped. */
function storeRule({ instructions }: Block, at: number): number {
  const store = instructions[at] as Instruction;
  const next = instructions[at + 1];
  if (next?.opcode === 'STORE_FAST' && next.arg === store.arg && next.location.line === store.location.line) {
    Object.assign(store, { opcode: 'POP_TOP', arg: 0 });
  }
  return at;
}

/** NULL is pushed together with the global that is called. */
function globalRule({ instructions }: Block, at: number): number {
  const next = instructions[at + 1];
  const load = instructions[at] as Instruction;
  if (next?.opcode !== 'PUSH_NULL' || (load.arg & 1) !== 0) return at;
  load.arg |= 1;
  becomeNop(next);
  return at;
}

/** COMPARE_OP's operand: whether the result is made a bool. */
const TRUTH = 16;

/** What already gives a bool, or can, needs no TO_BOOL behind it; `bit` is added to its operand. */
export function truthRule(bit: number): Rule {
  return ({ instructions }, at) => {
    const test = instructions[at] as Instruction;
    const next = instructions[at + 1];
    if (next?.opcode === 'TO_BOOL') {
      Object.assign(next, { opcode: test.opcode, arg: test.arg | bit });
      becomeNop(test);
    }
    return at;
  };
}

export function notRule({ instructions }: Block, at: number): number {
  const not = instructions[at] as Instruction;
  const next = instructions[at + 1];
  if (next?.opcode === 'TO_BOOL' || next?.opcode === 'UNARY_NOT') {
    becomeNop(not);
    if (next.opcode === 'UNARY_NOT') becomeNop(next);
    else next.opcode = 'UNARY_NOT';
  }
  return at;
}

function swapRule({ instructions }: Block, at: number): number {
  const swap = instructions[at] as Instruction;
  if (swap.arg === 1) becomeNop(swap);
  return at;
}

export const RULES_313: Readonly<Record<string, Rule>> = {
  BUILD_TUPLE: tupleRule,
  POP_JUMP_IF_NOT_NONE: conditionRule('POP_JUMP_IF_NOT_NONE'),
  POP_JUMP_IF_NONE: conditionRule('POP_JUMP_IF_NONE'),
  POP_JUMP_IF_FALSE: conditionRule('POP_JUMP_IF_FALSE'),
  POP_JUMP_IF_TRUE: conditionRule('POP_JUMP_IF_TRUE'),
  JUMP: jumpRule('JUMP'),
  JUMP_NO_INTERRUPT: jumpRule('JUMP_NO_INTERRUPT'),
  STORE_FAST: storeRule,
  SWAP: swapRule,
  LOAD_GLOBAL: globalRule,
  COMPARE_OP: truthRule(TRUTH),
  CONTAINS_OP: truthRule(0),
  IS_OP: truthRule(0),
  TO_BOOL: truthRule(0),
  UNARY_NOT: notRule,
};
