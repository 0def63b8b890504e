/** Makes the ledger's lines of what was settled. */
import { countOf } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { immortalCount } from '../versions/immortal-objects.ts';
import type { Accounts, MovedObject } from './accounts.ts';
import { type Edge, Holdings } from './edge.ts';
import type { EventKind, LedgerEvent, Place } from './event.ts';
import { type Instruction, placeOf } from './instruction.ts';
import type { Change } from './settle.ts';
import { sketch } from './sketch.ts';
import { targetOf } from './target.ts';

/** A count that has changed already, though the change is not recorded: what it was. */
export interface PendingCount {
  readonly object: PyObject;
  readonly count: number;
}

export class Teller {
  private readonly accounts: Accounts;
  private readonly emit: (event: LedgerEvent) => void;
  private step = 0;
  private place: Place | null = null;

  constructor(accounts: Accounts, emit: (event: LedgerEvent) => void) {
    this.accounts = accounts;
    this.emit = emit;
  }

  /** What is told next happened at this instruction, after so many had finished. */
  at(instruction: Instruction | null, finished: number): void {
    this.place = instruction === null ? null : placeOf(instruction);
    this.step = instruction === null && finished === 0 ? 0 : finished + 1;
  }

  change({ object, change, after, begins, depth, holder }: Change): void {
    const words = this.accounts.wording.holder(holder as Edge);
    const kind = change > 0 ? (begins ? 'alloc' : 'incref') : after === 0 ? 'free' : 'decref';
    const [gained, lost] = change > 0 ? [words, null] : [null, words];
    this.tell(object, { kind, change, count: after, gained, lost, depth });
  }

  move({ object, from, to }: MovedObject, pending: PendingCount | null): void {
    const { wording } = this.accounts;
    const [lost, gained] = [wording.holder(from), wording.holder(to)];
    if (lost === gained) return;
    const count = object === pending?.object ? pending.count : countOf(object);
    this.tell(object, { kind: 'move', change: 0, count, gained, lost, depth: 0 });
  }

  /** The references of a large new object came from where its maker had them. */
  large(object: PyObject, instruction: Instruction | null, pending: PendingCount | null): void {
    const holdings = new Holdings(object);
    for (let index = 0; index < holdings.held.length; index++) {
      const held = holdings.held[index] as PyObject;
      if (this.accounts.wanted(held))
        this.move({ object: held, from: targetOf(instruction, held, false), to: holdings.edge(index) }, pending);
    }
  }

  private tell(
    object: PyObject,
    { kind, change, count, gained, lost, depth }: { kind: EventKind } & Pick<LedgerEvent, 'change' | 'count' | 'gained' | 'lost' | 'depth'>,
  ): void {
    const { step, place } = this;
    const type = object.type.payload.name;
    const immortal = immortalCount(object) !== null;
    this.emit({
      step,
      place,
      kind,
      change,
      id: this.accounts.number(object),
      type,
      repr: sketch(object),
      count,
      immortal,
      gained,
      lost,
      depth,
    });
  }
}
