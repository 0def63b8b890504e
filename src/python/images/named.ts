/** The objects that images count by name: singletons, what `__builtin__` holds, `sys` and its `getrefcount`. */
import { sharedUnicode } from '../cache/unicode.ts';
import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { emptyTuple } from '../object/construct.ts';
import { newFrozenset } from '../object/set/construct.ts';
import { has } from '../versions/features.ts';
import type { LanguageNumber } from '../versions/profile.ts';
import { thread } from '../vm/thread.ts';

/** Null where the runtime has no such object. */
export function namedObject(name: string): PyObject | null {
  if (name === '()') return emptyTuple;
  if (name === "u''") return borrowed(sharedUnicode(''));
  if (name === 'frozenset()') return borrowed(newFrozenset(undefined));
  if (name === 'sys') return thread.modules?.payload.getName('sys') ?? null;
  const dict = name === 'sys.getrefcount' ? thread.sysDict : thread.builtins;
  return dict?.payload.getName(name.replace('sys.', '')) ?? null;
}

/** An object that its cache keeps alive. */
function borrowed(object: Ref): PyObject {
  close(object);
  return object;
}

/** Python 2's grammar takes the name for the statement; Python 3 has no type of its own for it. */
const UNSPEAKABLE: Readonly<Record<LanguageNumber, string>> = { 2: 'print', 3: "u''" };

/** Names of `__builtin__` whose objects an image counts; what is not there is made anew when it is asked for. */
export function countedNames(builtins: readonly string[], language: LanguageNumber): string[] {
  const emptyFrozenset = has('several empty frozensets') ? [] : ['frozenset()'];
  return [...builtins.filter((name) => /^[A-Za-z]/.test(name)), 'sys', 'sys.getrefcount', '()', "''", "u''", ...emptyFrozenset].filter(
    (name) => name !== UNSPEAKABLE[language],
  );
}
