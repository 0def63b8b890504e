/** Comparison in Python 2: rich comparison, then the three-way fallback that orders anything (Objects/object.c, 2.7.18). */
import { newBool, notImplemented } from '../cache/singletons.ts';
import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { CompareOp } from '../memory/type-record.ts';
import { boolType, floatType, instanceType, intType, longType, noneType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';
import { idOf } from './address.ts';
import { isTrue } from './object.ts';
import { raised } from './raise.ts';
import { enterRecursive, leaveRecursive } from './recursion.ts';
import { worded } from './worded.ts';

export const LT = 0;
export const LE = 1;
export const EQ = 2;
export const NE = 3;
export const GT = 4;
export const GE = 5;

/** The operator that says the same with its operands exchanged. */
const SWAPPED: readonly CompareOp[] = [GT, GE, EQ, NE, LT, LE];

/** How the messages of both comparisons end that recurse too deeply. */
const inCmp = (): string => worded(' in cmp', ' in comparison');

/** PyObject_RichCompare: objects of one type are asked once, others each in turn, then three-way comparison decides. */
export function richCompare(left: PyObject, right: PyObject, op: CompareOp): Ref {
  enterRecursive(inCmp());
  try {
    return richOrThreeWay(left, right, op);
  } finally {
    leaveRecursive();
  }
}

function richOrThreeWay(left: PyObject, right: PyObject, op: CompareOp): Ref {
  if (target.language === 3) return tryRich(left, right, op) ?? byIdentity(left, right, op);
  if (left.type === right.type && left.type !== instanceType) {
    const { richCompare: rich, compare } = left.type.payload;
    const result = rich === null ? undefined : asked(left, right, op);
    if (result !== undefined) return result;
    const order = compare === null ? null : compare(left, right);
    if (order !== null) return newBool(holds(order, op));
  }
  return tryRich(left, right, op) ?? newBool(holds(tryThreeWay(left, right) ?? defaultOrder(left, right), op));
}

const OPERATORS = ['<', '<=', '==', '!=', '>', '>='] as const;

/** Objects that do not compare themselves are equal where they are one, and have no order (do_richcompare, Objects/object.c 3.8.18). */
function byIdentity(left: PyObject, right: PyObject, op: CompareOp): Ref {
  if (op === EQ || op === NE) return newBool((left === right) === (op === EQ));
  const names = `'${left.type.payload.name}' and '${right.type.payload.name}'`;
  throw raised('TypeError', `'${OPERATORS[op]}' not supported between instances of ${names}`);
}

function tryRich(left: PyObject, right: PyObject, op: CompareOp): Ref | undefined {
  const reflectedFirst = isProperSubtype(right, left);
  if (reflectedFirst) {
    const result = asked(right, left, SWAPPED[op] as CompareOp);
    if (result !== undefined) return result;
  }
  return asked(left, right, op) ?? asked(right, left, SWAPPED[op] as CompareOp);
}

function asked(object: PyObject, other: PyObject, op: CompareOp): Ref | undefined {
  const result = object.type.payload.richCompare?.(object, other, op);
  if (result !== notImplemented) return result;
  close(result);
  return undefined;
}

function isProperSubtype(object: PyObject, of: PyObject): boolean {
  return object.type !== of.type && object.type.payload.mro.includes(of.type);
}

/** try_3way_compare: a classic instance decides, or either object's `__cmp__`; null where neither can. */
function tryThreeWay(left: PyObject, right: PyObject): number | null {
  const ofLeft = left.type.payload.compare;
  const ofRight = right.type.payload.compare;
  if (left.type === instanceType) return ofLeft?.(left, right) ?? null;
  if (right.type === instanceType) return ofRight?.(left, right) ?? null;
  return (ofLeft ?? ofRight)?.(left, right) ?? null;
}

/** The truth of a comparison; identical objects are equal without being asked (PyObject_RichCompareBool). */
export function compares(left: PyObject, right: PyObject, op: CompareOp): boolean {
  if (left === right) {
    if (op === EQ) return true;
    if (op === NE) return false;
  }
  const result = richCompare(left, right, op);
  const truth = isTrue(result);
  close(result);
  return truth;
}

export function isEqual(left: PyObject, right: PyObject): boolean {
  return compares(left, right, EQ);
}

/** Whether a three-way result satisfies an operator. */
export function holds(order: number, op: CompareOp): boolean {
  switch (op) {
    case LT:
      return order < 0;
    case LE:
      return order <= 0;
    case EQ:
      return order === 0;
    case NE:
      return order !== 0;
    case GT:
      return order > 0;
    default:
      return order >= 0;
  }
}

/** The order of objects that cannot compare themselves (default_3way_compare): None first, then numbers, then by type name; same types by address. */
function defaultOrder(left: PyObject, right: PyObject): number {
  if (left === right) return 0;
  if (left.type === right.type) return Math.sign(idOf(left) - idOf(right));
  if (left.type === noneType) return -1;
  if (right.type === noneType) return 1;
  const leftName = orderingName(left);
  const rightName = orderingName(right);
  if (leftName !== rightName) return leftName < rightName ? -1 : 1;
  return idOf(left.type) < idOf(right.type) ? -1 : 1;
}

function orderingName(object: PyObject): string {
  return isNumber(object) ? '' : object.type.payload.name;
}

function isNumber(object: PyObject): boolean {
  return object.type === intType || object.type === longType || object.type === floatType || object.type === boolType;
}

/** `cmp(left, right)`: −1, 0 or 1 (PyObject_Compare). */
export function compareThreeWay(left: PyObject, right: PyObject): number {
  if (left === right) return 0;
  enterRecursive(inCmp());
  try {
    return orderOf(left, right);
  } finally {
    leaveRecursive();
  }
}

function orderOf(left: PyObject, right: PyObject): number {
  const { compare } = left.type.payload;
  const direct = left.type === right.type && compare !== null ? compare(left, right) : null;
  return direct ?? richToThreeWay(left, right) ?? tryThreeWay(left, right) ?? defaultOrder(left, right);
}

/** The first of ==, < and > that holds; null where the objects do not compare themselves richly (try_rich_to_3way_compare). */
function richToThreeWay(left: PyObject, right: PyObject): number | null {
  if (left.type.payload.richCompare === null && right.type.payload.richCompare === null) return null;
  for (const [op, order] of [
    [EQ, 0],
    [LT, -1],
    [GT, 1],
  ] as const) {
    const result = tryRich(left, right, op);
    if (result === undefined) continue;
    const truth = isTrue(result);
    close(result);
    if (truth) return order;
  }
  return null;
}
