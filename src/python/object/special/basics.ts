/** Special methods every object may have: text, hash, comparison, truth, call, attributes, life (slot_tp_*; Objects/typeobject.c, 2.7.18). */

import { newInt, newInteger } from '../../cache/integers.ts';
import { newBool, newNone, newNotImplemented, none } from '../../cache/singletons.ts';
import type { StrObject } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { Attribute, CompareOp, Kwargs } from '../../memory/type-record.ts';
import { bound, genericAttribute, getAttribute, lookup, noAttribute } from '../../protocol/attributes.ts';
import { call, callArray, callBorrowed, unpackedWith } from '../../protocol/call.ts';
import { asIndex } from '../../protocol/number.ts';
import { isTrue, reprObject } from '../../protocol/object.ts';
import { isException, PythonException, raised } from '../../protocol/raise.ts';
import { callBinary, callMaybe, callSpecial, callUnbound, specialMethod } from '../../protocol/special-method.ts';
import { worded } from '../../protocol/worded.ts';
import { wrongResult } from '../../protocol/wrong-result.ts';
import { has } from '../../versions/features.ts';
import { target } from '../../versions/target.ts';
import { writeUnraisable } from '../../vm/write-unraisable.ts';
import { hashLong } from '../long.ts';
import { noArguments, oneArgument, positional, withKeywords } from '../native.ts';
import { boolType, functionType, intType, longType } from '../static-types.ts';
import { hashNotImplemented } from '../unhashable.ts';
import { type SlotRule, slotRule } from './rule.ts';

/** The methods of rich comparison, by operator. */
const COMPARISONS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
const SWAPPED: readonly CompareOp[] = [4, 5, 2, 3, 0, 1];

/** Both operands' methods are asked; the operator of the right one is the swapped one (slot_tp_richcompare). */
function richCompare(left: PyObject, right: PyObject, op: CompareOp): Ref | undefined {
  if (left.type.payload.richCompare === richCompare) {
    const result = callBinary(left, COMPARISONS[op] as string, newRef(right));
    if (result !== undefined) return result;
  }
  if (right.type.payload.richCompare !== richCompare) return undefined;
  return callBinary(right, COMPARISONS[SWAPPED[op] as CompareOp] as string, newRef(left));
}

/** `__cmp__` of either object, or of none by their addresses (_PyObject_SlotCompare). */
export function slotCompare(left: PyObject, right: PyObject): number | null {
  if (left.type.payload.compare === slotCompare) {
    const order = halfCompare(left, right);
    if (order !== null) return order;
  }
  if (right.type.payload.compare === slotCompare) {
    const order = halfCompare(right, left);
    if (order !== null) return -order;
  }
  return null;
}

function halfCompare(object: PyObject, other: PyObject): number | null {
  const result = callBinary(object, '__cmp__', newRef(other));
  if (result === undefined) return null;
  try {
    return Math.sign(asIndex(result, 'OverflowError'));
  } finally {
    close(result);
  }
}

/** A hash made by Python code is an integer; a long one is hashed. */
function hash(object: PyObject): bigint {
  const found = lookup(object.type, '__hash__');
  if (found === undefined || (found.kind === 'object' && found.object === none)) return hashNotImplemented(object);
  const result = callSpecial(object, '__hash__');
  try {
    if (result.type !== intType && result.type !== longType && result.type !== boolType)
      throw raised('TypeError', worded('an integer is required', '__hash__ method should return an integer'));
    return hashLong(BigInt(result.payload as number | bigint));
  } finally {
    close(result);
  }
}

