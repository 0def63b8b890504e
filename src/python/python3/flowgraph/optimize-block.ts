/** What a few instructions in a row become (optimize_basic_block, Python/flowgraph.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import { truth } from '../fold/arithmetic.ts';
import { type Block, becomeNop, type Instruction } from './block.ts';
import { foldTuple } from './constants.ts';
import { hasLine } from './location.ts';
import { exchangeStores, shortenSwaps } from './swaps.ts';

/** A rule looks at the instruction at an index, and answers the index of the last one it is done with. */
export type Rule = (block: Block, at: number, constants: Constant[]) => number;
/** A rule for an instruction that leaves a constant on the stack. */
export type ConstantRule = (block: Block, at: number, constants: Constant[], index: number) => number;

export interface Rules {
  readonly constant: ConstantRule;
  /** Whether a copy of a constant is taken for another load of it. */
  readonly copiesConstants: boolean;
  /** By opcode. */
  readonly others: Readonly<Record<string, Rule>>;
}

export function optimizeBlock(block: Block, constants: Constant[], rules: Rules): void {
  let loaded: number | null = null;
  for (let at = 0; at < block.instructions.length; at++) {
    const { opcode, arg } = block.instructions[at] as Instruction;
    const copiesConstant = rules.copiesConstants && loaded !== null && opcode === 'COPY' && arg === 1;
    if (!copiesConstant) loaded = opcode === 'LOAD_CONST' ? arg : null;
    if (loaded !== null) at = rules.constant(block, at, constants, loaded);
    else at = rules.others[opcode]?.(block, at, constants) ?? at;
  }
}

/** A test of a constant is decided, one of None needs no None, a return of it is one instruction. */
function constantRule({ instructions }: Block, at: number, constants: Constant[], index: number): number {
  const instruction = instructions[at] as Instruction;
  const next = instructions[at + 1];
  const constant = constants[index] as Constant;
  switch (next?.opcode) {
    case 'POP_JUMP_IF_FALSE':
    case 'POP_JUMP_IF_TRUE':
      decide(instruction, next, constant);
      break;
    case 'IS_OP':
      testNone(instruction, next, instructions[at + 2], constant);
      break;
    case 'RETURN_VALUE':
      becomeNop(instruction);
      Object.assign(next, { opcode: 'RETURN_CONST', arg: index });
      return at + 1;
  }
  return at;
}

/** A conditional jump on a constant always jumps, or never. */
export function decide(load: Instruction, jump: Instruction, constant: Constant): void {
  const jumps = truth(constant) === (jump.opcode === 'POP_JUMP_IF_TRUE');
  becomeNop(load);
  if (jumps) jump.opcode = 'JUMP';
  else becomeNop(jump);
}

/** `is None` in front of a jump is part of the jump. */
export function testNone(load: Instruction, test: Instruction, jump: Instruction | undefined, constant: Constant): void {
  if (constant.kind !== 'none' || (jump?.opcode !== 'POP_JUMP_IF_FALSE' && jump?.opcode !== 'POP_JUMP_IF_TRUE')) return;
  const jumpsUnlessNone = (test.arg === 1) !== (jump.opcode === 'POP_JUMP_IF_FALSE');
  becomeNop(load);
  becomeNop(test);
  jump.opcode = jumpsUnlessNone ? 'POP_JUMP_IF_NOT_NONE' : 'POP_JUMP_IF_NONE';
}

/** A tuple that is taken apart at once is not made; one of constants is a constant. */
export function tupleRule(block: Block, at: number, constants: Constant[]): number {
  const { arg } = block.instructions[at] as Instruction;
  if (!unpackedTuple(block, at) && at >= arg) foldTuple(block, at, constants);
  return at;
}

/** Whether a tuple was one that is taken apart at once. */
export function unpackedTuple({ instructions }: Block, at: number): boolean {
  const build = instructions[at] as Instruction;
  const next = instructions[at + 1];
  const { arg } = build;
  if (next?.opcode !== 'UNPACK_SEQUENCE' || next.arg !== arg || arg < 1 || arg > 3) return false;
  becomeNop(build);
  if (arg === 1) becomeNop(next);
  else next.opcode = 'SWAP';
  return true;
}

/** A jump to a jump goes where that one goes, where this hides no line. */
function threadRule({ instructions }: Block, at: number): number {
  const jump = instructions[at] as Instruction;
  const there = jump.target?.instructions[0];
  return there?.opcode === 'JUMP' && thread(jump, there) ? at - 1 : at;
}

function thread(jump: Instruction, there: Instruction): boolean {
  const hidesLine = hasLine(there.location) && there.location.line !== jump.location.line;
  if (hidesLine || jump.target === there.target) return false;
  jump.target = there.target;
  return true;
}

export function swapRule(block: Block, at: number): number {
  const swap = block.instructions[at] as Instruction;
  if (swap.arg === 1) {
    becomeNop(swap);
    return at;
  }
  const end = shortenSwaps(block, at);
  exchangeStores(block, end);
  return end;
}

/** NULL is pushed together with the global that is called. */
export function nullRule({ instructions }: Block, at: number): number {
  const next = instructions[at + 1];
  if (next?.opcode !== 'LOAD_GLOBAL' || (next.arg & 1) !== 0) return at;
  becomeNop(instructions[at] as Instruction);
  next.arg |= 1;
  return at;
}

export const RULES_312: Rules = {
  constant: constantRule,
  copiesConstants: true,
  others: {
    BUILD_TUPLE: tupleRule,
    POP_JUMP_IF_NOT_NONE: threadRule,
    POP_JUMP_IF_NONE: threadRule,
    POP_JUMP_IF_FALSE: threadRule,
    POP_JUMP_IF_TRUE: threadRule,
    JUMP: threadRule,
    SWAP: swapRule,
    PUSH_NULL: nullRule,
  },
};
