/** Constants worked out in the bytes, as before 3.7 (PyCode_Optimize, Python/peephole.c 3.6.15). */
import type { Constant } from '../../compiler/blueprint.ts';
import { itemOf, operate, operateUnary } from '../fold/arithmetic.ts';
import { distinct } from '../fold/distinct.ts';
import { isSafe, LIMITS_36 } from '../fold/limits.ts';
import type { Operator } from '../syntax/tree.ts';
import type { OptimizedCode } from './rules.ts';

const OPERATORS: Readonly<Record<string, Operator['nodeType']>> = {
  ...{ BINARY_POWER: 'Pow', BINARY_MULTIPLY: 'Mult', BINARY_TRUE_DIVIDE: 'Div', BINARY_FLOOR_DIVIDE: 'FloorDiv', BINARY_MODULO: 'Mod' },
  ...{ BINARY_ADD: 'Add', BINARY_SUBTRACT: 'Sub', BINARY_LSHIFT: 'LShift', BINARY_RSHIFT: 'RShift', BINARY_AND: 'BitAnd' },
  ...{ BINARY_XOR: 'BitXor', BINARY_OR: 'BitOr' },
};

const UNARY = { UNARY_NEGATIVE: 'USub', UNARY_INVERT: 'Invert', UNARY_POSITIVE: 'UAdd' } as const;

/** Improves the operation in a word; answers whether it did. */
export function improveConstants(pass: OptimizedCode, at: number, next: number): boolean {
  const name = pass.code.nameAt(at) as string;
  if (name === 'UNARY_NOT') return invertTest(pass, at, next);
  if (name === 'COMPARE_OP') return invertComparison(pass, at, next);
  if (name === 'BUILD_LIST' || name === 'BUILD_SET') return buildCollection(pass, at, next, name);
  if (name in UNARY) return fold(pass, at, 1, ([operand]) => operateUnary(UNARY[name as keyof typeof UNARY], operand as Constant));
  if (name === 'BINARY_SUBSCR') return fold(pass, at, 2, ([container, key]) => itemOf(container as Constant, key as Constant));
  const operator = OPERATORS[name];
  if (operator === undefined) return false;
  return fold(pass, at, 2, ([left, right]) => {
    const [a, b] = [left as Constant, right as Constant];
    return isSafe(operator, a, b, LIMITS_36) ? operate(operator, a, b) : null;
  });
}

/** Puts a result in the place of so many constants and the operation behind them. */
function fold(pass: OptimizedCode, at: number, count: number, compute: (constants: readonly Constant[]) => Constant | null): boolean {
  const start = pass.code.startOf(at);
  const first = pass.constantsBefore(start, count);
  if (first === null || !pass.isOneBlock(first, start)) return false;
  const result = compute(pass.loadedFrom(first, count));
  if (result === null) return false;
  pass.code.putBefore(at + 1, first, 'LOAD_CONST', pass.consts.push(result) - 1);
  return true;
}

/** `not` before a test is the other test. */
function invertTest(pass: OptimizedCode, at: number, next: number): boolean {
  const { code } = pass;
  if (code.nameAt(next) !== 'POP_JUMP_IF_FALSE' || !pass.isOneBlock(at, at + 1)) return false;
  code.fill(at, at + 1);
  code.put(next, 'POP_JUMP_IF_TRUE', code.argOf(next) & 0xff);
  return true;
}

/** From `in` to `is not`, each beside its opposite. */
const FIRST_PAIRED = 6;
const LAST_PAIRED = 9;

function invertComparison(pass: OptimizedCode, at: number, next: number): boolean {
  const { code } = pass;
  const operator = code.argOf(at);
  const isPaired = operator >= FIRST_PAIRED && operator <= LAST_PAIRED;
  if (!isPaired || code.nameAt(next) !== 'UNARY_NOT' || !pass.isOneBlock(at, at + 1)) return false;
  code.put(at, 'COMPARE_OP', operator ^ 1);
  code.fill(at + 1, next + 1);
  return true;
}

const IN = 6;
const NOT_IN = 7;

/** What is only searched or walked is a constant; a list that is taken apart again is not made. */
function buildCollection(pass: OptimizedCode, at: number, next: number, name: 'BUILD_LIST' | 'BUILD_SET'): boolean {
  const { code } = pass;
  const start = code.startOf(at);
  const count = code.argOf(at);
  const following = code.nameAt(next);
  const isSearched = following === 'COMPARE_OP' && [IN, NOT_IN].includes(code.argOf(next));
  const first = count > 0 && (isSearched || following === 'GET_ITER') ? pass.constantsBefore(start, count) : null;
  if (first !== null && pass.isOneBlock(first, at + 1)) {
    const items = pass.loadedFrom(first, count);
    const constant: Constant = name === 'BUILD_SET' ? { kind: 'frozenset', items: distinct(items) } : { kind: 'tuple', items };
    code.putBefore(at + 1, first, 'LOAD_CONST', pass.consts.push(constant) - 1);
    return true;
  }
  return name === 'BUILD_LIST' && pass.unpackAtOnce(at, next);
}
