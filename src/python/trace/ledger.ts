/**
 * The ledger of a run: every change of a count, and who gained or lost the reference. The heap tells that a count changed; who changed it
 * is found after each instruction, from what its frame, what was made and what was freed hold now and held before (docs/decisions.md).
 */
import { accountedFor, isAccounting } from '../memory/accounted.ts';
import { countOf, deallocationDepth, type Registry, watchHeap } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { observeCounts } from '../memory/observe-counts.ts';
import type { FrameObject } from '../object/payloads.ts';
import { frameType } from '../object/static-types.ts';
import { thread } from '../vm/thread.ts';
import { type Edge, Holdings, outside } from './edge.ts';
import type { LedgerEvent, Place } from './event.ts';
import { bindingNext, type Instruction, instructionAt, placeOf } from './instruction.ts';
import { type Account, type Change, settle } from './settle.ts';
import { sketch } from './sketch.ts';
import { ArenaSnapshot, Binding, type EdgeListener, Snapshot, ThreadSnapshot } from './snapshot.ts';
import { passing, targetOf } from './target.ts';
import { Wording } from './wording.ts';

/** An object whose references are being given up. */
interface Dying {
  readonly object: PyObject;
  readonly holdings: Holdings;
  /** The frame in which it died: what another frame does meanwhile is not its doing. */
  readonly frame: FrameObject | null;
}

interface MovedObject {
  readonly object: PyObject;
  readonly from: Edge;
  readonly to: Edge;
}

/** Changes that are settled at once, and references of a new object that are told one by one: memory stays bounded. */
const MOST_CHANGES = 1 << 14;

/** Slots of a frame that a {@link Snapshot} does not follow: they stay as long as it lives. */
const FIXED_SLOTS: readonly string[] = ['f_code', 'f_builtins', 'f_globals'];

/** Slots that hold the dictionary of an object's attributes. */
const ATTRIBUTE_SLOTS = new Set(['__dict__', 'in_dict', 'cl_dict', 'func_dict', 'dict', 'tp_dict']);

const NOBODY: EdgeListener = { gained: () => {}, lost: () => {} };

/** Who holds an object while its `__del__` runs. */
const REVIVAL = outside('C code: __del__()');

/** The program recursed so deeply that the ledger could not follow. */
export class LedgerOverflow extends Error {}

export class Ledger implements EdgeListener {
  readonly wording = new Wording((object) => this.ids.get(object));
  private readonly emit: (event: LedgerEvent) => void;
  private readonly follows: (object: PyObject, id: number) => boolean;
  private ids = new WeakMap<PyObject, number>();
  private nextId = 1;
  /** Instructions finished. */
  private finished = 0;

  private frame: FrameObject | null = null;
  private offset = -1;
  private lastFrame: FrameObject | null = null;
  private changes: Change[] = [];
  private accounts = new Map<PyObject, Account>();
  private newborn = new Set<PyObject>();
  private readonly dying: Dying[] = [];
  /** An object whose count has changed but is not recorded yet, and the count it had. */
  private pending: PyObject | null = null;
  private pendingCount = 0;
  private readonly thread = new ThreadSnapshot();
  /** What frames bind at this moment. */
  private readonly bindings = new Map<FrameObject, Binding>();
  private readonly arenas = new ArenaSnapshot();
  private overflown = false;
  private watcher: Registry | null = null;
  private readonly generatorFrames = new WeakMap<PyObject, Edge>();
  /** Objects that live once more, for their `__del__`. */
  private readonly revived = new Set<PyObject>();
  private readonly snapshots = new WeakMap<PyObject, Snapshot>();

  /** `follows` says whether events of an object are wanted; all objects are numbered alike. */
  constructor(emit: (event: LedgerEvent) => void, follows: (object: PyObject, id: number) => boolean) {
    this.emit = emit;
    this.follows = follows;
  }

  start(): void {
    observeCounts((object, before, after) => this.guarded(() => this.changed(object, before, after)));
    this.thread.update(NOBODY);
    const before = watchHeap({
      born: (object) => before?.born(object),
      died: (object) => {
        before?.died(object);
        this.guarded(() => this.died(object));
      },
    });
    this.watcher = before;
  }

  stop(): void {
    observeCounts(null);
    if (this.overflown) throw new LedgerOverflow();
    this.flush();
    watchHeap(this.watcher);
  }

  /** The number of an object that had an event. */
  idOf(object: PyObject): number | undefined {
    return this.ids.get(object);
  }

  /** After each instruction. */
  instructed(frame: FrameObject): void {
    this.guarded(() => this.finish(frame));
  }

