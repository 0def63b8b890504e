/**
 * The cycle collector (collect, Modules/gcmodule.c 2.7.18). It runs when a program asks for it; refplot does not start it by itself, as
 * CPython does when many objects have been made. All generations are collected together.
 */
import { isLive } from '../memory/audit.ts';
import { close, countOf, mayFinalize, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { plainAttribute } from '../object/classic/lookup.ts';
import type { GeneratorObject, InstanceOfClass } from '../object/payloads.ts';
import { generatorType, instanceType } from '../object/static-types.ts';
import { killWeakReferences, notifyWeakReference } from '../object/weak-references.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { clearReferences } from './clear.ts';
import { isTracked, referentsOf, untrack } from './edges.ts';
import { trackedObjects } from './objects.ts';

export interface Collected {
  /** How many objects were found to be garbage, those that could not be freed among them. */
  readonly unreachable: number;
  /** Objects with `__del__` that are part of cycles: nobody knows in which order they would have to run, so they stay. Owned by the caller. */
  readonly uncollectable: Ref[];
}

/** Frees garbage cycles. Objects must have been tracked since the program's start. */
export function collect(): Collected {
  const tracked = trackedObjects();
  if (untracksFirst()) for (const object of tracked) untrack(object);
  return free(tracked.filter(isTracked));
}

/** Tuples of the youngest generation are looked at before garbage is found, in 3.14 alone (gc_collect_full, Python/gc.c 3.14.2). */
const untracksFirst = (): boolean => has('tuples untracked first') && !has('tuples untracked last');

function free(tracked: readonly PyObject[]): Collected {
  const garbage = findGarbage(tracked);
  if (target.language === 3) return finalizeAndFree(garbage, tracked);
  const kept = reachableFrom(garbage.filter(hasFinalizer), new Set(garbage));
  const freed = garbage.filter((object) => !kept.has(object));
  tellWeakReferences(freed);
  for (const object of freed) if (isLive(object)) holding([newRef(object)], () => clearReferences(object));
  for (const object of tracked) untrack(object);
  const left = [...kept].filter(isLive);
  return { unreachable: freed.length + left.length, uncollectable: left.filter(hasFinalizer).map((object) => newRef(object)) };
}

/**
 * From 3.4 on `__del__` runs first, in whatever order; where that brings anything back, all stays (finalize_garbage, check_garbage; 3.8.18). From 3.9
 * on only what can be reached from it stays, and is not counted, as is not what has died meanwhile (handle_resurrected_objects).
 */
function finalizeAndFree(garbage: readonly PyObject[], tracked: readonly PyObject[]): Collected {
  tellWeakReferences(garbage);
  const held = garbage.map((object) => newRef(object));
  let left: readonly PyObject[] = [];
  holding(held, () => {
    for (const object of garbage) {
      const { del } = object.type.payload;
      if (del !== null && mayFinalize(object)) del(object);
    }
    // What holds them here is no part of the program.
    left = findGarbage(garbage, 1);
  });
  left = left.filter(isLive);
  const found = has('what comes back is not counted') ? left : garbage.filter(isLive);
  const freed = found.length === left.length ? left : [];
  for (const object of freed) if (isLive(object)) holding([newRef(object)], () => clearReferences(object));
  for (const object of tracked) untrack(object);
  return { unreachable: found.length, uncollectable: [] };
}

/** Objects that only other such objects refer to (update_refs, subtract_refs, move_unreachable). */
function findGarbage(objects: readonly PyObject[], ours = 0): PyObject[] {
  const outside = new Map(objects.map((object) => [object, countOf(object) - ours]));
  for (const object of objects) {
    for (const held of referentsOf(object)) {
      const count = outside.get(held);
      if (count !== undefined) outside.set(held, count - 1);
    }
  }
  const reachable = reachableFrom(
    objects.filter((object) => (outside.get(object) as number) > 0),
    outside,
  );
  return objects.filter((object) => !reachable.has(object));
}

/** The given objects and what they lead to, as far as it is among `all`. */
function reachableFrom(starts: readonly PyObject[], all: { has(object: PyObject): boolean }): Set<PyObject> {
  const found = new Set(starts);
  for (const object of found) for (const held of referentsOf(object)) if (all.has(held)) found.add(held);
  return found;
}

/** has_finalizer: an instance with `__del__`, a generator that stopped inside a `try` or `with`. */
function hasFinalizer(object: PyObject): boolean {
  if (object.type === instanceType) {
    const method = plainAttribute(object as InstanceOfClass, '__del__');
    if (method !== undefined) close(method);
    return method !== undefined;
  }
  if (object.type === generatorType) {
    return (object as GeneratorObject).payload.gi_frame?.payload.blocks.some(({ type }) => type !== 'loop') ?? false;
  }
  return object.type.payload.heap !== null && object.type.payload.del !== null;
}

/** Weak references to garbage die before it is taken apart; callbacks of those that are no garbage themselves are told (handle_weakrefs). */
function tellWeakReferences(garbage: readonly PyObject[]): void {
  const all = new Set<PyObject>(garbage);
  const told = garbage.flatMap((object) => killWeakReferences(object).filter((reference) => !all.has(reference)));
  const held = told.map((reference) => newRef(reference));
  holding(held, () => {
    for (const reference of told) notifyWeakReference(reference);
  });
}
