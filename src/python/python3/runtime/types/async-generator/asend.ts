/** What `asend` and `__anext__` give, to be awaited (PyAsyncGenASend, Objects/genobject.c 3.8.18). */
import { none } from '../../../../cache/singletons.ts';
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { GeneratorObject } from '../../../../object/payloads.ts';
import { staticType } from '../../../../object/static-types.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { throwOn } from '../generator/throw.ts';
import { type Awaited, refuseClosed, shapeAwaitable } from './awaitable.ts';
import { asyncStateOf, sendAsync, unwrapped, yieldedOrEnd } from './state.ts';

type Asend = PyObject<Awaited & { readonly sent: Ref | null }>;

const asendType = staticType('async_generator_asend');

export function newAsend(generator: GeneratorObject, sent: PyObject | null): Ref {
  return adopt(asendType, {
    generator: newRef(generator) as Ref<GeneratorObject>,
    sent: sent === null ? null : (newRef(sent) as Ref),
    state: 'new',
  }) as Ref;
}

/** A failure is the end of what is awaited. */
function untilFailure(payload: Awaited, run: () => Ref): Ref {
  try {
    return run();
  } catch (error) {
    payload.state = 'closed';
    throw error;
  }
}

function send({ payload }: Asend, given: PyObject | null): Ref {
  const { generator, sent } = payload;
  refuseClosed(payload, '__anext__()/asend()');
  const first = payload.state === 'new';
  if (first && has('awaitables are used once') && asyncStateOf(generator).running) {
    throw raised('RuntimeError', 'anext(): asynchronous generator is already running');
  }
  const value = first && (given === null || given === none) ? (sent ?? none) : (given ?? none);
  payload.state = 'running';
  asyncStateOf(generator).running = true;
  return untilFailure(payload, () => unwrapped(generator, () => sendAsync(generator, newRef(value) as Ref)));
}

function throwInto({ payload }: Asend, given: readonly PyObject[]): Ref {
  const { generator } = payload;
  refuseClosed(payload, '__anext__()/asend()');
  return untilFailure(payload, () => unwrapped(generator, () => yieldedOrEnd(throwOn(generator, given))));
}

export function shapeAsend(): void {
  shapeAwaitable(asendType, { send, throwInto, method: () => 'asend' });
  asendType.payload.traverse = (object, visit) => {
    const { generator, sent } = (object as Asend).payload;
    visit(generator, 'ags_gen');
    if (sent !== null) visit(sent, 'ags_sendval');
  };
}
