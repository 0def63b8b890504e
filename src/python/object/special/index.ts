/** Slots and special methods, in both directions (add_operators and fixup_slot_dispatchers, Objects/typeobject.c 2.7.18). */

import { none } from '../../cache/singletons.ts';
import type { TypeObject } from '../../memory/object.ts';
import type { TypeRecord } from '../../memory/type-record.ts';
import { lookup } from '../../protocol/attributes.ts';
import { newSequenceIterator } from '../iterators/sequence-iterator.ts';
import { hashNotImplemented } from '../unhashable.ts';
import { basicRules } from './basics.ts';
import { containerRules } from './containers.ts';
import { numberRules } from './numbers.ts';
import type { SlotFunction, SlotRule } from './rule.ts';

/** Those of Python 2. */
export const python2Rules: readonly SlotRule[] = [...basicRules, ...numberRules, ...containerRules];

let rules = python2Rules;

/** Sets what special methods there are. */
export function useSlotRules(wanted: readonly SlotRule[]): void {
  rules = wanted;
}

/** Gives a built-in type an attribute for each slot that is its own, not its base's: `list.__len__`. */
export function addOperators(type: TypeObject): void {
  const { attributes, base } = type.payload;
  for (const rule of rules) {
    const slot = rule.get(type.payload);
    if (slot === null || (base !== null && rule.get(base.payload) === slot)) continue;
    if (slot === hashNotImplemented) attributes.set('__hash__', { kind: 'object', object: none });
    for (const name of rule.names) {
      const method = attributes.has(name) || slot === newSequenceIterator ? null : rule.wrap(name, slot);
      if (method !== null) attributes.set(name, { kind: 'wrapper', method, owner: type });
    }
  }
}

/** Fills a class's slots from the special methods it has or inherits. */
export function fillSlots(type: TypeObject): void {
  const record = type.payload;
  for (const rule of rules) rule.set(record, slotFor(rule, type));
  if (record.iter === null && isWalkedByIndex(record)) record.iter = newSequenceIterator;
}

/** A sequence without `__iter__`: a class with `__getitem__`, or one that derives from a string (PyObject_GetIter, Objects/abstract.c). */
function isWalkedByIndex({ item, solid }: TypeRecord): boolean {
  return item !== null || solid?.payload.iter === newSequenceIterator;
}

/** Fills again the slots that a special method of this name stands for, here and in the classes below. */
export function refillSlots(type: TypeObject, name: string): void {
  if (!rules.some((rule) => rule.names.includes(name))) return;
  fillSlots(type);
  for (const each of type.payload.subclasses) refillSlots(each, name);
}

/**
 * A built-in type's own function where all names lead to it, the dispatching one where a class defines any of them, else none. What a
 * built-in type defines as a method beside its slot (METH_COEXIST: `dict.__getitem__`) is dispatched to as if a class had defined it.
 */
function slotFor(rule: SlotRule, type: TypeObject): SlotFunction | null {
  let builtin: SlotFunction | null = null;
  for (const name of rule.names) {
    const attribute = lookup(type, name);
    if (attribute === undefined) continue;
    if (attribute.kind === 'object' || (attribute.kind === 'method' && name.startsWith('__'))) return rule.dispatch;
    const owner = attribute.kind === 'wrapper' ? attribute.owner : ownerOf(type, name);
    const slot = owner === null ? null : rule.get(owner.payload);
    if (builtin !== null && slot !== null && slot !== builtin) return rule.dispatch;
    builtin ??= slot;
  }
  return builtin;
}

/** The built-in type that defines `__new__` or `next`, which are not made of its slots. */
function ownerOf(type: TypeObject, name: string): TypeObject | null {
  return type.payload.mro.find((each) => each.payload.attributes.has(name)) ?? null;
}
