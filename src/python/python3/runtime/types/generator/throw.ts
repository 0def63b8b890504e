/** Raising an exception inside a generator (_gen_throw, Objects/genobject.c 3.8.18). */
import { newNone, none } from '../../../../cache/singletons.ts';
import { closeNullable, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { ExceptionObject } from '../../../../object/exception.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';
import type { FrameObject, GeneratorObject } from '../../../../object/payloads.ts';
import { tracebackType } from '../../../../object/static-types.ts';
import { isExceptionInstance, isExceptionType } from '../../../../protocol/exception-match.ts';
import { normalizeException } from '../../../../protocol/normalize-exception.ts';
import { isException, PythonException, raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { target } from '../../../../versions/target.ts';
import { noteDeprecated } from '../../../../vm/warnings.ts';
import { withoutNone } from '../../raise.ts';
import { delegate, leaveDelegation, throwIntoIterator, whileDelegating } from '../delegation.ts';

import { closeDelegate } from './close.ts';
import { isGenerator, type Resumed } from './kinds.ts';
import { resume } from './resume.ts';
import { yieldedOrStop } from './send.ts';
import { stopValue } from './stop.ts';

export function throwInto(generator: GeneratorObject, given: readonly PyObject[]): Ref {
  return yieldedOrStop(throwOn(generator, given));
}

/** The method `throw`, whose three arguments are of old (gen_throw, Objects/genobject.c 3.12.1). */
export function throwAsTold(generator: GeneratorObject, given: readonly PyObject[]): Ref {
  if (given.length > 1 && has('throw() takes one argument')) {
    noteDeprecated('the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.');
  }
  return throwInto(generator, given);
}

/** Into what a generator delegates to, which GeneratorExit closes where `closes` says so, else into itself (_gen_throw). */
export function throwOn(generator: GeneratorObject, given: readonly PyObject[], closes = true): Resumed {
  const receiver = delegate(generator);
  const thrown = receiver === null ? null : throwIntoDelegate(generator, receiver, given, closes);
  if (thrown !== null) return thrown;
  const [type, value, traceback] = given;
  const exception = described(type as PyObject, value ?? null, traceback === none ? null : (traceback ?? null));
  return resume(generator, newNone(), exception);
}

/** Null where the exception is the generator's own. */
function throwIntoDelegate(generator: GeneratorObject, receiver: PyObject, given: readonly PyObject[], closes: boolean): Resumed | null {
  if (closes && isKindOfExit(given[0] as PyObject)) {
    const failed = closeDelegate(generator);
    return failed === null ? null : resume(generator, newNone(), failed);
  }
  try {
    const yielded = whileDelegating(generator, receiver, () =>
      isGenerator(receiver) ? throwInto(receiver, given) : throwIntoIterator(receiver, given),
    );
    return yielded === null ? null : { yielded, result: null };
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    return goOnAfter(generator, error);
  }
}

/** What was delegated to has ended: with a result, which is sent, or with an exception. */
function goOnAfter(generator: GeneratorObject, error: PythonException): Resumed {
  const frame = (generator.payload.gi_frame as FrameObject).payload;
  // From 3.12 on the generator's own instructions do all this.
  if ('CLEANUP_THROW' in target.opcodes.opmap) return resume(generator, newNone(), error);
  leaveDelegation(frame);
  if (!isException(error, 'StopIteration')) return resume(generator, newNone(), error);
  return resume(generator, stopValue(error), null);
}

const isKindOfExit = (given: PyObject): boolean => {
  const type = isExceptionType(given) ? given : given.type;
  return (type as TypeObject).payload.mro.includes(exceptionTypes.GeneratorExit);
};

function described(type: PyObject, value: PyObject | null, traceback: PyObject | null): PythonException {
  if (traceback !== null && traceback.type !== tracebackType) {
    throw raised('TypeError', 'throw() third argument must be a traceback object');
  }
  const held = traceback === null ? null : (newRef(traceback) as Ref);
  if (isExceptionType(type)) {
    const exception = new PythonException(newRef(type) as Ref, value === null ? null : (newRef(value) as Ref), held);
    normalizeException(exception);
    return exception;
  }
  if (isExceptionInstance(type) && (value === null || value === none)) {
    const own = held ?? withoutNone(nullableRef((type as ExceptionObject).payload.traceback));
    return new PythonException(newRef(type.type) as Ref, newRef(type) as Ref, own);
  }
  closeNullable(held);
  if (isExceptionInstance(type)) throw raised('TypeError', 'instance exception may not have a separate value');
  throw raised('TypeError', `exceptions must be classes or instances deriving from BaseException, not ${type.type.payload.name}`);
}

function nullableRef(object: Ref | null): Ref | null {
  return object === null ? null : newRef(object);
}
