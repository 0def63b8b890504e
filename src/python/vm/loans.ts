/**
 * References on loan. From 3.14 on a load may take no reference of what it puts on the stack, since a local that outlives it holds that, too
 * (LOAD_FAST_BORROW, Python/bytecodes.c 3.14.2). Here each slot owns its reference all the same, so that bookkeeping and audit are one for all
 * versions; objects die at the same moments, for whatever is on loan has an owner. Where a count is told, what is on loan is left out.
 */
import { countOf } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import type { FrameObject } from '../object/payloads.ts';
import { thread } from './thread.ts';

/** A reference that its holder has on loan, by the slot in which the holder's `traverse` tells of it. */
export interface Loan {
  readonly holder: PyObject;
  readonly slot: string;
  /** On the stack of a frame: where, from its bottom. */
  readonly place?: number;
}

/** The references to an object that a running frame has on loan. */
export type FindLoans = (frame: FrameObject, object: PyObject) => readonly Loan[];

let find: FindLoans | null = null;

/** How a version lends; null for those that do not. */
export function useLoans(rule: FindLoans | null): void {
  find = rule;
}

/** The references to an object that are on loan at this moment: inside of a call, or when a line has ended. */
export function loansOf(object: PyObject): readonly Loan[] {
  if (find === null) return [];
  const loans: Loan[] = [];
  for (let frame = thread.frame; frame !== null; frame = frame.payload.f_back) loans.push(...find(frame, object));
  return loans;
}

/** The count that `sys.getrefcount` tells of an object that has one. */
export function toldCount(object: PyObject): number {
  return countOf(object) - loansOf(object).length;
}
