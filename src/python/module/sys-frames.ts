/** What `sys` tells of frames and of the exception being handled (Python/sysmodule.c, 2.7.18). */
import { newNone, none } from '../cache/singletons.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { NativeMethod } from '../memory/type-record.ts';
import { newTuple } from '../object/construct.ts';
import { noArguments, oneArgument, positional } from '../object/native.ts';
import { integerArgument } from '../protocol/arguments.ts';
import { raised } from '../protocol/raise.ts';
import { displayHook } from '../vm/display-hook.ts';
import { displayException } from '../vm/report-exception.ts';
import { clearExcInfo, thread } from '../vm/thread.ts';

function excInfo(): Ref {
  const { exc_type, exc_value, exc_traceback } = thread;
  return newTuple([exc_type, exc_value, exc_traceback].map((object) => newRef(object ?? none)));
}

/** The frame that many calls above the current one. */
function getFrame([depth]: readonly PyObject[]): Ref {
  let { frame } = thread;
  for (let left = depth === undefined ? 0 : integerArgument(depth); left > 0 && frame !== null; left--) frame = frame.payload.f_back;
  if (frame === null) throw raised('ValueError', 'call stack is not deep enough');
  return newRef(frame);
}

/** Shows an exception as one that ends the program is shown. */
function exceptHook([type, value, traceback]: readonly PyObject[]): Ref {
  displayException(type as PyObject, value as PyObject, traceback as PyObject);
  return newNone();
}

export const frameFunctions: readonly NativeMethod[] = [
  noArguments('exc_info', excInfo),
  noArguments('exc_clear', () => {
    clearExcInfo();
    return newNone();
  }),
  oneArgument('displayhook', (_self, value) => {
    displayHook(value);
    return newNone();
  }),
  positional('excepthook', 3, 3, (_self, args) => exceptHook(args), 'unpack'),
  positional('_getframe', 0, 1, (_self, args) => getFrame(args)),
];
