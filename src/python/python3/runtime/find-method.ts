/** Attributes that are called at once: a function of the type need not be bound (_PyObject_GetMethod, Objects/object.c 3.8.18). */
import type { StrObject } from '../../cache/strings.ts';
import { adopt, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Attribute } from '../../memory/type-record.ts';
import type { DictObject } from '../../object/payloads.ts';
import { builtinFunctionType, functionType } from '../../object/static-types.ts';
import { getAttr, lookupCached } from '../../protocol/attributes.ts';

export interface FoundMethod {
  readonly value: Ref;
  /** Whether the object has to be given as the first argument. */
  readonly unbound: boolean;
}

/** Throws AttributeError. */
export function findMethod(object: PyObject, name: StrObject): FoundMethod {
  const record = object.type.payload;
  if (record.getAttribute !== null) return { value: getAttr(object, name), unbound: false };
  const attribute = lookupCached(object.type, name);
  if (attribute === undefined || !isMethod(attribute)) return { value: getAttr(object, name), unbound: false };
  const own = (record.dictSlot?.get(object) as DictObject | null | undefined)?.payload.getName(name.payload);
  if (own !== undefined) return { value: newRef(own) as Ref, unbound: false };
  if (attribute.kind === 'object') return { value: newRef(attribute.object) as Ref, unbound: true };
  // A native method with the object as its `self` stands for the method descriptor and the object.
  const { method } = attribute as Extract<Attribute, { kind: 'method' | 'wrapper' }>;
  return { value: adopt(builtinFunctionType, { method, self: newRef(object), module: null }) as unknown as Ref, unbound: false };
}

function isMethod(attribute: Attribute): boolean {
  if (attribute.kind === 'object') return attribute.object.type === functionType;
  return attribute.kind === 'method';
}
