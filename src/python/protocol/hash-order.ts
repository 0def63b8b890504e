/**
 * The order of CPython 2.7's hash tables (lookdict and dictresize, Objects/dictobject.c 2.7.18): open addressing with perturbed probing.
 * Keys are opaque; their hashes are unsigned 64-bit integers.
 */
const PERTURB_SHIFT = 5n;
const MINIMUM_SIZE = 8;

export interface GrowthRule {
  /** The new minimum size when two thirds of the table are filled. */
  readonly grow: (used: number) => number;
}

/** dict: four times the entries, twice from 50,000 on. */
export const DICT_GROWTH: GrowthRule = { grow: (used) => used * (used > 50000 ? 2 : 4) };

/** Where keys stand in a hash table, and in which order they are met there. */
export interface KeyTable<K> {
  insert(key: K, hash: bigint): void;
  /** The first key on the hash's probe sequence that has the same hash and `matches`; the table may not change meanwhile. */
  find(hash: bigint, matches: (key: K) => boolean): K | undefined;
  delete(key: K): void;
  /** Makes room for `more` keys before they come, as merging does. */
  reserve(more: number): void;
  /** The key that `pop` takes; it stays until it is deleted. */
  popItem(): K | undefined;
  /** Keys in table order. */
  keys(): K[];
  /** Rebuilds the table where it holds too many places of deleted keys. */
  dropDummies(): void;
  /** Takes over another's keys at once, each replaced by what `keyFor` gives; false where this table cannot. */
  copy(other: KeyTable<K>, keyFor: (key: K) => K): boolean;
}

interface Slot<K> {
  readonly key: K;
  readonly hash: bigint;
}

/** Simulates the slots of a table; it never compares keys, so the caller inserts each key once. */
export class HashOrder<K> implements KeyTable<K> {
  private slots: (Slot<K> | 'dummy' | undefined)[];
  private readonly places = new Map<K, number>();
  private fill = 0;
  /** What slot 0 keeps as its hash: that of its last key, or where the next `popItem` starts. */
  private finger = 0;
  private readonly rule: GrowthRule;

  constructor(rule: GrowthRule = DICT_GROWTH, minimum = 0) {
    this.rule = rule;
    this.slots = new Array(minimum > 5 ? sizeAbove(minimum) : MINIMUM_SIZE);
  }

  insert(key: K, hash: bigint): void {
    const index = this.freeSlot(hash);
    if (this.slots[index] === undefined) this.fill++;
    this.put(index, { key, hash });
    if (this.fill * 3 >= this.slots.length * 2) this.resize(this.rule.grow(this.places.size));
  }

  find(hash: bigint, matches: (key: K) => boolean): K | undefined {
    const mask = this.slots.length - 1;
    let index = Number(hash & BigInt(mask));
    for (let perturb = hash; ; perturb >>= PERTURB_SHIFT) {
      const slot = this.slots[index];
      if (slot === undefined) return undefined;
      if (slot !== 'dummy' && slot.hash === hash && matches(slot.key)) return slot.key;
      index = Number((BigInt(index) * 5n + perturb + 1n) & BigInt(mask));
    }
  }

  delete(key: K): void {
    const index = this.places.get(key);
    if (index === undefined) return;
    this.slots[index] = 'dummy';
    this.places.delete(key);
  }

  /** `(fill + more) * 3 >= size * 2` resizes to twice their sum. */
  reserve(more: number): void {
    if ((this.fill + more) * 3 >= this.slots.length * 2) this.resize((this.places.size + more) * 2);
  }

  /** The first key at or behind the finger, which moves on (the finger is kept in slot 0 of CPython's table). */
  popItem(): K | undefined {
    if (this.places.size === 0) return undefined;
    const first = this.slots[0];
    let index = 0;
    if (first === undefined || first === 'dummy') {
      index = this.finger >= this.slots.length || this.finger < 1 ? 1 : this.finger;
      while (this.slots[index] === undefined || this.slots[index] === 'dummy') {
        index++;
        if (index >= this.slots.length) index = 1;
      }
    }
    this.finger = index + 1;
    return (this.slots[index] as Slot<K>).key;
  }

  keys(): K[] {
    const keys: K[] = [];
    for (const slot of this.slots) if (slot !== undefined && slot !== 'dummy') keys.push(slot.key);
    return keys;
  }

  /** Makes room for `minimum` entries, dropping dummies (dictresize). */
  resize(minimum: number): void {
    const old = this.slots;
    this.slots = new Array(sizeAbove(minimum));
    this.fill = 0;
    this.finger = 0;
    for (const slot of old) {
      if (slot === undefined || slot === 'dummy') continue;
      this.put(this.freeSlot(slot.hash), slot);
      this.fill++;
    }
  }

  /** More than a fifth of the table (set_difference_update_internal). */
  dropDummies(): void {
    if ((this.fill - this.places.size) * 5 >= this.slots.length - 1) this.resize(this.rule.grow(this.places.size));
  }

  /** Merging inserts key after key. */
  copy(): boolean {
    return false;
  }

  private put(index: number, slot: Slot<K>): void {
    this.slots[index] = slot;
    this.places.set(slot.key, index);
    if (index === 0) this.finger = Number(BigInt.asIntN(64, slot.hash));
  }

  /** The first dummy or empty slot on the hash's probe sequence. */
  private freeSlot(hash: bigint): number {
    const mask = this.slots.length - 1;
    let index = Number(hash & BigInt(mask));
    let dummy = -1;
    for (let perturb = hash; this.slots[index] !== undefined; perturb >>= PERTURB_SHIFT) {
      if (this.slots[index] === 'dummy' && dummy < 0) dummy = index;
      index = Number((BigInt(index) * 5n + perturb + 1n) & BigInt(mask));
    }
    return dummy >= 0 ? dummy : index;
  }
}

/** The smallest power of two above a number, at least 8. */
function sizeAbove(minimum: number): number {
  let size = MINIMUM_SIZE;
  while (size <= minimum) size *= 2;
  return size;
}
