/** What a few instructions in a row become in 3.11 (optimize_basic_block, Python/compile.c 3.11.7). */
import type { Constant } from '../../compiler/blueprint.ts';
import { truth } from '../fold/arithmetic.ts';
import { type Block, becomeNop, type Instruction } from './block.ts';
import { decide, nullRule, type Rule, type Rules, swapRule, testNone, tupleRule } from './optimize-block.ts';
import { nonEmpty } from './reach.ts';

function constantRule({ instructions }: Block, at: number, constants: Constant[], index: number): number {
  const load = instructions[at] as Instruction;
  const next = instructions[at + 1];
  const constant = constants[index] as Constant;
  if (next?.opcode === 'POP_JUMP_IF_FALSE' || next?.opcode === 'POP_JUMP_IF_TRUE') decide(load, next, constant);
  else if (next?.opcode === 'JUMP_IF_FALSE_OR_POP' || next?.opcode === 'JUMP_IF_TRUE_OR_POP') decideOrPop(load, next, constant);
  else if (next?.opcode === 'IS_OP') testNone(load, next, instructions[at + 2], constant);
  return at;
}

/** A jump that keeps the constant leaves it on the stack. */
function decideOrPop(load: Instruction, jump: Instruction, constant: Constant): void {
  if (truth(constant) === (jump.opcode === 'JUMP_IF_TRUE_OR_POP')) jump.opcode = 'JUMP';
  else for (const each of [load, jump]) becomeNop(each);
}

/** Where a jump goes, behind blocks that have become empty. */
function aimed({ instructions }: Block, at: number): { jump: Instruction; there: Instruction } {
  const jump = instructions[at] as Instruction;
  jump.target = nonEmpty(jump.target) as Block;
  return { jump, there: jump.target.instructions[0] as Instruction };
}

/** Goes where another jump goes, if that is on the same line. */
function thread(jump: Instruction, there: Instruction, opcode: string): boolean {
  if (jump.location.line !== there.location.line || jump.target === there.target) return false;
  Object.assign(jump, { target: there.target, opcode });
  return true;
}

function threadRule(block: Block, at: number): number {
  const { jump, there } = aimed(block, at);
  return there.opcode === 'JUMP' && thread(jump, there, jump.opcode) ? at - 1 : at;
}

/** A jump that keeps its value, to another test of it: that one's outcome is known. */
function orPopRule(kept: string, other: string): Rule {
  return (block, at) => {
    const { jump, there } = aimed(block, at);
    if (there.opcode === `POP_JUMP_IF_${kept}`) return thread(jump, there, there.opcode) ? at - 1 : at;
    if (there.opcode === 'JUMP' || there.opcode === jump.opcode) return thread(jump, there, jump.opcode) ? at - 1 : at;
    const isOpposite = there.opcode === `JUMP_IF_${other}_OR_POP` || there.opcode === `POP_JUMP_IF_${other}`;
    if (!isOpposite || jump.location.line !== there.location.line) return at;
    Object.assign(jump, { opcode: `POP_JUMP_IF_${kept}`, target: (jump.target as Block).next });
    return at - 1;
  };
}

export const RULES_311: Rules = {
  constant: constantRule,
  copiesConstants: false,
  others: {
    BUILD_TUPLE: tupleRule,
    JUMP_IF_FALSE_OR_POP: orPopRule('FALSE', 'TRUE'),
    JUMP_IF_TRUE_OR_POP: orPopRule('TRUE', 'FALSE'),
    POP_JUMP_IF_NOT_NONE: threadRule,
    POP_JUMP_IF_NONE: threadRule,
    POP_JUMP_IF_FALSE: threadRule,
    POP_JUMP_IF_TRUE: threadRule,
    JUMP: threadRule,
    SWAP: swapRule,
    PUSH_NULL: nullRule,
  },
};
