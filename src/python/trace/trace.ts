/** Runs a program with a ledger. */
import { type InterpreterOptions, type RunOutcome, run } from '../interpreter.ts';
import { reachableObjects } from '../memory/audit.ts';
import { close } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { observeCounts, observeToo } from '../memory/observe-counts.ts';
import type { DictObject, Frame, FrameObject, ModuleObject } from '../object/payloads.ts';
import { moduleType } from '../object/static-types.ts';
import { thread } from '../vm/thread.ts';
import type { Accounts, Follows } from './accounts.ts';
import type { LedgerEvent } from './event.ts';
import { evaluateInMain, NoValue, sameValue } from './find.ts';
import { Ledger } from './ledger.ts';
import { meaningOf } from './variables.ts';
import type { Wording } from './wording.ts';

export interface LedgerReader {
  event(event: LedgerEvent): void;
  /** Without it everything is followed. */
  readonly follows?: Follows;
  /** The program has ended; the heap is still there, but nothing is recorded any more. */
  ended?(accounts: Accounts): void;
}

/** Runs a program and tells each change of a count as it happens. */
export function runWithLedger(source: string, options: InterpreterOptions, reader: LedgerReader): RunOutcome {
  const ledger = new Ledger((event) => reader.event(event), reader.follows ?? (() => true));
  return watched(source, options, ledger, () => reader.ended?.(ledger.accounts));
}

function watched(
  source: string,
  options: InterpreterOptions,
  ledger: Ledger,
  ended: () => void,
  each = (_frame: Frame): void => {},
): RunOutcome {
  observeCounts(null);
  const observer = {
    started: () => {
      for (const object of reachableObjects()) observeToo(object);
      nameModules(ledger.accounts.wording);
      ledger.start();
    },
    instructed: (frame: FrameObject) => {
      ledger.instructed(frame);
      each(frame.payload);
    },
    ended: () => {
      ledger.stop();
      ended();
    },
  };
  return run(source, { ...options, observer });
}

/** The dictionaries of modules that are there from the start. */
function nameModules(wording: Wording): void {
  for (const { key, value } of (thread.modules as DictObject).payload.ordered()) {
    if (value.type !== moduleType) continue;
    const name = String(key.payload);
    const dict = (value as ModuleObject).payload.md_dict;
    wording.give(dict, name === '__main__' ? { kind: 'globals' } : { kind: 'module', name });
  }
}

export interface Found {
  readonly outcome: RunOutcome;
  /** Null where the expression denotes no object that had an event, with the reason. */
  readonly follows: Follows | null;
  readonly reason: string;
}

/**
 * Runs a program to see which object an expression denotes: what it gives in the program's globals when the program has ended. A name that
 * means nothing there stands for what it named last, in a function or before it was deleted; a number or string that no object of the program is, for the first object of that value.
 * To follow the object the program runs again, for the same program numbers its objects the same every time.
 */
export function findObject(source: string, options: InterpreterOptions, expression: string): Found {
  let found: Pick<Found, 'follows' | 'reason'> = { follows: null, reason: '' };
  let last: number | undefined;
  const ledger = new Ledger(
    () => {},
    () => false,
  );
  const look = (frame: Frame): void => {
    const object = meaningOf(frame, expression);
    if (object !== null) last = ledger.accounts.idOf(object);
  };
  const outcome = watched(source, options, ledger, () => (found = denoted(expression, ledger, last)), look);
  return { outcome, ...found };
}

function denoted(expression: string, ledger: Ledger, last: number | undefined): Pick<Found, 'follows' | 'reason'> {
  try {
    const object = evaluateInMain(expression);
    const id = ledger.accounts.idOf(object);
    const follows = id === undefined ? firstOf(object) : withNumber(id);
    close(object);
    return { follows, reason: 'it is no object that the program had' };
  } catch (error) {
    if (!(error instanceof NoValue)) throw error;
    return { follows: last === undefined ? null : withNumber(last), reason: error.message };
  }
}

/** Follows the object of a number. */
export const withNumber =
  (wanted: number): Follows =>
  (_object, id) =>
    id === wanted;

function firstOf(object: PyObject): Follows | null {
  const same = sameValue(object);
  if (same === null) return null;
  let first: number | null = null;
  return (other, id) => {
    if (first === null && same(other)) first = id;
    return id === first;
  };
}
