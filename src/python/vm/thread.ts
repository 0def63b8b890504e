/** The one thread's state (PyThreadState, Include/pystate.h 2.7): current frame, the exception being handled. */

import { none } from '../cache/singletons.ts';
import { intern } from '../cache/strings.ts';
import { registerRoots } from '../memory/audit.ts';
import { closeNullable, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { DictObject, FrameObject } from '../object/payloads.ts';
import { resetRecursion } from '../protocol/recursion.ts';

export const thread = {
  frame: null as FrameObject | null,
  /** Whether the host failed in the middle of something: the counts may be wrong from then on. */
  unsettled: false,
  exc_type: null as Ref | null,
  exc_value: null as Ref | null,
  exc_traceback: null as Ref | null,
  /** The dictionaries of `__builtin__` and `sys`. */
  builtins: null as Ref<DictObject> | null,
  sysDict: null as Ref<DictObject> | null,
  /** `sys.modules`. */
  modules: null as Ref<DictObject> | null,
  /** `linecache.cache`, once a traceback has looked for source lines; the process keeps it. */
  lineCache: null as DictObject | null,
  /** The frame that an exception is on its way through; see `unwinding.ts`. */
  unwound: null as FrameObject | null,
  /** Whether the program has ended, and the interpreter is about to. */
  finalizing: false,
  /** Frames being deallocated: they hold what they have not given up yet. */
  dying: [] as FrameObject[],
};

registerRoots((visit) => {
  for (let frame = thread.frame; frame !== null; frame = frame.payload.f_back) {
    if (!frame.payload.ofGenerator) visit(frame, 'evaluation');
  }
  for (const held of [thread.exc_type, thread.exc_value, thread.exc_traceback, thread.builtins, thread.sysDict, thread.modules]) {
    if (held !== null) visit(held, 'thread state');
  }
  for (const frame of thread.dying) frame.type.payload.traverse?.(frame, visit);
});

export function resetThread(): void {
  resetRecursion();
  Object.assign(thread, {
    frame: null,
    unsettled: false,
    exc_type: null,
    exc_value: null,
    exc_traceback: null,
    builtins: null,
    sysDict: null,
    modules: null,
    lineCache: null,
    unwound: null,
    finalizing: false,
    dying: [],
  });
}

/** What is handed over becomes the exception being handled (set_exc_info, Python/ceval.c 2.7). */
export function setExcInfo(type: Ref, value: Ref | null, traceback: Ref | null): void {
  const frame = thread.frame?.payload;
  if (frame !== undefined && frame.f_exc_type === null) {
    thread.exc_type ??= newRef(none);
    frame.f_exc_type = newRef(thread.exc_type);
    frame.f_exc_value = nullableRef(thread.exc_value);
    frame.f_exc_traceback = nullableRef(thread.exc_traceback);
  }
  replaceExcInfo(type, value, traceback);
}

function nullableRef(object: Ref | null): Ref | null {
  return object === null ? null : newRef(object);
}

/** At the end of a frame that caught something, what it found is handled again (reset_exc_info). */
export function resetExcInfo(frame: FrameObject): void {
  const { payload } = frame;
  const { f_exc_type, f_exc_value, f_exc_traceback } = payload;
  if (f_exc_type === null) return;
  payload.f_exc_type = null;
  payload.f_exc_value = null;
  payload.f_exc_traceback = null;
  replaceExcInfo(f_exc_type, f_exc_value, f_exc_traceback);
}

/** Nothing is being handled any more (sys_exc_clear, Python/sysmodule.c). */
export function clearExcInfo(): void {
  exchangeExcInfo(null, null, null);
  for (const name of EXC_NAMES) publish(name, none);
}

function replaceExcInfo(type: Ref, value: Ref | null, traceback: Ref | null): void {
  exchangeExcInfo(type, value, traceback);
  publish('exc_type', type);
  publish('exc_value', value);
  publish('exc_traceback', traceback);
}

function exchangeExcInfo(type: Ref | null, value: Ref | null, traceback: Ref | null): void {
  const { exc_type, exc_value, exc_traceback } = thread;
  thread.exc_type = type;
  thread.exc_value = value;
  thread.exc_traceback = traceback;
  closeNullable(exc_type);
  closeNullable(exc_value);
  closeNullable(exc_traceback);
}

const EXC_NAMES = ['exc_type', 'exc_value', 'exc_traceback'] as const;

/** `sys.exc_type` and its siblings: Python 2 keeps them up to date. */
function publish(name: (typeof EXC_NAMES)[number], value: PyObject | null): void {
  const dict = thread.sysDict?.payload;
  if (dict === undefined) return;
  const key = intern(name);
  holding([key], () => {
    if (value === null) dict.delete(key);
    else dict.set(key, newRef(value));
  });
}
