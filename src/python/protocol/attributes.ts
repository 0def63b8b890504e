/** Attribute access: data descriptors of the type, the instance's dictionary, then the type's other attributes (Objects/object.c, 2.7.18). */

import { intern, type StrObject } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import { InstanceObject, type PyObject, type Ref, type TypeObject } from '../memory/object.ts';
import type { Attribute, GetSet, NativeMethod } from '../memory/type-record.ts';
import { DictStorage } from '../object/dict-storage.ts';
import type { BuiltinObject, DictObject } from '../object/payloads.ts';
import { builtinFunctionType, dictType, functionType, methodWrapperType } from '../object/static-types.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { noteDeletion, sharedKeysOf, storeShared } from './instance-keys.ts';
import { cacheName } from './method-cache.ts';
import { raised, raisedWith } from './raise.ts';

/** `object.name`; throws AttributeError (PyObject_GetAttr). */
export function getAttr(object: PyObject, name: StrObject): Ref {
  try {
    const value = findAttr(object, name);
    if (value === undefined) throw noAttribute(object, name.payload);
    return value;
  } catch (error) {
    tellAttribute?.(error, object, name);
    throw error;
  }
}

/** Tells an AttributeError which attribute of what was asked for, in versions where it keeps that. */
let tellAttribute: ((error: unknown, object: PyObject, name: StrObject) => void) | null = null;

export function useAttributeErrors(tell: typeof tellAttribute): void {
  tellAttribute = tell;
}

/** `object.name`, or undefined where there is none (but what an attribute's own code raises is thrown). */
export function findAttr(object: PyObject, name: StrObject): Ref | undefined {
  const custom = object.type.payload.getAttribute;
  if (custom !== null) return custom(object, name);
  return genericAttribute(object, name);
}

/** `object.name` for a name that native code brings (PyObject_GetAttrString: the name is interned meanwhile). */
export function getAttribute(object: PyObject, name: string): Ref {
  return withName(name, (key) => getAttr(object, key));
}

export function findAttribute(object: PyObject, name: string): Ref | undefined {
  return withName(name, (key) => findAttr(object, key));
}

function withName<T>(name: string, body: (key: StrObject) => T): T {
  const key = intern(name);
  return holding([key], () => body(key));
}

/** PyObject_GenericGetAttr. */
export function genericAttribute(object: PyObject, name: StrObject): Ref | undefined {
  const { dictSlot } = object.type.payload;
  const attribute = lookupCached(object.type, name);
  if (dictSlot === null) return attribute === undefined ? undefined : bind(attribute, object, name);
  if (attribute !== undefined && isData(attribute)) return bind(attribute, object, name);
  const stored = (dictSlot.get(object) as DictObject | null)?.payload.getName(name.payload);
  if (stored !== undefined) return newRef(stored);
  return attribute === undefined ? undefined : bind(attribute, object, name);
}

let beforeMiss: (() => void) | null = null;

/** `fill` runs before the first special name is told to be absent: it gives types the names of their slots. */
export function completeLookup(fill: () => void): void {
  beforeMiss = fill;
}

/** Does it now, where it has not been done. */
export function fillLookup(): void {
  const fill = beforeMiss;
  beforeMiss = null;
  fill?.();
}

const UNDERSCORE = 95;

/** The attribute of the first type in method resolution order that has it (_PyType_Lookup). */
export function lookup(type: TypeObject, name: string): Attribute | undefined {
  if (beforeMiss !== null && name.charCodeAt(0) === UNDERSCORE && name.charCodeAt(1) === UNDERSCORE) fillLookup();
  const { mro } = type.payload;
  for (let index = 0; index < mro.length; index++) {
    const attribute = (mro[index] as TypeObject).payload.attributes.get(name);
    if (attribute !== undefined) return attribute;
  }
  return undefined;
}

/** As {@link lookup}, for a name that the program brings, which the method cache then holds. */
export function lookupCached(type: TypeObject, name: StrObject): Attribute | undefined {
  cacheName(type, name);
  return lookup(type, name.payload);
}

/** Whether an attribute goes before what the instance's own dictionary has (PyDescr_IsData). */
function isData(attribute: Attribute): boolean {
  if (attribute.kind === 'object') return attribute.object.type.payload.descrSet !== null;
  return attribute.kind === 'getset';
}

/** The value of a type's attribute for an instance. */
function bind(attribute: Attribute, object: PyObject, name: StrObject): Ref {
  if (attribute.kind === 'getset') return attribute.getset.get(object);
  if (attribute.kind !== 'object' || attribute.object.type === functionType) return bound(attribute, object);
  return holding([newRef(name), newRef(attribute.object)], () => bound(attribute, object));
}

/** The value of an attribute that {@link lookup} found, for an instance of its type (what a special method call asks for). */
export function bound(attribute: Attribute, object: PyObject): Ref {
  switch (attribute.kind) {
    case 'method':
      return boundMethod(attribute.method, newRef(object));
    case 'wrapper':
      return adopt(methodWrapperType, { method: attribute.method, self: newRef(object), module: null });
    case 'class':
      return boundMethod(attribute.method, newRef(object.type));
    case 'static':
      return boundMethod(attribute.method, null);
    case 'getset':
      return attribute.getset.get(object);
    case 'object': {
      const value = attribute.object;
      const { descrGet } = value.type.payload;
      return descrGet === null ? newRef(value) : descrGet(value, object, object.type);
    }
  }
}

