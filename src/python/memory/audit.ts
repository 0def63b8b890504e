/**
 * The audit: recounts every edge from the roots and from every live object, and compares with each object's stored count.
 * What `memory/` is told by hand (newRef, close) must equal what the objects themselves say they hold (traverse).
 */
import { visitAccounted } from './accounted.ts';
import { type Registry, visitDying, watchHeap } from './heap.ts';
import { NOT_FOUND, type PyObject, type Visit } from './object.ts';

export interface Mismatch {
  readonly object: PyObject;
  readonly stored: number;
  readonly found: number;
}

/** Reports the references that a part of the runtime holds outside of any object: active frames, module tables, native scopes. */
export type RootProvider = (visit: Visit) => void;

const providers: RootProvider[] = [];

export function registerRoots(provider: RootProvider): void {
  providers.push(provider);
}

/** Visits the references that no object holds. */
export function visitRoots(visit: Visit): void {
  visitDying((object) => visit(object, 'dying'));
  for (const provider of providers) provider(visit);
}

const live = new Set<PyObject>();
let tracking = false;
/** What lived when somebody first asked for all objects: a program that may do so asks before its first line. */
let startUp: ReadonlySet<PyObject> | null = null;
const registry: Registry = {
  born: (object) => live.add(object),
  died: (object) => live.delete(object),
};

/** Starts or stops the list of live objects, which lets an audit see objects no root reaches (leaks, garbage cycles). */
export function trackLiveObjects(on: boolean): void {
  live.clear();
  startUp = null;
  tracking = on;
  watchHeap(on ? registry : null);
}

/** The objects that live, in the order of their birth; from now on they are tracked, where they were not those that can be reached. */
export function liveObjects(): ReadonlySet<PyObject> {
  if (!tracking) {
    const known = reachableObjects();
    trackLiveObjects(true);
    for (const object of known) live.add(object);
  }
  startUp ??= new Set(live);
  return live;
}

/** Whether an object is older than the program. */
export function isStartUp(object: PyObject): boolean {
  return startUp?.has(object) ?? false;
}

/** Whether an object lives, where objects are tracked. */
export function isLive(object: PyObject): boolean {
  return live.has(object);
}

/** Counts the references found from the roots and from every live object, which then are on the objects; they must be taken off again. */
function recount(): readonly PyObject[] {
  const found: PyObject[] = [];
  const add = (object: PyObject, references: number): void => {
    if (object.found === NOT_FOUND) {
      object.found = 0;
      found.push(object);
    }
    object.found += references;
  };
  const visit: Visit = (held) => add(held, 1);
  visitAccounted(add);
  visitRoots(visit);
  for (const object of live) add(object, 0);
  for (const object of found) object.type.payload.traverse?.(object, visit);
  return found;
}

/**
 * Every object whose stored count differs from the references found. Empty when the bookkeeping is right. Where live objects are not tracked,
 * more references than are found may be those of garbage cycles, which nothing leads to: only fewer are told.
 */
export function audit(): Mismatch[] {
  const mismatches: Mismatch[] = [];
  for (const object of recount()) {
    const { refcount, found } = object;
    if (tracking ? refcount !== found : refcount < found) mismatches.push({ object, stored: refcount, found });
    object.found = NOT_FOUND;
  }
  return mismatches;
}

/** Every object that can be reached from the roots. */
export function reachableObjects(): readonly PyObject[] {
  const reached = recount();
  for (const object of reached) object.found = NOT_FOUND;
  return reached;
}
