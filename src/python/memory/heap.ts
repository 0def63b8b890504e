/**
 * The three verbs of reference counting. Nothing outside `memory/` touches a count: an object is adopted with one reference, gains one by
 * {@link newRef} (Py_INCREF) and loses one by {@link close} (Py_DECREF, Include/object.h); at zero it is deallocated and closes what it holds.
 */
import { InstanceObject, PyObject, type Ref, type TypeObject, type Visit } from './object.ts';

/** Watches every live object; set while an audit after every opcode is asked for. */
export interface Registry {
  born(object: PyObject): void;
  died(object: PyObject): void;
}

let registry: Registry | null = null;

/** Answers with the watcher there was. */
export function watchHeap(watcher: Registry | null): Registry | null {
  const before = registry;
  registry = watcher;
  return before;
}

export function isWatched(): boolean {
  return registry !== null;
}

/** A new object; the caller owns its one reference. */
export function adopt<P>(type: TypeObject, payload: P): Ref<PyObject<P>> {
  const object = new PyObject(type, payload);
  if (registry !== null) registry.born(object);
  return object as Ref<PyObject<P>>;
}

/**
 * A new instance of `type`, which may be one that a `class` statement made: such an instance holds its type (PyType_GenericAlloc,
 * Objects/typeobject.c 2.7.18).
 */
export function allocate<P>(type: TypeObject, payload: P): Ref<PyObject<P>> {
  const { heap } = type.payload;
  if (heap === null) return adopt(type, payload);
  type.refcount++;
  heap.sharedKeys?.narrow();
  const object = new InstanceObject(type, payload, heap.memberCount);
  if (registry !== null) registry.born(object);
  return object as unknown as Ref<PyObject<P>>;
}

/** An object kept after its count reached zero (a frame of its code's free list) lives again with one reference. */
export function readopt<T extends PyObject>(object: T): Ref<T> {
  object.refcount = 1;
  if (registry !== null) registry.born(object);
  return object as Ref<T>;
}

/** One more reference to an object (Py_INCREF). */
export function newRef<T extends PyObject>(object: T): Ref<T> {
  object.refcount++;
  return object as Ref<T>;
}

/** Gives up one reference (Py_DECREF). */
export function close(object: Ref): void {
  if (--object.refcount <= 0) deallocate(object);
}

/** Gives up one reference where there is one (Py_XDECREF). */
export function closeNullable(object: Ref | null): void {
  if (object !== null && --object.refcount <= 0) deallocate(object);
}

/** The object's count, as `sys.getrefcount` would read it without its own argument. */
export function countOf(object: PyObject): number {
  return object.refcount;
}

export class RefcountError extends Error {}

/** How deep deallocation may nest before objects wait their turn (CPython's trashcan, Objects/object.c; unlike there, only to spare the host's stack). */
const NESTING_LIMIT = 200;
let nesting = 0;
const waiting: PyObject[] = [];

/** How many objects are being deallocated at this moment, each because of the one before. */
export function deallocationDepth(): number {
  return nesting;
}

function deallocate(object: PyObject): void {
  if (object.refcount < 0) {
    throw new RefcountError(`double close: the ${object.type.payload.name} object was already deallocated`);
  }
  if (nesting >= NESTING_LIMIT) {
    waiting.push(object);
    return;
  }
  nesting++;
  try {
    release(object);
    if (nesting === 1) {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) release(next);
    }
  } finally {
    nesting--;
  }
}

function release(object: PyObject): void {
  const record = object.type.payload;
  record.forgetWeakly?.(object);
  if (record.del !== null && mayFinalize(object) && revived(object, record.del)) return;
  if (registry !== null) registry.died(object);
  if (record.finalize?.(object)) return;
  if (record.traverse === null) return;
  if (registry === null) record.traverse(object, closeHeld);
  else closeVisibly(object, record.traverse);
}

/** References that objects being taken apart have still to give up: an audit that runs meanwhile counts them. */
const remaining: PyObject[][] = [];

function closeVisibly(object: PyObject, traverse: (object: PyObject, visit: Visit) => void): void {
  const held: PyObject[] = [];
  traverse(object, (each) => held.push(each));
  held.reverse();
  remaining.push(held);
  try {
    for (let next = held.pop(); next !== undefined; next = held.pop()) closeHeld(next);
  } finally {
    remaining.splice(remaining.indexOf(held), 1);
  }
}

/** Objects whose `__del__` has run, where it runs once at most (Python 3: PEP 442); null where it runs each time. */
let finalized: WeakSet<PyObject> | null = null;

export function finalizeOnce(once: boolean): void {
  finalized = once ? new WeakSet() : null;
}

/** Whether an object's `__del__` is to run; from now on it has (_PyGC_FINALIZED). */
export function mayFinalize(object: PyObject): boolean {
  if (finalized === null) return true;
  if (finalized.has(object)) return false;
  finalized.add(object);
  return true;
}

/** Runs what `__del__` does while the object lives once more with one reference. Whether somebody has taken another, and so keeps it. */
function revived(object: PyObject, del: (object: PyObject) => void): boolean {
  object.refcount = 1;
  dying.push(object);
  try {
    del(object);
  } finally {
    dying.pop();
  }
  return --object.refcount > 0;
}

/** Objects whose `__del__` is running, each with the reference that keeps it alive meanwhile. */
const dying: PyObject[] = [];

export function visitDying(visit: (object: PyObject) => void): void {
  for (const object of dying) visit(object);
  for (const held of remaining) for (const object of held) visit(object);
}

function closeHeld(held: PyObject): void {
  if (--held.refcount <= 0) deallocate(held);
}
