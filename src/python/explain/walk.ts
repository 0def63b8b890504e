/** Every reference of the heap, found as the audit finds them: who holds one object, and by which way each holder is reached. */
import { visitAccounted } from '../memory/accounted.ts';
import { liveObjects, visitRoots } from '../memory/audit.ts';
import type { PyObject } from '../memory/object.ts';

/** A reference that an object holds. */
export interface Edge {
  readonly holder: PyObject;
  readonly held: PyObject;
  /** As the holder's type calls it in `traverse`: `item`, `key`, `value`, `func_code`, … */
  readonly slot: string;
  /** The how-manieth of the holder's slots of that name in a row, from 0: for a list the item's index. */
  readonly index: number;
  /** The key under which a dictionary holds a value. */
  readonly key: PyObject | null;
}

export interface HeapWalk {
  /** References to the object that other objects hold. */
  readonly edges: readonly Edge[];
  /** References that no object holds, by what does: `evaluation`, `native`, … */
  readonly roots: readonly string[];
  /** For each object that is held by another one the reference by which it was found first, on a short way from the first start. */
  readonly origins: ReadonlyMap<PyObject, Edge>;
  /** Objects that only tracking knows: garbage that counting alone does not free. */
  readonly garbage: ReadonlySet<PyObject>;
}

/**
 * Walks the whole heap for the holders of `target`. Objects are sought from `starts`, one after the other, so that what can be reached from
 * an earlier one is found from there; starts are not found from each other.
 */
export function walkHeap(target: PyObject, starts: readonly PyObject[]): HeapWalk {
  const search = new Search(target, starts);
  const roots: string[] = [];
  const held: PyObject[] = [];
  visitRoots((object, slot) => {
    held.push(object);
    if (object === target) roots.push(slot);
  });
  for (const object of [...starts, ...held]) search.reach(object);
  visitAccounted((object) => search.reach(object));
  const garbage = new Set<PyObject>();
  for (const object of liveObjects()) {
    if (search.knows(object)) continue;
    search.reach(object, garbage);
  }
  return { edges: search.edges, roots, origins: search.origins, garbage };
}

class Search {
  readonly edges: Edge[] = [];
  readonly origins = new Map<PyObject, Edge>();
  private readonly target: PyObject;
  private readonly waiting: ReadonlySet<PyObject>;
  private readonly seen = new Set<PyObject>();
  private queue: PyObject[] = [];

  constructor(target: PyObject, starts: readonly PyObject[]) {
    this.target = target;
    this.waiting = new Set(starts);
  }

  knows(object: PyObject): boolean {
    return this.seen.has(object);
  }

  /** Visits an object and all that is reached from it, nearest first; `found` takes what was not known before. */
  reach(start: PyObject, found: Set<PyObject> | null = null): void {
    if (this.seen.has(start)) return;
    this.seen.add(start);
    this.queue = [start];
    for (let at = 0; at < this.queue.length; at++) {
      const object = this.queue[at] as PyObject;
      found?.add(object);
      this.visit(object);
    }
  }

  private visit(holder: PyObject): void {
    let last = '';
    let index = 0;
    let key: PyObject | null = null;
    holder.type.payload.traverse?.(holder, (held, slot) => {
      index = slot === last ? index + 1 : 0;
      last = slot;
      const known = this.seen.has(held);
      if (!known || held === this.target) {
        const edge = { holder, held, slot, index, key: slot === 'value' ? key : null };
        if (held === this.target) this.edges.push(edge);
        if (!known && !this.waiting.has(held)) this.found(held, edge);
      }
      if (slot === 'key') key = held;
    });
  }

  private found(object: PyObject, edge: Edge): void {
    this.seen.add(object);
    this.origins.set(object, edge);
    this.queue.push(object);
  }
}
