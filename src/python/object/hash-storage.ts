/**
 * What dicts and sets have in common: entries found by key, walked in CPython 2.7's table order. Keys that compare by value and cannot
 * run Python code are found by a JavaScript primitive, all others by hash and equality. The table order is simulated only once
 * something asks for it; until the first deletion the order of insertion is all it takes to catch up.
 */

import type { PyObject, Ref } from '../memory/object.ts';
import { isEqual } from '../protocol/compare.ts';
import { type GrowthRule, HashOrder } from '../protocol/hash-order.ts';
import { hashOf } from '../protocol/object.ts';
import { primitiveKey } from './primitive-key.ts';

export interface KeyEntry {
  readonly key: Ref;
}

export class HashStorage<E extends KeyEntry> {
  /** Entries in order of insertion, by primitive or, for other keys, by key object. */
  protected entries = new Map<unknown, E>();
  /** Entries of keys without a primitive, by hash. */
  private buckets: Map<bigint, E[]> | null = null;
  private order: HashOrder<E> | null = null;
  private readonly growth: GrowthRule;
  private presize: number;

  constructor(growth: GrowthRule, presize = 0) {
    this.growth = growth;
    this.presize = presize;
  }

  get size(): number {
    return this.entries.size;
  }

  /** The entry of a key equal to the given one. Throws TypeError where the key is unhashable. */
  protected find(key: PyObject): E | undefined {
    const primitive = primitiveKey(key);
    if (primitive !== key) return this.entries.get(primitive);
    const hash = hashOf(key);
    return this.buckets?.get(hash)?.find((entry) => entry.key === key || isEqual(entry.key, key));
  }

  /** Adds an entry whose key is not there yet. */
  protected insert(entry: E): void {
    const primitive = primitiveKey(entry.key);
    this.entries.set(primitive, entry);
    if (primitive === entry.key) {
      this.buckets ??= new Map();
      const hash = hashOf(entry.key);
      const bucket = this.buckets.get(hash);
      if (bucket === undefined) this.buckets.set(hash, [entry]);
      else bucket.push(entry);
    }
    if (this.order !== null) this.place(this.order, entry);
  }

  /** Takes an entry out; what it holds is still the caller's to close. */
  protected remove(entry: E): void {
    this.table().delete(entry);
    const primitive = primitiveKey(entry.key);
    this.entries.delete(primitive);
    if (primitive !== entry.key) return;
    const hash = hashOf(entry.key);
    const rest = this.buckets?.get(hash)?.filter((other) => other !== entry) ?? [];
    if (rest.length > 0) this.buckets?.set(hash, rest);
    else this.buckets?.delete(hash);
  }

  /** Entries in table order. */
  ordered(): E[] {
    return this.table().keys();
  }

  /** The table, caught up with the entries inserted since it was made. */
  protected table(): HashOrder<E> {
    if (this.order === null) {
      this.order = new HashOrder<E>(this.growth, this.presize);
      for (const entry of this.entries.values()) this.place(this.order, entry);
    }
    return this.order;
  }

  private place(order: HashOrder<E>, entry: E): void {
    order.insert(entry, BigInt.asUintN(64, hashOf(entry.key)));
  }

  /** Starts over with an empty table; the old entries are the caller's to close. */
  protected reset(): E[] {
    const old = this.order === null ? [...this.entries.values()] : this.order.keys();
    this.entries = new Map();
    this.buckets = null;
    this.order = null;
    this.presize = 0;
    return old;
  }

  /** Room for more entries, as when one table is merged into another. */
  protected reserve(minimum: number): void {
    this.table().reserve(minimum);
  }
}
