/** Declares what a type's instances and a module offer, natively. See `Signature` for how a native takes its arguments. */
import { none } from '../cache/singletons.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { ArityStyle, Attribute, GetSet, Kwargs, NativeMethod } from '../memory/type-record.ts';
import { raised } from '../protocol/raise.ts';
import { target } from '../versions/target.ts';

type Self = PyObject;

/** A native without arguments. */
export function noArguments<S extends Self>(name: string, run: (self: S) => Ref): NativeMethod {
  return { name, signature: { kind: 'none' }, run };
}

/** A native of exactly one argument (METH_O). */
export function oneArgument<S extends Self>(name: string, run: (self: S, argument: PyObject) => Ref): NativeMethod {
  return { name, signature: { kind: 'one' }, run };
}

/** A native of `min` to `max` positional arguments; `style` says in which of CPython's wordings a wrong number is told. */
export function positional<S extends Self>(
  name: string,
  min: number,
  max: number,
  run: (self: S, args: readonly PyObject[]) => Ref,
  style: ArityStyle = 'parse',
): NativeMethod {
  return { name, signature: { kind: 'many', min, max, style }, run };
}

/** A native that takes keywords and checks its arguments itself. */
export function withKeywords<S extends Self>(name: string, run: (self: S, args: readonly PyObject[], kwargs: Kwargs) => Ref): NativeMethod {
  return { name, signature: { kind: 'keywords' }, run };
}

/** Adds methods to a type. */
export function defineMethods(type: TypeObject, methods: readonly NativeMethod[]): void {
  for (const method of methods) type.payload.attributes.set(method.name, { kind: 'method', method });
}

/** Adds computed attributes to a type. */
export function defineGetSets(type: TypeObject, getsets: Readonly<Record<string, GetSet>>): void {
  for (const [name, getset] of Object.entries(getsets)) type.payload.attributes.set(name, { kind: 'getset', getset });
}

/** An attribute that is one of the object's own references, None where that is empty; it cannot be assigned (READONLY, Python/structmember.c). */
export function readonlyMember<S extends Self>(read: (object: S) => PyObject | null): GetSet {
  return {
    get: (object) => newRef(read(object as S) ?? none),
    set: refuseAssignment,
  };
}

/** The setter of a member that cannot be assigned. */
export function refuseAssignment(): never {
  throw raised(target.language === 3 ? 'AttributeError' : 'TypeError', 'readonly attribute');
}

/** Adds any attribute to a type. */
export function defineAttribute(type: TypeObject, name: string, attribute: Attribute): void {
  type.payload.attributes.set(name, attribute);
}
