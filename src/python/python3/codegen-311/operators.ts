/** Operands of BINARY_OP and COMPARE_OP (Include/opcode.h, addop_binary and compiler_addcompare; Python/compile.c 3.12.1). */
import type { CmpOp, Operator } from '../syntax/tree.ts';

export const BINARY_OPERANDS: Readonly<Record<Operator['nodeType'], number>> = {
  Add: 0,
  BitAnd: 1,
  FloorDiv: 2,
  LShift: 3,
  MatMult: 4,
  Mult: 5,
  Mod: 6,
  BitOr: 7,
  Pow: 8,
  RShift: 9,
  Sub: 10,
  Div: 11,
  BitXor: 12,
};

/** Added for `+=` and its like. */
export const IN_PLACE = 13;

/** Operators that have opcodes of their own, and their operands. */
export const TESTS: Readonly<Partial<Record<CmpOp['nodeType'], readonly [string, number]>>> = {
  Is: ['IS_OP', 0],
  IsNot: ['IS_OP', 1],
  In: ['CONTAINS_OP', 0],
  NotIn: ['CONTAINS_OP', 1],
};

/** The operators of COMPARE_OP, in order. */
export const COMPARISONS: readonly CmpOp['nodeType'][] = ['Lt', 'LtE', 'Eq', 'NotEq', 'Gt', 'GtE'];

/** Bits for what of unordered, less, greater, equal makes each of them true (COMPARISON_*, Include/internal/pycore_code.h). */
export const COMPARISON_MASKS: readonly number[] = [2, 2 | 8, 8, 1 | 2 | 4, 4, 4 | 8];
