/** What a few instructions in a row become in 3.14 (optimize_load_const, optimize_basic_block; Python/flowgraph.c 3.14.2). */
import type { Constant } from '../../compiler/blueprint.ts';
import { truth } from '../fold/arithmetic.ts';
import { type Block, becomeNop, type Instruction } from './block.ts';
import { indexOf } from './constants.ts';
import { foldBinary, foldDisplay, foldListToTuple, foldTuple, foldUnary, loadedBy, loadsConstant, makeSmallInt } from './fold-constants.ts';
import { type Rule, testNone, unpackedTuple } from './optimize-block.ts';
import { nonEmpty } from './reach.ts';
import { notRule, RULES_313, threadTo, truthRule, withoutTruth } from './rules-313.ts';
import { exchangeStores, shortenSwaps } from './swaps.ts';

/** Goes over loads of constants alone; those of small integers need no constant. */
export function optimizeLoads({ instructions }: Block, constants: Constant[]): void {
  let loaded: Instruction | null = null;
  instructions.forEach((instruction, at) => {
    if (instruction.opcode === 'LOAD_CONST') makeSmallInt(instruction, constants[instruction.arg] as Constant);
    const isCopy = loaded?.opcode === 'LOAD_CONST' && instruction.opcode === 'COPY' && instruction.arg === 1;
    if (!isCopy) loaded = { ...instruction };
    if (loaded !== null && loadsConstant(loaded)) useLoaded(instructions, at, loadedBy(loaded, constants), constants);
  });
}

/** A test of a constant is decided, and one of None needs no None. */
function useLoaded(instructions: readonly Instruction[], at: number, constant: Constant, constants: Constant[]): void {
  const load = instructions[at] as Instruction;
  const next = instructions[at + 1];
  switch (next?.opcode) {
    case 'POP_JUMP_IF_FALSE':
    case 'POP_JUMP_IF_TRUE':
      becomeNop(load);
      return decide(next, constant);
    case 'JUMP_IF_FALSE':
    case 'JUMP_IF_TRUE':
      return decide(next, constant);
    case 'IS_OP':
      if (constant.kind === 'none') testNone(load, next, withoutTruth(instructions, at + 2), constant);
      return;
    case 'TO_BOOL':
      becomeNop(load);
      Object.assign(next, { opcode: 'LOAD_CONST', arg: indexOf({ kind: 'bool', value: truth(constant) }, constants) });
  }
}

function decide(jump: Instruction, constant: Constant): void {
  if (truth(constant) === jump.opcode.endsWith('TRUE')) jump.opcode = 'JUMP';
  else becomeNop(jump);
}

export function optimizeInstructions(block: Block, constants: Constant[]): void {
  const { instructions } = block;
  for (let at = 0; at < instructions.length; at++) {
    at = RULES_314[(instructions[at] as Instruction).opcode]?.(block, at, constants) ?? at;
  }
  for (let at = 0; at < instructions.length; at++) {
    if ((instructions[at] as Instruction).opcode !== 'SWAP') continue;
    at = shortenSwaps(block, at);
    exchangeStores(block, at);
  }
}

function tupleRule(block: Block, at: number, constants: Constant[]): number {
  if (!unpackedTuple(block, at)) foldTuple(block, at, constants);
  return at;
}

function displayRule(block: Block, at: number, constants: Constant[]): number {
  foldDisplay(block, at, constants);
  return at;
}

/** A test that goes on with another of the same value goes where that one goes. */
function testRule(opcode: string, opposite: string): Rule {
  const opcodes = { JUMP: opcode, [opcode]: opcode };
  return (block, at) => {
    const jump = block.instructions[at] as Instruction;
    const target = nonEmpty(jump.target) as Block;
    if (target.instructions[0]?.opcode !== opposite) return threadTo(block, at, opcodes);
    jump.target = target.next;
    return at - 1;
  };
}

/** `not in` and `is not` are tests themselves. */
function invertibleRule(block: Block, at: number): number {
  const test = block.instructions[at] as Instruction;
  const next = block.instructions[at + 1];
  if (next?.opcode !== 'UNARY_NOT') return truthRule(0)(block, at, []);
  Object.assign(next, { opcode: test.opcode, arg: test.arg ^ 1 });
  becomeNop(test);
  return at;
}

function unaryRule(operator: 'Invert' | 'USub'): Rule {
  return (block, at, constants) => {
    foldUnary(block, at, constants, operator);
    return at;
  };
}

function notOrFold(block: Block, at: number, constants: Constant[]): number {
  const next = block.instructions[at + 1]?.opcode;
  if (next === 'TO_BOOL' || next === 'UNARY_NOT') return notRule(block, at);
  foldUnary(block, at, constants, 'Not');
  return at;
}

const UNARY_POSITIVE = 5;
const LIST_TO_TUPLE = 6;

function intrinsicRule(block: Block, at: number, constants: Constant[]): number {
  const intrinsic = block.instructions[at] as Instruction;
  if (intrinsic.arg === UNARY_POSITIVE) foldUnary(block, at, constants, 'UAdd');
  if (intrinsic.arg !== LIST_TO_TUPLE) return at;
  if (block.instructions[at + 1]?.opcode === 'GET_ITER') becomeNop(intrinsic);
  else foldListToTuple(block, at, constants);
  return at;
}

function binaryRule(block: Block, at: number, constants: Constant[]): number {
  foldBinary(block, at, constants);
  return at;
}

const RULES_314: Readonly<Record<string, Rule>> = {
  ...RULES_313,
  BUILD_TUPLE: tupleRule,
  BUILD_LIST: displayRule,
  BUILD_SET: displayRule,
  JUMP_IF_FALSE: testRule('JUMP_IF_FALSE', 'JUMP_IF_TRUE'),
  JUMP_IF_TRUE: testRule('JUMP_IF_TRUE', 'JUMP_IF_FALSE'),
  CONTAINS_OP: invertibleRule,
  IS_OP: invertibleRule,
  UNARY_NOT: notOrFold,
  UNARY_INVERT: unaryRule('Invert'),
  UNARY_NEGATIVE: unaryRule('USub'),
  CALL_INTRINSIC_1: intrinsicRule,
  BINARY_OP: binaryRule,
};
