/** The table of a dict (Objects/dictobject.c, 2.7.18). */
import { close, newRef } from '../memory/heap.ts';
import { closeFromEnd, holding, lending } from '../memory/native-scope.ts';
import type { PyObject, Ref, Visit } from '../memory/object.ts';
import { DICT_GROWTH } from '../protocol/hash-order.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { HashStorage, type KeyEntry } from './hash-storage.ts';
import { primitiveKey } from './primitive-key.ts';
import { SharedKeys } from './shared-keys.ts';
import { textType } from './static-types.ts';

export interface Entry extends KeyEntry {
  value: Ref;
}

export class DictStorage extends HashStorage<Entry> {
  /** Whose keys the entries have, which this dict does not hold itself then (a split table). */
  private shared: SharedKeys | null = null;

  /** `presize` is how many entries a display announces (_PyDict_NewPresized). */
  constructor(presize = 0) {
    super(DICT_GROWTH, presize);
  }

  /** From 3.6 on (Objects/dictobject.c: dk_entries). */
  protected override keepsOrder(): boolean {
    return target.language === 3;
  }

  /** The value under a string key, borrowed. */
  getName(name: string): PyObject | undefined {
    return this.entries.get(name)?.value;
  }

  /** The value under a key, borrowed. Throws TypeError where the key is unhashable. */
  get(key: PyObject): PyObject | undefined {
    return this.find(key, this.hashToStore(key))?.value;
  }

  /** Stores a handed-over value; a new key is referenced, an existing one keeps its first object (insertdict). */
  set(key: PyObject, value: Ref): void {
    this.store(key, value, this.hashOrClose(key, value));
  }

  /** Stores a borrowed value, which is referenced once the key has its hash (PyDict_SetItem). */
  put(key: PyObject, value: PyObject): void {
    if (primitiveKey(key) === key && has('keys are given to dicts')) return this.putGiven(key, newRef(value));
    const hash = this.hashToStore(key);
    this.store(key, newRef(value), hash);
  }

  /** Key and value are given references before the key has its hash (_PyDict_SetItem_Take2, 3.11.7). */
  private putGiven(key: PyObject, value: Ref): void {
    const hash = holding([newRef(key)], () => this.hashOrClose(key, value));
    this.store(key, value, hash);
  }

  /** The value under a key, borrowed, which is the given one where there was none; the key is hashed and looked for once (PyDict_SetDefault, 3.8.18). */
  putAbsent(key: PyObject, value: PyObject): PyObject {
    const hash = this.hashToStore(key);
    const known = this.find(key, hash);
    if (known !== undefined) return known.value;
    this.insert({ key: newRef(key), hash, value: newRef(value) });
    return value;
  }

  /** Stores a key and a value that are both handed over (_PyDict_SetItem_Take2). */
  give(key: Ref, value: Ref): void {
    this.storeHeld(
      key,
      value,
      lendingOrClosing([key, value], () => this.hashToStore(key)),
    );
  }

  private store(key: PyObject, value: Ref, hash: bigint | null): void {
    this.storeHeld(newRef(key) as Ref, value, hash);
  }

  /** The key is held while it is compared with others. */
  private storeHeld(held: Ref, value: Ref, hash: bigint | null): void {
    const entry = lendingOrClosing([value, held], () => this.find(held, hash));
    if (entry === undefined) {
      this.insert({ key: held, hash, value });
      return;
    }
    const old = entry.value;
    entry.value = value;
    if (old.type.payload.tracked) return holding([held], () => close(old));
    close(old);
    close(held);
  }

  private hashOrClose(key: PyObject, value: Ref): bigint | null {
    return lendingOrClosing([value], () => this.hashToStore(key));
  }

  /** Whether the key was there. */
  delete(key: PyObject): boolean {
    const entry = this.take(key);
    if (entry === undefined) return false;
    lending([entry.key], () => close(entry.value));
    close(entry.key);
    return true;
  }

  /** Takes an entry out and hands its key and value over to the caller. Up to 3.10 the keys of a dict from which something is deleted are its own. */
  take(key: PyObject): Entry | undefined {
    const entry = this.find(key, this.hashToStore(key));
    if (entry === undefined) return undefined;
    if (!has('shared keys stay')) this.unshare();
    if (this.shared !== null) newRef(entry.key);
    this.remove(entry);
    return entry;
  }

  /** The entry `popitem` takes: the last, or in Python 2 the first at or behind the finger that the table keeps (dict_popitem). */
  pop(): Entry | undefined {
    this.unshare();
    const entry = this.keepsOrder() ? [...this.entries.values()].at(-1) : this.table().popItem();
    if (entry !== undefined) this.remove(entry);
    return entry;
  }

  clear(): void {
    this.unshare();
    closeFromEnd(
      this.reset()
        .flatMap(({ key, value }) => [key, value])
        .reverse(),
    );
  }

  /** Becomes a copy of another, while it is empty: shared keys are shared by one more (PyDict_Copy). */
  copyFrom(other: DictStorage): void {
    if (other.shared !== null) this.share(other.shared);
    this.merge(other);
  }

  /** Takes over another dict's entries; the table is made large enough at once (PyDict_Merge), and an empty one is from 3.11 on a copy of the other's. */
  merge(other: DictStorage): void {
    if (this.size === 0 && other.shared === null && has('shared keys stay')) this.unshare();
    this.reserve(other.size);
    for (const { key, hash, value } of other.ordered()) this.store(key, newRef(value), hash);
  }

  /** The keys it shares with other dicts; null where it holds its own. */
  get sharedKeys(): SharedKeys | null {
    return this.shared;
  }

  /** From now on, while it is empty, it has the keys of a class. */
  share(keys: SharedKeys): void {
    this.shared = keys.retain();
  }

  /** Shares its own keys with dicts to come, in the place of others that do not fit any more. Null where not all can be. */
  shareOwn(before: SharedKeys): SharedKeys | null {
    const entries = [...this.entries.values()];
    if (!entries.every(isNamed)) return null;
    const keys = SharedKeys.of(
      entries.map(({ key }) => key),
      before,
    );
    this.share(keys);
    return keys;
  }

  /** It holds its keys itself (a combined table). */
  unshare(): void {
    const { shared } = this;
    if (shared === null) return;
    this.shared = null;
    for (const { key } of this.entries.values()) newRef(key);
    shared.release();
  }

  protected override insert(entry: Entry): void {
    super.insert(this.shared === null ? entry : this.split(entry, this.shared));
  }

  /** A new entry with the shared key; where that cannot be, this dict's keys are its own. */
  private split(entry: Entry, shared: SharedKeys): Entry {
    const key = isNamed(entry) ? shared.take(entry.key, this.size) : null;
    if (key !== null) return { ...entry, key };
    this.unshare();
    return entry;
  }

  traverse(visit: Visit): void {
    for (const entry of this.entries.values()) {
      if (this.shared === null) visit(entry.key, 'key');
      visit(entry.value, 'value');
    }
  }
}

/** Whether a key is a string, and none of a class's own kind. */
const isNamed = ({ key }: Entry): boolean => key.type === textType;

/** Runs `find`, which may run Python code; where it throws, nobody else would close what is held meanwhile. */
function lendingOrClosing<T>(held: Ref[], find: () => T): T {
  let done = false;
  try {
    const found = lending(held, find);
    done = true;
    return found;
  } finally {
    if (!done) for (const each of held) close(each);
  }
}
