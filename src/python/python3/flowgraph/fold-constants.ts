/** Operations on constants that are loaded right before them are done by the compiler (Python/flowgraph.c 3.14.2). */
import type { Constant } from '../../compiler/blueprint.ts';
import { BINARY_OPERANDS } from '../codegen-311/operators.ts';
import { itemOf, operate, operateUnary } from '../fold/arithmetic.ts';
import { distinct } from '../fold/distinct.ts';
import { isSafe } from '../fold/limits.ts';
import type { Operator } from '../syntax/tree.ts';
import { type Block, becomeNop, type Instruction } from './block.ts';
import { indexOf } from './constants.ts';
import { NO_LOCATION } from './location.ts';

/** Integers from 0 on that stand in the instruction itself (_PY_IS_SMALL_INT). */
const SMALL_INTS = 256;
/** Values that may lie on the stack for one display. */
const MOST_ON_STACK = 30;

export function loadsConstant({ opcode }: Instruction): boolean {
  return opcode === 'LOAD_CONST' || opcode === 'LOAD_SMALL_INT';
}

/** The constant that an instruction loads. */
export function loadedBy({ opcode, arg }: Instruction, constants: readonly Constant[]): Constant {
  return opcode === 'LOAD_SMALL_INT' ? { kind: 'int', value: arg } : (constants[arg] as Constant);
}

/** Makes an instruction one that loads a small integer, where the constant is one. */
export function makeSmallInt(instruction: Instruction, constant: Constant): boolean {
  if (constant.kind !== 'int' || constant.value < 0 || constant.value >= SMALL_INTS) return false;
  Object.assign(instruction, { opcode: 'LOAD_SMALL_INT', arg: Number(constant.value), target: null });
  return true;
}

export function makeLoad(instruction: Instruction, constant: Constant, constants: Constant[]): void {
  if (makeSmallInt(instruction, constant)) return;
  Object.assign(instruction, { opcode: 'LOAD_CONST', arg: indexOf(constant, constants), target: null });
}

/** The loads of so many constants right before an index, or null where others stand there. */
function loadsBefore({ instructions }: Block, index: number, count: number): Instruction[] | null {
  const loads: Instruction[] = [];
  for (let at = index - 1; at >= 0 && loads.length < count; at--) {
    const instruction = instructions[at] as Instruction;
    if (instruction.opcode === 'NOP') continue;
    if (!loadsConstant(instruction)) return null;
    loads.unshift(instruction);
  }
  return loads.length === count ? loads : null;
}

function drop(loads: readonly Instruction[]): void {
  for (const load of loads) {
    becomeNop(load);
    load.location = NO_LOCATION;
  }
}

/** Makes an instruction with these operands a load of what `work` makes of them, where that is something. */
function foldWith(block: Block, at: number, count: number, constants: Constant[], work: (operands: Constant[]) => Constant | null): void {
  const loads = loadsBefore(block, at, count);
  const result = loads === null ? null : work(loads.map((load) => loadedBy(load, constants)));
  if (loads === null || result === null) return;
  drop(loads);
  makeLoad(block.instructions[at] as Instruction, result, constants);
}

/** fold_tuple_of_constants */
export function foldTuple(block: Block, at: number, constants: Constant[]): void {
  const { arg } = block.instructions[at] as Instruction;
  if (arg <= MOST_ON_STACK) foldWith(block, at, arg, constants, (items) => ({ kind: 'tuple', items }));
}

const OPERATORS = new Map(Object.entries(BINARY_OPERANDS).map(([name, operand]) => [operand, name as Operator['nodeType']]));
const SUBSCRIPT = 26;

/** fold_const_binop */
export function foldBinary(block: Block, at: number, constants: Constant[]): void {
  const { arg } = block.instructions[at] as Instruction;
  foldWith(block, at, 2, constants, ([left, right]) => {
    if (left === undefined || right === undefined) return null;
    if (arg === SUBSCRIPT) return itemOf(left, right);
    const operator = OPERATORS.get(arg);
    return operator !== undefined && isSafe(operator, left, right) ? operate(operator, left, right) : null;
  });
}

/** fold_const_unaryop. `~` of a bool stays, for it warns as it runs (eval_const_unaryop, Python/flowgraph.c 3.14.2). */
export function foldUnary(block: Block, at: number, constants: Constant[], operator: Parameters<typeof operateUnary>[0]): void {
  foldWith(block, at, 1, constants, ([operand]) => {
    if (operand === undefined || (operator === 'Invert' && operand.kind === 'bool')) return null;
    return operateUnary(operator, operand);
  });
}

/** From so many constants on, a list or set is made of one. */
const SHORTEST = 3;

/**
 * What is only walked or searched need be no list, nor a set that changes; others are made of one constant, if of constants
 * (optimize_lists_and_sets).
 */
export function foldDisplay(block: Block, at: number, constants: Constant[]): void {
  const { instructions } = block;
  const build = instructions[at] as Instruction;
  const { opcode, arg } = build;
  const next = instructions[at + 1]?.opcode;
  const isPassing = next === 'GET_ITER' || next === 'CONTAINS_OP';
  if (arg > MOST_ON_STACK || (arg < SHORTEST && !isPassing)) return;
  const loads = loadsBefore(block, at, arg);
  if (loads === null) {
    if (isPassing && opcode === 'BUILD_LIST') build.opcode = 'BUILD_TUPLE';
    return;
  }
  const items = loads.map((load) => loadedBy(load, constants));
  const index = indexOf(opcode === 'BUILD_SET' ? { kind: 'frozenset', items: distinct(items) } : { kind: 'tuple', items }, constants);
  drop(loads);
  if (isPassing) Object.assign(build, { opcode: 'LOAD_CONST', arg: index });
  else {
    Object.assign(instructions[at - 2] as Instruction, { opcode, arg: 0, location: build.location });
    Object.assign(instructions[at - 1] as Instruction, { opcode: 'LOAD_CONST', arg: index });
    Object.assign(build, { opcode: opcode === 'BUILD_LIST' ? 'LIST_EXTEND' : 'SET_UPDATE', arg: 1 });
  }
}

/** A tuple that is built by a list of constants, item by item (fold_constant_intrinsic_list_to_tuple). */
export function foldListToTuple({ instructions }: Block, at: number, constants: Constant[]): void {
  const items: Constant[] = [];
  const parts: Instruction[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const instruction = instructions[index] as Instruction;
    const { opcode, arg } = instruction;
    if (opcode === 'NOP') continue;
    const expectsAppend = parts.length % 2 === 0;
    parts.push(instruction);
    if (opcode === 'BUILD_LIST' && arg === 0) {
      if (!expectsAppend) return;
      drop(parts);
      return makeLoad(instructions[at] as Instruction, { kind: 'tuple', items }, constants);
    }
    if (expectsAppend) {
      if (opcode !== 'LIST_APPEND' || arg !== 1) return;
    } else if (loadsConstant(instruction)) items.unshift(loadedBy(instruction, constants));
    else return;
  }
}
