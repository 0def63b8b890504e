/** Special methods that the interpreter looks up for itself, past the instance's own dictionary (special_lookup, Python/ceval.c 2.7.18). */
import { staticName } from '../cache/static-names.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { genericAttribute } from './attributes.ts';
import { raisedWith } from './raise.ts';

/** The method of the object's type, bound, or undefined where there is none (_PyObject_LookupSpecial). */
export function findSpecialMethod(object: PyObject, name: string): Ref | undefined {
  return genericAttribute(object, name);
}

/** The method of the object's type, bound; throws an AttributeError that says the name alone. */
export function specialMethod(object: PyObject, name: string): Ref {
  const kept = staticName(name, 'ceval');
  const method = findSpecialMethod(object, name);
  if (method === undefined) throw raisedWith('AttributeError', newRef(kept));
  return method;
}
