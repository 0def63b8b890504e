/** The order of an OrderedDict: a list of nodes linked both ways, each of which holds its key (_ODictNode, Objects/odictobject.c 3.8.18). */
import { close, newRef } from '../../../../memory/heap.ts';
import type { Ref, Visit } from '../../../../memory/object.ts';
import type { Entry } from '../../../../object/dict-storage.ts';

export interface Node {
  readonly entry: Entry;
  readonly key: Ref;
  previous: Node | null;
  next: Node | null;
}

export class Nodes {
  private readonly byEntry = new Map<Entry, Node>();
  first: Node | null = null;
  last: Node | null = null;

  of(entry: Entry): Node | undefined {
    return this.byEntry.get(entry);
  }

  /** A node for an entry, after all others. */
  append(entry: Entry): void {
    const node: Node = { entry, key: newRef(entry.key), previous: null, next: null };
    this.byEntry.set(entry, node);
    this.link(node, true);
  }

  /** Takes a node out, and lets go of its key. */
  remove(entry: Entry): void {
    const node = this.byEntry.get(entry);
    if (node === undefined) return;
    this.byEntry.delete(entry);
    this.unlink(node);
    close(node.key);
  }

  move(node: Node, toEnd: boolean): void {
    this.unlink(node);
    this.link(node, toEnd);
  }

  /** Takes all out. */
  clear(): void {
    const keys = [...this].map(({ key }) => key);
    this.byEntry.clear();
    this.first = null;
    this.last = null;
    for (const key of keys) close(key);
  }

  *[Symbol.iterator](): Generator<Node> {
    for (let node = this.first; node !== null; node = node.next) yield node;
  }

  traverse(visit: Visit): void {
    for (const { key } of this) visit(key, 'node');
  }

  private link(node: Node, atEnd: boolean): void {
    node.previous = atEnd ? this.last : null;
    node.next = atEnd ? null : this.first;
    this.join(node.previous, node);
    this.join(node, node.next);
  }

  private unlink(node: Node): void {
    this.join(node.previous, node.next);
  }

  private join(left: Node | null, right: Node | null): void {
    if (left === null) this.first = right;
    else left.next = right;
    if (right === null) this.last = left;
    else right.previous = left;
  }
}
