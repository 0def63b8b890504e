/** Which opcodes operators become (binop, unaryop, cmpop; Python/compile.c 3.8.18). */
import type { CmpOp, Operator } from '../syntax/tree.ts';
import type { Compiler } from './compiler.ts';

const OPERATIONS: Readonly<Record<Operator['nodeType'], string>> = {
  Add: 'ADD',
  Sub: 'SUBTRACT',
  Mult: 'MULTIPLY',
  MatMult: 'MATRIX_MULTIPLY',
  Div: 'TRUE_DIVIDE',
  Mod: 'MODULO',
  Pow: 'POWER',
  LShift: 'LSHIFT',
  RShift: 'RSHIFT',
  BitOr: 'OR',
  BitXor: 'XOR',
  BitAnd: 'AND',
  FloorDiv: 'FLOOR_DIVIDE',
};

export const binaryOpcode = ({ nodeType }: Operator): string => `BINARY_${OPERATIONS[nodeType]}`;
export const inplaceOpcode = ({ nodeType }: Operator): string => `INPLACE_${OPERATIONS[nodeType]}`;

export const UNARY_OPCODES = { Invert: 'UNARY_INVERT', Not: 'UNARY_NOT', UAdd: 'UNARY_POSITIVE', USub: 'UNARY_NEGATIVE' } as const;

const COMPARISONS: readonly CmpOp['nodeType'][] = ['Lt', 'LtE', 'Eq', 'NotEq', 'Gt', 'GtE', 'In', 'NotIn', 'Is', 'IsNot'];

/** Before 3.9 all comparisons are one instruction (cmpop). */
export const compareOp = (compiler: Compiler, operator: CmpOp['nodeType']): void =>
  compiler.emit('COMPARE_OP', COMPARISONS.indexOf(operator));

const TESTS: Readonly<Partial<Record<CmpOp['nodeType'], readonly [opcode: string, inverted: number]>>> = {
  Is: ['IS_OP', 0],
  IsNot: ['IS_OP', 1],
  In: ['CONTAINS_OP', 0],
  NotIn: ['CONTAINS_OP', 1],
};

/** From 3.9 on identity and membership have instructions of their own (compiler_addcompare). */
export function compareOrTest(compiler: Compiler, operator: CmpOp['nodeType']): void {
  const test = TESTS[operator];
  if (test === undefined) compareOp(compiler, operator);
  else compiler.emit(...test);
}

/** COMPARE_OP's operand for `except` clauses (PyCmp_EXC_MATCH). */
export const EXCEPTION_MATCH = 10;
