/** The arguments of `range` and `xrange` (builtin_range, Python/bltinmodule.c 2.7.18). */
import { holding } from '../memory/native-scope.ts';
import type { PyObject } from '../memory/object.ts';
import { integerArgument } from '../protocol/arguments.ts';
import { isInteger } from '../protocol/number.ts';
import { raised } from '../protocol/raise.ts';
import { floatType, isKindOf } from './static-types.ts';

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
  if (name === 'xrange') return exact(name, integerArgument(argument));
  if (isInteger(argument)) return rangeBound(argument);
  const convert = isKindOf(argument, floatType) ? undefined : argument.type.payload.number?.int;
  const role = count === 1 ? 'end' : ROLES[index];
  if (convert === undefined) throw raised('TypeError', `range() integer ${role} argument expected, got ${argument.type.payload.name}.`);
  const value = convert(argument);
  return holding([value], () => rangeBound(value));
}

/** Bounds beyond 64 bits are too far apart for a list. */
function rangeBound(argument: PyObject): number {
  const value = Number(argument.payload);
  if (Math.abs(value) >= 2 ** 63) throw raised('OverflowError', 'range() result has too many items');
  return exact('range', value);
}

/** Between 2^53 and 2^63 numbers are no longer exact: refused rather than answered wrongly. */
function exact(name: string, value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw raised('OverflowError', `refplot: ${name}() supports integers below 2**53 only`);
}

export function rangeLength(start: number, stop: number, step: number): number {
  return Math.max(0, Math.ceil((stop - start) / step));
}
