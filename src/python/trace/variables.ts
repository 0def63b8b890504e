/** What names mean, found without touching a count. */
import type { PyObject } from '../memory/object.ts';
import type { DictObject, Frame, ModuleObject } from '../object/payloads.ts';
import { thread } from '../vm/thread.ts';

/** The globals of `__main__`. */
export function mainGlobals(): DictObject {
  return ((thread.modules as DictObject).payload.getName('__main__') as ModuleObject).payload.md_dict;
}

/** What a name means in a frame: a local variable, or else a global one; null where it means nothing. */
export function meaningOf(frame: Frame, name: string): PyObject | null {
  return localOf(frame, name) ?? frame.f_locals?.payload.getName(name) ?? mainGlobals().payload.getName(name) ?? null;
}

function localOf({ code, fast }: Frame, name: string): PyObject | null {
  const index = code.co_varnames.payload.findIndex((each) => each.payload === name);
  return index < 0 ? null : ((fast[index] as PyObject | null | undefined) ?? null);
}