/** `__getattribute__`, then `__getattr__` for what it did not find (slot_tp_getattr_hook), from 3.12 on as it stands in the type (vectorcall of call_attribute). */
function attribute(object: PyObject, name: StrObject): Ref | undefined {
  const fallback = lookup(object.type, '__getattr__');
  try {
    const value = directAttribute(object, name);
    if (value !== undefined || fallback === undefined) return value;
  } catch (error) {
    if (fallback === undefined || !isException(error, 'AttributeError')) throw error;
    error.discard();
  }
  if (has('__getattr__ is called unbound') && fallback.kind === 'object' && fallback.object.type === functionType) {
    const { object: func } = fallback;
    return holding([newRef(func) as Ref], () => callBorrowed(func, [object, name], null));
  }
  const method = bound(fallback, object);
  const held = target.language === 3 ? heldFunction(fallback) : newRef(name);
  return holding([method, held], () => (target.language === 3 ? callArray : callBorrowed)(method, [name], null));
}

/** The hook itself is held, too (slot_tp_getattr_hook, 3.8.18). */
function heldFunction(attribute: Attribute): Ref {
  return attribute.kind === 'object' ? newRef(attribute.object) : newNone();
}

function directAttribute(object: PyObject, name: StrObject): Ref | undefined {
  const attribute = lookup(object.type, '__getattribute__');
  if (attribute?.kind !== 'object') {
    const builtin = attribute?.kind === 'wrapper' ? attribute.owner.payload.getAttribute : null;
    return builtin === null ? genericAttribute(object, name) : builtin(object, name);
  }
  return callSpecial(object, '__getattribute__', newRef(name));
}

function setAttribute(object: PyObject, name: StrObject, value: PyObject | null): void {
  const key = newRef(name);
  close(value === null ? callSpecial(object, '__delattr__', key) : callSpecial(object, '__setattr__', key, newRef(value)));
}

/** A special method with any arguments. In Python 3 a function has the object put in front of them, unbound (_PyObject_Call_Prepend). */
function callPrepended(object: PyObject, name: string, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const attribute = lookup(object.type, name);
  if (has('special methods unbound') && attribute?.kind === 'object' && attribute.object.type === functionType) {
    const { object: func } = attribute;
    const all = [object, ...args];
    return holding([newRef(func), ...unpackedWith(kwargs, all)], () => callBorrowed(func, all, kwargs));
  }
  const method = specialMethod(object, name) as Ref;
  return holding([method], () => callBorrowed(method, args, kwargs));
}

function callObject(object: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  return callPrepended(object, '__call__', args, kwargs);
}

function init(object: PyObject, args: readonly PyObject[], kwargs: Kwargs): void {
  const result = callPrepended(object, '__init__', args, kwargs);
  const got = result.type.payload.name;
  close(result);
  if (result !== none) throw raised('TypeError', `__init__() should return None, not '${got}'`);
}

/** A class's own `__new__`: the class goes in front of the arguments (slot_tp_new). */
function construct(type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const method = getAttribute(type, '__new__');
  if (target.language === 3)
    return holding([method, ...unpackedWith(kwargs, [type, ...args])], () => callBorrowed(method, [type, ...args], kwargs));
  const all = [newRef(type), ...args.map((argument) => newRef(argument))];
  return holding([method, ...all], () => callBorrowed(method, all, kwargs));
}

/** The rule of truth: the method's name and what it may answer with. */
export function truthRule(name: string, accepts: (result: PyObject) => boolean, kind: string): SlotRule {
  const truth = (object: PyObject): boolean => {
    const result = callSpecial(object, name);
    if (!accepts(result)) {
      throw wrongResult(object, name, 'a bool', result, `${name} should return ${kind}, returned ${result.type.payload.name}`);
    }
    const isTruth = isTrue(result);
    close(result);
    return isTruth;
  };
  return slotRule('truth', [name], truth, (each, run) => noArguments(each, (self) => newBool(run(self))));
}

/** What `__del__` raises is told on standard error and forgotten (slot_tp_del). */
function del(object: PyObject): void {
  const attribute = lookup(object.type, '__del__');
  if (attribute === undefined) return;
  // Python 3 tells of the function, Python 2 of the bound method.
  const method = target.language === 3 && attribute.kind === 'object' ? newRef(attribute.object) : bound(attribute, object);
  holding([method], () => {
    try {
      close(target.language === 3 ? callUnbound(attribute, object, []) : call(method));
    } catch (error) {
      if (!(error instanceof PythonException)) throw error;
      writeUnraisable(error, method);
    }
  });
}

