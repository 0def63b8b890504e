/** Special methods that the interpreter looks up for itself, past the instance's own dictionary (special_lookup, Python/ceval.c 2.7.18). */
import { staticName } from '../cache/static-names.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { instanceType } from '../object/static-types.ts';
import { findAttribute } from './attributes.ts';
import { raisedWith } from './raise.ts';
import { specialMethod as methodOfType } from './special-method.ts';

/** The method of the object's type, bound (a classic instance's own comes first), or undefined where there is none (_PyObject_LookupSpecial). */
export function findSpecialMethod(object: PyObject, name: string): Ref | undefined {
  return object.type === instanceType ? findAttribute(object, name) : methodOfType(object, name);
}

/** The method of the object's type, bound; throws an AttributeError that says the name alone. */
export function specialMethod(object: PyObject, name: string): Ref {
  const kept = staticName(name, 'ceval');
  const method = findSpecialMethod(object, name);
  if (method === undefined) throw raisedWith('AttributeError', newRef(kept));
  return method;
}
