/**
 * Every change of a count, seen without a word in the verbs that change it: the field `refcount` is replaced by an accessor of the
 * prototype. Programs that nobody traces run in processes where that never happens, and cost what they cost.
 */
import { PyObject } from './object.ts';

/** `before` is 0 for an object that begins to live. */
export type CountObserver = (object: PyObject, before: number, after: number) => void;

/** What an observed object has instead of the field. */
interface Observed {
  observedCount?: number;
}

let observer: CountObserver | null = null;

/**
 * Calls `each` after every change from now on; null stops that. Objects must be made after the first call, or be given to
 * {@link observeToo}. The accessor stays for the rest of the process.
 */
export function observeCounts(each: CountObserver | null): void {
  if (!Object.hasOwn(PyObject.prototype, 'refcount')) Object.defineProperty(PyObject.prototype, 'refcount', ACCESSOR);
  observer = each;
}

/** An object that was there before the first observer (a static type, None) is observed like the others. */
export function observeToo(object: PyObject): void {
  if (!Object.hasOwn(object, 'refcount')) return;
  const count = object.refcount;
  delete (object as { refcount?: number }).refcount;
  object.refcount = count;
}

const ACCESSOR: PropertyDescriptor & ThisType<Observed> = {
  configurable: true,
  get() {
    return this.observedCount;
  },
  set(after: number) {
    const before = this.observedCount ?? 0;
    this.observedCount = after;
    if (observer !== null) observer(this as PyObject, before, after);
  },
};
