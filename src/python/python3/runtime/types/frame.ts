/** Frames of Python 3 (Objects/frameobject.c, 3.8.18). */
import { newBool, newNone, none } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { closeNullable, newRef } from '../../../memory/heap.ts';
import type { Ref } from '../../../memory/object.ts';
import { lineOf } from '../../../object/frame.ts';
import { defineGetSets, defineMethods, noArguments } from '../../../object/native.ts';
import type { FrameObject } from '../../../object/payloads.ts';
import { frameType } from '../../../object/static-types.ts';
import { addressOf } from '../../../protocol/address.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { keepsNoLocals, localsOf } from '../../../vm/fast-locals.ts';
import { newFrameLocals } from './frame-locals.ts';
import { generatorOf } from './generator/of-frame.ts';
import { reprText } from './text-repr.ts';

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

/** `<frame at 0x7f…, file 'program.py', line 3, code name>` (frame_repr, from 3.7 on). */
function repr({ payload }: FrameObject, address: string): string {
  const { co_filename, co_name } = payload.code;
  if (!has('frames tell their place')) return `<frame object at ${address}>`;
  return `<frame at ${address}, file ${reprText(co_filename.payload)}, line ${lineOf(payload)}, code ${co_name.payload}>`;
}

function locals(object: FrameObject): Ref {
  return keepsNoLocals(object.payload) ? newFrameLocals(object) : localsOf(object.payload);
}

export function shapeFrames(): void {
  frameType.payload.repr = (object) => newStr(repr(object as FrameObject, addressOf(object)));
  const { attributes } = frameType.payload;
  for (const name of GONE) attributes.delete(name);
  defineMethods(frameType, [noArguments('clear', clear)]);
  defineGetSets(frameType, {
    f_locals: { get: (object) => locals(object as FrameObject) },
    f_trace_lines: { get: () => newBool(true) },
    f_trace_opcodes: { get: () => newBool(false) },
  });
  if (has('frames tell their generator')) {
    defineGetSets(frameType, { f_generator: { get: (object) => newRef(generatorOf(object as FrameObject) ?? none) as Ref } });
  }
}
