/** Builtin functions about names: `globals`, `locals`, `vars`, `dir` (Python/bltinmodule.c, 2.7.18). */
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { noArguments, positional } from '../../object/native.ts';
import type { DictObject } from '../../object/payloads.ts';
import { findAttribute } from '../../protocol/attributes.ts';
import { PythonException, raised } from '../../protocol/raise.ts';
import { currentFrame, localsOf } from '../../vm/fast-locals.ts';
import { dir } from './directory.ts';

/** A function's variables as a dict, which the frame keeps up to 3.12. */
function locals(): Ref<DictObject> {
  return localsOf(currentFrame());
}

function vars([object]: readonly PyObject[]): Ref {
  if (object === undefined) return locals();
  try {
    const dict = findAttribute(object, '__dict__');
    if (dict !== undefined) return dict;
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
  }
  throw raised('TypeError', 'vars() argument must have __dict__ attribute');
}

export const namespaceFunctions: readonly NativeMethod[] = [
  noArguments('globals', () => newRef(currentFrame().f_globals)),
  noArguments('locals', locals),
  positional('vars', 0, 1, (_self, args) => vars(args), 'unpack'),
  positional('dir', 0, 1, (_self, args) => dir(args), 'unpack'),
];
