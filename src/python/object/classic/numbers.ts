/** Arithmetic of classic instances (do_binop, half_binop; Objects/classobject.c, 2.7.18). */
import { none, notImplemented } from '../../cache/singletons.ts';
import { close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Binary, BinarySlot, NumberSlots, Unary } from '../../memory/type-record.ts';
import { findAttribute } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { binary, isInteger } from '../../protocol/number.ts';
import { raised } from '../../protocol/raise.ts';
import type { InstanceOfClass } from '../payloads.ts';
import { BINARY_METHODS } from '../special/numbers.ts';
import { instanceType, isKindOf, tupleType } from '../static-types.ts';
import { callMethod, instanceMethod } from './lookup.ts';

/** The method of one operand, after its `__coerce__` where it has one. */
function half(object: PyObject, other: PyObject, method: string, slot: BinarySlot, swapped: boolean): Ref | undefined {
  if (object.type !== instanceType) return undefined;
  const coerce = instanceMethod(object as InstanceOfClass, '__coerce__');
  if (coerce === undefined) return ask(object, other, method);
  const coerced = holding([coerce], () => call(coerce, newRef(other)));
  return holding([coerced], () => {
    if (coerced === none || coerced === notImplemented) return ask(object, other, method);
    const pair = coerced.payload as Ref[];
    if (!isKindOf(coerced, tupleType) || pair.length !== 2) throw raised('TypeError', 'coercion should return None or 2-tuple');
    const [first, second] = pair as [Ref, Ref];
    if (first.type === instanceType) return ask(first, second, method);
    return swapped ? binary(slot, second, first) : binary(slot, first, second);
  });
}

function ask(object: PyObject, other: PyObject, name: string): Ref | undefined {
  const method = object.type === instanceType ? instanceMethod(object as InstanceOfClass, name) : findAttribute(object, name);
  if (method === undefined) return undefined;
  const result = holding([method], () => call(method, newRef(other)));
  if (result !== notImplemented) return result;
  close(result);
  return undefined;
}

const number: NumberSlots = { inplace: {} };
for (const [slot, name] of Object.entries(BINARY_METHODS) as [BinarySlot, string][]) {
  const operate: Binary = (left, right) => half(left, right, `__${name}__`, slot, false) ?? half(right, left, `__r${name}__`, slot, true);
  number[slot] = operate;
  if (slot !== 'divmod') (number.inplace as Record<string, Binary>)[slot] = (left, right) => half(left, right, `__i${name}__`, slot, false);
}

/** The method, or `__trunc__`, which must give an integer (instance_int, _PyNumber_ConvertIntegralToInt). */
function whole(name: string): Unary {
  return (object) => {
    const method = instanceMethod(object as InstanceOfClass, name);
    if (method !== undefined) return holding([method], () => call(method));
    const truncated = callMethod(object as InstanceOfClass, '__trunc__');
    if (isInteger(truncated)) return truncated;
    const { name: type } = truncated.type.payload;
    close(truncated);
    throw raised('TypeError', `__trunc__ returned non-Integral (type ${type})`);
  };
}

const unary =
  (name: string): Unary =>
  (object) =>
    callMethod(object as InstanceOfClass, name);
Object.assign(number, {
  negative: unary('__neg__'),
  positive: unary('__pos__'),
  absolute: unary('__abs__'),
  invert: unary('__invert__'),
  int: whole('__int__'),
  long: whole('__long__'),
  index: (object: PyObject) => {
    const method = instanceMethod(object as InstanceOfClass, '__index__');
    if (method === undefined) throw raised('TypeError', 'object cannot be interpreted as an index');
    return holding([method], () => call(method));
  },
  float: unary('__float__'),
  hex: unary('__hex__'),
  oct: unary('__oct__'),
});
instanceType.payload.number = number;
