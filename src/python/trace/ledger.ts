/**
 * The ledger of a run: every change of a count, and who gained or lost the reference. The heap tells that a count changed; who changed it
 * is found after each instruction, from what its frame, what was made and what was freed hold now and held before (docs/decisions.md).
 */
import { isAccounting } from '../memory/accounted.ts';
import { deallocationDepth, type Registry, watchHeap } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { observeCounts } from '../memory/observe-counts.ts';
import type { FrameObject } from '../object/payloads.ts';
import { frameType } from '../object/static-types.ts';
import { thread } from '../vm/thread.ts';
import { Accounts, type Follows } from './accounts.ts';
import { type Edge, Holdings, outside } from './edge.ts';
import type { LedgerEvent } from './event.ts';
import { bindingNext, instructionAt } from './instruction.ts';
import { ArenaSnapshot, Binding, type EdgeListener, Snapshot, ThreadSnapshot } from './snapshot.ts';
import { type PendingCount, Teller } from './teller.ts';

/** An object whose references are being given up. */
interface Dying {
  readonly object: PyObject;
  readonly holdings: Holdings;
  /** The frame in which it died: what another frame does meanwhile is not its doing. */
  readonly frame: FrameObject | null;
}

/** Changes that are settled at once, and references of a new object that are told one by one: memory stays bounded. */
const MOST_CHANGES = 1 << 14;

/** Slots of a frame that a {@link Snapshot} does not follow: they stay as long as it lives. */
const FIXED_SLOTS: readonly string[] = ['f_code', 'f_builtins', 'f_globals', 'f_func'];

const NOBODY: EdgeListener = { gained: () => {}, lost: () => {} };

/** Who holds an object while its `__del__` runs. */
const REVIVAL = outside('C code: __del__()');

/** The program recursed so deeply that the ledger could not follow. */
export class LedgerOverflow extends Error {}

export class Ledger {
  readonly accounts: Accounts;
  private readonly teller: Teller;
  /** Instructions finished. */
  private finished = 0;
  /** The instruction that changes belong to: its frame, null before the first and after the last, and its offset. */
  private frame: FrameObject | null = null;
  private offset = -1;
  private lastFrame: FrameObject | null = null;
  private newborn = new Set<PyObject>();
  /** Objects being freed, each because of the one before. */
  private readonly dying: Dying[] = [];
  /** Objects that live once more, for their `__del__`. */
  private readonly revived = new Set<PyObject>();
  private readonly snapshots = new WeakMap<PyObject, Snapshot>();
  /** What frames bind at this moment. */
  private readonly bindings = new Map<PyObject, Binding>();
  private readonly arenas = new ArenaSnapshot();
  private readonly thread = new ThreadSnapshot();
  private watcher: Registry | null = null;
  private overflown = false;

  constructor(emit: (event: LedgerEvent) => void, follows: Follows) {
    this.accounts = new Accounts(follows);
    this.teller = new Teller(this.accounts, emit);
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
    this.flush(null);
    watchHeap(this.watcher);
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
    this.enter(frame, frame.payload.f_lasti, null);
    this.flush(null);
    this.bindings.delete(frame);
    this.lastFrame = frame;
    const next = frame.payload.running ? bindingNext(frame.payload) : null;
    if (next !== null) this.bindings.set(frame, new Binding(next.dict, next.name));
    this.finished++;
  }

  /** What belongs to another instruction is settled first. */
  private enter(frame: FrameObject | null, offset: number, pending: PendingCount | null): void {
    if (frame === this.frame && offset === this.offset) return;
    if (this.accounts.changes.length > 0) this.flush(pending);
    this.frame = frame;
    this.offset = offset;
  }

  private changed(object: PyObject, before: number, after: number): void {
    if (before === after) return;
    const { frame } = thread;
    const pending = { object, count: before };
    this.enter(frame, frame === null ? -1 : frame.payload.f_lasti, pending);
    if (this.accounts.changes.length >= MOST_CHANGES) this.flush(pending);
    if (isAccounting() && this.newborn.delete(object)) return this.accounts.wasThere(object, after - before);
    // An object whose `__del__` runs lives once more; it is no new one.
    const begins = before === 0 && (object.type === frameType || this.accounts.idOf(object) === undefined);
    if (begins) this.newborn.add(object);
    const depth = deallocationDepth();
    if (after === 0) this.dying.length = Math.min(this.dying.length, depth);
    const change = after - before;
    const holder = this.claim(object, change, after, begins, depth);
    if (this.accounts.wanted(object)) this.accounts.record({ object, change, after, begins, depth, holder });
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
      snapshot.handOver(this.accounts);
      this.snapshots.delete(object);
      this.bindings.delete(object);
      if (this.lastFrame === object) this.lastFrame = null;
    }
    const holdings = new Holdings(object);
    if (this.newborn.delete(object)) for (const [index, held] of holdings.held.entries()) this.accounts.gained(held, holdings.edge(index));
    this.dying.length = depth - 1;
    this.dying.push({ object, holdings, frame: thread.frame });
  }

  /** Settles and tells what happened since the last time. */
  private flush(pending: PendingCount | null): void {
    const { accounts, teller, frame } = this;
    if (frame !== null) this.bindings.get(frame)?.update(accounts);
    this.thread.update(accounts);
    this.arenas.update(accounts);
    for (const each of new Set([this.lastFrame, frame, thread.frame])) if (each !== null) this.snapshot(each).update(accounts);
    const large = [...this.newborn].filter((object) => !this.observe(object));
    this.newborn = new Set();
    const instruction = frame === null ? null : instructionAt(frame, Math.max(0, this.offset), this.snapshot(frame).stackBefore);
    const moves = accounts.settle(instruction);
    teller.at(instruction, this.finished);
    for (const change of accounts.changes) teller.change(change);
    for (const move of moves) teller.move(move, pending);
    accounts.changes = [];
    for (const object of large) teller.large(object, instruction, pending);
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
    const { accounts } = this;
    accounts.wording.meet(object);
    if (object.type === frameType) this.snapshot(object as FrameObject).update(accounts);
    const holdings = new Holdings(object);
    if (holdings.held.length > MOST_CHANGES) return false;
    for (let index = 0; index < holdings.held.length; index++) {
      const edge = holdings.edge(index);
      if (object.type !== frameType || FIXED_SLOTS.includes(edge.slot)) accounts.gained(holdings.held[index] as PyObject, edge);
    }
    return true;
  }
}
