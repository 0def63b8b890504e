/** A reference, seen as the slot of its holder. */
import type { PyObject } from '../memory/object.ts';
import { DictStorage } from '../object/dict-storage.ts';
import type { Frame } from '../object/payloads.ts';
import { frameType, listType, tupleType } from '../object/static-types.ts';

/** An owner of null is something that is no object: then the slot is its name. */
export interface Edge {
  readonly owner: PyObject | null;
  readonly slot: string;
  /** Which of the slots of that kind: a position, or a key. */
  readonly at: number | PyObject | null;
}

/** A holder that is no object. */
export const outside = (name: string): Edge => ({ owner: null, slot: name, at: null });

/** The references that an object holds. */
export class Holdings {
  readonly held: readonly PyObject[];
  private readonly owner: PyObject;
  /** The slots, one for each; null where all are items. */
  private readonly slots: readonly string[] | null;
  /** Slots that were claimed; those before `next` and behind `last` all were. */
  private readonly claimed = new Set<number>();
  private next = 0;
  private last: number;
  /** Of a frame: which fast locals have a value. */
  private readonly locals: readonly number[] = [];

  constructor(owner: PyObject) {
    this.owner = owner;
    if (owner.type === listType || owner.type === tupleType) {
      this.held = owner.payload as readonly PyObject[];
      this.slots = null;
      this.last = this.held.length - 1;
      return;
    }
    const held: PyObject[] = [];
    const slots: string[] = [];
    owner.type.payload.traverse?.(owner, (object, slot) => {
      held.push(object);
      slots.push(slot);
    });
    this.held = held;
    this.slots = slots;
    this.last = held.length - 1;
    if (owner.type === frameType) this.locals = (owner.payload as Frame).fast.flatMap((value, at) => (value === null ? [] : [at]));
  }

  edge(index: number): Edge {
    const { owner, slots } = this;
    const slot = slots === null ? 'item' : (slots[index] as string);
    return { owner, slot, at: this.position(index, slot) };
  }

  private position(index: number, slot: string): Edge['at'] {
    const { owner, held, slots } = this;
    if (owner.payload instanceof DictStorage && (slot === 'key' || slot === 'value'))
      return held[slot === 'key' ? index : index - 1] as PyObject;
    if (slot === 'local' && slots !== null) return this.locals[index - slots.indexOf('local')] as number;
    return index;
  }

  /** The slot that gives up `object`: one that holds it and has not been claimed. Items go from the end, most others from the start. */
  claim(object: PyObject): Edge | null {
    const { held, claimed } = this;
    while (claimed.delete(this.next)) this.next++;
    while (claimed.delete(this.last)) this.last--;
    if (this.slots === null && this.last >= this.next && held[this.last] === object) return this.edge(this.last--);
    for (let index = this.next; index <= this.last; index++) {
      if (held[index] !== object || claimed.has(index)) continue;
      if (index === this.next) this.next++;
      else claimed.add(index);
      return this.edge(index);
    }
    return null;
  }
}
