/** The objects that images count by name: singletons, what `__builtin__` holds, `sys` and its `getrefcount`. */
import { newBytes } from '../cache/bytes.ts';
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
  if (name === "b''") return borrowed(newBytes(''));
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

/** What of it has no name of `__builtin__`: Python 2 has a type of its own for text, Python 3 for bytes. */
const UNNAMED: Readonly<Record<LanguageNumber, readonly string[]>> = { 2: ["''", "u''"], 3: ["''", "b''"] };

/** Python 2's grammar takes the name for the statement. */
const UNSPEAKABLE: Readonly<Record<LanguageNumber, readonly string[]>> = { 2: ['print'], 3: [] };

/** Names of `__builtin__` whose objects an image counts; what is not there is made anew when it is asked for. */
export function countedNames(builtins: readonly string[], language: LanguageNumber): string[] {
  const speakable = builtins.filter((name) => /^[A-Za-z]/.test(name) && !UNSPEAKABLE[language].includes(name));
  const emptyFrozenset = has('several empty frozensets') ? [] : ['frozenset()'];
  return [...speakable, 'sys', 'sys.getrefcount', '()', ...UNNAMED[language], ...emptyFrozenset];
}
