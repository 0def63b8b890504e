/**
 * References that nothing modelled here holds but the real interpreter does: those a heap image counts (start-up constants, module
 * dictionaries, C code) and those of objects that live as long as the process. They are part of an object's count and roots of the audit.
 */
import { close } from './heap.ts';
import type { PyObject, Ref } from './object.ts';

const accounted = new Map<PyObject, number>();
/** Those of these references that a known cache or C variable is, by its name. */
const keepers = new Map<PyObject, readonly string[]>();

/** What start-up structures of this runtime hold, though an image counts that, too. */
const claimed = new Set<PyObject>();

/** Adds (or, from a layer that replaces another, takes away) references held by the image. */
export function account(object: PyObject, references: number): void {
  const held = accounted.get(object) ?? 0;
  const change = Math.max(references, -held);
  accounted.set(object, held + change);
  accounting = true;
  object.refcount += change;
  accounting = false;
}

let accounting = false;

/** Whether the change of a count at this moment is one of the image's references. */
export function isAccounting(): boolean {
  return accounting;
}

/** Hands an owned reference over to the interpreter for good; `keeper` names the cache or variable that has it. */
export function entrust<T extends PyObject>(object: Ref<T>, keeper = 'C variable'): T {
  accounted.set(object, (accounted.get(object) ?? 0) + 1);
  keepers.set(object, [...(keepers.get(object) ?? []), keeper]);
  return object;
}

/** An object that outlives interpreters (a static type, None) begins anew, with the one reference its C variable is. */
export function makePermanent(object: PyObject): void {
  object.refcount = 1;
  accounted.set(object, 1);
  keepers.set(object, ['C variable']);
}

/**
 * For a start-up structure built here that the image has counted already (the key of a module's dictionary): the reference just taken
 * is one of the image's, so the count does not rise. Where the image knows of none, it is a reference like any other.
 */
export function claim<T extends PyObject>(object: Ref<T>): Ref<T> {
  const held = accounted.get(object) ?? 0;
  if (held > 0) {
    accounted.set(object, held - 1);
    claimed.add(object);
    accounting = true;
    close(object);
    accounting = false;
  }
  return object;
}

/** Start-up structures hold an object by references that an image counts, too. */
export function noteClaimed(object: PyObject): void {
  claimed.add(object);
}

export function isClaimed(object: PyObject): boolean {
  return claimed.has(object);
}

/** How many references to an object are held so, and the names of the caches and C variables that have some of them. */
export function accountedFor(object: PyObject): { readonly references: number; readonly keepers: readonly string[] } {
  return { references: accounted.get(object) ?? 0, keepers: keepers.get(object) ?? [] };
}

export function visitAccounted(visit: (object: PyObject, references: number) => void): void {
  for (const [object, references] of accounted) visit(object, references);
}

/** Forgets everything: a new interpreter starts. */
export function resetAccounted(): void {
  accounted.clear();
  keepers.clear();
  claimed.clear();
}
