/**
 * What running frames of 3.14 and later have on loan: values on the stack, and locals that got one from there. A loan is passed on where the
 * value is loaded, stored or given to a call (PyStackRef_DUP, Include/internal/pycore_stackref.h 3.14.2); what is put into other objects,
 * returned or yielded is owned.
 */
import type { PyObject } from '../../../memory/object.ts';
import type { BuiltinObject, CodePayload, Frame, FrameObject } from '../../../object/payloads.ts';
import { builtinFunctionType } from '../../../object/static-types.ts';
import type { Loan } from '../../../vm/loans.ts';
import { loanTable, type SlotSource } from './loan-table.ts';

const INSTRUCTION_BYTES = 2;
const NO_SLOTS: readonly SlotSource[] = [];

/** Slots of the stack that may be on loan before the instruction that runs. */
const slotsOf = (frame: Frame): readonly SlotSource[] => loanTable(frame.code)[frame.f_lasti / INSTRUCTION_BYTES] ?? NO_SLOTS;

function isFrom({ lent, lentAside }: Frame, { source }: SlotSource, value: PyObject): boolean {
  if (source === 'lent') return true;
  const from = source.setAside ? lentAside : lent;
  return from !== null && source.locals.some((local) => from[local] === value);
}

/** Whether what lies or lay in a slot of the stack before the instruction that runs is on loan. */
export function isLent(frame: Frame, slot: number, value: PyObject): boolean {
  const found = slotsOf(frame).find((each) => each.slot === slot);
  return found !== undefined && isFrom(frame, found, value);
}

/** The references to an object that a frame has on loan. */
export function loansOfFrame(holder: FrameObject, object: PyObject): readonly Loan[] {
  const frame = holder.payload;
  if (!frame.running || frame.f_lasti < 0) return [];
  const loans: Loan[] = [];
  for (const each of slotsOf(frame)) {
    if (each.slot >= frame.sp || !isFrom(frame, each, object)) continue;
    const method = methodLent(frame, each.slot, object);
    if (method !== null) loans.push({ holder: method, slot: 'm_self' });
    else if (frame.stack[each.slot] === object) loans.push({ holder, slot: 'stack', place: each.slot });
  }
  const { lent, fast } = frame;
  lent?.forEach((each, slot) => {
    if (each === object && fast[slot] === object) loans.push({ holder, slot: 'local' });
  });
  if (frame.lentFunction && (frame.func as PyObject | null) === object) loans.push({ holder, slot: 'f_func' });
  return loans;
}

/** A native method has the object with it that lies on the stack in CPython: below the place of that, which has a mark. */
function methodLent({ stack }: Frame, slot: number, object: PyObject): BuiltinObject | null {
  const below = stack[slot - 1] as PyObject | null | undefined;
  if ((stack[slot] as PyObject | null) !== null || below?.type !== builtinFunctionType) return null;
  return (below as BuiltinObject).payload.self === object ? (below as BuiltinObject) : null;
}

/** A local gets a value, which is on loan or not. */
export function noteLoan(frame: Frame, local: number, value: PyObject, lent: boolean): void {
  if (lent) {
    frame.lent ??= [];
    frame.lent[local] = value;
  } else if (frame.lent !== null) frame.lent[local] = null;
}

/** Where a call's parts lie on the stack: what is called, and its arguments, the last of which have names. */
export interface CallPlace {
  readonly place: number;
  readonly first: number;
  readonly names: readonly PyObject[] | null;
}

/** A frame that is called takes over what is on loan on its caller's stack. */
export function lend(caller: Frame, { place, first, names }: CallPlace, callee: Frame): void {
  const positional = caller.sp - first - (names?.length ?? 0);
  for (const each of slotsOf(caller)) {
    const { slot } = each;
    const value = caller.stack[slot] as PyObject;
    if (slot < place || slot >= caller.sp || !isFrom(caller, each, value)) continue;
    if (slot === place) callee.lentFunction = true;
    const local = slot < first ? -1 : localOf(callee.code, slot - first, positional, names);
    if (local >= 0 && callee.fast[local] === value) noteLoan(callee, local, value, true);
  }
}

/** The local that an argument becomes; -1 where it goes into a tuple or a dictionary. */
function localOf(
  { co_argcount, co_kwonlyargcount, co_varnames }: CodePayload,
  at: number,
  positional: number,
  names: CallPlace['names'],
): number {
  if (at < positional) return at < co_argcount ? at : -1;
  const name = (names as readonly PyObject[])[at - positional]?.payload;
  const found = co_varnames.payload.findIndex(({ payload }) => payload === name);
  return found < co_argcount + co_kwonlyargcount ? found : -1;
}
