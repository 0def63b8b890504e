/** The objects that images count by name: singletons, what `__builtin__` holds, `sys` and its `getrefcount`. */
import type { PyObject } from '../memory/object.ts';
import { emptyTuple } from '../object/construct.ts';
import { thread } from '../vm/thread.ts';

/** Null where the runtime has no such object. */
export function namedObject(name: string): PyObject | null {
  if (name === '()') return emptyTuple;
  if (name === 'sys') return thread.modules?.payload.getName('sys') ?? null;
  const dict = name === 'sys.getrefcount' ? thread.sysDict : thread.builtins;
  return dict?.payload.getName(name.replace('sys.', '')) ?? null;
}

/** Names of `__builtin__` whose objects an image counts; what is not there is made anew when it is asked for. */
export function countedNames(builtins: readonly string[]): string[] {
  return [...builtins.filter((name) => /^[A-Za-z]/.test(name)), 'sys', 'sys.getrefcount', '()', "''"];
}
