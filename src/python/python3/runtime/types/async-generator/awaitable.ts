/** What the awaitables of asynchronous generators have in common (Objects/genobject.c, 3.8.18). */
import { newNone } from '../../../../cache/singletons.ts';
import { newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';
import { defineMethods, noArguments, oneArgument, positional } from '../../../../object/native.ts';
import type { GeneratorObject } from '../../../../object/payloads.ts';
import { PythonException, raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { warnOfUnawaitedStep } from '../../unawaited.ts';

export interface Awaited {
  readonly generator: Ref<GeneratorObject>;
  state: 'new' | 'running' | 'closed';
}

interface Driver<T extends PyObject<Awaited>> {
  /** Null where nothing is sent. */
  readonly send: (object: T, value: PyObject | null) => Ref;
  readonly throwInto: (object: T, given: readonly PyObject[]) => Ref;
  /** What it was made by. */
  readonly method: (object: T) => string;
}

/** Throws RuntimeError, up to 3.7 StopIteration, for one that has ended. */
export function refuseClosed({ state }: Awaited, names: string): void {
  if (state !== 'closed') return;
  if (has('awaitables are used once')) throw raised('RuntimeError', `cannot reuse already awaited ${names}`);
  throw new PythonException(newRef(exceptionTypes.StopIteration), null, null);
}

export function shapeAwaitable<T extends PyObject<Awaited>>(type: TypeObject, { send, throwInto, method }: Driver<T>): void {
  const { payload } = type;
  payload.isBase = false;
  payload.attributes = new Map();
  payload.tracked = true;
  payload.iter = (object) => newRef(object) as Ref;
  payload.iternext = (object) => send(object as T, null);
  if (has('unawaited steps of generators told')) {
    payload.del = (object) => {
      const { state, generator } = (object as T).payload;
      if (state === 'new') warnOfUnawaitedStep(generator, method(object as T));
    };
  }
  defineMethods(type, [
    noArguments('__await__', (self: PyObject) => newRef(self) as Ref),
    oneArgument('send', (self: PyObject, value) => send(self as T, value as PyObject)),
    positional('throw', 1, 3, (self: PyObject, given) => throwInto(self as T, given), 'unpack'),
    noArguments('close', (self: PyObject) => {
      (self as T).payload.state = 'closed';
      return newNone();
    }),
  ]);
}
