/** What can be raised, and which exceptions an `except` clause catches (Include/pyerrors.h and Python/errors.c, 2.7.18). */
import type { PyObject, TypeObject } from '../memory/object.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import type { InstanceOfClass } from '../object/payloads.ts';
import { classType, instanceType, isKindOf, tupleType } from '../object/static-types.ts';
import { writeUnraisable } from '../vm/write-unraisable.ts';
import { PythonException } from './raise.ts';
import { isSubclassOf, isType } from './subclass.ts';

/** Whether `exception`, a class or an instance, is caught by `wanted`, a class or a tuple of classes (PyErr_GivenExceptionMatches). */
export function exceptionMatches(exception: PyObject, wanted: PyObject): boolean {
  if (isKindOf(wanted, tupleType)) return (wanted.payload as PyObject[]).some((each) => exceptionMatches(exception, each));
  const raised = isExceptionInstance(exception) ? exceptionClassOf(exception) : exception;
  return isExceptionClass(raised) && isExceptionClass(wanted) ? derives(raised, wanted) : raised === wanted;
}

/** What a class's own `__subclasscheck__` raises is told and ignored. */
function derives(raised: PyObject, wanted: PyObject): boolean {
  try {
    return isSubclassOf(raised, wanted);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    writeUnraisable(error, raised);
    return false;
  }
}

/** Whether an object is a type deriving from BaseException. */
export function isExceptionType(object: PyObject): object is TypeObject {
  return isType(object) && object.payload.mro.includes(exceptionTypes.BaseException);
}

/** Whether an object is a class that can be raised: such a type or any classic class (PyExceptionClass_Check). */
export function isExceptionClass(object: PyObject): boolean {
  return object.type === classType || isExceptionType(object);
}

/** Whether an object is an instance of a class that can be raised (PyExceptionInstance_Check). */
export function isExceptionInstance(object: PyObject): boolean {
  return object.type === instanceType || object.type.payload.mro.includes(exceptionTypes.BaseException);
}

/** The class of such an instance, borrowed. */
export function exceptionClassOf(instance: PyObject): PyObject {
  return instance.type === instanceType ? (instance as InstanceOfClass).payload.in_class : instance.type;
}
