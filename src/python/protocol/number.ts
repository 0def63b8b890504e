/** Arithmetic: each operand's type is asked in turn, then sequences may concatenate or repeat (Objects/abstract.c, 2.7.18). */

import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Binary, BinarySlot, NumberSlots, Unary } from '../memory/type-record.ts';
import { boolType, instanceType, intType, longType } from '../object/static-types.ts';
import { raised } from './raise.ts';
import { worded } from './worded.ts';

/** How an operator is written in error messages. */
const SYMBOLS: Readonly<Record<BinarySlot, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  matrix_multiply: '@',
  divide: '/',
  floor_divide: '//',
  true_divide: '/',
  remainder: '%',
  divmod: 'divmod()',
  power: '** or pow()',
  lshift: '<<',
  rshift: '>>',
  and: '&',
  or: '|',
  xor: '^',
};

/** `left op right` (PyNumber_Add and its siblings). */
export function binary(slot: BinarySlot, left: PyObject, right: PyObject): Ref {
  return numeric(slot, left, right) ?? sequenced(slot, left, right) ?? unsupported(SYMBOLS[slot], left, right);
}

/** `left op= right` (PyNumber_InPlaceAdd and its siblings). */
export function inplace(slot: BinarySlot, left: PyObject, right: PyObject): Ref {
  const result =
    left.type.payload.number?.inplace?.[slot]?.(left, right) ??
    numeric(slot, left, right) ??
    sequencedInplace(slot, left, right) ??
    (slot === 'multiply' && hasSequenceTable(left) ? undefined : sequenced(slot, left, right));
  return result ?? unsupported(slot === 'power' ? SYMBOLS.power : `${SYMBOLS[slot]}=`, left, right);
}

/** A left operand that could be a sequence is not one that the right one is repeated by (PyNumber_InPlaceMultiply). */
function hasSequenceTable({ type }: PyObject): boolean {
  return (type.payload.heap !== null || type === instanceType) && type.payload.repeat === null;
}

/** binary_op1: the right operand's type goes first where it derives from the left's. */
function numeric(slot: BinarySlot, left: PyObject, right: PyObject): Ref | undefined {
  const ofLeft: Binary | undefined = left.type.payload.number?.[slot];
  if (left.type === right.type) return ofLeft?.(left, right);
  const ofRight: Binary | undefined = right.type.payload.number?.[slot];
  if (ofRight !== undefined && ofRight !== ofLeft && right.type.payload.mro.includes(left.type)) {
    return ofRight(left, right) ?? ofLeft?.(left, right);
  }
  return ofLeft?.(left, right) ?? (ofRight === ofLeft ? undefined : ofRight?.(left, right));
}

function sequenced(slot: BinarySlot, left: PyObject, right: PyObject): Ref | undefined {
  if (slot === 'add') return left.type.payload.concat?.(left, right);
  if (slot !== 'multiply') return undefined;
  const { repeat } = left.type.payload;
  if (repeat !== null) return repeat(left, repeatCount(right));
  const repeatRight = right.type.payload.repeat;
  return repeatRight === null ? undefined : repeatRight(right, repeatCount(left));
}

function sequencedInplace(slot: BinarySlot, left: PyObject, right: PyObject): Ref | undefined {
  if (slot === 'add') return left.type.payload.inplaceConcat?.(left, right);
  if (slot !== 'multiply') return undefined;
  return left.type.payload.inplaceRepeat?.(left, repeatCount(right));
}

function repeatCount(times: PyObject): number {
  if (!isIndex(times)) throw raised('TypeError', `can't multiply sequence by non-int of type '${times.type.payload.name}'`);
  return asIndex(times, 'OverflowError');
}

function unsupported(symbol: string, left: PyObject, right: PyObject): never {
  const names = `'${left.type.payload.name}' and '${right.type.payload.name}'`;
  throw raised('TypeError', `unsupported operand type(s) for ${symbol}: ${names}`);
}

const UNARY_SYMBOLS = { negative: 'unary -', positive: 'unary +', absolute: 'abs()', invert: 'unary ~' } as const;

export function unary(slot: keyof typeof UNARY_SYMBOLS, operand: PyObject): Ref {
  const run: Unary | undefined = (operand.type.payload.number as NumberSlots | null)?.[slot];
  if (run === undefined) throw raised('TypeError', `bad operand type for ${UNARY_SYMBOLS[slot]}: '${operand.type.payload.name}'`);
  return run(operand);
}

/** Whether an object is an int, a long, or of a class that derives from one (PyInt_Check, PyLong_Check). */
export function isInteger(object: PyObject): boolean {
  const { solid } = object.type.payload;
  return solid === intType || solid === longType || solid === boolType;
}

/** Whether an object can serve as an index (PyIndex_Check). */
export function isIndex(object: PyObject): boolean {
  return isInteger(object) || object.type.payload.number?.index !== undefined;
}

/** What `__index__` gives, or the integer itself. */
export function indexValue(object: PyObject): number | bigint {
  if (isInteger(object)) return object.payload as number | bigint;
  const { index: convert } = object.type.payload.number as { index: Unary };
  const index = convert(object);
  const value = index.payload as number | bigint;
  close(index);
  return value;
}

/** An object's value as a 64-bit index (PyNumber_AsSsize_t); beyond that it throws, or clips where `overflow` is null. */
export function asIndex(object: PyObject, overflow: 'IndexError' | 'OverflowError' | null): number {
  if (!isIndex(object))
    throw raised('TypeError', `'${object.type.payload.name}' object cannot be interpreted as an ${worded('index', 'integer')}`);
  const value = indexValue(object);
  if (typeof value === 'number') return value;
  const fits = value >= -(2n ** 63n) && value < 2n ** 63n;
  if (!fits && overflow !== null) throw raised(overflow, `cannot fit '${object.type.payload.name}' into an index-sized integer`);
  return Number(value);
}
