/** Closing a generator (gen_close, Objects/genobject.c 3.8.18). */
import { newNone } from '../../../../cache/singletons.ts';
import { close, closeNullable, newRef } from '../../../../memory/heap.ts';
import type { Ref } from '../../../../memory/object.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';
import type { GeneratorExtra, GeneratorObject } from '../../../../object/payloads.ts';
import { isException, PythonException, raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { writeUnraisable } from '../../../../vm/write-unraisable.ts';
import { warnOfUnawaited } from '../../unawaited.ts';
import { closeIterator, delegate, whileDelegating } from '../delegation.ts';

import { coroutineType, isGenerator, isUnstarted, kindOf } from './kinds.ts';
import { resume } from './resume.ts';

/** Closes what a generator delegates to; what that raises, if anything (gen_close_iter). */
export function closeDelegate(generator: GeneratorObject): PythonException | null {
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

/** From 3.12 on what has not begun has just ended, with its frame from 3.15 on (gen_close). */
function closeUnbegun({ payload }: GeneratorObject): Ref {
  const { gi_frame } = payload;
  payload.gi_frame = null;
  if (has('frames end with their generators')) {
    newRef(payload.gi_code);
    closeNullable(gi_frame);
  } else (payload.python3 as GeneratorExtra).unbegun = gi_frame;
  return newNone();
}

/** Raises GeneratorExit inside; the generator must end (gen_close). What it delegates to is closed first. */
export function closeGenerator(generator: GeneratorObject): Ref {
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

/** A suspended generator that dies is closed first; what that raises is told and ignored (_PyGen_Finalize). */
export function closeDying(generator: GeneratorObject): void {
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
