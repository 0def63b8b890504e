/** What happened to each object since the books were last settled, and what each is called. */
import { accountedFor } from '../memory/accounted.ts';
import type { PyObject } from '../memory/object.ts';
import { frameType } from '../object/static-types.ts';
import { type Edge, outside } from './edge.ts';
import type { Instruction } from './instruction.ts';
import { type Account, type Change, settle } from './settle.ts';
import type { EdgeListener } from './snapshot.ts';
import { passing, targetOf } from './target.ts';
import { Wording } from './wording.ts';

/** Says of an object, which has this number in the ledger, whether its events are wanted. */
export type Follows = (object: PyObject, id: number) => boolean;

export interface MovedObject {
  readonly object: PyObject;
  readonly from: Edge;
  readonly to: Edge;
}

/** Slots that hold the dictionary of an object's attributes. */
const ATTRIBUTE_SLOTS = new Set(['__dict__', 'in_dict', 'cl_dict', 'func_dict']);

export class Accounts implements EdgeListener {
  readonly wording = new Wording((object) => this.ids.get(object));
  /** In the order in which they happened. */
  changes: Change[] = [];
  private readonly follows: Follows;
  private open = new Map<PyObject, Account>();
  private readonly ids = new WeakMap<PyObject, number>();
  private nextId = 1;
  private readonly generatorFrames = new WeakMap<PyObject, Edge>();

  constructor(follows: Follows) {
    this.follows = follows;
  }

  /** The number of an object that had an event. */
  idOf(object: PyObject): number | undefined {
    return this.ids.get(object);
  }

  /** The number of an object, which gets one; all objects are numbered alike, whichever are followed. */
  number(object: PyObject): number {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.ids.set(object, this.nextId);
    return this.nextId++;
  }

  wanted(object: PyObject): boolean {
    return this.follows(object, this.number(object));
  }

  record(change: Change): void {
    this.changes.push(change);
    this.account(change.object).changes.push(change);
  }

  /**
   * An object that the runtime makes only now, but that the interpreter has had since it started, with `references`: the change recorded
   * last was no birth. It is none at all where the object's one reference is its cache's.
   */
  wasThere(object: PyObject, references: number): void {
    const last = this.changes.at(-1);
    if (last?.object !== object) return;
    last.begins = false;
    last.after += references;
    if (accountedFor(object).keepers.length === 0) return;
    this.changes.pop();
    this.account(object).changes.pop();
  }

  gained(held: PyObject, edge: Edge): void {
    this.note(held, edge);
    if (this.wanted(held)) this.account(held).gained.push(edge);
  }

  lost(held: PyObject, edge: Edge): void {
    if (this.wanted(held)) this.account(held).lost.push(edge);
  }

  /** Gives each change its holder, and begins anew. What was handed on meanwhile is the answer. */
  settle(instruction: Instruction | null): MovedObject[] {
    const moves: MovedObject[] = [];
    for (const [object, account] of this.open) {
      const target = (gained: boolean): Edge => {
        const edge = this.unseen(object, account, gained, instruction);
        this.note(object, edge);
        return edge;
      };
      const settled = settle(account, target, () => passing(instruction));
      for (const move of settled) moves.push({ object, ...move });
    }
    this.open = new Map();
    return moves;
  }

  /** The dictionary of an object's attributes is named by the object, a generator's frame belongs to it. */
  private note(held: PyObject, edge: Edge): void {
    if (edge.slot === 'gi_frame') this.generatorFrames.set(held, edge);
    if (edge.owner !== null && ATTRIBUTE_SLOTS.has(edge.slot)) this.wording.give(held, { kind: 'attributes', owner: edge.owner });
  }

  /** The holder that looking does not find: the cache that a new object was made for, a frame's generator, the instruction's target. */
  private unseen(object: PyObject, { changes }: Account, gained: boolean, instruction: Instruction | null): Edge {
    const [keeper] = gained && changes.some(({ begins }) => begins) ? accountedFor(object).keepers : [];
    if (keeper !== undefined) return outside(keeper);
    const generator = this.generatorFrames.get(object);
    if (generator !== undefined && !gained) return generator;
    const open = changes.filter(({ holder }) => holder === null);
    const deep = open.length > 0 && open.every(({ depth }) => depth > 0);
    return deep && object.type !== frameType ? passing(instruction) : targetOf(instruction, object, gained);
  }

  private account(object: PyObject): Account {
    const known = this.open.get(object);
    if (known !== undefined) return known;
    const made: Account = { changes: [], gained: [], lost: [] };
    this.open.set(object, made);
    return made;
  }
}
