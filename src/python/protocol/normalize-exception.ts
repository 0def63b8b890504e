/** Makes an exception in flight an instance of its class (PyErr_NormalizeException, Python/errors.c 2.7.18). */
import { none } from '../cache/singletons.ts';
import { close, closeNullable, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { isKindOf, tupleType } from '../object/static-types.ts';
import { call, callBorrowed } from './call.ts';
import { exceptionClassOf, isExceptionClass, isExceptionInstance } from './exception-match.ts';
import { PythonException } from './raise.ts';
import { isSubclassOf } from './subclass.ts';

/** Changes `exception` in place: afterwards its value is an instance and its type that instance's class. An exception of the constructor takes its place. */
export function normalizeException(exception: PythonException): void {
  while (!isNormal(exception)) {
    try {
      const instance = instantiate(exception.type, exception.value);
      const { value } = exception;
      exception.value = instance;
      closeNullable(value);
      return;
    } catch (error) {
      if (!(error instanceof PythonException)) throw error;
      supersede(exception, error);
    }
  }
}

/** Whether nothing has to be made. A value of a derived class is believed, and tells the type. */
function isNormal(exception: PythonException): boolean {
  const { type, value } = exception;
  if (!isExceptionClass(type)) return true;
  if (value === null || !isExceptionInstance(value)) return false;
  const own = exceptionClassOf(value);
  if (!isSubclassOf(own, type)) return false;
  if (own !== type) {
    exception.type = newRef(own);
    close(type);
  }
  return true;
}

/** What the constructor raised is the exception now, with the old traceback where it has none of its own. */
function supersede(exception: PythonException, raised: PythonException): void {
  const { type, value, traceback } = exception;
  raised.land();
  exception.type = raised.type;
  exception.value = raised.value;
  exception.traceback = raised.traceback ?? traceback;
  close(type);
  closeNullable(value);
  if (raised.traceback !== null) closeNullable(traceback);
}

/** An instance made from a value that was raised beside its class: a tuple is the arguments, None no argument, anything else the argument. */
export function instantiate(type: PyObject, value: PyObject | null): Ref {
  if (value === null || value === none) return call(type);
  if (isKindOf(value, tupleType)) return callBorrowed(type, value.payload as PyObject[], null);
  return holding([newRef(value)], () => callBorrowed(type, [value], null));
}
