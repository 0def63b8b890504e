/** Operations on Python 3's constants, by the runtime's own arithmetic: its `long` is Python 3's `int`. */
import type { Constant } from '../../compiler/blueprint.ts';
import { close } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { BinarySlot } from '../../memory/type-record.ts';
import { constantObject } from '../../object/code.ts';
import { constantOf } from '../../object/constant.ts';
import { boolType, tupleType } from '../../object/static-types.ts';
import { binary, unary } from '../../protocol/number.ts';
import { isTrue } from '../../protocol/object.ts';
import { PythonException } from '../../protocol/raise.ts';
import { getItem } from '../../protocol/sequence.ts';
import { integer } from '../syntax/literals.ts';
import type { Operator } from '../syntax/tree.ts';

const SLOTS: Readonly<Partial<Record<Operator['nodeType'], BinarySlot>>> = {
  Add: 'add',
  Sub: 'subtract',
  Mult: 'multiply',
  Div: 'true_divide',
  FloorDiv: 'floor_divide',
  Mod: 'remainder',
  Pow: 'power',
  LShift: 'lshift',
  RShift: 'rshift',
  BitOr: 'or',
  BitXor: 'xor',
  BitAnd: 'and',
};

/** The result, or null where the operation raises or there is none. */
export function operate(operator: Operator['nodeType'], left: Constant, right: Constant): Constant | null {
  const slot = SLOTS[operator];
  const mixed = new Set([left.kind, right.kind]);
  // Python 2 mixes them, Python 3 does not.
  if (slot === undefined || (mixed.has('text') && mixed.has('bytes'))) return null;
  return compute([left, right], ([a, b]) => binary(slot, a as PyObject, b as PyObject));
}

export function operateUnary(operator: 'Invert' | 'Not' | 'UAdd' | 'USub', operand: Constant): Constant | null {
  if (operator === 'Not') return { kind: 'bool', value: !truth(operand) };
  const slot = ({ Invert: 'invert', UAdd: 'positive', USub: 'negative' } as const)[operator];
  return compute([operand], ([object]) => unary(slot, object as PyObject));
}

/** An item of a constant; of bytes, its number. */
export function itemOf(container: Constant, key: Constant): Constant | null {
  const item = compute([container, key], ([object, index]) => getItem(object as PyObject, index as PyObject));
  if (container.kind !== 'bytes' || item?.kind !== 'bytes' || key.kind === 'slice') return item;
  return { kind: 'int', value: item.value.charCodeAt(0) };
}

/** Whether a constant is true. */
export function truth(constant: Constant): boolean {
  const object = constantObject(forRuntime(constant), new Map());
  const result = isTrue(object);
  close(object);
  return result;
}

function compute(constants: readonly Constant[], run: (operands: readonly PyObject[]) => Ref): Constant | null {
  const operands = constants.map((constant) => constantObject(forRuntime(constant), new Map()));
  try {
    const result = run(operands);
    const constant = fromRuntime(result);
    close(result);
    return constant;
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return null;
  } finally {
    for (const operand of operands) close(operand);
  }
}

/** Whole numbers as `long`, which has Python 3's rules. */
function forRuntime(constant: Constant): Constant {
  if (constant.kind === 'int') return { kind: 'long', value: BigInt(constant.value) };
  if (constant.kind === 'tuple' || constant.kind === 'frozenset') return { kind: constant.kind, items: constant.items.map(forRuntime) };
  return constant;
}

function fromRuntime(object: PyObject): Constant | null {
  if (object.type === boolType) return { kind: 'bool', value: Boolean(object.payload) };
  if (object.type !== tupleType) return inPython3(constantOf(object));
  const items = (object.payload as PyObject[]).map(fromRuntime);
  return items.includes(null) ? null : { kind: 'tuple', items: items as Constant[] };
}

function inPython3(constant: Constant | null): Constant | null {
  return constant?.kind === 'int' || constant?.kind === 'long' ? integer(BigInt(constant.value)) : constant;
}
