/** What a program can see of a frame (Objects/frameobject.c, 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { newBool, newNone, none } from '../cache/singletons.ts';
import { closeNullable, newRef } from '../memory/heap.ts';
import type { GetSet } from '../memory/type-record.ts';
import { raised } from '../protocol/raise.ts';
import { fastToLocals } from '../vm/fast-locals.ts';
import { lineAt } from '../vm/line-table.ts';
import { defineGetSets, readonlyMember, refuseAssignment } from './native.ts';
import type { Frame, FrameObject } from './payloads.ts';
import { frameType } from './static-types.ts';

/** The line of the instruction that runs or, in a frame that is left, ran last (PyFrame_GetLineNumber). */
export function lineOf({ code, f_lasti }: Frame): number {
  return lineAt(code.lnotab, code.co_firstlineno, f_lasti);
}

function held(slot: 'f_back' | 'f_code' | 'f_builtins' | 'f_globals'): GetSet {
  return readonlyMember((object: FrameObject) => object.payload[slot]);
}

/** The exception saved by the frame, which may be assigned. */
function exception(slot: 'f_exc_type' | 'f_exc_value' | 'f_exc_traceback'): GetSet {
  return {
    get: (object) => newRef((object as FrameObject).payload[slot] ?? none),
    set: (object, value) => {
      const { payload } = object as FrameObject;
      const old = payload[slot];
      payload[slot] = value === null || value === none ? null : newRef(value);
      closeNullable(old);
    },
  };
}

defineGetSets(frameType, {
  f_back: held('f_back'),
  f_code: held('f_code'),
  f_builtins: held('f_builtins'),
  f_globals: held('f_globals'),
  f_lasti: {
    get: (object) => newInt((object as FrameObject).payload.f_lasti),
    set: refuseAssignment,
  },
  f_lineno: {
    get: (object) => newInt(lineOf((object as FrameObject).payload)),
    set: () => {
      throw raised('ValueError', 'f_lineno can only be set by a trace function');
    },
  },
  f_locals: { get: (object) => newRef(fastToLocals((object as FrameObject).payload)) },
  f_restricted: { get: () => newBool(false) },
  f_trace: { get: newNone },
  f_exc_type: exception('f_exc_type'),
  f_exc_value: exception('f_exc_value'),
  f_exc_traceback: exception('f_exc_traceback'),
});
