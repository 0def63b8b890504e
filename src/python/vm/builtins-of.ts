/** What code finds built in (PyFrame_New, Objects/frameobject.c 2.7.18; _PyEval_BuiltinsFromGlobals, Python/ceval.c 3.10.13). */
import { newNone } from '../cache/singletons.ts';
import { intern } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import { DictStorage } from '../object/dict-storage.ts';
import type { DictObject, ModuleObject } from '../object/payloads.ts';
import { dictType, moduleType } from '../object/static-types.ts';
import { has } from '../versions/features.ts';
import { thread } from './thread.ts';

/**
 * The caller's builtins, or those that its globals name where they are other globals: a module or a dict. Where they name none, from 3.10 on
 * the caller's all the same, else only None.
 */
export function builtinsOf(globals: DictObject): Ref<DictObject> {
  const back = thread.frame?.payload;
  if (back?.f_globals === globals) return newRef(back.f_builtins);
  const named = globals.payload.getName('__builtins__');
  if (named?.type === moduleType) return newRef((named as ModuleObject).payload.md_dict);
  if (named?.type === dictType) return newRef(named as DictObject);
  if (back !== undefined && has('functions keep builtins')) return newRef(back.f_builtins);
  return minimalBuiltins();
}

function minimalBuiltins(): Ref<DictObject> {
  const minimal = adopt(dictType, new DictStorage());
  const name = intern('None');
  minimal.payload.set(name, newNone());
  close(name);
  return minimal;
}
