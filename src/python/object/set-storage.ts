/** The table of a set or frozenset (Objects/setobject.c, 2.7.18). */
import { close, newRef } from '../memory/heap.ts';
import { accumulating, closeFromEnd } from '../memory/native-scope.ts';
import type { PyObject, Visit } from '../memory/object.ts';
import { DICT_GROWTH, type KeyTable } from '../protocol/hash-order.ts';
import { HashStorage, type KeyEntry } from './hash-storage.ts';
import type { KeyUse } from './unhashable.ts';

type TableMaker = () => KeyTable<KeyEntry>;

/** How the language places items; null as Python 2 does. */
let makeTable: TableMaker | null = null;

export function useSetTable(make: TableMaker | null): void {
  makeTable = make;
}

export class SetStorage extends HashStorage<KeyEntry> {
  constructor() {
    super(DICT_GROWTH);
  }

  protected override newTable(): KeyTable<KeyEntry> {
    return makeTable === null ? super.newTable() : makeTable();
  }

  protected override keyUse(): KeyUse {
    return 'set element';
  }

  has(item: PyObject): boolean {
    return this.find(item, this.hashToStore(item)) !== undefined;
  }

  /** Adds a reference to an item that is not there yet. */
  add(item: PyObject): void {
    this.addHashed(item, this.hashToStore(item));
  }

  private addHashed(item: PyObject, hash: bigint | null): void {
    if (hash !== null) return this.addCompared(item, hash);
    if (this.find(item, hash) === undefined) this.insert({ key: newRef(item), hash });
  }

  /** The item is held while others are compared with it (set_add_entry). */
  private addCompared(item: PyObject, hash: bigint): void {
    const key = newRef(item);
    let known: KeyEntry | undefined;
    accumulating([key], () => {
      known = this.find(item, hash);
    });
    if (known === undefined) this.insert({ key, hash });
    else close(key);
  }

  /** Whether the item was there. */
  delete(item: PyObject): boolean {
    const entry = this.find(item, this.hashToStore(item));
    if (entry === undefined) return false;
    this.remove(entry);
    close(entry.key);
    return true;
  }

  /** The item `pop` takes, handed over to the caller (set_pop). */
  pop(): KeyEntry | undefined {
    const entry = this.table().popItem();
    if (entry !== undefined) this.remove(entry);
    return entry;
  }

  clear(): void {
    closeFromEnd(
      this.reset()
        .map(({ key }) => key)
        .reverse(),
    );
  }

  /** Room for as many items as are about to be added. */
  expect(more: number): void {
    this.reserve(more);
  }

  /** After many deletions. */
  shrink(): void {
    this.table().dropDummies();
  }

  /** Adds all items of another set; the table is made large enough at once (set_merge). */
  merge(other: SetStorage): void {
    if (this.takeOver(other, ({ key, hash }) => ({ key: newRef(key), hash }))) return;
    this.reserve(other.size);
    for (const { key, hash } of other.ordered()) this.addHashed(key, hash);
  }

  traverse(visit: Visit): void {
    for (const { key } of this.entries.values()) visit(key, 'item');
  }
}
