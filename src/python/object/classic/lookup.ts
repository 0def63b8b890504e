/** Names of classic classes and their instances (class_lookup, instance_getattr; Objects/classobject.c, 2.7.18). */
import { notImplemented } from '../../cache/singletons.ts';
import { intern, type StrObject } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import { holding, lending } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { noAttribute } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { isException } from '../../protocol/raise.ts';
import type { ClassObject, InstanceOfClass } from '../payloads.ts';

/** Methods that a class keeps at hand. */
export const HOOKS = ['__getattr__', '__setattr__', '__delattr__'] as const;

/** A name of a class or, depth first, of its bases; borrowed. */
export function classLookup(type: ClassObject, name: string): PyObject | undefined {
  const own = type.payload.cl_dict.payload.getName(name);
  if (own !== undefined) return own;
  for (const base of type.payload.cl_bases.payload) {
    const inherited = classLookup(base as ClassObject, name);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** What the instance or its class has under a name, without the `__getattr__` hook (instance_getattr2). */
export function plainAttribute(object: InstanceOfClass, name: string): Ref | undefined {
  const { in_class, in_dict } = object.payload;
  const own = in_dict.payload.getName(name);
  if (own !== undefined) return newRef(own);
  const value = classLookup(in_class, name);
  if (value === undefined) return undefined;
  const { descrGet } = value.type.payload;
  return descrGet === null ? newRef(value) : holding([newRef(value)], () => descrGet(value, object, in_class as unknown as TypeObject));
}

/** An instance's attribute, by its `__getattr__` where nothing else has it (instance_getattr). */
export function instanceAttribute(object: InstanceOfClass, name: StrObject): Ref | undefined {
  const { in_class, in_dict } = object.payload;
  if (name.payload === '__dict__') return newRef(in_dict);
  if (name.payload === '__class__') return newRef(in_class);
  const { cl_getattr } = in_class.payload;
  const value = withoutAttributeError(() => plainAttribute(object, name.payload), cl_getattr !== null);
  if (value !== undefined || cl_getattr === null) return value;
  return call(cl_getattr, newRef(object), newRef(name));
}

function withoutAttributeError(read: () => Ref | undefined, catches: boolean): Ref | undefined {
  try {
    return read();
  } catch (error) {
    if (!catches || !isException(error, 'AttributeError')) throw error;
    error.discard();
    return undefined;
  }
}

/** A method of an instance by name, or undefined; an AttributeError of `__getattr__` counts as its absence. */
export function instanceMethod(object: InstanceOfClass, name: string): Ref | undefined {
  const key = intern(name);
  return holding([key], () => withoutAttributeError(() => instanceAttribute(object, key), true));
}

/** Calls an instance's method with arguments that are handed over; undefined where there is none, and the arguments are closed. */
export function callMaybe(object: InstanceOfClass, name: string, ...args: Ref[]): Ref | undefined {
  const method = lending(args, () => instanceMethod(object, name));
  if (method !== undefined) return holding([method], () => call(method, ...args));
  for (const argument of args) close(argument);
  return undefined;
}

/** As {@link callMaybe}. Throws AttributeError where there is no such method. */
export function callMethod(object: InstanceOfClass, name: string, ...args: Ref[]): Ref {
  const result = callMaybe(object, name, ...args);
  if (result === undefined) throw noAttribute(object, name);
  return result;
}

/** Asks an instance's method about another object; NotImplemented counts as having no such method. */
export function askBinary(object: InstanceOfClass, name: string, other: PyObject): Ref | undefined {
  const result = callMaybe(object, name, newRef(other));
  if (result !== notImplemented) return result;
  close(result);
  return undefined;
}
