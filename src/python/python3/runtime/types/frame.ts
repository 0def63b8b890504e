/** Frames of Python 3 (Objects/frameobject.c, 3.8.18). */
import { newBool, newNone } from '../../../cache/singletons.ts';
import { closeNullable } from '../../../memory/heap.ts';
import type { Ref } from '../../../memory/object.ts';
import { defineGetSets, defineMethods, noArguments } from '../../../object/native.ts';
import type { FrameObject } from '../../../object/payloads.ts';
import { frameType } from '../../../object/static-types.ts';
import { raised } from '../../../protocol/raise.ts';

const GONE = ['f_restricted', 'f_exc_type', 'f_exc_value', 'f_exc_traceback'];

/** Gives up the variables of a frame that has ended (frame_clear). */
function clear({ payload }: FrameObject): Ref {
  if (payload.running) throw raised('RuntimeError', 'cannot clear an executing frame');
  for (const [index, value] of payload.fast.entries()) {
    payload.fast[index] = null;
    closeNullable(value as Ref | null);
  }
  return newNone();
}

export function shapeFrames(): void {
  const { attributes } = frameType.payload;
  for (const name of GONE) attributes.delete(name);
  defineMethods(frameType, [noArguments('clear', clear)]);
  defineGetSets(frameType, {
    f_trace_lines: { get: () => newBool(true) },
    f_trace_opcodes: { get: () => newBool(false) },
  });
}