/** The method is called as the function it is, not bound (slot_tp_descr_get). */
function descrGet(descriptor: PyObject, instance: PyObject | null, type: TypeObject): Ref {
  const method = (lookup(descriptor.type, '__get__') as Extract<Attribute, { kind: 'object' }>).object;
  return call(method, newRef(descriptor), newRef(instance ?? none), newRef(type));
}

function descrSet(descriptor: PyObject, instance: PyObject, value: PyObject | null): void {
  const owner = newRef(instance);
  close(value === null ? callSpecial(descriptor, '__delete__', owner) : callSpecial(descriptor, '__set__', owner, newRef(value)));
}

const nothing = (_done: void): Ref => newNone();

export const basicRules: readonly SlotRule[] = [
  slotRule(
    'repr',
    ['__repr__'],
    (object) => callMaybe(object, '__repr__') as Ref,
    (name, run) => noArguments(name, run),
  ),
  slotRule(
    'str',
    ['__str__'],
    (object) => callMaybe(object, '__str__') ?? reprObject(object),
    (name, run) => noArguments(name, run),
  ),
  slotRule('hash', ['__hash__'], hash, (name, run) => noArguments(name, (self) => newInteger(run(self)))),
  slotRule('richCompare', COMPARISONS, richCompare, (name, run) =>
    oneArgument(name, (self, other) => run(self, other, COMPARISONS.indexOf(name as '__lt__') as CompareOp) ?? newNotImplemented()),
  ),
  slotRule('compare', ['__cmp__'], slotCompare, (name, run) =>
    oneArgument(name, (self, other) => {
      const order = run(self, other);
      return order === null ? newNotImplemented() : newInt(order);
    }),
  ),
  truthRule('__nonzero__', (result) => result.type === boolType || result.type === intType, 'bool or int'),
  slotRule('call', ['__call__'], callObject, (name, run) => withKeywords(name, run)),
  slotRule('construct', ['__new__'], construct, () => null),
  slotRule('init', ['__init__'], init, (name, run) => withKeywords(name, (self, args, kwargs) => nothing(run(self, args, kwargs)))),
  slotRule('getAttribute', ['__getattribute__', '__getattr__'], attribute, (name, run) =>
    name === '__getattr__' ? null : oneArgument(name, (self, key) => found(run(self, key as StrObject), self, key as StrObject)),
  ),
  slotRule('setAttribute', ['__setattr__', '__delattr__'], setAttribute, (name, run) =>
    name === '__delattr__'
      ? oneArgument(name, (self, key) => nothing(run(self, key as StrObject, null)))
      : positional(name, 2, 2, (self, [key, value]) => nothing(run(self, key as StrObject, value as PyObject)), 'unpack'),
  ),
  slotRule('del', ['__del__'], del, () => null),
  slotRule('descrGet', ['__get__'], descrGet, (name, run) =>
    positional(
      name,
      1,
      2,
      (self, [instance, type]) =>
        run(self, instance === none ? null : (instance as PyObject), (type ?? (instance as PyObject).type) as TypeObject),
      'unpack',
    ),
  ),
  slotRule('descrSet', ['__set__', '__delete__'], descrSet, (name, run) =>
    name === '__delete__'
      ? oneArgument(name, (self, instance) => nothing(run(self, instance, null)))
      : positional(name, 2, 2, (self, [instance, value]) => nothing(run(self, instance as PyObject, value as PyObject)), 'unpack'),
  ),
];

function found(value: Ref | undefined, object: PyObject, name: StrObject): Ref {
  if (value !== undefined) return value;
  throw noAttribute(object, name.payload);
}
