/** Which exceptions an `except` clause catches (PyErr_GivenExceptionMatches, Python/errors.c 2.7.18). */
import type { PyObject, TypeObject } from '../memory/object.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import { isKindOf, tupleType } from '../object/static-types.ts';
import { isType } from './subclass.ts';

/** Whether `exception`, a class or an instance, is caught by `wanted`, a class or a tuple of classes. */
export function exceptionMatches(exception: PyObject, wanted: PyObject): boolean {
  if (isKindOf(wanted, tupleType)) return (wanted.payload as PyObject[]).some((each) => exceptionMatches(exception, each));
  const type = isExceptionClass(exception) ? exception : exception.type;
  return isExceptionClass(wanted) ? type.payload.mro.includes(wanted) : exception === wanted;
}

/** Whether an object is a class deriving from BaseException. */
export function isExceptionClass(object: PyObject): object is TypeObject {
  return isType(object) && object.payload.mro.includes(exceptionTypes.BaseException);
}

/** Whether an object is an instance of an exception class. */
export function isExceptionInstance(object: PyObject): boolean {
  return object.type.payload.mro.includes(exceptionTypes.BaseException);
}
