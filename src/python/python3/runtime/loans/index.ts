/** What running frames of 3.14 and later have on loan: values on the stack, and arguments that lay there on loan when the frame was called. */
import type { PyObject } from '../../../memory/object.ts';
import type { BuiltinObject, CodePayload, Frame, FrameObject } from '../../../object/payloads.ts';
import { builtinFunctionType } from '../../../object/static-types.ts';
import type { Loan } from '../../../vm/loans.ts';
import { loanTable } from './loan-table.ts';

const INSTRUCTION_BYTES = 2;
const NO_SLOTS: readonly number[] = [];

/** Slots of the stack on loan before the instruction that runs. */
export function lentSlots(frame: Frame): readonly number[] {
  return loanTable(frame.code)[frame.f_lasti / INSTRUCTION_BYTES] ?? NO_SLOTS;
}

/** The references to an object that a frame has on loan. */
export function loansOfFrame(holder: FrameObject, object: PyObject): readonly Loan[] {
  const frame = holder.payload;
  if (!frame.running || frame.f_lasti < 0) return [];
  const loans: Loan[] = [];
  for (const slot of lentSlots(frame)) {
    const method = slot < frame.sp ? methodLent(frame, slot, object) : null;
    if (method !== null) loans.push({ holder: method, slot: 'm_self' });
    else if (slot < frame.sp && frame.stack[slot] === object) loans.push({ holder, slot: 'stack' });
  }
  if (frame.lent !== null) {
    const { fast } = frame;
    frame.lent.forEach((lent, slot) => {
      if (lent === object && fast[slot] === object) loans.push({ holder, slot: 'local' });
    });
  }
  if (frame.lentFunction && frame.func === object) loans.push({ holder, slot: 'f_func' });
  return loans;
}

/** A native method has the object with it that lies on the stack in CPython: below the place of that, which has a mark. */
function methodLent({ stack }: Frame, slot: number, object: PyObject): BuiltinObject | null {
  const below = stack[slot - 1] as PyObject | null | undefined;
  if ((stack[slot] as PyObject | null) !== null || below?.type !== builtinFunctionType) return null;
  return (below as BuiltinObject).payload.self === object ? (below as BuiltinObject) : null;
}

/**
 * A frame that is called takes over what is on loan on its caller's stack.
 * @param place where what is called lies @param first where its arguments begin @param names of the last of them
 */
export function lend(
  caller: Frame,
  { place, first }: { readonly place: number; readonly first: number },
  names: readonly PyObject[] | null,
  callee: Frame,
): void {
  const slots = lentSlots(caller).filter((slot) => slot >= place && slot < caller.sp);
  if (slots.length === 0) return;
  const positional = caller.sp - first - (names?.length ?? 0);
  const { code, fast } = callee;
  for (const slot of slots) {
    if (slot === place) callee.lentFunction = true;
    const index = slot < first ? -1 : localOf(code, slot - first, positional, names);
    if (index < 0 || fast[index] !== caller.stack[slot]) continue;
    callee.lent ??= [];
    callee.lent[index] = fast[index] as PyObject;
  }
}

/** The local that an argument becomes; -1 where it goes into a tuple or a dictionary. */
function localOf(
  { co_argcount, co_kwonlyargcount, co_varnames }: CodePayload,
  at: number,
  positional: number,
  names: readonly PyObject[] | null,
): number {
  if (at < positional) return at < co_argcount ? at : -1;
  const name = (names as readonly PyObject[])[at - positional]?.payload;
  const found = co_varnames.payload.findIndex(({ payload }) => payload === name);
  return found < co_argcount + co_kwonlyargcount ? found : -1;
}
