/** Operations on constants done at compile time, by the runtime's own arithmetic (fold_binops_on_constants, Python/peephole.c 2.7.18). */
import { close } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { BinarySlot } from '../../memory/type-record.ts';
import { type ConstantObjects, constantObject } from '../../object/code.ts';
import { constantOf } from '../../object/constant.ts';
import { binary, unary } from '../../protocol/number.ts';
import { isTrue, reprObject } from '../../protocol/object.ts';
import { PythonException } from '../../protocol/raise.ts';
import { getItem } from '../../protocol/sequence.ts';
import type { Constant } from '../blueprint.ts';

/** Longer results are left to be computed when the program runs. */
const LONGEST_RESULT = 20;

/** BINARY_DIVIDE is not among them: what it means depends on a flag of the interpreter. */
const SLOTS: Readonly<Record<string, BinarySlot>> = {
  BINARY_POWER: 'power',
  BINARY_MULTIPLY: 'multiply',
  BINARY_TRUE_DIVIDE: 'true_divide',
  BINARY_FLOOR_DIVIDE: 'floor_divide',
  BINARY_MODULO: 'remainder',
  BINARY_ADD: 'add',
  BINARY_SUBTRACT: 'subtract',
  BINARY_LSHIFT: 'lshift',
  BINARY_RSHIFT: 'rshift',
  BINARY_AND: 'and',
  BINARY_XOR: 'xor',
  BINARY_OR: 'or',
};

/** The result as a new constant (or an operand or one of its items, where that is the very result), or null where it must be computed at run time. */
export function foldBinary(opcode: string, left: Constant, right: Constant): Constant | null {
  const slot = SLOTS[opcode];
  if (opcode === 'BINARY_SUBSCR') return compute([left, right], ([container, key]) => getItem(container as PyObject, key as PyObject));
  if (slot === undefined) return null;
  return compute([left, right], ([a, b]) => binary(slot, a as PyObject, b as PyObject));
}

export function foldUnary(opcode: string, operand: Constant): Constant | null {
  return compute([operand], ([object]) => {
    if (opcode === 'UNARY_CONVERT') return reprObject(object as PyObject);
    if (opcode === 'UNARY_INVERT') return unary('invert', object as PyObject);
    return isTrue(object as PyObject) ? unary('negative', object as PyObject) : null;
  });
}

function compute(constants: readonly Constant[], run: (operands: readonly PyObject[]) => Ref | null): Constant | null {
  const made: ConstantObjects = new Map();
  const operands = constants.map((constant) => constantObject(constant, made));
  try {
    const result = run(operands);
    if (result === null) return null;
    const same = [...made].find(([, object]) => object === result)?.[0];
    const constant = same === undefined || typeof same === 'string' ? constantOf(result) : same;
    close(result);
    return constant === null || isTooLong(constant) ? null : constant;
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return null;
  } finally {
    for (const operand of operands) close(operand);
  }
}

function isTooLong(constant: Constant): boolean {
  if (constant.kind === 'bytes') return constant.value.length > LONGEST_RESULT;
  if (constant.kind === 'text') return [...constant.value].length > LONGEST_RESULT || /[\u{10000}-\u{10ffff}]/u.test(constant.value);
  return constant.kind === 'tuple' && constant.items.length > LONGEST_RESULT;
}
