/** The items of a deque, in a ring: both ends grow and shrink at no cost (Modules/_collectionsmodule.c, 2.7.18, links blocks instead). */
import { close } from '../../memory/heap.ts';
import type { Ref, Visit } from '../../memory/object.ts';

const SMALLEST = 8;

export class DequeStorage {
  length = 0;
  /** How many items it may have, null without limit. */
  maxlen: number | null = null;
  /** Changes with every change of the ends: iterators notice. */
  state = 0;
  /** A power of two long. */
  private ring = new Array<Ref | null>(SMALLEST).fill(null);
  private first = 0;

  /** The item at 0 … length − 1, borrowed. */
  at(index: number): Ref {
    return this.ring[this.slot(index)] as Ref;
  }

  /** Puts a handed-over item in the place of another, which is closed. */
  replace(index: number, item: Ref): void {
    const slot = this.slot(index);
    const old = this.ring[slot] as Ref;
    this.ring[slot] = item;
    close(old);
  }

  /** Adds a handed-over item at the right; where that is one too many, the leftmost is closed. */
  push(item: Ref): void {
    this.state++;
    this.grow();
    this.ring[this.slot(this.length++)] = item;
    if (this.isTooLong()) close(this.shift());
  }

  /** Adds a handed-over item at the left; where that is one too many, the rightmost is closed. */
  unshift(item: Ref): void {
    this.state++;
    this.grow();
    this.first = (this.first - 1) & (this.ring.length - 1);
    this.ring[this.first] = item;
    this.length++;
    if (this.isTooLong()) close(this.pop());
  }

  /** Hands over the rightmost item; there must be one. */
  pop(): Ref {
    this.state++;
    const slot = this.slot(--this.length);
    const item = this.ring[slot] as Ref;
    this.ring[slot] = null;
    return item;
  }

  /** Hands over the leftmost item; there must be one. */
  shift(): Ref {
    this.state++;
    const item = this.ring[this.first] as Ref;
    this.ring[this.first] = null;
    this.first = this.slot(1);
    this.length--;
    return item;
  }

  /** Moves `steps` items from the right end to the left, or the other way where they are negative (_deque_rotate). */
  rotate(steps: number): void {
    for (let left = shortest(steps, this.length); left > 0; left--) this.unshift(this.pop());
    for (let left = -shortest(steps, this.length); left > 0; left--) this.push(this.shift());
  }

  reverse(): void {
    for (let left = 0, right = this.length - 1; left < right; left++, right--) {
      const item = this.at(left);
      this.ring[this.slot(left)] = this.at(right);
      this.ring[this.slot(right)] = item;
    }
  }

  clear(): void {
    while (this.length > 0) close(this.pop());
  }

  /** The items, borrowed. */
  items(): Ref[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index));
  }

  traverse(visit: Visit): void {
    for (let index = 0; index < this.length; index++) visit(this.at(index), 'item');
  }

  private slot(index: number): number {
    return (this.first + index) & (this.ring.length - 1);
  }

  private isTooLong(): boolean {
    return this.maxlen !== null && this.length > this.maxlen;
  }

  private grow(): void {
    if (this.length < this.ring.length) return;
    this.ring = [...this.items(), ...new Array<Ref | null>(this.length).fill(null)];
    this.first = 0;
  }
}

/** The rotation that does the same with at most half as many steps as there are items. */
function shortest(steps: number, length: number): number {
  const half = (length + 1) >> 1;
  if (length === 0) return 0;
  if (Math.abs(steps) <= half) return steps;
  const rest = steps % length;
  if (rest > half) return rest - length;
  return rest < -half ? rest + length : rest;
}
