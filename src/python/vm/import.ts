/** Importing the modules refplot has (Python/import.c, 2.7.18): `sys.modules` first, then the registry of native modules. */

import { none } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { claim, entrust } from '../memory/accounted.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { DictStorage } from '../object/dict-storage.ts';
import type { DictObject, ModuleObject } from '../object/payloads.ts';
import { dictType, moduleType } from '../object/static-types.ts';
import { isTrue } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { isType } from '../protocol/subclass.ts';
import { type Feature, has } from '../versions/features.ts';
import { thread } from './thread.ts';

/** Fills the dictionary of a module when it is first imported. */
export type ModuleInit = (module: DictObject) => void;

let registry: ReadonlyMap<string, ModuleInit> = new Map();
/** Told the full name of each module before it is first loaded, so that an image's layer can be added. */
let beforeLoad: (name: string) => void = () => {};
/** Whether an image counts what importing a module brings, though there is nothing of it in the registry. */
let isCounted: (name: string) => boolean = () => false;

export function installModules(
  modules: ReadonlyMap<string, ModuleInit>,
  onLoad: (name: string) => void,
  counted: (name: string) => boolean,
): void {
  registry = modules;
  beforeLoad = onLoad;
  isCounted = counted;
}

/** What `import name` or `from name import names` leaves on the stack: the top package, or the named module where names are asked for. */
export function importModule(name: string, names: PyObject): Ref {
  if (!isLoaded(name)) {
    if (!isKnown(name)) throw notSupported(name);
    beforeLoad(name);
    load(name);
  }
  const wanted = names === none || !isTrue(names) ? (name.split('.')[0] as string) : name;
  return newRef(thread.modules?.payload.getName(wanted) as PyObject);
}

/** A native that imports a module for itself when it first runs brings that module's layer. */
export function importForNative(name: string): void {
  if (!isLoaded(name)) beforeLoad(name);
}

const isKnown = (name: string): boolean => registry.has(name) || isCounted(name);

function isLoaded(name: string): boolean {
  return thread.modules?.payload.getName(name) !== undefined;
}

/** Loads the packages above a module, then the module, each as an attribute of the one above. */
function load(name: string): void {
  const parts = name.split('.');
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = parts.slice(0, depth).join('.');
    if (isLoaded(path)) continue;
    const module = newModule(path, !registry.has(path));
    listModule(path, module);
    registry.get(path)?.(module.payload.md_dict);
    const parent = thread.modules?.payload.getName(parts.slice(0, depth - 1).join('.')) as ModuleObject | undefined;
    if (parent !== undefined) setAccounted(parent.payload.md_dict, parts[depth - 1] as string, newRef(module));
  }
}

/** Hands a module over to `sys.modules`; the key is a string of its own, not the interned one. */
export function listModule(name: string, module: Ref<ModuleObject>): void {
  const key = newStr(name);
  (thread.modules as DictObject).payload.set(key, module);
  close(key);
}

/**
 * What the interpreter keeps of a module written in C: a copy of its dictionary as it was when the module had been loaded
 * (_PyImport_FixupExtension, Python/import.c 2.7.18). What an image counts has been counted there, too.
 */
export function keepCopy(dict: DictObject): void {
  for (const { value } of dict.payload.ordered()) {
    // A type has references of its own, which no image counts.
    if (value !== none) entrust(isType(value) ? newRef(value) : claim(newRef(value)), "copy of a module's dict");
  }
}

/** The same, but in versions where the module is initialized in two phases and there is no copy (PEP 489; Modules/*.c of each version). */
export function keepCopyUntil(feature: Feature, dict: DictObject): void {
  if (!has(feature)) keepCopy(dict);
}

/**
 * A module with the names every module has. Its name is a string of its own, not the interned one.
 * @param countsOnly whether nothing else of it will ever be there
 */
export function newModule(name: string, countsOnly = false): Ref<ModuleObject> {
  const dict = adopt(dictType, new DictStorage());
  const module = adopt(moduleType, { md_dict: dict, countsOnly });
  setAccounted(dict, '__name__', newStr(name));
  setAccounted(dict, '__doc__', newRef(none));
  setAccounted(dict, '__package__', newRef(none));
  return module;
}

/** Stores into a dictionary whose keys an image has counted, but not this value, which is handed over. */
export function setName(dict: DictObject, name: string, value: Ref): void {
  const key = intern(name);
  dict.payload.set(key, value);
  close(claim(key));
}

/** A name of another module, as `from module import name` takes it; the module is imported where it is not yet. Borrowed. */
export function importName(module: string, name: string): PyObject {
  close(importModule(module, none));
  const loaded = thread.modules?.payload.getName(module) as ModuleObject;
  return loaded.payload.md_dict.payload.getName(name) as PyObject;
}

/** Stores into a structure that the real interpreter has too, so that the image has counted the references it holds. The value is handed over. */
export function setAccounted(dict: DictObject, name: string, value: Ref): void {
  const key = intern(name);
  dict.payload.set(key, claim(value));
  close(claim(key));
}

type MissingModule = (name: string, isLoaded: (name: string) => boolean) => unknown;

/** How the language says that there is no such module; null as Python 2 does. */
let missingInLanguage: MissingModule | null = null;

export function useImportErrors(missing: MissingModule | null): void {
  missingInLanguage = missing;
}

function notSupported(name: string): unknown {
  if (missingInLanguage !== null) return missingInLanguage(name, (each) => isKnown(each) || isLoaded(each));
  const supported = [...registry.keys()].sort().join(', ');
  return raised('ImportError', `No module named ${name} (refplot has ${supported})`);
}
