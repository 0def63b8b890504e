/** Generators and coroutines (Objects/genobject.c, 3.8.18). */
import { newBool, newNone, none } from '../../../cache/singletons.ts';
import { newStr, type StrObject } from '../../../cache/strings.ts';
import { close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { ExceptionObject } from '../../../object/exception.ts';
import { exceptionTypes } from '../../../object/exception-types.ts';
import {
  defineGetSets,
  defineMethods,
  noArguments,
  oneArgument,
  positional,
  readonlyMember,
  refuseAssignment,
} from '../../../object/native.ts';
import type { ExcInfo, Frame, FrameObject, GeneratorExtra, GeneratorObject } from '../../../object/payloads.ts';
import { generatorType, isKindOf, staticType, strType, tracebackType, tupleType } from '../../../object/static-types.ts';
import { addressOf } from '../../../protocol/address.ts';
import { isExceptionInstance, isExceptionType } from '../../../protocol/exception-match.ts';
import { normalizeException } from '../../../protocol/normalize-exception.ts';
import { isException, PythonException, raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { target } from '../../../versions/target.ts';
import { evaluate, push, takeResult } from '../../../vm/evaluate.ts';
import { forgetBack, ownBack, settleBack } from '../../../vm/frames.ts';
import { thread } from '../../../vm/thread.ts';
import { noteDeprecated } from '../../../vm/warnings.ts';
import { writeUnraisable } from '../../../vm/write-unraisable.ts';
import { enterExcInfo, handledExcInfo, leaveExcInfo, visitExcInfo } from '../exc-info.ts';
import { setExceptionSlot, withoutNone } from '../raise.ts';
import { warnOfUnawaited } from '../unawaited.ts';
import { closeIterator, delegate, leaveDelegation, throwIntoIterator, whileDelegating } from './delegation.ts';

export const coroutineType = staticType('coroutine');
coroutineType.payload.isBase = false;

export const asyncGeneratorType = staticType('async_generator');
asyncGeneratorType.payload.isBase = false;

const kindOf = ({ type }: PyObject): string =>
  type === coroutineType ? 'coroutine' : type === asyncGeneratorType ? 'async generator' : 'generator';

/** What a generator yields; null at its end, with its result where that is not None. */
export interface Resumed {
  readonly yielded: Ref | null;
  readonly result: Ref | null;
}

/** Resumes with a value sent in (handed over), or by raising `thrown` inside. */
export function resume(generator: GeneratorObject, sent: Ref, thrown: PythonException | null): Resumed {
  const state = generator.payload;
  if (state.gi_running) {
    close(sent);
    thrown?.discard();
    throw raised('ValueError', `${kindOf(generator)} already executing`);
  }
  const object = state.gi_frame;
  if (object === null) {
    close(sent);
    if (generator.type === coroutineType) {
      thrown?.discard();
      throw raised('RuntimeError', 'cannot reuse already awaited coroutine');
    }
    if (thrown !== null) throw thrown;
    return { yielded: null, result: null };
  }
  if (object.payload.f_lasti >= 0 || 'GEN_START' in target.opcodes.opmap) push(object.payload, sent);
  else close(sent);
  return run(generator, object, thrown);
}

function run(generator: GeneratorObject, object: Ref<FrameObject>, thrown: PythonException | null): Resumed {
  const frame = object.payload;
  const state = generator.payload;
  const { gi_exc_state } = state.python3 as GeneratorExtra;
  frame.f_back = thread.frame;
  if (frame.func === null) ownBack(frame);
  frame.running = true;
  frame.created = false;
  frame.yielded = false;
  state.gi_running = true;
  const kept = keptOfCaller(gi_exc_state);
  enterExcInfo(gi_exc_state);
  let ended = true;
  let result: Ref | null = null;
  try {
    holding(kept, () => evaluate(object, thrown));
    ended = !frame.yielded;
    if (ended) result = takeResult(frame);
  } catch (error) {
    const stop = endsByError(generator) && wrongEnd(generator, error);
    throw stop ? causedBy(error as PythonException, 'RuntimeError', `${kindOf(generator)} raised ${stop}`) : error;
  } finally {
    leaveExcInfo(gi_exc_state);
    state.gi_running = false;
    if (ended && has('ended generators keep their caller')) settleBack(object);
    else forgetBack(frame);
    if (ended) {
      for (const slot of ['type', 'value', 'traceback'] as const) {
        const held = gi_exc_state[slot];
        gi_exc_state[slot] = null;
        closeNullable(held);
      }
      if (has('generators hold no code')) newRef(state.gi_code);
      state.gi_frame = null;
      close(object);
    }
  }
  return ended ? { yielded: null, result } : { yielded: takeResult(frame), result: null };
}

/**
 * Up to 3.6 the frame keeps the exception that its caller handles while it runs, unless it had one of its own when it was left
 * (save_exc_state, Python/ceval.c 3.6.15).
 */
function keptOfCaller(own: ExcInfo): Ref[] {
  if (has('generators handle for themselves') || (own.type !== null && own.type !== none)) return [];
  const handled = handledExcInfo();
  if (handled === null) return [];
  return [handled.type, handled.value, handled.traceback].filter((held) => held !== null).map((held) => newRef(held) as Ref);
}

/** What must not leave a generator (gen_send_ex). */
function wrongEnd(generator: GeneratorObject, error: unknown): string | null {
  if (isException(error, 'StopIteration')) return 'StopIteration';
  return generator.type === asyncGeneratorType && isException(error, 'StopAsyncIteration') ? 'StopAsyncIteration' : null;
}

/** `from __future__ import generator_stop` of 3.6, which is the rule from 3.7 on (CO_FUTURE_GENERATOR_STOP, Include/code.h). */
const GENERATOR_STOP = 0x80000;

function endsByError(generator: GeneratorObject): boolean {
  return (
    has('generators end by errors') ||
    generator.type !== generatorType ||
    (generator.payload.gi_code.payload.co_flags & GENERATOR_STOP) !== 0
  );
}

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

function yieldedOrStop({ yielded, result }: Resumed): Ref {
  if (yielded === null) throw stopWith(result);
  return yielded;
}

/** `generator.send(value)`, the value handed over; null where it has ended without a result. Throws StopIteration with one. */
export function sendInto(generator: GeneratorObject, value: Ref): Ref {
  checkStarted(generator, value);
  return yieldedOrStop(resume(generator, value, null));
}

/** The value is handed over. Throws TypeError where nothing waits for it yet. */
export function checkStarted(generator: GeneratorObject, value: Ref): void {
  const frame = generator.payload.gi_frame?.payload;
  if (frame === undefined || !isUnstarted(frame) || value === none) return;
  close(value);
  throw raised('TypeError', `can't send non-None value to a just-started ${kindOf(generator)}`);
}

/** Runs what may end by StopIteration: its value is the result (_PyGen_FetchStopIterationValue). */
export function catchStop(run: () => Ref | null): { readonly yielded: Ref | null; readonly result: Ref | null } {
  try {
    const yielded = run();
    return { yielded, result: yielded === null ? newNone() : null };
  } catch (error) {
    if (!isException(error, 'StopIteration')) throw error;
    return { yielded: null, result: stopValue(error) };
  }
}

/** The value of a StopIteration, which is given up. */
function stopValue(error: PythonException): Ref {
  const { value } = error;
  const held =
    value === null ? none : isExceptionInstance(value) ? ((value as ExceptionObject).payload.members.get('value') ?? none) : value;
  const result = newRef(held as PyObject) as Ref;
  error.discard();
  return result;
}

const isGenerator = (object: PyObject): object is GeneratorObject => object.type === generatorType || object.type === coroutineType;

/** Closes what a generator delegates to; what that raises, if anything (gen_close_iter). */
function closeDelegate(generator: GeneratorObject): PythonException | null {
  const receiver = delegate(generator);
  if (receiver === null) return null;
  try {
    whileDelegating(generator, receiver, () => {
      if (isGenerator(receiver)) close(closeGenerator(receiver));
      else closeIterator(receiver);
    });
    return null;
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    return error;
  }
}

/** From 3.12 on what has not begun has just ended (gen_close). */
function closeUnbegun({ payload }: GeneratorObject): Ref {
  (payload.python3 as GeneratorExtra).unbegun = payload.gi_frame;
  payload.gi_frame = null;
  return newNone();
}

/** Raises GeneratorExit inside; the generator must end (gen_close). What it delegates to is closed first. */
function closeGenerator(generator: GeneratorObject): Ref {
  const { gi_frame } = generator.payload;
  if (gi_frame === null) return newNone();
  if (has('closed before they began') && isUnstarted(gi_frame.payload)) return closeUnbegun(generator);
  const exit = closeDelegate(generator) ?? new PythonException(newRef(exceptionTypes.GeneratorExit), null, null);
  try {
    const { yielded, result } = resume(generator, newNone(), exit);
    closeNullable(result);
    if (yielded === null) return newNone();
    close(yielded);
  } catch (error) {
    if (!isException(error, 'GeneratorExit') && !isException(error, 'StopIteration')) throw error;
    error.discard();
    return newNone();
  }
  throw raised('RuntimeError', `${kindOf(generator)} ignored GeneratorExit`);
}

function throwInto(generator: GeneratorObject, given: readonly PyObject[]): Ref {
  return yieldedOrStop(throwOn(generator, given));
}

/** The method `throw`, whose three arguments are of old (gen_throw, Objects/genobject.c 3.12.1). */
function throwAsTold(generator: GeneratorObject, given: readonly PyObject[]): Ref {
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

/** A suspended generator that dies is closed first; what that raises is told and ignored (_PyGen_Finalize). */
function closeDying(generator: GeneratorObject): void {
  const { gi_frame } = generator.payload;
  if (gi_frame === null) return;
  if (generator.type === coroutineType && isUnstarted(gi_frame.payload)) return warnOfUnawaited(generator);
  try {
    close(closeGenerator(generator));
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    writeUnraisable(error, generator);
  }
}

const SUSPENDED = { gi: 'gi_suspended', cr: 'cr_suspended', ag: 'ag_suspended' } as const;

const isSuspended = (object: PyObject): Ref => {
  const { gi_frame, gi_running } = (object as GeneratorObject).payload;
  return newBool(gi_frame !== null && !gi_running && !isUnstarted(gi_frame.payload));
};

const isUnstarted = ({ f_lasti, created }: Frame): boolean => f_lasti < 0 || created;

function name(slot: 'gi_name' | 'gi_qualname', attribute: string) {
  return {
    get: (object: PyObject) => newRef(((object as GeneratorObject).payload.python3 as GeneratorExtra)[slot]) as Ref,
    set: (object: PyObject, value: PyObject | null) => {
      if (value === null || !isKindOf(value, strType)) throw raised('TypeError', `${attribute} must be set to a string object`);
      const extra = (object as GeneratorObject).payload.python3 as GeneratorExtra;
      const old = extra[slot];
      extra[slot] = newRef(value as StrObject);
      close(old);
    },
  };
}

/** Gives generators of a kind what all have; `prefix` is that of their attributes. */
export function shapeGeneratorType(type: TypeObject, prefix: 'gi' | 'cr' | 'ag'): void {
  const { payload } = type;
  payload.attributes = new Map();
  payload.tracked = true;
  payload.traverse = (object, visit) => {
    const { gi_frame, gi_code, python3 } = (object as GeneratorObject).payload;
    const { gi_name, gi_qualname, gi_exc_state, unbegun } = python3 as GeneratorExtra;
    const frame = gi_frame ?? unbegun;
    if (frame !== null) visit(frame, 'gi_frame');
    if (frame === null || !has('generators hold no code')) visit(gi_code, 'gi_code');
    visit(gi_name, 'gi_name');
    visit(gi_qualname, 'gi_qualname');
    visitExcInfo(gi_exc_state, visit);
  };
  payload.del = (object) => closeDying(object as GeneratorObject);
  payload.repr = (object) => {
    const { gi_qualname } = (object as GeneratorObject).payload.python3 as GeneratorExtra;
    return newStr(`<${type.payload.name} object ${gi_qualname.payload} at ${addressOf(object)}>`);
  };
  defineGetSets(type, {
    [`${prefix}_frame`]: readonlyMember((object: GeneratorObject) => object.payload.gi_frame),
    [`${prefix}_${prefix === 'gi' ? 'yieldfrom' : 'await'}`]: readonlyMember(delegate),
    [`${prefix}_code`]: readonlyMember((object: GeneratorObject) => object.payload.gi_code),
    [`${prefix}_running`]: { get: (object) => newBool((object as GeneratorObject).payload.gi_running), set: refuseAssignment },
    ...(has(SUSPENDED[prefix]) && { [SUSPENDED[prefix]]: { get: isSuspended, set: refuseAssignment } }),
    __name__: name('gi_name', '__name__'),
    __qualname__: name('gi_qualname', '__qualname__'),
  });
}

/** Also where a `for` loop asks: the end is null, unless there is a result to tell. */
function next(object: PyObject): Ref | null {
  const { yielded, result } = resume(object as GeneratorObject, newNone(), null);
  if (yielded !== null) return yielded;
  if (result === null || result === none) {
    closeNullable(result);
    return null;
  }
  throw stopWith(result);
}

function shapeSync(type: TypeObject, prefix: 'gi' | 'cr'): void {
  shapeGeneratorType(type, prefix);
  defineMethods(type, [
    oneArgument('send', (self: GeneratorObject, value) => sendInto(self, newRef(value) as Ref)),
    noArguments('close', closeGenerator),
    positional('throw', 1, 3, throwAsTold, 'unpack'),
  ]);
}

export function shapeGenerators(): void {
  shapeSync(generatorType, 'gi');
  generatorType.payload.iter = (object) => newRef(object) as Ref;
  generatorType.payload.iternext = next;
  shapeSync(coroutineType, 'cr');
  // No program can ask that the origin be kept: `sys.set_coroutine_origin_tracking_depth` is left out.
  if (has('cr_origin')) defineGetSets(coroutineType, { cr_origin: { get: newNone, set: refuseAssignment } });
  coroutineType.payload.attributes.set('__await__', {
    kind: 'method',
    method: noArguments('__await__', (self: PyObject) => newRef(self) as Ref),
  });
}
