/** Imports (Python/ceval.c, 2.7.18). */
import { close, newRef } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import type { Frame, ModuleObject } from '../object/payloads.ts';
import { moduleType } from '../object/static-types.ts';
import { findAttribute } from '../protocol/attributes.ts';
import { raised } from '../protocol/raise.ts';
import { pop, push } from '../vm/evaluate.ts';
import { importModule } from '../vm/import.ts';
import { row } from './row.ts';

function nameOf(frame: Frame, arg: number): string {
  return (frame.names[arg] as PyObject<string>).payload;
}

/** `from module import name`: the module stays on the stack for the next name. */
function importFrom(frame: Frame, arg: number): void {
  const name = nameOf(frame, arg);
  const value = findAttribute(frame.stack[frame.sp - 1] as PyObject, name);
  if (value === undefined) throw raised('ImportError', `cannot import name ${name}`);
  push(frame, value);
}

/** `from module import *`: the names of `__all__`, or all that do not begin with an underscore. */
function importStar(frame: Frame): void {
  const module = pop(frame);
  if (module.type !== moduleType || frame.f_locals === null) throw raised('SystemError', 'import * needs a module and a namespace');
  for (const { key, value } of (module as unknown as ModuleObject).payload.md_dict.payload.ordered()) {
    if (!(key.payload as string).startsWith('_')) frame.f_locals.payload.set(key, newRef(value));
  }
  close(module);
}

export const importRows = [
  row('IMPORT_NAME', 'name', 'level names -- module', (frame, arg, _level, names: PyObject) => importModule(nameOf(frame, arg), names)),
  row('IMPORT_FROM', 'name', '[module] -- [module value]', importFrom),
  row('IMPORT_STAR', 'none', '[module] --', importStar),
];
