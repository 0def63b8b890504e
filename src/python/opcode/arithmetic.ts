/** Unary, binary and in-place operators, and comparison (Python/ceval.c, 2.7.18). */
import { newBool } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { BinarySlot, CompareOp } from '../memory/type-record.ts';
import { intType, strType } from '../object/static-types.ts';
import { richCompare } from '../protocol/compare.ts';
import { exceptionMatches } from '../protocol/exception-match.ts';
import { binary, inplace, unary } from '../protocol/number.ts';
import { isTrue, reprObject } from '../protocol/object.ts';
import { contains } from '../protocol/sequence.ts';
import { row } from './row.ts';
import { addNumbers, shortcuts, subtractNumbers } from './shortcuts.ts';

const BINARY: readonly (readonly [string, BinarySlot])[] = [
  ['POWER', 'power'],
  ['MULTIPLY', 'multiply'],
  ['DIVIDE', 'divide'],
  ['TRUE_DIVIDE', 'true_divide'],
  ['FLOOR_DIVIDE', 'floor_divide'],
  ['MODULO', 'remainder'],
  ['LSHIFT', 'lshift'],
  ['RSHIFT', 'rshift'],
  ['AND', 'and'],
  ['XOR', 'xor'],
  ['OR', 'or'],
];

/** Longer strings are concatenated by their type, which knows the limit of memory. */
const SHORT = 0x10000;

/** Sums of numbers and of short strings need no dispatch (BINARY_ADD has the like). */
function add(left: PyObject, right: PyObject): Ref {
  if (left.type !== strType || right.type !== strType) return addNumbers(left, right) ?? binary('add', left, right);
  const a = left.payload as string;
  const b = right.payload as string;
  if (a.length > 0 && b.length > 0 && a.length + b.length < SHORT) return newStr(a + b);
  return binary('add', left, right);
}

function subtract(left: PyObject, right: PyObject): Ref {
  return subtractNumbers(left, right) ?? binary('subtract', left, right);
}

type Operator = (left: PyObject, right: PyObject) => Ref;

/** An operator that tries its shortcut before `ask` asks the types. */
function operator(slot: BinarySlot, ask: (slot: BinarySlot, left: PyObject, right: PyObject) => Ref): Operator {
  const shortcut = shortcuts[slot];
  if (shortcut === undefined) return (left, right) => ask(slot, left, right);
  return (left, right) => shortcut(left, right) ?? ask(slot, left, right);
}

const COMPARE: readonly ((left: PyObject, right: PyObject) => boolean)[] = [
  (left, right) => contains(right, left),
  (left, right) => !contains(right, left),
  (left, right) => left === right,
  (left, right) => left !== right,
  exceptionMatches,
];

function compare(op: number, left: PyObject, right: PyObject): Ref {
  if (op > 5) return newBool((COMPARE[op - 6] as (typeof COMPARE)[number])(left, right));
  if (left.type === intType && right.type === intType) {
    const a = left.payload as number;
    const b = right.payload as number;
    switch (op) {
      case 0:
        return newBool(a < b);
      case 1:
        return newBool(a <= b);
      case 2:
        return newBool(a === b);
      case 3:
        return newBool(a !== b);
      case 4:
        return newBool(a > b);
      default:
        return newBool(a >= b);
    }
  }
  return richCompare(left, right, op as CompareOp);
}

export const arithmeticRows = [
  row('BINARY_ADD', 'none', 'left right -- sum', (_frame, _arg, left, right) => add(left, right)),
  row('BINARY_SUBTRACT', 'none', 'left right -- difference', (_frame, _arg, left, right) => subtract(left, right)),
  ...BINARY.map(([name, slot]) => {
    const apply = operator(slot, binary);
    return row(`BINARY_${name}`, 'none', 'left right -- result', (_frame, _arg, left, right) => apply(left, right));
  }),
  row('INPLACE_ADD', 'none', 'left right -- sum', (_frame, _arg, left, right) => addNumbers(left, right) ?? inplace('add', left, right)),
  row(
    'INPLACE_SUBTRACT',
    'none',
    'left right -- difference',
    (_frame, _arg, left, right) => subtractNumbers(left, right) ?? inplace('subtract', left, right),
  ),
  ...BINARY.map(([name, slot]) => {
    const apply = operator(slot, inplace);
    return row(`INPLACE_${name}`, 'none', 'left right -- result', (_frame, _arg, left, right) => apply(left, right));
  }),
  row('UNARY_POSITIVE', 'none', 'operand -- result', (_frame, _arg, operand) => unary('positive', operand)),
  row('UNARY_NEGATIVE', 'none', 'operand -- result', (_frame, _arg, operand) => unary('negative', operand)),
  row('UNARY_INVERT', 'none', 'operand -- result', (_frame, _arg, operand) => unary('invert', operand)),
  row('UNARY_NOT', 'none', 'operand -- result', (_frame, _arg, operand) => newBool(!isTrue(operand))),
  row('UNARY_CONVERT', 'none', 'operand -- text', (_frame, _arg, operand) => reprObject(operand)),
  row('COMPARE_OP', 'compare', 'left right -- truth', (_frame, op, left, right) => compare(op, left, right)),
];
