/** Imports (Python/ceval.c, 2.7.18). */
import type { StrObject } from '../cache/strings.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject } from '../memory/object.ts';
import type { DictStorage } from '../object/dict-storage.ts';
import { leftOut } from '../object/left-out.ts';
import type { Frame, ModuleObject } from '../object/payloads.ts';
import { moduleType } from '../object/static-types.ts';
import { findAttribute, getAttr } from '../protocol/attributes.ts';
import { forEach } from '../protocol/iterate.ts';
import { raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { pop, push } from '../vm/evaluate.ts';
import { importModule } from '../vm/import.ts';
import { row } from './row.ts';

function nameOf(frame: Frame, arg: number): string {
  return (frame.names[arg] as PyObject<string>).payload;
}

/** `from module import name`: the module stays on the stack for the next name. */
function importFrom(frame: Frame, arg: number): void {
  const name = nameOf(frame, arg);
  const module = frame.stack[frame.sp - 1] as PyObject;
  const value = findAttribute(module, name);
  if (value === undefined) throw cannotImport(module, name);
  push(frame, value);
}

function cannotImport(module: PyObject, name: string): unknown {
  const reason = module.type === moduleType ? leftOut(module as ModuleObject, name) : '';
  if (target.language === 2) return raised('ImportError', `cannot import name ${name}${reason}`);
  const owner = findAttribute(module, '__name__');
  const from = owner === undefined ? '<unknown module name>' : String(owner.payload);
  if (owner !== undefined) close(owner);
  const place = has('import errors tell the place') ? ` from '${from}' (unknown location)` : '';
  return raised('ImportError', `cannot import name '${name}'${place}${reason}`);
}

/** `from module import *`: the names of `__all__`, or all that do not begin with an underscore (import_all_from). */
function importStar(frame: Frame): void {
  const module = pop(frame);
  const { f_locals } = frame;
  if (module.type !== moduleType || f_locals === null) throw raised('SystemError', 'import * needs a module and a namespace');
  const { md_dict, countsOnly } = (module as unknown as ModuleObject).payload;
  const dict = md_dict.payload;
  const listed = dict.getName('__all__');
  holding([module], () => {
    if (countsOnly) throw cannotImport(module, '*');
    if (listed === undefined) importPublic(dict, f_locals.payload);
    else importListed(module, listed, f_locals.payload);
  });
}

function importPublic(from: DictStorage, names: DictStorage): void {
  for (const { key, value } of from.ordered()) if (!(key.payload as string).startsWith('_')) names.set(key, newRef(value));
}

function importListed(module: PyObject, listed: PyObject, names: DictStorage): void {
  forEach(listed, (name) => {
    holding([name], () => names.set(name, getAttr(module, name as unknown as StrObject)));
    return true;
  });
}

export const importRows = [
  row('IMPORT_NAME', 'name', 'level names -- module', (frame, arg, _level, names: PyObject) => importModule(nameOf(frame, arg), names)),
  row('IMPORT_FROM', 'name', '[module] -- [module value]', importFrom),
  row('IMPORT_STAR', 'none', '[module] --', importStar),
];
