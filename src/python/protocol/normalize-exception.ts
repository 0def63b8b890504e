/** Makes an exception in flight an instance of its class (PyErr_NormalizeException, Python/errors.c 2.7.18). */
import { none } from '../cache/singletons.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { isKindOf, tupleType } from '../object/static-types.ts';
import { callBorrowed } from './call.ts';
import { isExceptionClass } from './exception-match.ts';
import type { PythonException } from './raise.ts';

/** Changes `exception` in place: afterwards its value is an instance and its type that instance's class. */
export function normalizeException(exception: PythonException): void {
  const { type, value } = exception;
  if (!isExceptionClass(type)) return;
  if (value?.type.payload.mro.includes(type)) {
    if (value.type !== type) {
      exception.type = newRef(value.type);
      close(type);
    }
    return;
  }
  exception.value = instantiate(type, value);
  if (value !== null) close(value);
}

/** An instance made from a value that was raised beside its class: a tuple is the arguments, None no argument, anything else the argument. */
export function instantiate(type: PyObject, value: PyObject | null): Ref {
  if (value === null || value === none) return callBorrowed(type, [], null);
  if (isKindOf(value, tupleType)) return callBorrowed(type, value.payload as PyObject[], null);
  return holding([newRef(value)], () => callBorrowed(type, [value], null));
}
