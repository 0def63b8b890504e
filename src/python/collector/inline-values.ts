/**
 * Attributes that an instance keeps itself, without a dictionary, until `__dict__` is asked for (Py_TPFLAGS_MANAGED_DICT, Objects/dictobject.c
 * 3.11.7). In this runtime they are in a dictionary all the same, which the collector is not to see.
 */
import { InstanceObject, type PyObject } from '../memory/object.ts';
import type { DictObject } from '../object/payloads.ts';
import { isVariableSized } from '../object/slots.ts';
import { objectType } from '../object/static-types.ts';
import { has } from '../versions/features.ts';

/** As many names as instances of a class may share (SHARED_KEYS_MAX_SIZE, Include/internal/pycore_dict.h 3.11.7). */
const MOST_VALUES = 30;

/** The dictionary in which this runtime keeps what CPython has inside the instance; null where it has none inside. */
export function inlineValues(object: PyObject): DictObject | null {
  if (!(object instanceof InstanceObject) || object.dict === null || !has('values inside instances')) return null;
  const dict = object.dict as unknown as DictObject;
  return dict.payload.size <= MOST_VALUES && keepsValues(object) ? dict : null;
}

/** In 3.11 and 3.12 instances of classes that add nothing but members to `object`; measured: derived from a list or a dict, they have a dictionary. */
function keepsValues({ type, members, dictShown }: InstanceObject): boolean {
  // In 3.14 the base may be of any type that has no items at the end of its instances, nor a dictionary of its own.
  if (has('values inside instances of any base')) return !isVariableSized(type) && dictShown !== 'replaced';
  if ((type.payload.solid ?? objectType) !== objectType) return false;
  // From 3.13 on the dictionary is beside the values, which only plain instances have (Py_TPFLAGS_INLINE_VALUES, Objects/typeobject.c 3.13.0).
  return has('dictionaries of inline values') ? members.length === 0 && dictShown !== 'replaced' : dictShown === null;
}
