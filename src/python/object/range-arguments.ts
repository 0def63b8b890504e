/** The arguments of `range` and `xrange` (builtin_range, Python/bltinmodule.c 2.7.18). */
import type { PyObject } from '../memory/object.ts';
import { asIndex, isIndex } from '../protocol/number.ts';
import { raised } from '../protocol/raise.ts';
import { floatType } from './static-types.ts';

export interface RangeArguments {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

export function rangeArguments(name: 'range' | 'xrange', args: readonly PyObject[]): RangeArguments {
  if (args.length < 1)
    throw raised('TypeError', name === 'range' ? 'range expected at least 1 arguments, got 0' : 'Required argument not found');
  if (args.length > 3) throw raised('TypeError', `${name} expected at most 3 arguments, got ${args.length}`);
  const numbers = args.map((argument, index) => integer(name, argument, args.length, index));
  const [start, stop, step] = numbers.length === 1 ? [0, numbers[0]] : numbers;
  if (step === 0)
    throw raised('ValueError', name === 'range' ? 'range() step argument must not be zero' : 'xrange() arg 3 must not be zero');
  return { start: start as number, stop: stop as number, step: step ?? 1 };
}

const ROLES = ['start', 'end', 'step'];

function integer(name: string, argument: PyObject, count: number, index: number): number {
  if (isIndex(argument)) return asIndex(argument, 'OverflowError');
  if (name === 'xrange') {
    throw raised('TypeError', argument.type === floatType ? 'integer argument expected, got float' : 'an integer is required');
  }
  const role = count === 1 ? 'end' : ROLES[index];
  throw raised('TypeError', `range() integer ${role} argument expected, got ${argument.type.payload.name}.`);
}

export function rangeLength(start: number, stop: number, step: number): number {
  return Math.max(0, Math.ceil((stop - start) / step));
}
