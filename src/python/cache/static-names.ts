/** Names that C code interns when it first needs them and keeps (`static PyObject *exit`, in 2.7 one a place of use). */
import { entrust } from '../memory/accounted.ts';
import type { Ref } from '../memory/object.ts';
import { intern, newStr, type StrObject } from './strings.ts';

const kept = new Map<string, StrObject>();

/** The string of a C variable, borrowed. `place` tells variables of the same text apart (the C function). */
export function staticName(text: string, place: string): StrObject {
  const variable = `${place} ${text}`;
  const known = kept.get(variable);
  if (known !== undefined) return known;
  const object = entrust(intern(text) as Ref<StrObject>, `C variable of ${place}`);
  kept.set(variable, object);
  return object;
}

/** The string of a C variable that is not interned, borrowed. */
export function staticText(text: string): StrObject {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const object = entrust(newStr(text));
  kept.set(text, object);
  return object;
}

/** A new interpreter starts: no variable is set. */
export function resetStaticNames(): void {
  kept.clear();
}
