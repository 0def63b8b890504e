/** What interactive expression statements do with their value (sys_displayhook, Python/sysmodule.c 2.7.18). */
import { none } from '../cache/singletons.ts';
import { intern } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject } from '../memory/object.ts';
import type { DictObject } from '../object/payloads.ts';
import { reprObject } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { printItem, printNewline } from './printing.ts';
import { thread } from './thread.ts';

/** Shows a value other than None by its repr and keeps it as `__builtin__._`. */
export function displayHook(value: PyObject): void {
  if (value === none) return;
  const name = intern('_');
  const builtins = thread.builtins as DictObject;
  holding([name], () => {
    builtins.payload.set(name, newRef(none));
    const file = thread.sysDict?.payload.getName('stdout');
    if (file === undefined) throw raised('RuntimeError', 'lost sys.stdout');
    const text = reprObject(value);
    holding([text], () => printItem(file, text));
    printNewline(file);
    builtins.payload.set(name, newRef(value));
  });
}
