/** Generators (Objects/genobject.c, 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { newNone, none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { close, closeNullable, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { addressOf } from '../protocol/address.ts';
import { exceptionClassOf, isExceptionClass, isExceptionInstance } from '../protocol/exception-match.ts';
import { normalizeException } from '../protocol/normalize-exception.ts';
import { isException, PythonException, raised } from '../protocol/raise.ts';
import { evaluate, push, takeResult } from '../vm/evaluate.ts';
import { forgetBack, ownBack } from '../vm/frames.ts';
import { thread } from '../vm/thread.ts';
import { writeUnraisable } from '../vm/write-unraisable.ts';
import { exceptionTypes } from './exception-types.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument, positional, readonlyMember, refuseAssignment } from './native.ts';
import type { FrameObject, GeneratorObject } from './payloads.ts';
import { generatorType, tracebackType } from './static-types.ts';

/** Resumes with a value sent in (handed over), or by raising `thrown` inside. Null at the end (gen_send_ex). */
function resume(generator: GeneratorObject, sent: Ref, thrown: PythonException | null): Ref | null {
  const state = generator.payload;
  if (state.gi_running) {
    close(sent);
    thrown?.discard();
    throw raised('ValueError', 'generator already executing');
  }
  const object = state.gi_frame;
  if (object === null) {
    close(sent);
    if (thrown !== null) throw thrown;
    return null;
  }
  const frame = object.payload;
  if (frame.f_lasti >= 0) push(frame, sent);
  else close(sent);
  return run(generator, object, thrown);
}

function run(generator: GeneratorObject, object: Ref<FrameObject>, thrown: PythonException | null): Ref | null {
  const frame = object.payload;
  const state = generator.payload;
  frame.f_back = thread.frame;
  ownBack(frame);
  frame.running = true;
  frame.yielded = false;
  state.gi_running = true;
  let ended = true;
  try {
    evaluate(object, thrown);
    ended = !frame.yielded;
    if (ended) close(takeResult(frame));
  } finally {
    state.gi_running = false;
    forgetBack(frame);
    if (ended) {
      state.gi_frame = null;
      close(object);
    }
  }
  return ended ? null : takeResult(frame);
}

function nextOrStop(item: Ref | null): Ref {
  if (item === null) throw new PythonException(newRef(exceptionTypes.StopIteration), null, null);
  return item;
}

function send(generator: GeneratorObject, value: PyObject): Ref {
  const frame = generator.payload.gi_frame?.payload;
  if (frame !== undefined && frame.f_lasti < 0 && value !== none) {
    throw raised('TypeError', "can't send non-None value to a just-started generator");
  }
  return nextOrStop(resume(generator, newRef(value), null));
}

/** Raises GeneratorExit inside; the generator must end (gen_close). */
function closeGenerator(generator: GeneratorObject): Ref {
  if (generator.payload.gi_frame === null) return newNone();
  const exit = new PythonException(newRef(exceptionTypes.GeneratorExit), newNone(), null);
  try {
    const value = resume(generator, newNone(), exit);
    if (value === null) return newNone();
    close(value);
  } catch (error) {
    if (!isException(error, 'GeneratorExit') && !isException(error, 'StopIteration')) throw error;
    error.discard();
    return newNone();
  }
  throw raised('RuntimeError', 'generator ignored GeneratorExit');
}

/** Raises inside what the arguments describe: a class with a value or arguments, or an instance (gen_throw). */
function throwInto(generator: GeneratorObject, [type, value, traceback]: readonly PyObject[]): Ref {
  const exception = described(type as PyObject, value ?? null, traceback === none ? null : (traceback ?? null));
  return nextOrStop(resume(generator, newNone(), exception));
}

function described(type: PyObject, value: PyObject | null, traceback: PyObject | null): PythonException {
  if (traceback !== null && traceback.type !== tracebackType)
    throw raised('TypeError', 'throw() third argument must be a traceback object');
  const held = traceback === null ? null : newRef(traceback);
  if (isExceptionClass(type)) {
    const exception = new PythonException(newRef(type), value === null ? null : newRef(value), held);
    normalizeException(exception);
    return exception;
  }
  if (isExceptionInstance(type) && (value === null || value === none)) {
    return new PythonException(newRef(exceptionClassOf(type)), newRef(type), held);
  }
  closeNullable(held);
  if (isExceptionInstance(type)) throw raised('TypeError', 'instance exception may not have a separate value');
  throw raised('TypeError', `exceptions must be classes, or instances, not ${type.type.payload.name}`);
}

/** A suspended generator that dies is closed first, so that its `finally` runs; what that raises is told and ignored (gen_del). */
function closeDying(generator: GeneratorObject): void {
  const { gi_frame } = generator.payload;
  if (gi_frame === null || !canNotice(gi_frame)) return;
  try {
    close(closeGenerator(generator));
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    writeUnraisable(error, generator);
  }
}

/** Whether closing differs from giving the frame up: something waits in a block or lies on the stack. */
function canNotice({ payload: { blocks, sp } }: FrameObject): boolean {
  return blocks.length > 0 || sp > 0;
}

const { payload } = generatorType;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { gi_frame, gi_code } = (object as GeneratorObject).payload;
  if (gi_frame !== null) visit(gi_frame, 'gi_frame');
  visit(gi_code, 'gi_code');
};
payload.del = (object) => closeDying(object as GeneratorObject);
payload.iter = (object) => newRef(object);
payload.iternext = (object) => resume(object as GeneratorObject, newNone(), null);
payload.repr = (object) =>
  newStr(`<generator object ${(object as GeneratorObject).payload.gi_code.payload.co_name.payload} at ${addressOf(object)}>`);

defineMethods(generatorType, [
  noArguments('next', (self: GeneratorObject) => nextOrStop(resume(self, newNone(), null))),
  oneArgument('send', send),
  noArguments('close', closeGenerator),
  positional('throw', 1, 3, throwInto, 'unpack'),
]);
defineGetSets(generatorType, {
  gi_frame: readonlyMember((object: GeneratorObject) => object.payload.gi_frame),
  gi_code: readonlyMember((object: GeneratorObject) => object.payload.gi_code),
  gi_running: { get: (object) => newInt((object as GeneratorObject).payload.gi_running ? 1 : 0), set: refuseAssignment },
  __name__: { get: (object) => newRef((object as GeneratorObject).payload.gi_code.payload.co_name) },
});
