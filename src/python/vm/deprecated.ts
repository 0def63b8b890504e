/**
 * Deprecation warnings: Python 2.7 does not print them, but remembers in `__warningregistry__` of the module that ran into one which text,
 * category and line it was (warn_explicit, Python/_warnings.c 2.7.18).
 */
import { newInt } from '../cache/integers.ts';
import { newBool } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { newTuple } from '../object/construct.ts';
import { DictStorage } from '../object/dict-storage.ts';
import { exceptionTypes } from '../object/exception-types.ts';
import type { DictObject } from '../object/payloads.ts';
import { dictType } from '../object/static-types.ts';
import { lineAt } from './line-table.ts';
import { thread } from './thread.ts';

/** Notes a use of what is deprecated, at the line that runs. */
export function noteDeprecated(text: string): void {
  if (thread.frame === null) return;
  const { f_globals, code, f_lasti } = thread.frame.payload;
  const line = lineAt(code.lnotab, code.co_firstlineno, f_lasti);
  const key = newTuple([newStr(text), newRef(exceptionTypes.DeprecationWarning), newInt(line)]);
  const registry = registryOf(f_globals).payload;
  if (registry.get(key) === undefined) registry.set(key, newBool(true));
  close(key);
}

function registryOf(globals: DictObject): DictObject {
  const known = globals.payload.getName('__warningregistry__');
  if (known !== undefined) return known as DictObject;
  const registry = adopt(dictType, new DictStorage());
  const name = intern('__warningregistry__');
  globals.payload.set(name, registry);
  close(name);
  return registry;
}
