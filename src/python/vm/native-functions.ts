/** Puts native functions into a module's dictionary (Py_InitModule4, Python/modsupport.c 2.7.18). */
import { newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import type { NativeMethod } from '../memory/type-record.ts';
import type { DictObject } from '../object/payloads.ts';
import { builtinFunctionType } from '../object/static-types.ts';
import { ofModule } from '../protocol/argument-tuples.ts';
import { setAccounted } from './import.ts';

/** Every function knows its module by one string, which they share. */
export function addFunctions(dict: DictObject, module: string, functions: readonly NativeMethod[]): void {
  const name = newStr(module);
  for (const method of ofModule(module, functions)) {
    setAccounted(dict, method.name, adopt(builtinFunctionType, { method, self: null, module: newRef(name) }));
  }
  close(name);
}
