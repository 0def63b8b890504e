/** Special methods that the interpreter looks up for itself, past the instance's own dictionary (special_lookup, Python/ceval.c 2.7.18). */
import { staticName } from '../cache/static-names.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { instanceType } from '../object/static-types.ts';
import { bound, findAttribute, getAttribute, lookup } from './attributes.ts';
import { raisedWith } from './raise.ts';

/** The method of the object's type, bound, or undefined where there is none (_PyObject_LookupSpecial). Classic instances have their own. */
export function findSpecialMethod(object: PyObject, name: string): Ref | undefined {
  if (object.type === instanceType) return findAttribute(object, name);
  const attribute = lookup(object.type, name);
  return attribute === undefined ? undefined : bound(attribute, object);
}

/** The method of the object's type, bound; throws an AttributeError that says the name alone. A classic instance's is any attribute. */
export function specialMethod(object: PyObject, name: string): Ref {
  if (object.type === instanceType) return getAttribute(object, name);
  const kept = staticName(name, 'ceval');
  const method = findSpecialMethod(object, name);
  if (method === undefined) throw raisedWith('AttributeError', newRef(kept));
  return method;
}
