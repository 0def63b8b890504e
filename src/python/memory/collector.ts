/**
 * Finds and frees garbage that counts alone do not free: objects that hold each other and are held by nothing else (collect,
 * Modules/gcmodule.c 2.7.18). What the interpreter itself holds needs no list of roots: it shows in the counts.
 */
import { close } from './heap.ts';
import type { PyObject, Ref } from './object.ts';

export interface Garbage {
  /** Objects that can be freed, in the order of their birth. */
  readonly unreachable: readonly PyObject[];
  /** Objects with a `__del__` in or behind a cycle, and what they lead to: Python 2 does not dare to free them. */
  readonly uncollectable: readonly PyObject[];
}

/** Which of the live objects nothing outside of them holds. `hasFinalizer` tells objects whose end runs Python code. */
export function findGarbage(live: Iterable<PyObject>, hasFinalizer: (object: PyObject) => boolean): Garbage {
  const external = new Map<PyObject, number>();
  for (const object of live) if (object.type.payload.tracked) external.set(object, object.refcount);
  for (const object of external.keys()) {
    visitHeld(object, (held) => {
      const count = external.get(held);
      if (count !== undefined) external.set(held, count - 1);
    });
  }
  const reached = closure(
    [...external].filter(([, count]) => count > 0).map(([object]) => object),
    external,
  );
  const garbage = [...external.keys()].filter((object) => !reached.has(object));
  const finalizing = closure(garbage.filter(hasFinalizer), new Set(garbage));
  return {
    unreachable: garbage.filter((object) => !finalizing.has(object)),
    uncollectable: garbage.filter((object) => finalizing.has(object)),
  };
}

/** What can be reached from some objects without leaving a set. */
function closure(from: readonly PyObject[], within: { has(object: PyObject): boolean }): Set<PyObject> {
  const reached = new Set(from);
  const pending = [...from];
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    visitHeld(object, (held) => {
      if (!within.has(held) || reached.has(held)) return;
      reached.add(held);
      pending.push(held);
    });
  }
  return reached;
}

function visitHeld(object: PyObject, visit: (held: PyObject) => void): void {
  object.type.payload.traverse?.(object, visit);
}

/** Larger than any count, so that no object dies while all of them are taken apart. */
const KEPT = 2 ** 40;

/** Frees objects that only hold each other: each gives up what it holds, then all are gone. */
export function freeGarbage(garbage: readonly PyObject[], gone: (object: PyObject) => void): void {
  for (const object of garbage) object.refcount += KEPT;
  for (const object of garbage) {
    const { finalize, traverse } = object.type.payload;
    if (finalize?.(object)) continue;
    const held: PyObject[] = [];
    traverse?.(object, (each) => held.push(each));
    for (const each of held) close(each as Ref);
  }
  for (const object of garbage) {
    object.refcount = 0;
    gone(object);
  }
}
