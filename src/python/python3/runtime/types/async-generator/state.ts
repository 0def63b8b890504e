/** Asynchronous generators as what drives them sees them (async_gen_unwrap_value, Objects/genobject.c 3.8.18). */
import { adopt, close, closeNullable, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';
import type { AsyncState, GeneratorExtra, GeneratorObject } from '../../../../object/payloads.ts';
import { staticType } from '../../../../object/static-types.ts';
import { isException, PythonException } from '../../../../protocol/raise.ts';
import type { Resumed } from '../generator/kinds.ts';
import { resume } from '../generator/resume.ts';
import { checkStarted } from '../generator/send.ts';
import { stopWith } from '../generator/stop.ts';

const wrappedType = staticType('async_generator_wrapped_value');
wrappedType.payload.isBase = false;
wrappedType.payload.tracked = true;
wrappedType.payload.traverse = (object, visit) => visit(object.payload as PyObject, 'agw_val');

/** A value that `yield` gives, told from what an `await` hands on (_PyAsyncGenWrappedValue). It is handed over. */
export function wrapYielded(value: Ref): Ref {
  return adopt(wrappedType, value as PyObject) as Ref;
}

export const isWrapped = ({ type }: PyObject): boolean => type === wrappedType;

export function asyncStateOf(generator: GeneratorObject): AsyncState {
  return (generator.payload.python3 as GeneratorExtra).ag as AsyncState;
}

export const isEnd = (error: unknown): error is PythonException =>
  isException(error, 'StopAsyncIteration') || isException(error, 'GeneratorExit');

/** What a generator hands on from an `await`. What it yields comes as the value of a StopIteration; its end closes it. */
export function unwrapped(generator: GeneratorObject, run: () => Ref): Ref {
  const state = asyncStateOf(generator);
  try {
    const result = run();
    if (!isWrapped(result)) return result;
    const value = newRef(result.payload as PyObject) as Ref;
    close(result);
    throw stopWith(value);
  } catch (error) {
    if (isEnd(error)) state.closed = true;
    state.running = false;
    throw error;
  }
}

/** The end of an asynchronous generator is a StopAsyncIteration. */
export function yieldedOrEnd({ yielded, result }: Resumed): Ref {
  if (yielded !== null) return yielded;
  closeNullable(result);
  throw new PythonException(newRef(exceptionTypes.StopAsyncIteration), null, null);
}

/** The value is handed over. */
export function sendAsync(generator: GeneratorObject, value: Ref): Ref {
  checkStarted(generator, value);
  return yieldedOrEnd(resume(generator, value, null));
}
