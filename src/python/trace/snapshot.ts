/** What a frame held when it was last looked at. The difference to what it holds now is what moved. */
import type { PyObject } from '../memory/object.ts';
import type { DictObject, FrameObject } from '../object/payloads.ts';
import { type Arena, activeArenas } from '../vm/arena.ts';
import { thread } from '../vm/thread.ts';
import { type Edge, outside } from './edge.ts';

/** Fields of a frame that change while it lives. */
const OTHERS = ['result', 'f_back', 'f_locals', 'f_exc_type', 'f_exc_value', 'f_exc_traceback'] as const;

/** Told of each reference that a frame has gained or lost. */
export interface EdgeListener {
  gained(held: PyObject, edge: Edge): void;
  lost(held: PyObject, edge: Edge): void;
}

/** The exception that is being handled, as the thread keeps it. */
export class ThreadSnapshot {
  private held: (PyObject | null)[] = [null, null, null];

  update(listener: EdgeListener): void {
    const now = [thread.exc_type, thread.exc_value, thread.exc_traceback];
    for (const [at, held] of now.entries()) {
      const before = this.held[at] as PyObject | null;
      if (before === held) continue;
      if (before !== null) listener.lost(before, HANDLED);
      if (held !== null) listener.gained(held, HANDLED);
    }
    this.held = now;
  }
}

/** The variable that a frame's next instruction binds or deletes. */
export class Binding {
  private value: PyObject | null;
  private readonly dict: DictObject;
  private readonly name: PyObject<string>;

  constructor(dict: DictObject, name: PyObject<string>) {
    this.dict = dict;
    this.name = name;
    this.value = dict.payload.getName(name.payload) ?? null;
  }

  update(listener: EdgeListener): void {
    const now = this.dict.payload.getName(this.name.payload) ?? null;
    if (now === this.value) return;
    const edge = { owner: this.dict, slot: 'value', at: this.name };
    if (this.value !== null) listener.lost(this.value, edge);
    if (now !== null) listener.gained(now, edge);
    this.value = now;
  }
}

/** The parser's arenas: they come and go whole. */
export class ArenaSnapshot {
  private known: readonly Arena[] = [];

  update(listener: EdgeListener): void {
    const now = activeArenas();
    if (now.length === this.known.length && now.at(-1) === this.known.at(-1)) return;
    for (const arena of this.known) if (!now.includes(arena)) forEachReference(arena, (held, edge) => listener.lost(held, edge));
    for (const arena of now) if (!this.known.includes(arena)) forEachReference(arena, (held, edge) => listener.gained(held, edge));
    this.known = [...now];
  }
}

function forEachReference({ refs, occurrences }: Arena, each: (held: PyObject, edge: Edge) => void): void {
  for (const [index, held] of refs.entries()) each(held, outside(`arena, line ${occurrences[index]?.lineno}`));
}

const HANDLED = outside('exception being handled');

/** A frame. */
export class Snapshot {
  /** The value stack before the latest instruction. */
  stackBefore: readonly PyObject[] = [];
  private stack: readonly PyObject[] = [];
  private fast: (PyObject | null)[] = [];
  private readonly others: (PyObject | null)[] = OTHERS.map(() => null);
  private readonly owner: FrameObject;

  constructor(owner: FrameObject) {
    this.owner = owner;
  }

  /** Tells the differences, and is the frame as it is now. */
  update(listener: EdgeListener): void {
    this.updateStack(listener);
    this.updateFast(listener);
    this.updateOthers(listener);
  }

  /** The frame is being freed: what it returns is its caller's now. */
  handOver(listener: EdgeListener): void {
    this.update(listener);
    const { result } = this.owner.payload;
    if (result !== null) listener.lost(result, { owner: this.owner, slot: 'result', at: null });
  }

  private updateStack(listener: EdgeListener): void {
    const { stack, sp } = this.owner.payload;
    const before = this.stack;
    const now = stack.slice(0, sp);
    this.stackBefore = before;
    this.stack = now;
    let same = 0;
    while (same < sp && before[same] === now[same] && same < before.length) same++;
    if (same === sp && same === before.length) return;
    for (let at = same; at < before.length; at++)
      this.tell(before[at], (held) => listener.lost(held, { owner: this.owner, slot: 'stack', at }));
    for (let at = same; at < sp; at++) this.tell(now[at], (held) => listener.gained(held, { owner: this.owner, slot: 'stack', at }));
  }

  /** Marks on the stack (Python 3) are no objects. */
  private tell(held: PyObject | null | undefined, told: (held: PyObject) => void): void {
    if (held != null) told(held);
  }

  private updateFast(listener: EdgeListener): void {
    const { fast } = this.owner.payload;
    for (let at = 0; at < fast.length; at++) {
      const before = this.fast[at] ?? null;
      const now = fast[at] as PyObject | null;
      if (before === now) continue;
      const edge = { owner: this.owner, slot: 'local', at };
      if (before !== null) listener.lost(before, edge);
      if (now !== null) listener.gained(now, edge);
      this.fast[at] = now;
    }
  }

  private updateOthers(listener: EdgeListener): void {
    const { payload } = this.owner;
    for (const [at, slot] of OTHERS.entries()) {
      const before = this.others[at] as PyObject | null;
      const now = slot === 'f_back' && !payload.ownsBack ? null : payload[slot];
      if (before === now) continue;
      if (before !== null) listener.lost(before, { owner: this.owner, slot, at: null });
      if (now !== null) listener.gained(now, { owner: this.owner, slot, at: null });
      this.others[at] = now;
    }
  }
}