  /** The host's stack may end in the middle of the books: then they are void, and {@link stop} says so. */
  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof RangeError) this.overflown = true;
      throw error;
    }
  }

  private finish(frame: FrameObject): void {
    this.enter(frame, frame.payload.f_lasti);
    this.flush();
    this.bindings.delete(frame);
    this.lastFrame = frame;
    const next = frame.payload.running ? bindingNext(frame.payload) : null;
    if (next !== null) this.bindings.set(frame, new Binding(next.dict, next.name));
    this.finished++;
  }

  private enter(frame: FrameObject | null, offset: number): void {
    if (frame === this.frame && offset === this.offset) return;
    if (this.changes.length > 0) this.flush();
    this.frame = frame;
    this.offset = offset;
  }

  private changed(object: PyObject, before: number, after: number): void {
    if (before === after) return;
    this.pending = object;
    this.pendingCount = before;
    this.enter(thread.frame, thread.frame === null ? -1 : thread.frame.payload.f_lasti);
    if (this.changes.length >= MOST_CHANGES) this.flush();
    this.pending = null;
    if (isAccounting() && this.newborn.delete(object)) return this.wasThere(object, after - before);
    // An object whose `__del__` runs lives once more; it is no new one.
    const begins = before === 0 && (object.type === frameType || !this.ids.has(object));
    if (begins) this.newborn.add(object);
    const depth = deallocationDepth();
    if (after === 0) this.dying.length = Math.min(this.dying.length, depth);
    const change = after - before;
    const id = this.number(object);
    const holder = this.claim(object, change, after, begins, depth);
    if (!this.follows(object, id)) return;
    const entry: Change = { object, id, change, after, begins, depth, holder };
    this.changes.push(entry);
    this.account(object).changes.push(entry);
  }

  /**
   * An object that the runtime makes only now, but that the interpreter has had since it started, with `references`: the change recorded
   * last was no birth. It is none at all where the object's one reference is its cache's.
   */
  private wasThere(object: PyObject, references: number): void {
    const last = this.changes.at(-1);
    if (last?.object !== object) return;
    last.begins = false;
    last.after += references;
    if (accountedFor(object).keepers.length === 0) return;
    this.changes.pop();
    this.account(object).changes.pop();
  }

  /** The holder, where it is known at once. */
  private claim(object: PyObject, change: number, after: number, begins: boolean, depth: number): Edge | null {
    if (isAccounting()) return outside('heap image');
    if (change === after && !begins) {
      this.revived.add(object);
      return REVIVAL;
    }
    if (after === 0 && this.revived.delete(object)) return REVIVAL;
    const dying = depth > 0 && change < 0 ? this.dying[depth - 1] : undefined;
    if (dying === undefined || dying.frame !== thread.frame) return null;
    return dying.holdings.claim(object) ?? { owner: dying.object, slot: '', at: null };
  }

  private died(object: PyObject): void {
    const depth = deallocationDepth();
    const snapshot = this.snapshots.get(object);
    if (snapshot !== undefined) {
      snapshot.handOver(this);
      this.snapshots.delete(object);
      this.bindings.delete(object as FrameObject);
      if (this.lastFrame === object) this.lastFrame = null;
    }
    const holdings = new Holdings(object);
    if (this.newborn.delete(object)) for (const [index, held] of holdings.held.entries()) this.gained(held, holdings.edge(index));
    this.dying.length = depth - 1;
    this.dying.push({ object, holdings, frame: thread.frame });
  }

  gained(held: PyObject, edge: Edge): void {
    this.noted(held, edge);
    if (this.follows(held, this.number(held))) this.account(held).gained.push(edge);
  }

  /** The dictionary of an object's attributes is named by the object. */
  private noted(held: PyObject, edge: Edge): Edge {
    if (edge.slot === 'gi_frame') this.generatorFrames.set(held, edge);
    if (edge.owner !== null && ATTRIBUTE_SLOTS.has(edge.slot)) this.wording.give(held, { kind: 'attributes', owner: edge.owner });
    return edge;
  }

  lost(held: PyObject, edge: Edge): void {
    if (this.follows(held, this.number(held))) this.account(held).lost.push(edge);
  }

  private number(object: PyObject): number {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.ids.set(object, this.nextId);
    return this.nextId++;
  }

  private account(object: PyObject): Account {
    const known = this.accounts.get(object);
    if (known !== undefined) return known;
    const made: Account = { changes: [], gained: [], lost: [] };
    this.accounts.set(object, made);
    return made;
  }

  /** Settles what happened since the last time. */
  private flush(): void {
    const binding = this.frame === null ? undefined : this.bindings.get(this.frame);
    if (this.frame !== null && binding !== undefined) binding.update(this);
    this.thread.update(this);
    this.arenas.update(this);
    for (const frame of new Set([this.lastFrame, this.frame, thread.frame])) if (frame !== null) this.snapshot(frame).update(this);
    const stack = this.frame === null ? [] : this.snapshot(this.frame).stackBefore;
    const instruction = this.frame === null ? null : instructionAt(this.frame, Math.max(0, this.offset), stack);
    const large = [...this.newborn].filter((object) => !this.observe(object));
    this.newborn = new Set();
    const place = this.frame === null ? null : placeOf(this.frame, this.offset);
    const moves = this.settleAll(instruction);
    for (const change of this.changes) this.tell(change, place);
    for (const move of moves) this.tellMove(move, place);
    this.changes = [];
    for (const object of large) this.tellLarge(object, instruction, place);
    this.accounts = new Map();
  }

  private snapshot(frame: FrameObject): Snapshot {
    const known = this.snapshots.get(frame);
    if (known !== undefined) return known;
    const made = new Snapshot(frame);
    this.snapshots.set(frame, made);
    return made;
  }

  /** What a new object holds. Answers false where that is too much to be looked at together. */
  private observe(object: PyObject): boolean {
    this.wording.meet(object);
    if (object.type === frameType) this.snapshot(object as FrameObject).update(this);
    const holdings = new Holdings(object);
    if (holdings.held.length > MOST_CHANGES) return false;
    for (let index = 0; index < holdings.held.length; index++) {
      const edge = holdings.edge(index);
      if (object.type !== frameType || FIXED_SLOTS.includes(edge.slot)) this.gained(holdings.held[index] as PyObject, edge);
    }
    return true;
  }

  private settleAll(instruction: Instruction | null): MovedObject[] {
    const moves: MovedObject[] = [];
    for (const [object, account] of this.accounts) {
      const aside = (): Edge => passing(instruction);
      const target = (gained: boolean): Edge => this.noted(object, this.unseen(object, account, gained, instruction));
      const settled = settle(account, target, aside);
      for (const move of settled) moves.push({ object, ...move });
    }
    return moves;
  }

  /** The holder that looking does not find: the cache that a new object was made for, the generator that a frame is of, the opcode's target. */
  private unseen(object: PyObject, { changes }: Account, gained: boolean, instruction: Instruction | null): Edge {
    const [keeper] = gained && changes.some(({ begins }) => begins) ? accountedFor(object).keepers : [];
    if (keeper !== undefined) return outside(keeper);
    const generator = this.generatorFrames.get(object);
    if (generator !== undefined && !gained) return generator;
    const open = changes.filter(({ holder }) => holder === null);
    const deep = open.length > 0 && open.every(({ depth }) => depth > 0);
    return deep && object.type !== frameType ? passing(instruction) : targetOf(instruction, object, gained);
  }

  private tell({ object, id, change, after, begins, depth, holder }: Change, place: Place | null): void {
    const words = this.wording.holder(holder as Edge);
    const kind = change > 0 ? (begins ? 'alloc' : 'incref') : after === 0 ? 'free' : 'decref';
    const step = this.stepOf(place);
    const type = object.type.payload.name;
    const [gained, lost] = change > 0 ? [words, null] : [null, words];
    this.emit({ step, place, kind, change, id, type, repr: sketch(object), count: after, gained, lost, depth });
  }

  private tellMove({ object, from, to }: MovedObject, place: Place | null): void {
    const [lost, gained] = [this.wording.holder(from), this.wording.holder(to)];
    if (lost === gained) return;
    const step = this.stepOf(place);
    const type = object.type.payload.name;
    const count = object === this.pending ? this.pendingCount : countOf(object);
    const id = this.number(object);
    this.emit({ step, place, kind: 'move', change: 0, id, type, repr: sketch(object), count, gained, lost, depth: 0 });
  }

  private stepOf(place: Place | null): number {
    return place === null && this.finished === 0 ? 0 : this.finished + 1;
  }

  /** The references of a large new object came from where its maker had them. */
  private tellLarge(object: PyObject, instruction: Instruction | null, place: Place | null): void {
    const holdings = new Holdings(object);
    for (let index = 0; index < holdings.held.length; index++) {
      const held = holdings.held[index] as PyObject;
      if (!this.follows(held, this.number(held))) continue;
      this.tellMove({ object: held, from: targetOf(instruction, held, false), to: holdings.edge(index) }, place);
    }
  }
}
