/** What can be called (Objects/object.c, 2.7.18). */
import { close } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { instanceMethod } from '../object/classic/lookup.ts';
import type { InstanceOfClass } from '../object/payloads.ts';
import { instanceType } from '../object/static-types.ts';

/** PyCallable_Check: a classic instance is asked for its method. */
export function isCallable(object: PyObject): boolean {
  if (object.type !== instanceType) return object.type.payload.call !== null;
  const method = instanceMethod(object as InstanceOfClass, '__call__');
  if (method === undefined) return false;
  close(method);
  return true;
}
