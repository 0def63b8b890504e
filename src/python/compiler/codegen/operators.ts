/** Which opcodes operators become (binop, inplace_binop, cmpop; Python/compile.c 2.7.18). */
import type { CmpOp, Operator } from '../../syntax/tree.ts';
import type { Compiler } from './compiler.ts';

const OPCODES: Readonly<Record<Operator['nodeType'], string>> = {
  Add: 'ADD',
  Sub: 'SUBTRACT',
  Mult: 'MULTIPLY',
  Div: 'DIVIDE',
  Mod: 'MODULO',
  Pow: 'POWER',
  LShift: 'LSHIFT',
  RShift: 'RSHIFT',
  BitOr: 'OR',
  BitXor: 'XOR',
  BitAnd: 'AND',
  FloorDiv: 'FLOOR_DIVIDE',
};

function operation(compiler: Compiler, { nodeType }: Operator): string {
  return nodeType === 'Div' && compiler.hasFuture('division') ? 'TRUE_DIVIDE' : OPCODES[nodeType];
}

export function binaryOpcode(compiler: Compiler, operator: Operator): string {
  return `BINARY_${operation(compiler, operator)}`;
}

export function inplaceOpcode(compiler: Compiler, operator: Operator): string {
  return `INPLACE_${operation(compiler, operator)}`;
}

const UNARY = { Invert: 'UNARY_INVERT', Not: 'UNARY_NOT', UAdd: 'UNARY_POSITIVE', USub: 'UNARY_NEGATIVE' } as const;

export function unaryOpcode({ nodeType }: { nodeType: keyof typeof UNARY }): string {
  return UNARY[nodeType];
}

const COMPARISONS: readonly CmpOp['nodeType'][] = ['Lt', 'LtE', 'Eq', 'NotEq', 'Gt', 'GtE', 'In', 'NotIn', 'Is', 'IsNot'];

/** COMPARE_OP's operand. */
export function comparison({ nodeType }: CmpOp): number {
  return COMPARISONS.indexOf(nodeType);
}
