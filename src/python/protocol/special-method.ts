/** Calling the special methods of a type: looked up on the type (lookup_method, call_method; Objects/typeobject.c, 2.7.18 and 3.8.18). */
import { notImplemented } from '../cache/singletons.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Attribute } from '../memory/type-record.ts';
import { newTuple } from '../object/construct.ts';
import { functionType } from '../object/static-types.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { bound, lookup } from './attributes.ts';
import { call, callArray, callBorrowed, keptArguments } from './call.ts';
import { callNative } from './call-native.ts';
import { raised } from './raise.ts';

/** The special method bound to the object, or undefined where its type has none. */
export function specialMethod(object: PyObject, name: string): Ref | undefined {
  const attribute = lookup(object.type, name);
  return attribute === undefined ? undefined : bound(attribute, object);
}

/** Calls a special method that must be there, with arguments that are handed over. Throws AttributeError of the name where it is not. */
export function callSpecial(object: PyObject, name: string, ...args: Ref[]): Ref {
  const result = callMaybe(object, name, ...args);
  if (result === undefined) throw raised('AttributeError', name);
  return result;
}

/** Calls a special method; undefined where the type has none (the arguments are closed then, too). */
export function callMaybe(object: PyObject, name: string, ...args: Ref[]): Ref | undefined {
  const attribute = lookup(object.type, name);
  if (attribute === undefined) {
    for (const argument of args) close(argument);
    return undefined;
  }
  if (target.language === 3 && !has('special methods unbound')) return callWithTuple(attribute, object, args);
  if (target.language === 3) return holding(keptArguments(args), () => callUnbound(attribute, object, args));
  const method = bound(attribute, object);
  return holding([method], () => call(method, ...args));
}

/** Until 3.6 the method is bound, and called with a tuple of the arguments, which are handed over (call_method, 3.6.15). */
function callWithTuple(attribute: Attribute, object: PyObject, args: Ref[]): Ref {
  const method = bound(attribute, object);
  return holding([method, ...args], () => callBorrowed(method, args, null));
}

/** A function is called with the object in front of the arguments, which are borrowed; it is not bound (call_unbound, 3.8.18). */
export function callUnbound(attribute: Attribute, object: PyObject, args: readonly PyObject[]): Ref {
  if (!has('special methods unbound'))
    return callWithTuple(
      attribute,
      object,
      args.map((each) => newRef(each) as Ref),
    );
  if (attribute.kind === 'object' && attribute.object.type === functionType) {
    const { object: func } = attribute;
    return holding([newRef(func)], () => callBorrowed(func, [object, ...args], null));
  }
  if (has('native methods called unbound')) {
    if (attribute.kind === 'wrapper') return callWrapper(attribute, object, args);
    if (attribute.kind === 'method') return callNative(attribute.method, object, args, null);
  }
  const method = bound(attribute, object);
  return holding([method], () => callArray(method, args, null));
}

/** A slot's function gets a tuple with the object in front, and makes one without of it (wrapperdescr_call, Objects/descrobject.c). */
function callWrapper({ method }: Extract<Attribute, { kind: 'wrapper' }>, object: PyObject, args: readonly PyObject[]): Ref {
  const held: Ref[] = [newTuple([object, ...args].map((each) => newRef(each))), newTuple(args.map((each) => newRef(each)))];
  return holding(held, () => callNative(method, object, args, null));
}

/** Calls a special method as one that was looked up and bound first; undefined where the type has none (_PyObject_LookupSpecial). */
export function callBound(object: PyObject, name: string, ...args: Ref[]): Ref | undefined {
  const method = specialMethod(object, name);
  if (method !== undefined) return holding([method], () => call(method, ...args));
  for (const argument of args) close(argument);
  return undefined;
}

/** As {@link callMaybe}; NotImplemented counts as not having the method. */
export function callBinary(object: PyObject, name: string, ...args: Ref[]): Ref | undefined {
  const result = callMaybe(object, name, ...args);
  if (result !== notImplemented) return result;
  close(result);
  return undefined;
}