/** A native bound to `self`, which is handed over: a new object each time, as `[].append` is. */
export function boundMethod(method: NativeMethod, self: Ref | null): Ref<BuiltinObject> {
  return adopt(builtinFunctionType, { method, self, module: null });
}

/** `object.name = value`, `del object.name` where the value is null; throws AttributeError (PyObject_SetAttr). */
export function setAttr(object: PyObject, name: StrObject, value: PyObject | null): void {
  const custom = object.type.payload.setAttribute;
  if (custom !== null) return custom(object, name, value);
  genericSetAttribute(object, name, value);
}

/** As {@link setAttr}, for a value that native code has made and hands over. */
export function setAttribute(object: PyObject, name: StrObject, value: Ref | null): void {
  if (value === null) setAttr(object, name, null);
  else holding([value], () => setAttr(object, name, value));
}

/** PyObject_GenericSetAttr. */
export function genericSetAttribute(object: PyObject, name: StrObject, value: PyObject | null): void {
  const { dictSlot, name: typeName } = object.type.payload;
  const attribute = lookupCached(object.type, name);
  if (attribute !== undefined && isData(attribute)) return assignData(attribute, object, name, value);
  if (dictSlot !== null) {
    const stored = dictSlot.get(object) as DictObject | null;
    if (value !== null) return storeShared(object, dictOf(object).payload, name, newRef(value));
    noteDeletion(object, name);
    if (stored?.payload.delete(name)) return;
    if (stored !== null)
      throw has('attributes to delete are told')
        ? refused(object, name, noAttribute(object, name.payload))
        : raisedWith('AttributeError', newRef(name));
  }
  if (attribute === undefined) throw refused(object, name, noPlaceFor(object, name.payload));
  throw refused(object, name, raised('AttributeError', `'${typeName}' object attribute '${name.payload}' is read-only`));
}

/** From 3.13 on the error of an assignment knows the attribute, too. */
function refused(object: PyObject, name: StrObject, error: unknown): unknown {
  if (has('missing __dict__ told')) tellAttribute?.(error, object, name);
  return error;
}

/** In Python 3 the descriptor is held meanwhile (_PyObject_GenericSetAttrWithDict). */
function assignDescriptor(descriptor: PyObject, object: PyObject, value: PyObject | null): void {
  const { descrSet } = descriptor.type.payload;
  if (target.language === 2) return descrSet?.(descriptor, object, value);
  holding([newRef(descriptor)], () => descrSet?.(descriptor, object, value));
}

function assignData(attribute: Attribute, object: PyObject, name: StrObject, value: PyObject | null): void {
  if (attribute.kind === 'object') return assignDescriptor(attribute.object, object, value);
  const set = attribute.kind === 'getset' ? attribute.getset.set : undefined;
  if (set === undefined) {
    throw raised('AttributeError', `attribute '${name.payload}' of '${object.type.payload.name}' objects is not writable`);
  }
  set(object, value);
}

/** The object's `__dict__`, made where it has none yet; its type must have a place for one. */
export function dictOf(object: PyObject): DictObject {
  const slot = object.type.payload.dictSlot as NonNullable<typeof object.type.payload.dictSlot>;
  const known = slot.get(object);
  if (known !== null) return known as unknown as DictObject;
  const made = adopt(dictType, new DictStorage());
  const keys = sharedKeysOf(object.type);
  if (keys !== null) made.payload.share(keys);
  slot.set(object, made);
  return made;
}

/** The AttributeError of a name that an object has not. */
export function noAttribute(object: PyObject, name: string): unknown {
  const { missingAttribute, solid, name: type } = object.type.payload;
  const told = missingAttribute ?? solid?.payload.missingAttribute;
  return raised('AttributeError', told?.(object, name) ?? `'${type}' object has no attribute '${name}'`);
}

/** Of an object without a dictionary, to which an attribute is assigned (_PyObject_GenericSetAttrWithDict, Objects/object.c 3.13.0). */
function noPlaceFor(object: PyObject, name: string): unknown {
  if (!has('missing __dict__ told') || object.type.payload.dictSlot !== null) return noAttribute(object, name);
  const { name: type } = object.type.payload;
  return raised('AttributeError', `'${type}' object has no attribute '${name}' and no __dict__ for setting new attributes`);
}

/** Gives the `__dict__` of instances as an attribute that can be read and replaced (subtype_dict, subtype_setdict). */
export const instanceDict: GetSet = {
  get: (object) => {
    if (object instanceof InstanceObject) object.dictShown ??= 'asked for';
    return newRef(dictOf(object));
  },
  set: (object, value) => {
    if (value !== null && value.type !== dictType) {
      throw raised('TypeError', `__dict__ must be set to a dictionary, not a '${value.type.payload.name}'`);
    }
    const slot = object.type.payload.dictSlot as NonNullable<typeof object.type.payload.dictSlot>;
    const old = slot.get(object);
    slot.set(object, value === null ? null : newRef(value));
    if (old !== null) close(old);
    if (object instanceof InstanceObject) object.dictShown = 'replaced';
  },
};
