/** The end of a program: what `sys` and `__main__` still hold is let go, which runs the last `__del__`s (PyImport_Cleanup, Python/import.c 2.7.18). */
import { newNone, none } from '../cache/singletons.ts';
import { intern } from '../cache/strings.ts';
import { collect } from '../collector/collect.ts';
import { isLive } from '../memory/audit.ts';
import { close, countOf, isWatched, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { DictObject, ModuleObject } from '../object/payloads.ts';
import { moduleType, strType } from '../object/static-types.ts';
import type { PythonException } from '../protocol/raise.ts';
import { target } from '../versions/target.ts';
import { thread } from './thread.ts';

/** Entries of `sys` that may hold what belongs to the program. */
const SYS_NAMES = ['exc_type', 'exc_value', 'exc_traceback', 'last_type', 'last_value', 'last_traceback'] as const;

/** An exception that ends the program stays known, with the frames of its traceback, until the program's globals are let go (PyErr_PrintEx, Python/pythonrun.c). */
export function keepLast({ type, value, traceback }: PythonException): void {
  if (thread.sysDict === null) return;
  setName(thread.sysDict, 'last_type', newRef(type));
  setName(thread.sysDict, 'last_value', newRef(value ?? none));
  setName(thread.sysDict, 'last_traceback', newRef(traceback ?? none));
}

/** Frees the garbage cycles of a program whose objects are known (PyGC_Collect in Py_Finalize, Python/pythonrun.c): their `__del__`s run. */
export function collectAtEnd(): void {
  thread.finalizing = true;
  if (!isWatched()) return;
  for (const object of collect().uncollectable) close(object);
}

/** Lets go of everything the program's globals hold, in the order of the module's dictionary, private names first. */
export function finalizeMain(): void {
  for (const name of SYS_NAMES) if (thread.sysDict?.payload.getName(name) !== undefined) setName(thread.sysDict, name, newNone());
  const main = thread.modules?.payload.getName('__main__');
  if (main?.type !== moduleType) return;
  if (target.language === 3 && isWatched()) return dropMain();
  const { md_dict } = (main as ModuleObject).payload;
  clearModule(md_dict);
  // Once more as the module itself dies (module_dealloc): what a `__del__` has put there meanwhile goes, too.
  clearModule(md_dict);
}

/** The module goes, and what then only holds itself; what is left then is cleared (PyImport_Cleanup, Python/import.c 3.8.18). */
function dropMain(): void {
  const main = thread.modules?.payload.getName('__main__') as ModuleObject;
  const dict = newRef(main.payload.md_dict);
  const key = intern('__main__');
  thread.modules?.payload.delete(key);
  close(key);
  const isAlive = countOf(dict) > 1;
  close(dict);
  if (!isAlive) return;
  collectAtEnd();
  if (isLive(dict)) clearModule(dict);
}

/** _PyModule_Clear (Objects/moduleobject.c): names become None, so that what still runs finds them. */
function clearModule(dict: DictObject): void {
  clearNames(dict, (name) => /^_(?!_)/.test(name));
  clearNames(dict, (name) => name !== '__builtins__');
}

function clearNames(dict: DictObject, chosen: (name: string) => boolean): void {
  for (const { key, value } of dict.payload.ordered()) {
    if (key.type === strType && value !== none && chosen((key as PyObject<string>).payload)) dict.payload.set(key, newNone());
  }
}

function setName(dict: DictObject, name: string, value: Ref): void {
  const key = intern(name);
  dict.payload.set(key, value);
  close(key);
}
