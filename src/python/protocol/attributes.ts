/** Attribute access: the type's attributes, then the instance's dictionary (PyObject_GenericGetAttr, Objects/object.c 2.7.18). */

import type { StrObject } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Attribute } from '../memory/type-record.ts';
import type { BuiltinObject } from '../object/payloads.ts';
import { builtinFunctionType } from '../object/static-types.ts';
import { raised } from './raise.ts';

/** `object.name`; throws AttributeError. */
export function getAttribute(object: PyObject, name: string): Ref {
  const value = findAttribute(object, name);
  if (value === undefined) throw noAttribute(object, name);
  return value;
}

/** `object.name`, or undefined where there is none. */
export function findAttribute(object: PyObject, name: string): Ref | undefined {
  const custom = object.type.payload.getAttribute;
  if (custom !== null) return custom(object, name);
  return genericAttribute(object, name);
}

/** What the object's type offers under a name, bound to the object. */
export function genericAttribute(object: PyObject, name: string): Ref | undefined {
  const attribute = lookup(object.type, name);
  return attribute === undefined ? undefined : bind(attribute, object);
}

/** The attribute of the first type in method resolution order that has it (_PyType_Lookup). */
export function lookup(type: TypeObject, name: string): Attribute | undefined {
  for (const each of type.payload.mro) {
    const attribute = each.payload.attributes.get(name);
    if (attribute !== undefined) return attribute;
  }
  return undefined;
}

function bind(attribute: Attribute, object: PyObject): Ref {
  switch (attribute.kind) {
    case 'method':
      return boundMethod(attribute.method, newRef(object));
    case 'class':
      return boundMethod(attribute.method, newRef(object.type));
    case 'static':
      return boundMethod(attribute.method, null);
    case 'getset':
      return attribute.getset.get(object);
    case 'object':
      return newRef(attribute.object);
  }
}

/** A native bound to `self`, which is handed over: a new object each time, as `[].append` is. */
export function boundMethod(method: BuiltinObject['payload']['method'], self: Ref | null): Ref<BuiltinObject> {
  return adopt(builtinFunctionType, { method, self, module: null });
}

/** `object.name = value` (handed over), `del object.name` where it is null; throws AttributeError. */
export function setAttribute(object: PyObject, name: StrObject, value: Ref | null): void {
  const attribute = lookup(object.type, name.payload);
  if (attribute?.kind === 'getset') return setComputed(object, name.payload, attribute.getset.set, value);
  if (object.type.payload.setAttribute?.(object, name, value)) return;
  if (value !== null) close(value);
  if (attribute === undefined) throw noAttribute(object, name.payload);
  throw raised('AttributeError', `'${object.type.payload.name}' object attribute '${name.payload}' is read-only`);
}

function setComputed(
  object: PyObject,
  name: string,
  set: ((object: PyObject, value: PyObject | null) => void) | undefined,
  value: Ref | null,
): void {
  try {
    if (set === undefined) {
      throw raised('AttributeError', `attribute '${name}' of '${object.type.payload.name}' objects is not writable`);
    }
    set(object, value);
  } finally {
    if (value !== null) close(value);
  }
}

function noAttribute(object: PyObject, name: string): unknown {
  return raised('AttributeError', `'${object.type.payload.name}' object has no attribute '${name}'`);
}
