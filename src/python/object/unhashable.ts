/** What a dict or set says of a key without a hash from 3.14 on (dict_unhashable_type, Objects/dictobject.c; set_unhashable_type, setobject.c 3.14.2). */

import type { PyObject } from '../memory/object.ts';
import { hashOf, str } from '../protocol/object.ts';
import { isException, type PythonException, raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { exceptionTypes } from './exception-types.ts';

export type KeyUse = 'dict key' | 'set element';

/** The hash of a key; a TypeError of its own becomes one that names the use. */
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
