/** What `athrow` and `aclose` give, to be awaited (PyAsyncGenAThrow, Objects/genobject.c 3.8.18 and 3.10.13). */
import { none } from '../../../../cache/singletons.ts';
import { adopt, close, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { TupleObject } from '../../../../object/construct.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';
import type { GeneratorObject } from '../../../../object/payloads.ts';
import { staticType } from '../../../../object/static-types.ts';
import { PythonException, raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { throwOn } from '../generator/throw.ts';
import { type Awaited, refuseClosed, shapeAwaitable } from './awaitable.ts';
import { asyncStateOf, isEnd, isWrapped, sendAsync, unwrapped, yieldedOrEnd } from './state.ts';

/** What is thrown, as it was given; null where the generator is to be closed. */
type Athrow = PyObject<Awaited & { readonly args: Ref<TupleObject> | null }>;

const athrowType = staticType('async_generator_athrow');

/** The arguments are handed over. */
export function newAthrow(generator: GeneratorObject, args: Ref<TupleObject> | null): Ref {
  return adopt(athrowType, { generator: newRef(generator) as Ref<GeneratorObject>, args, state: 'new' }) as Ref;
}

const method = ({ payload }: Athrow): string => (payload.args === null ? 'aclose' : 'athrow');

function stop(name: 'StopIteration' | 'StopAsyncIteration'): PythonException {
  return new PythonException(newRef(exceptionTypes[name]), null, null);
}

/** What the generator answers: where it is closed it must not yield, and its end is that of the awaiting. */
function answered({ payload }: Athrow, run: () => Ref): Ref {
  const { generator, args } = payload;
  try {
    if (args !== null) return unwrapped(generator, run);
    const result = run();
    if (!isWrapped(result)) return result;
    close(result);
    throw raised('RuntimeError', 'async generator ignored GeneratorExit');
  } catch (error) {
    asyncStateOf(generator).running = false;
    payload.state = 'closed';
    if (args !== null || !isEnd(error)) throw error;
    error.discard();
    throw stop('StopIteration');
  }
}

function begin(object: Athrow, given: PyObject | null): void {
  const { payload } = object;
  const state = asyncStateOf(payload.generator);
  if (state.running && has('awaitables are used once')) {
    payload.state = 'closed';
    throw raised('RuntimeError', `${method(object)}(): asynchronous generator is already running`);
  }
  if (state.closed) {
    payload.state = 'closed';
    throw stop('StopAsyncIteration');
  }
  if (given !== null && given !== none) throw raised('RuntimeError', "can't send non-None value to a just-started coroutine");
  payload.state = 'running';
  state.running = true;
  if (payload.args === null) state.closed = true;
}

function send(object: Athrow, given: PyObject | null): Ref {
  const { payload } = object;
  const { generator, args } = payload;
  refuseClosed(payload, 'aclose()/athrow()');
  if (generator.payload.gi_frame === null) {
    payload.state = 'closed';
    throw stop('StopIteration');
  }
  if (payload.state === 'running') return answered(object, () => sendAsync(generator, newRef(given ?? none) as Ref));
  begin(object, given);
  const thrown = args === null ? [exceptionTypes.GeneratorExit] : args.payload;
  return answered(object, () => yieldedOrEnd(throwOn(generator, thrown, false)));
}

function throwInto(object: Athrow, given: readonly PyObject[]): Ref {
  refuseClosed(object.payload, 'aclose()/athrow()');
  return answered(object, () => yieldedOrEnd(throwOn(object.payload.generator, given)));
}

export function shapeAthrow(): void {
  shapeAwaitable(athrowType, { send, throwInto, method });
  athrowType.payload.traverse = (object, visit) => {
    const { generator, args } = (object as Athrow).payload;
    visit(generator, 'agt_gen');
    if (args !== null) visit(args, 'agt_args');
  };
}
