/** `isinstance` and `issubclass` of types and classic classes (PyObject_IsInstance, PyObject_IsSubclass, Objects/abstract.c 2.7.18). */

import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, TypeObject } from '../memory/object.ts';
import { TypeRecord } from '../memory/type-record.ts';
import type { ClassObject, InstanceOfClass } from '../object/payloads.ts';
import { classType, instanceType, isKindOf, tupleType, typeType } from '../object/static-types.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { findAttribute } from './attributes.ts';
import { isTrue } from './object.ts';
import { raised } from './raise.ts';
import { recursively } from './recursion.ts';
import { callBound } from './special-method.ts';
import { worded } from './worded.ts';

/** Whether an object is a type (not a classic class). */
export function isType(object: PyObject): object is TypeObject {
  return object.payload instanceof TypeRecord;
}

/** Whether `object` is an instance of `wanted`: a type, a classic class, or a (nested) tuple of them. Throws TypeError for anything else. */
export function isInstanceOf(object: PyObject, wanted: PyObject): boolean {
  if (object.type === wanted) return true;
  if (isKindOf(wanted, tupleType)) {
    return recursively(' in __instancecheck__', () => (wanted.payload as PyObject[]).some((each) => isInstanceOf(object, each)));
  }
  const answer = asksItself(wanted) ? callBound(wanted, '__instancecheck__', newRef(object)) : undefined;
  if (answer !== undefined) return holding([answer], () => isTrue(answer));
  return plainlyInstance(object, wanted);
}

/** Whether what an object is to be an instance of may decide itself; in Python 3 it need be no type. */
function asksItself(wanted: PyObject): boolean {
  return wanted.type !== typeType && (target.language === 3 || isType(wanted));
}

/** _PyObject_RealIsInstance: by the type, then by what `__class__` says. */
export function plainlyInstance(object: PyObject, wanted: PyObject): boolean {
  if (wanted.type === classType && object.type === instanceType) return isSubclassOf((object as InstanceOfClass).payload.in_class, wanted);
  if (!isType(wanted)) {
    if (wanted.type === classType) return false;
    throw raised(
      'TypeError',
      worded(
        'isinstance() arg 2 must be a class, type, or tuple of classes and types',
        has('real numbers')
          ? 'isinstance() arg 2 must be a type, a tuple of types, or a union'
          : 'isinstance() arg 2 must be a type or tuple of types',
      ),
    );
  }
  if (object.type.payload.mro.includes(wanted)) return true;
  const claimed = findAttribute(object, '__class__');
  if (claimed === undefined) return false;
  close(claimed);
  return claimed !== object.type && isType(claimed) && claimed.payload.mro.includes(wanted);
}

/** Whether a class derives from `wanted`, or from one of a tuple of classes. */
export function isSubclassOf(derived: PyObject, wanted: PyObject): boolean {
  if (isKindOf(wanted, tupleType)) {
    return recursively(' in __subclasscheck__', () => (wanted.payload as PyObject[]).some((each) => isSubclassOf(derived, each)));
  }
  const answer = asksItself(wanted) ? callBound(wanted, '__subclasscheck__', newRef(derived)) : undefined;
  if (answer !== undefined) return holding([answer], () => isTrue(answer));
  return plainlySubclass(derived, wanted);
}

export function plainlySubclass(derived: PyObject, wanted: PyObject): boolean {
  if (!isType(derived) && derived.type !== classType) throw raised('TypeError', 'issubclass() arg 1 must be a class');
  if (!isType(wanted) && wanted.type !== classType) {
    const wantedText = has('real numbers') ? 'a class, a tuple of classes, or a union' : 'a class or tuple of classes';
    throw raised('TypeError', `issubclass() arg 2 must be ${wantedText}`);
  }
  if (isType(derived)) return derived.payload.mro.includes(wanted as TypeObject);
  if (derived === wanted) return true;
  return (derived as ClassObject).payload.cl_bases.payload.some((base) => plainlySubclass(base, wanted));
}
