/** Raising in Python 3: exceptions know what was being handled when they were raised (Python/errors.c and do_raise, Python/ceval.c 3.8.18). */
import { none } from '../../cache/singletons.ts';
import { close, closeNullable, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { ExceptionObject } from '../../object/exception.ts';
import type { ExcInfo } from '../../object/payloads.ts';
import { call } from '../../protocol/call.ts';
import { isExceptionInstance, isExceptionType } from '../../protocol/exception-match.ts';
import { instantiate } from '../../protocol/normalize-exception.ts';
import { repr } from '../../protocol/object.ts';
import { PythonException, raised, setException } from '../../protocol/raise.ts';
import { handledExcInfo } from './exc-info.ts';

/** Replaces a reference of an exception's own; the value is handed over. */
export function setExceptionSlot(exception: PyObject, slot: 'traceback' | 'context' | 'cause', value: Ref | null): void {
  const { payload } = exception as ExceptionObject;
  const old = payload[slot];
  payload[slot] = value;
  closeNullable(old);
}

/** _PyErr_SetObject: an exception raised while another is handled is made an instance at once, whose context that is. */
export function linkException(exception: PythonException): PythonException {
  const failed = linkTo(exception, handledExcInfo());
  if (failed !== null) return failed;
  const { value } = exception;
  if (value !== null && isExceptionInstance(value)) {
    const { traceback } = (value as ExceptionObject).payload;
    exception.traceback = traceback === null ? null : newRef(traceback);
  }
  return exception;
}

/** What is thrown into a generator that handles something itself (_PyErr_ChainStackItem, Python/errors.c 3.9.18). */
export function linkThrown(exception: PythonException, own: ExcInfo): PythonException {
  return linkTo(exception, own) ?? exception;
}

/** What failed on the way. */
function linkTo(exception: PythonException, info: ExcInfo | null): PythonException | null {
  const handled = info?.value ?? null;
  if (handled === null || handled === none) return null;
  const failed = ensureInstance(exception);
  if (failed === null) setContext(exception.value as PyObject, handled);
  return failed;
}

/** What the constructor raises takes the exception's place. */
function ensureInstance(exception: PythonException): PythonException | null {
  const { type, value } = exception;
  if (value !== null && isExceptionInstance(value)) return null;
  try {
    exception.value = instantiate(type, value);
    closeNullable(value);
    return null;
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    exception.discard();
    return error;
  }
}

/** Where the exception itself stands in the chain already, that is cut there. */
function setContext(value: PyObject, handled: PyObject): void {
  if (value === handled) return;
  for (let each = handled as ExceptionObject; ; ) {
    const { context } = each.payload;
    if (context === null) break;
    if (context === value) {
      setExceptionSlot(each, 'context', null);
      break;
    }
    each = context as unknown as ExceptionObject;
  }
  setExceptionSlot(value, 'context', newRef(handled) as Ref);
}

/** The `raise` statement; what is given is handed over. */
export function raise(exception: Ref | null, cause: Ref | null): PythonException {
  if (exception === null) return reraise();
  const held = cause === null ? [exception] : [exception, cause];
  return holding(held, () => makeException(exception, cause));
}

/** An exception that goes on, with its traceback; it is handed over. */
export function goingOn(exception: Ref): PythonException {
  const { traceback } = (exception as unknown as ExceptionObject).payload;
  const again = new PythonException(newRef(exception.type) as Ref, exception, traceback === null ? null : newRef(traceback));
  again.reraised = true;
  return again;
}

/** A bare `raise`: what is handled, again. From 3.11 on the exception alone is kept, with its own traceback. */
function reraise(): PythonException {
  const handled = handledExcInfo();
  if (handled === null) return raised('RuntimeError', 'No active exception to reraise');
  if (handled.type === null) return goingOn(newRef(handled.value as PyObject) as Ref);
  const [type, value, traceback] = [handled.type, handled.value, handled.traceback].map((each) => (each === null ? null : newRef(each)));
  const exception = new PythonException(type as Ref, value as Ref, withoutNone(traceback as Ref | null));
  exception.reraised = true;
  return exception;
}

export function withoutNone(object: Ref | null): Ref | null {
  if (object !== none) return object;
  close(object);
  return null;
}

function makeException(given: PyObject, cause: PyObject | null): PythonException {
  const value = instanceOf(given, 'exceptions must derive from BaseException');
  return holding([value], () => {
    if (cause !== null) setCause(value, cause);
    return setException(newRef(value.type), newRef(value));
  });
}

/** The instance, or a new one of the class. Throws TypeError for what is no exception. */
function instanceOf(given: PyObject, refusal: string): Ref {
  if (isExceptionInstance(given)) return newRef(given);
  if (!isExceptionType(given)) throw raised('TypeError', refusal);
  const made = call(given);
  if (isExceptionInstance(made)) return made;
  const text = `calling ${repr(given)} should have returned an instance of BaseException, not ${repr(made.type)}`;
  close(made);
  throw raised('TypeError', text);
}

/** PyException_SetCause. */
function setCause(value: PyObject, cause: PyObject): void {
  const fixed = cause === none ? null : instanceOf(cause, 'exception causes must derive from BaseException');
  (value as ExceptionObject).payload.suppressContext = true;
  setExceptionSlot(value, 'cause', fixed);
}
