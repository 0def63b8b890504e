/** The optimiser of one basic block (optimize_basic_block, Python/compile.c 3.10.13). */
import type { Constant } from '../../compiler/blueprint.ts';
import { constantKey } from '../../compiler/constant-key.ts';
import type { BasicBlock, Instruction } from '../codegen/block.ts';
import { truth } from '../fold/arithmetic.ts';
import { becomeNop, firstFull } from './blocks.ts';

/** Changes instructions in place; constants that it makes are added to `consts`. */
export function optimizeBlock(block: BasicBlock, consts: Constant[]): void {
  const { instructions } = block;
  for (let at = 0; at < instructions.length; at++) {
    const instruction = instructions[at] as Instruction;
    if (instruction.target !== null) instruction.target = firstFull(instruction.target);
    // What was threaded to another place is looked at once more.
    while (threadJump(instruction));
    if (instruction.opcode === 'LOAD_CONST') testConstant(block, at, consts);
    else if (instruction.opcode === 'BUILD_TUPLE') buildTuple(instructions, at, consts);
    else if (instruction.opcode === 'ROT_N') rotate(instructions, at);
  }
}

const isTestOfTrue = (opcode: string): boolean => opcode === 'POP_JUMP_IF_TRUE' || opcode === 'JUMP_IF_TRUE_OR_POP';

/** A test of a constant is a jump, or none. */
function testConstant(block: BasicBlock, at: number, consts: readonly Constant[]): void {
  const load = block.instructions[at] as Instruction;
  const test = block.instructions[at + 1];
  if (test === undefined || !/^(POP_JUMP_IF|JUMP_IF)_(TRUE|FALSE)/.test(test.opcode)) return;
  const jumps = truth(consts[load.arg] as Constant) === isTestOfTrue(test.opcode);
  const keepsValue = jumps && test.opcode.startsWith('JUMP_IF');
  if (!keepsValue) becomeNop(load);
  if (!jumps) return becomeNop(test);
  test.opcode = 'JUMP_ABSOLUTE';
  block.ends = true;
}

/** What is put in place of building a tuple of so many items and taking it apart again. */
const ROTATIONS: readonly (readonly [string, string])[] = [
  ['BUILD_TUPLE', 'UNPACK_SEQUENCE'],
  ['NOP', 'NOP'],
  ['ROT_TWO', 'NOP'],
  ['ROT_THREE', 'ROT_TWO'],
];

function buildTuple(instructions: readonly Instruction[], at: number, consts: Constant[]): void {
  const build = instructions[at] as Instruction;
  const next = instructions[at + 1];
  if (next?.opcode !== 'UNPACK_SEQUENCE' || next.arg !== build.arg) return foldTuple(instructions, at, consts);
  const rotation = ROTATIONS[build.arg];
  if (rotation === undefined || build.arg === 0) return;
  // Operands stay, though nobody reads them.
  [build.opcode, next.opcode] = rotation;
}

/** fold_tuple_on_constants */
function foldTuple(instructions: readonly Instruction[], at: number, consts: Constant[]): void {
  const build = instructions[at] as Instruction;
  const loads = instructions.slice(at - build.arg, at);
  if (at < build.arg || loads.some(({ opcode }) => opcode !== 'LOAD_CONST')) return;
  const tuple: Constant = { kind: 'tuple', items: loads.map(({ arg }) => consts[arg] as Constant) };
  const key = constantKey(tuple);
  const known = consts.findIndex((constant) => constantKey(constant) === key);
  loads.forEach(becomeNop);
  build.opcode = 'LOAD_CONST';
  build.arg = known >= 0 ? known : consts.push(tuple) - 1;
}

const ROTATION_NAMES: readonly string[] = ['NOP', 'NOP', 'ROT_TWO', 'ROT_THREE', 'ROT_FOUR'];

function rotate(instructions: readonly Instruction[], at: number): void {
  const instruction = instructions[at] as Instruction;
  const count = instruction.arg;
  instruction.opcode = ROTATION_NAMES[count] ?? 'ROT_N';
  if (count < 2 || at < count - 1) return;
  // As many turns as there are values change nothing (fold_rotations).
  const turns = instructions.slice(at - count + 1, at + 1);
  if (turns.every((turn) => turnedBy(turn) === count)) turns.forEach(becomeNop);
}

const turnedBy = ({ opcode, arg }: Instruction): number => (opcode === 'ROT_N' ? arg : ROTATION_NAMES.lastIndexOf(opcode));

const ALIKE: Readonly<Record<string, readonly string[]>> = {
  JUMP_IF_FALSE_OR_POP: ['JUMP_ABSOLUTE', 'JUMP_FORWARD', 'JUMP_IF_FALSE_OR_POP'],
  JUMP_IF_TRUE_OR_POP: ['JUMP_ABSOLUTE', 'JUMP_FORWARD', 'JUMP_IF_TRUE_OR_POP'],
  POP_JUMP_IF_FALSE: ['JUMP_ABSOLUTE', 'JUMP_FORWARD'],
  POP_JUMP_IF_TRUE: ['JUMP_ABSOLUTE', 'JUMP_FORWARD'],
  JUMP_ABSOLUTE: ['JUMP_ABSOLUTE', 'JUMP_FORWARD'],
  JUMP_FORWARD: ['JUMP_ABSOLUTE', 'JUMP_FORWARD'],
  FOR_ITER: ['JUMP_FORWARD'],
};

/** A jump to a jump of the same line goes there at once; answers whether something changed (jump_thread). */
function threadJump(instruction: Instruction): boolean {
  const there = instruction.target?.instructions[0];
  const alike = ALIKE[instruction.opcode];
  if (there === undefined || alike === undefined || instruction.target === null || instruction.lineno !== there.lineno) return false;
  const { opcode, target } = instruction;
  const isTest = opcode.endsWith('_OR_POP');
  const popped = isTest ? `POP_${opcode.slice(0, -'_OR_POP'.length)}` : '';
  if (alike.includes(there.opcode) || there.opcode === popped) {
    if (there.target === null || there.target === target) return false;
    instruction.target = firstFull(there.target);
    instruction.opcode = there.opcode === popped ? popped : isUnconditionalName(opcode) ? 'JUMP_ABSOLUTE' : opcode;
    return true;
  }
  if (!isTest || !/^(POP_JUMP_IF_|JUMP_IF_)/.test(there.opcode) || target.next === null) return false;
  // The other way round: the second test fails where the first one's value was kept.
  instruction.opcode = popped;
  instruction.target = firstFull(target.next);
  return true;
}

const isUnconditionalName = (opcode: string): boolean => opcode === 'JUMP_ABSOLUTE' || opcode === 'JUMP_FORWARD';
