/** Sending a value into a generator (gen_send, Objects/genobject.c 3.8.18). */
import { none } from '../../../../cache/singletons.ts';
import { close } from '../../../../memory/heap.ts';
import type { Ref } from '../../../../memory/object.ts';
import type { GeneratorObject } from '../../../../object/payloads.ts';
import { raised } from '../../../../protocol/raise.ts';
import { isUnstarted, kindOf, type Resumed } from './kinds.ts';
import { resume } from './resume.ts';
import { stopWith } from './stop.ts';

/** What was yielded. Throws StopIteration at the end. */
export function yieldedOrStop({ yielded, result }: Resumed): Ref {
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
