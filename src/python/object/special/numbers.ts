/** Special methods of numbers: `__add__`, `__radd__`, `__iadd__`, `__neg__`, … (SLOT1BIN, slot_nb_*; Objects/typeobject.c, 2.7.18). */

import { newNotImplemented } from '../../cache/singletons.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Binary, BinarySlot } from '../../memory/type-record.ts';
import { lookup } from '../../protocol/attributes.ts';
import { callBinary } from '../../protocol/special-method.ts';
import { worded } from '../../protocol/worded.ts';
import { wrongResult } from '../../protocol/wrong-result.ts';
import { oneArgument } from '../native.ts';
import { intType, isKindOf, longType, strType } from '../static-types.ts';
import { type SlotRule, setNumber, unaryRule } from './rule.ts';

/** The left operand's method, then the right one's reflected one, which goes first where its class derives from the left's and overrides it. */
export function binaryRule(slot: BinarySlot, name: string): SlotRule {
  const normal = `__${name}__`;
  const reflected = `__r${name}__`;
  const dispatch: Binary = (left, right) => {
    const leftDispatches = left.type.payload.number?.[slot] === dispatch;
    let askRight = left.type !== right.type && right.type.payload.number?.[slot] === dispatch;
    if (leftDispatches) {
      if (askRight && right.type.payload.mro.includes(left.type) && overrides(left, right, reflected)) {
        const result = callBinary(right, reflected, newRef(left));
        if (result !== undefined) return result;
        askRight = false;
      }
      const result = callBinary(left, normal, newRef(right));
      if (result !== undefined || left.type === right.type) return result;
    }
    return askRight ? callBinary(right, reflected, newRef(left)) : undefined;
  };
  return {
    names: [normal, reflected],
    get: (record) => record.number?.[slot] ?? null,
    set: (record, run) => setNumber(record, slot, run as Binary | null),
    wrap: (each, run) =>
      oneArgument(
        each,
        (self, other) => ((each === normal ? run(self, other) : run(other, self)) as Ref | undefined) ?? newNotImplemented(),
      ),
    dispatch,
  };
}

/** method_is_overloaded. */
function overrides(left: PyObject, right: PyObject, name: string): boolean {
  const ofRight = lookup(right.type, name);
  const ofLeft = lookup(left.type, name);
  if (ofRight === undefined || ofLeft === undefined) return ofRight !== undefined;
  return ofRight !== ofLeft;
}

export function inplaceRule(slot: BinarySlot, name: string): SlotRule {
  const special = `__i${name}__`;
  const dispatch: Binary = (left, right) => callBinary(left, special, newRef(right));
  return {
    names: [special],
    get: (record) => record.number?.inplace?.[slot] ?? null,
    set: (record, run) => {
      const number = record.number ?? {};
      record.number = number;
      number.inplace ??= {};
      if (run === null) delete number.inplace[slot];
      else number.inplace[slot] = run as Binary;
    },
    wrap: (each, run) => oneArgument(each, (self, other) => (run(self, other) as Ref | undefined) ?? newNotImplemented()),
    dispatch,
  };
}

/** Special methods by slot, without their underscores; that of `@` is Python 3's. */
export const BINARY_METHODS: Readonly<Partial<Record<BinarySlot, string>>> = {
  add: 'add',
  subtract: 'sub',
  multiply: 'mul',
  divide: 'div',
  floor_divide: 'floordiv',
  true_divide: 'truediv',
  remainder: 'mod',
  divmod: 'divmod',
  power: 'pow',
  lshift: 'lshift',
  rshift: 'rshift',
  and: 'and',
  or: 'or',
  xor: 'xor',
};

function mustBe(accepted: (result: PyObject) => boolean, kind: () => string) {
  return (result: Ref, name: string, owner: PyObject): Ref => {
    if (accepted(result)) return result;
    throw wrongResult(owner, name, 'an int', result, `${name} returned non-${kind()} (type ${result.type.payload.name})`);
  };
}

const whole = (result: PyObject): boolean =>
  typeof result.payload === 'number' || typeof result.payload === 'bigint' || isKindOf(result, intType) || isKindOf(result, longType);
const asText = mustBe(
  (result) => isKindOf(result, strType),
  () => 'string',
);

export const numberRules: readonly SlotRule[] = [
  ...(Object.entries(BINARY_METHODS) as [BinarySlot, string][]).map(([slot, name]) => binaryRule(slot, name)),
  ...(Object.entries(BINARY_METHODS) as [BinarySlot, string][])
    .filter(([slot]) => slot !== 'divmod')
    .map(([slot, name]) => inplaceRule(slot, name)),
  unaryRule('negative', '__neg__'),
  unaryRule('positive', '__pos__'),
  unaryRule('absolute', '__abs__'),
  unaryRule('invert', '__invert__'),
  unaryRule(
    'int',
    '__int__',
    mustBe(whole, () => 'int'),
  ),
  unaryRule(
    'long',
    '__long__',
    mustBe(whole, () => 'long'),
  ),
  unaryRule('float', '__float__'),
  unaryRule(
    'index',
    '__index__',
    mustBe(whole, () => worded('(int,long)', 'int')),
  ),
  unaryRule('hex', '__hex__', asText),
  unaryRule('oct', '__oct__', asText),
];
