/** Running a generator on (gen_send_ex, Objects/genobject.c 3.8.18). */
import { none } from '../../../../cache/singletons.ts';
import { close, closeNullable, newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { Ref } from '../../../../memory/object.ts';
import type { ExcInfo, FrameObject, GeneratorExtra, GeneratorObject } from '../../../../object/payloads.ts';
import { generatorType } from '../../../../object/static-types.ts';
import { isException, type PythonException, raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { target } from '../../../../versions/target.ts';
import { evaluate, push, takeResult } from '../../../../vm/evaluate.ts';
import { forgetBack, ownBack, settleBack } from '../../../../vm/frames.ts';
import { thread } from '../../../../vm/thread.ts';
import { noteDeprecated } from '../../../../vm/warnings.ts';
import { enterExcInfo, handledExcInfo, leaveExcInfo } from '../../exc-info.ts';
import { linkThrown } from '../../raise.ts';

import { asyncGeneratorType, coroutineType, kindOf, type Resumed } from './kinds.ts';
import { causedBy } from './stop.ts';

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
    const raisedInside = thrown !== null && has('thrown exceptions have a context') ? linkThrown(thrown, gi_exc_state) : thrown;
    holding(kept, () => evaluate(object, raisedInside));
    ended = !frame.yielded;
    if (ended) result = takeResult(frame);
  } catch (error) {
    throw leaving(generator, error);
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

/** What an error that leaves a generator becomes; 3.6 only tells that it will become another (gen_send_ex). */
function leaving(generator: GeneratorObject, error: unknown): unknown {
  const stop = wrongEnd(generator, error);
  if (stop === null) return error;
  if (endsByError(generator)) return causedBy(error as PythonException, 'RuntimeError', `${kindOf(generator)} raised ${stop}`);
  const { gi_qualname } = generator.payload.python3 as GeneratorExtra;
  noteDeprecated(`generator '${gi_qualname.payload.slice(0, SHOWN_OF_NAME)}' raised ${stop}`);
  return error;
}

/** `%.50S` */
const SHOWN_OF_NAME = 50;

/** What must not leave a generator. */
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
