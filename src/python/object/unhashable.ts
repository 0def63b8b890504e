/** Objects without a hash. */

import type { PyObject } from '../memory/object.ts';
import { hashOf, str } from '../protocol/object.ts';
import { isException, type PythonException, raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { exceptionTypes } from './exception-types.ts';

export type KeyUse = 'dict key' | 'set element';

/** The hash of what has none: a type with this one has None for its `__hash__` (PyObject_HashNotImplemented, Objects/object.c 2.7.18). */
export function hashNotImplemented(object: PyObject): never {
  throw raised('TypeError', `unhashable type: '${object.type.payload.name}'`);
}

/**
 * The hash of a key; from 3.14 on a TypeError of its own becomes one that names the use (dict_unhashable_type, Objects/dictobject.c;
 * set_unhashable_type, setobject.c 3.14.2).
 */
export function keyHash(key: PyObject, use: KeyUse): bigint {
  try {
    return hashOf(key);
  } catch (error) {
    if (!isException(error, 'TypeError') || error.type !== exceptionTypes.TypeError || !has('keys that have no hash told')) throw error;
    throw named(key, use, error);
  }
}

function named(key: PyObject, use: KeyUse, error: PythonException): unknown {
  const reason = error.value === null ? '' : str(error.value);
  error.discard();
  return raised('TypeError', `cannot use '${key.type.payload.name}' as a ${use} (${reason})`);
}
