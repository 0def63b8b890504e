/**
 * What dicts and sets have in common: entries found by key, walked in CPython 2.7's table order. Keys that compare by value and cannot
 * run Python code are found by a JavaScript primitive, all others by probing the simulated table, which asks the same keys in the same
 * order as CPython does. That table is made only once something needs it; until the first deletion the order of insertion is all it takes
 * to catch up.
 */

import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { isEqual } from '../protocol/compare.ts';
import { type GrowthRule, HashOrder, type KeyTable } from '../protocol/hash-order.ts';
import { hashOf } from '../protocol/object.ts';
import { platform } from '../versions/target.ts';
import { primitiveKey } from './primitive-key.ts';
import { type KeyUse, keyHash } from './unhashable.ts';

export interface KeyEntry {
  readonly key: Ref;
  /** The hash the key had when it was stored, where asking again could run Python code; else null. */
  readonly hash: bigint | null;
}

export class HashStorage<E extends KeyEntry> {
  /** Entries in order of insertion, by primitive or, for other keys, by key object. */
  protected entries = new Map<unknown, E>();
  /** How many keys have no primitive. */
  private foreign = 0;
  private order: KeyTable<E> | null = null;
  private readonly growth: GrowthRule;
  private presize: number;

  constructor(growth: GrowthRule, presize = 0) {
    this.growth = growth;
    this.presize = presize;
  }

  get size(): number {
    return this.entries.size;
  }

  /** The hash to look a key up with and to store in its entry: null for a key that a primitive stands for. Throws TypeError where unhashable. */
  protected hashToStore(key: PyObject): bigint | null {
    return primitiveKey(key) === key ? keyHash(key, this.keyUse()) : null;
  }

  /** As messages call a key. */
  protected keyUse(): KeyUse {
    return 'dict key';
  }

  /** The entry of a key equal to the given one, whose hash is that of {@link hashToStore}. */
  protected find(key: PyObject, hash: bigint | null): E | undefined {
    if (hash === null) {
      const entry = this.entries.get(primitiveKey(key));
      if (entry !== undefined || this.foreign === 0) return entry;
    }
    if (this.entries.size === 0) return undefined;
    return this.table().find(BigInt.asUintN(platform.wordSize, hash ?? hashOf(key)), (entry) => isSameKey(entry, key));
  }

  /** Adds an entry whose key is not there yet. */
  protected insert(entry: E): void {
    this.entries.set(entry.hash === null ? primitiveKey(entry.key) : entry.key, entry);
    if (entry.hash !== null) this.foreign++;
    if (this.order !== null) this.place(this.order, entry);
  }

  /** Takes over another's entries, each copied, where nothing has been stored yet and the table can; whether it did. */
  protected takeOver(other: HashStorage<E>, copy: (entry: E) => E): boolean {
    if (this.entries.size > 0) return false;
    const copies = new Map<E, E>();
    const copied = this.table().copy(other.table(), (entry) => {
      const own = copy(entry);
      copies.set(entry, own);
      return own;
    });
    for (const own of copies.values()) {
      this.entries.set(own.hash === null ? primitiveKey(own.key) : own.key, own);
      if (own.hash !== null) this.foreign++;
    }
    return copied;
  }

  /** Takes an entry out; what it holds is still the caller's to close. */
  protected remove(entry: E): void {
    if (this.order !== null || !this.keepsOrder()) this.table().delete(entry);
    this.entries.delete(entry.hash === null ? primitiveKey(entry.key) : entry.key);
    if (entry.hash !== null) this.foreign--;
  }

  /** Entries in table order. */
  ordered(): E[] {
    return this.keepsOrder() ? [...this.entries.values()] : this.table().keys();
  }

  /** Entries one after the other; where they keep their order, those that come meanwhile, too. */
  walk(): Iterator<E> {
    return this.keepsOrder() ? this.entries.values() : this.ordered().values();
  }

  /** Whether entries are walked as they were inserted. */
  protected keepsOrder(): boolean {
    return false;
  }

  /** The table, caught up with the entries inserted since it was made. */
  protected table(): KeyTable<E> {
    if (this.order === null) {
      this.order = this.newTable();
      for (const entry of this.entries.values()) this.place(this.order, entry);
    }
    return this.order;
  }

  /** An empty table. */
  protected newTable(): KeyTable<E> {
    return new HashOrder<E>(this.growth, this.presize);
  }

  private place(order: KeyTable<E>, entry: E): void {
    order.insert(entry, BigInt.asUintN(platform.wordSize, entry.hash ?? hashOf(entry.key)));
  }

  /** Starts over with an empty table; the old entries are the caller's to close. */
  protected reset(): E[] {
    const old = this.order === null || this.keepsOrder() ? [...this.entries.values()] : this.order.keys();
    this.entries = new Map();
    this.foreign = 0;
    this.order = null;
    this.presize = 0;
    return old;
  }

  /** Room for more entries, as when one table is merged into another. */
  protected reserve(minimum: number): void {
    if (this.order !== null || !this.keepsOrder()) this.table().reserve(minimum);
  }
}

/** The stored key is held while its class decides (lookdict). */
function isSameKey(entry: KeyEntry, key: PyObject): boolean {
  if (entry.key === key) return true;
  return holding([newRef(entry.key)], () => isEqual(entry.key, key));
}
