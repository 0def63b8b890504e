/**
 * Where the items of a set stand: nine neighbours are tried before the hash leads elsewhere (set_add_entry, set_insert_clean and
 * set_table_resize, Objects/setobject.c 3.8.18). Which deleted places are taken again, and when the table grows, are facts of the version.
 */
import type { KeyTable } from '../../../protocol/hash-order.ts';
import { target } from '../../../versions/target.ts';

const MINIMUM_SIZE = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5n;
/** Sets above this double instead of growing fourfold. */
const LARGE = 50000;

interface Slot<K> {
  readonly key: K;
  readonly hash: bigint;
}

type Place<K> = Slot<K> | 'dummy' | undefined;

export class SetOrder<K> implements KeyTable<K> {
  private slots: Place<K>[] = new Array(MINIMUM_SIZE).fill(undefined);
  private readonly places = new Map<K, number>();
  private fill = 0;
  /** Where the next `pop` starts. */
  private finger = 0;

  insert(key: K, hash: bigint): void {
    const { free, deleted } = this.freePlace(hash);
    this.put(deleted ?? free, { key, hash });
    if (deleted !== null) return;
    this.fill++;
    if (this.isFull(this.fill)) this.resize(this.grown());
  }

  find(hash: bigint, matches: (key: K) => boolean): K | undefined {
    for (const index of this.probes(hash)) {
      const slot = this.slots[index];
      if (slot === undefined) return undefined;
      if (slot !== 'dummy' && slot.hash === hash && matches(slot.key)) return slot.key;
    }
    return undefined;
  }

  delete(key: K): void {
    const index = this.places.get(key);
    if (index === undefined) return;
    this.slots[index] = 'dummy';
    this.places.delete(key);
  }

  /** Makes room for `more` items before they come (set_merge, set_update_internal). */
  reserve(more: number): void {
    if (this.isFull(this.fill + more)) this.resize((this.places.size + more) * 2);
  }

  popItem(): K | undefined {
    if (this.places.size === 0) return undefined;
    const mask = this.slots.length - 1;
    let index = this.finger & mask;
    while (typeof this.slots[index] !== 'object') index = (index + 1) & mask;
    this.finger = index + 1;
    return (this.slots[index] as Slot<K>).key;
  }

  keys(): K[] {
    return this.taken().map(({ key }) => key);
  }

  /** Rebuilds the table where more than a quarter of it are dummies (set_difference_update_internal). */
  dropDummies(): void {
    if (this.fill - this.places.size > (this.slots.length - 1) >> 2) this.resize(this.grown());
  }

  /** An empty table takes another's items over: as they stand where both are of one size, else one after the other (set_merge). */
  copy(other: KeyTable<K>, keyFor: (key: K) => K): boolean {
    if (!(other instanceof SetOrder) || this.fill > 0) return false;
    this.reserve(other.places.size);
    const standsAlike = this.slots.length === other.slots.length && other.fill === other.places.size;
    for (const slot of other.taken() as Slot<K>[]) {
      const index = standsAlike ? (other.places.get(slot.key) as number) : this.freePlace(slot.hash).free;
      this.put(index, { key: keyFor(slot.key), hash: slot.hash });
      this.fill++;
    }
    return true;
  }

  private taken(): Slot<K>[] {
    return this.slots.filter((slot): slot is Slot<K> => typeof slot === 'object');
  }

  private isFull(fill: number): boolean {
    const mask = this.slots.length - 1;
    return target.hashes.sets.load === '3/5' ? fill * 5 >= mask * 3 : fill * 3 >= mask * 2;
  }

  private grown(): number {
    return this.places.size * (this.places.size > LARGE ? 2 : 4);
  }

  private resize(minimum: number): void {
    const old = this.taken();
    let size = MINIMUM_SIZE;
    while (size <= minimum) size *= 2;
    this.slots = new Array(size).fill(undefined);
    this.fill = old.length;
    for (const slot of old) this.put(this.freePlace(slot.hash).free, slot);
  }

  private put(index: number, slot: Slot<K>): void {
    this.slots[index] = slot;
    this.places.set(slot.key, index);
  }

  /** The first place that never was taken, and a deleted item's that serves instead. */
  private freePlace(hash: bigint): { readonly free: number; readonly deleted: number | null } {
    const { deletedPlace } = target.hashes.sets;
    let deleted: number | null = null;
    for (const index of this.probes(hash)) {
      const slot = this.slots[index];
      if (slot === undefined) return { free: index, deleted };
      if (slot === 'dummy' && (deletedPlace === 'last' || (deletedPlace === 'first' && deleted === null))) deleted = index;
    }
    throw new Error('a set has no free place');
  }

  /** The places of a hash in the order in which they are tried. */
  private *probes(hash: bigint): Generator<number> {
    const mask = this.slots.length - 1;
    let perturb = hash;
    for (let index = Number(hash & BigInt(mask)); ; ) {
      yield index;
      if (index + LINEAR_PROBES <= mask) for (let step = 1; step <= LINEAR_PROBES; step++) yield index + step;
      perturb >>= PERTURB_SHIFT;
      index = Number((BigInt(index) * 5n + 1n + perturb) & BigInt(mask));
    }
  }
}
