/** The lines of a ledger, as plain data. */

/**
 * What happened to a count: an object began to live (`alloc`), gained a reference (`incref`), lost one (`decref`), lost its last one
 * (`free`); or a reference went from one holder to another while the count stayed (`move`).
 */
export type EventKind = 'alloc' | 'incref' | 'decref' | 'free' | 'move';

export interface LedgerEvent {
  /** The number of the instruction, counted as they are executed; 0 before the first. */
  readonly step: number;
  /** Where it happened; null before the first line and after the last. */
  readonly place: Place | null;
  readonly kind: EventKind;
  /** By how much the count changed: 1, -1, 0 for a move, more where an import brings the references of a heap image. */
  readonly change: number;
  /** The same number for the same object, in the order of their first events. */
  readonly id: number;
  readonly type: string;
  /** What the object looks like, shortened. */
  readonly repr: string;
  /** References after the event. */
  readonly count: number;
  /** Whether the version gives the object no count (3.12 on): then the references are those that the program and the image hold. */
  readonly immortal: boolean;
  /** Who holds the reference now: of `alloc`, `incref` and `move`. */
  readonly gained: string | null;
  /** Who held it: of `decref`, `free` and `move`. */
  readonly lost: string | null;
  /** How many objects are being freed at this moment, the innermost of which gives up this reference. */
  readonly depth: number;
}

export interface Place {
  readonly line: number;
  /** The name of the code: `<module>`, a function's. */
  readonly code: string;
  readonly opcode: string;
}
