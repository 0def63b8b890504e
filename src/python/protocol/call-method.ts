/** Calling a method by name from native code: as the function of the type that it is, without binding it (_PyObject_GetMethod, Objects/object.c 3.8.18). */
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { DictObject } from '../object/payloads.ts';
import { functionType } from '../object/static-types.ts';
import { getAttribute, lookup } from './attributes.ts';
import { callArray } from './call.ts';

/** Arguments are borrowed. Throws AttributeError. */
export function callMethod(object: PyObject, name: string, args: readonly PyObject[]): Ref {
  const { dictSlot, getAttribute: custom } = object.type.payload;
  const attribute = lookup(object.type, name);
  const own = (dictSlot?.get(object) as DictObject | null | undefined)?.payload.getName(name);
  if (custom === null && own === undefined && attribute?.kind === 'object' && attribute.object.type === functionType) {
    const { object: func } = attribute;
    return holding([newRef(func)], () => callArray(func, [object, ...args], null));
  }
  return callBoundMethod(object, name, args);
}

/** As a method that is bound first. */
export function callBoundMethod(object: PyObject, name: string, args: readonly PyObject[]): Ref {
  const method = getAttribute(object, name);
  return holding([method], () => callArray(method, args, null));
}
