/**
 * The table of a dict. Keys that compare by value and cannot run Python code (strings, numbers) are found by a JavaScript primitive;
 * all others by hash and equality.
 */
import { close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref, Visit } from '../memory/object.ts';
import { primitiveKey } from './primitive-key.ts';

export interface Entry {
  readonly key: Ref;
  value: Ref;
}

export class DictStorage {
  /** Entries by primitive key, in insertion order. */
  readonly entries = new Map<unknown, Entry>();

  get size(): number {
    return this.entries.size;
  }

  /** The value under a string key, borrowed. */
  getName(name: string): PyObject | undefined {
    return this.entries.get(name)?.value;
  }

  /** The value under a key, borrowed. Throws TypeError where the key is unhashable. */
  get(key: PyObject): PyObject | undefined {
    return this.entries.get(primitiveKey(key))?.value;
  }

  /** Stores a handed-over value; a new key is referenced, an existing one keeps its first object (insertdict, Objects/dictobject.c). */
  set(key: PyObject, value: Ref): void {
    const primitive = primitiveKey(key);
    const entry = this.entries.get(primitive);
    if (entry === undefined) {
      this.entries.set(primitive, { key: newRef(key), value });
      return;
    }
    const old = entry.value;
    entry.value = value;
    close(old);
  }

  /** Whether the key was there. */
  delete(key: PyObject): boolean {
    const primitive = primitiveKey(key);
    const entry = this.entries.get(primitive);
    if (entry === undefined) return false;
    this.entries.delete(primitive);
    close(entry.value);
    close(entry.key);
    return true;
  }

  traverse(visit: Visit): void {
    for (const entry of this.entries.values()) {
      visit(entry.key, 'key');
      visit(entry.value, 'value');
    }
  }
}
