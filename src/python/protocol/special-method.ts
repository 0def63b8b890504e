/** Calling the special methods of a type: looked up on the type, bound, called with an argument tuple (lookup_method, call_method; Objects/typeobject.c, 2.7.18). */
import { notImplemented } from '../cache/singletons.ts';
import { close } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { bound, lookup } from './attributes.ts';
import { call } from './call.ts';
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
  const method = specialMethod(object, name);
  if (method === undefined) {
    for (const argument of args) close(argument);
    return undefined;
  }
  return holding([method], () => call(method, ...args));
}

/** As {@link callMaybe}; NotImplemented counts as not having the method. */
export function callBinary(object: PyObject, name: string, ...args: Ref[]): Ref | undefined {
  const result = callMaybe(object, name, ...args);
  if (result !== notImplemented) return result;
  close(result);
  return undefined;
}
