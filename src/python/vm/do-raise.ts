/** The `raise` statement (do_raise, Python/ceval.c 2.7.18). */
import { none } from '../cache/singletons.ts';
import { close, closeNullable, newRef } from '../memory/heap.ts';
import type { Ref, TypeObject } from '../memory/object.ts';
import type { Frame } from '../object/payloads.ts';
import { isKindOf, tracebackType, tupleType } from '../object/static-types.ts';
import { exceptionClassOf, isExceptionClass, isExceptionInstance } from '../protocol/exception-match.ts';
import { normalizeException } from '../protocol/normalize-exception.ts';
import { PythonException, raised } from '../protocol/raise.ts';
import { pop } from './evaluate.ts';
import { thread } from './thread.ts';

/** RAISE_VARARGS: 0 to 3 values (type, value, traceback) are taken from the stack. */
export function raiseVarargs(frame: Frame, count: number): never {
  const traceback = count > 2 ? pop(frame) : null;
  const value = count > 1 ? pop(frame) : null;
  const type = count > 0 ? pop(frame) : null;
  throw type === null ? current() : makeException(type, value, traceback);
}

/** A bare `raise`: what is being handled, again. */
function current(): PythonException {
  const { exc_type, exc_value, exc_traceback } = thread;
  if (exc_type === null || exc_type === none) {
    return raised('TypeError', 'exceptions must be old-style classes or derived from BaseException, not NoneType');
  }
  const exception = new PythonException(newRef(exc_type), nullable(exc_value), nullable(exc_traceback));
  exception.reraised = exc_traceback !== null;
  return exception;
}

function nullable(object: Ref | null): Ref | null {
  return object === null ? null : newRef(object);
}

/** All three are handed over. */
function makeException(type: Ref, value: Ref | null, traceback: Ref | null): PythonException {
  const noTraceback = traceback === null || traceback === none;
  if (!noTraceback && traceback.type !== tracebackType) {
    return refuse('raise: arg 3 must be a traceback or None', type, value, traceback);
  }
  if (noTraceback) closeNullable(traceback);
  const exception = assemble(firstOf(type), value === none ? dropped(value) : value, noTraceback ? null : traceback);
  exception.reraised = exception.traceback !== null;
  return exception;
}

function dropped(object: Ref): null {
  close(object);
  return null;
}

/** `raise (A, B), …` raises A (kept by Python 2 for its own sake). */
function firstOf(type: Ref): Ref {
  let first = type;
  while (isKindOf(first, tupleType) && (first.payload as Ref[]).length > 0) {
    const outer = first;
    first = newRef((outer.payload as Ref[])[0] as Ref);
    close(outer);
  }
  return first;
}

function assemble(type: Ref, value: Ref | null, traceback: Ref | null): PythonException {
  if (isExceptionClass(type)) {
    const exception = new PythonException(type, value, traceback);
    normalizeException(exception);
    return isExceptionInstance(exception.value as Ref) ? exception : refuseMade(exception);
  }
  if (!isExceptionInstance(type)) {
    const message = `exceptions must be old-style classes or derived from BaseException, not ${type.type.payload.name}`;
    return refuse(message, type, value, traceback);
  }
  if (value !== null) return refuse('instance exception may not have a separate value', type, value, traceback);
  return new PythonException(newRef(exceptionClassOf(type)), type, traceback);
}

/** The class made something else. */
function refuseMade(exception: PythonException): PythonException {
  const [type, value] = [exception.type as Ref<TypeObject>, exception.value as Ref];
  const made = `not '${value.type.payload.name}'`;
  const error = raised('TypeError', `calling ${type.payload.name}() should have returned an instance of BaseException, ${made}`);
  exception.discard();
  return error;
}

function refuse(message: string, ...given: (Ref | null)[]): PythonException {
  for (const object of given) closeNullable(object);
  return raised('TypeError', message);
}
