/** The end of a generator as an exception, and what it says (_PyGen_SetStopIterationValue, Objects/genobject.c 3.8.18). */
import { newNone, none } from '../../../../cache/singletons.ts';
import { close, closeNullable, newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { ExceptionObject } from '../../../../object/exception.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';
import { isKindOf, tupleType } from '../../../../object/static-types.ts';
import { isExceptionInstance } from '../../../../protocol/exception-match.ts';
import { normalizeException } from '../../../../protocol/normalize-exception.ts';
import { isException, PythonException, raised } from '../../../../protocol/raise.ts';
import { setExceptionSlot } from '../../raise.ts';

import type { Resumed } from './kinds.ts';

/** An error of the interpreter's, caused by one that it takes the place of (_PyErr_FormatFromCause). */
export function causedBy(cause: PythonException, name: 'RuntimeError' | 'TypeError', message: string): PythonException {
  normalizeException(cause);
  const { type, value, traceback } = cause;
  if (traceback !== null) setExceptionSlot(value as PyObject, 'traceback', newRef(traceback) as Ref);
  cause.land();
  close(type);
  closeNullable(traceback);
  const error = raised(name, message);
  normalizeException(error);
  setExceptionSlot(error.value as PyObject, 'cause', newRef(value as PyObject) as Ref);
  setExceptionSlot(error.value as PyObject, 'context', value as Ref);
  (error.value as ExceptionObject).payload.suppressContext = true;
  return error;
}

/** The end as an exception, whose value is what was returned (_PyGen_SetStopIterationValue). The result is handed over. */
export function stopWith(result: Ref | null): PythonException {
  if (result === null || result === none) {
    closeNullable(result);
    return new PythonException(newRef(exceptionTypes.StopIteration), null, null);
  }
  const exception = new PythonException(newRef(exceptionTypes.StopIteration), result, null);
  if (isKindOf(result, tupleType) || isExceptionInstance(result)) {
    exception.value = holding([result], () => wrapStop(result));
  }
  return exception;
}

function wrapStop(value: PyObject): Ref {
  const { call } = exceptionTypes.StopIteration.type.payload;
  return (call as NonNullable<typeof call>)(exceptionTypes.StopIteration, [value], null);
}

/** Runs what may end by StopIteration: its value is the result (_PyGen_FetchStopIterationValue). */
export function catchStop(run: () => Ref | null): Resumed {
  try {
    const yielded = run();
    return { yielded, result: yielded === null ? newNone() : null };
  } catch (error) {
    if (!isException(error, 'StopIteration')) throw error;
    return { yielded: null, result: stopValue(error) };
  }
}

/** The value of a StopIteration, which is given up. */
export function stopValue(error: PythonException): Ref {
  const { value } = error;
  const held =
    value === null ? none : isExceptionInstance(value) ? ((value as ExceptionObject).payload.members.get('value') ?? none) : value;
  const result = newRef(held as PyObject) as Ref;
  error.discard();
  return result;
}
