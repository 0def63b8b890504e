/**
 * The keys that the dictionaries of a class's instances have in common, held once (PEP 412; Objects/dictobject.c 3.8.18 and 3.11.7): by the class, and
 * by each of these dictionaries, which hold their values alone.
 */
import { registerRoots } from '../memory/audit.ts';
import { close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { has } from '../versions/features.ts';

/** Names that instances keep at most, from 3.11 on (SHARED_KEYS_MAX_SIZE, Include/internal/pycore_dict.h 3.11.7). */
const MOST = 30;
/** PyDict_MINSIZE */
const SMALLEST = 8;

/** Two thirds of a table's slots can be used (USABLE_FRACTION). */
const usable = (slots: number): number => Math.floor((2 * slots) / 3);

let living = new Set<SharedKeys>();

registerRoots((visit) => {
  for (const { keys } of living) for (const key of keys) visit(key, 'shared keys');
});

/** A new interpreter has no classes. */
export function resetSharedKeys(): void {
  living = new Set();
}

export class SharedKeys {
  readonly keys: Ref[];
  private readonly places: Map<unknown, number>;
  /** Of the table, and keys for which it still has room (dk_usable). */
  private readonly slots: number;
  private room: number;
  private users = 1;
  /** Whether a key that is there stays (3.11 on). */
  private readonly stays = has('shared keys stay');

  private constructor(keys: Ref[], slots: number, room: number) {
    this.keys = keys;
    this.places = new Map(keys.map(({ payload }, place) => [payload, place]));
    this.slots = slots;
    this.room = room;
    living.add(this);
  }

  /** Of a new class (_PyDict_NewKeysForClass); null where classes have none. */
  static ofClass(): SharedKeys | null {
    if (!has('instances share keys')) return null;
    return new SharedKeys([], SMALLEST, has('shared keys stay') ? MOST : usable(SMALLEST));
  }

  /** A table that was made anew for `keys`, which are handed over, while another had become too small or was in another order (make_keys_shared). */
  static of(keys: Ref[], before: SharedKeys): SharedKeys {
    const used = keys.length - 1;
    // GROWTH_RATE
    const wanted = has('tables grow by entries') ? used * 3 : used * 2 + before.slots / 2;
    let slots = SMALLEST;
    while (slots < wanted) slots *= 2;
    return new SharedKeys(keys, slots, usable(slots) - keys.length);
  }

  /** Whether nobody else holds it. */
  get isAlone(): boolean {
    return this.users === 1;
  }

  /** One more holds it. */
  retain(): this {
    this.users++;
    return this;
  }

  /** One less does; the last gives up the keys. */
  release(): void {
    if (--this.users > 0) return;
    living.delete(this);
    for (const key of this.keys) close(key);
  }

  /** Each instance that is made leaves room for one key less, down to one (init_inline_values, Objects/dictobject.c 3.11.7). */
  narrow(): void {
    if (this.stays && this.room > 1) this.room--;
  }

  /**
   * The shared key in the place of `key`, which is handed over and added where there is room; null where a dictionary of `size` entries can have no such
   * key: then `key` is the caller's still. Up to 3.10 all dictionaries must get their keys in the same order.
   */
  take(key: Ref, size: number): Ref | null {
    const place = this.places.get(key.payload);
    const ordered = this.stays || size === (place ?? this.keys.length);
    if (!ordered || (place === undefined && this.room <= 0)) return null;
    if (place === undefined) return this.append(key);
    close(key);
    return this.keys[place] as Ref;
  }

  /** Adds a key, which is borrowed, where it is new and there is room. */
  add(key: PyObject): void {
    if (!this.places.has(key.payload) && this.room > 0) this.append(newRef(key) as Ref);
  }

  private append(key: Ref): Ref {
    this.places.set(key.payload, this.keys.length);
    this.keys.push(key);
    this.room--;
    return key;
  }
}
