/** Operators as functions: arithmetic, in place, too, comparison, truth (Modules/operator.c, 2.7.18). */
import { newBool } from '../../cache/singletons.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { BinarySlot, CompareOp, NativeMethod } from '../../memory/type-record.ts';
import { oneArgument } from '../../object/native.ts';
import { richCompare } from '../../protocol/compare.ts';
import { binary, inplace, unary } from '../../protocol/number.ts';
import { isTrue } from '../../protocol/object.ts';
import { operatorFunction } from './operator-function.ts';

const BINARY: Readonly<Record<string, BinarySlot>> = {
  add: 'add',
  sub: 'subtract',
  mul: 'multiply',
  div: 'divide',
  floordiv: 'floor_divide',
  truediv: 'true_divide',
  mod: 'remainder',
  lshift: 'lshift',
  rshift: 'rshift',
  and_: 'and',
  or_: 'or',
  xor: 'xor',
  pow: 'power',
};
const COMPARISONS = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const;
const UNARY = { neg: 'negative', pos: 'positive', abs: 'absolute', inv: 'invert', invert: 'invert' } as const;

/** `add` and `__add__`, `and_` and `__and__`. */
function underscored(name: string): string {
  return `__${name.replace(/_$/, '')}__`;
}

function both(name: string, make: (shown: string) => NativeMethod): NativeMethod[] {
  return [make(name), make(underscored(name))];
}

function operation(name: string, run: (left: PyObject, right: PyObject) => Ref): NativeMethod[] {
  const cName = name.endsWith('pow') ? name : `op_${name}`;
  return both(name, (shown) => operatorFunction(shown, cName, 2, ([left, right]) => run(left as PyObject, right as PyObject)));
}

function test(name: string, run: (object: PyObject) => boolean): NativeMethod {
  return oneArgument(name, (_self, object) => newBool(run(object)));
}

export const arithmeticFunctions: readonly NativeMethod[] = [
  ...Object.entries(BINARY).flatMap(([name, slot]) => operation(name, (left, right) => binary(slot, left, right))),
  ...Object.entries(BINARY).flatMap(([name, slot]) => operation(`i${name.replace(/_$/, '')}`, (left, right) => inplace(slot, left, right))),
  ...COMPARISONS.flatMap((name, op) => operation(name, (left, right) => richCompare(left, right, op as CompareOp))),
  ...Object.entries(UNARY).flatMap(([name, slot]) => both(name, (shown) => oneArgument(shown, (_self, operand) => unary(slot, operand)))),
  ...['not_', '__not__'].map((name) => test(name, (object) => !isTrue(object))),
  test('truth', isTrue),
  operatorFunction('is_', 'is_', 2, ([left, right]) => newBool(left === right)),
  operatorFunction('is_not', 'is_not', 2, ([left, right]) => newBool(left !== right)),
];
