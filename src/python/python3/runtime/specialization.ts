/**
 * Which instructions run in a form of their own for what they find there (PEP 659, Python/specialize.c): such forms hold less while they call
 * something. In 3.11 all of a code at once, from its eighth start or jump back on (QUICKENING_WARMUP_DELAY, Include/internal/pycore_code.h 3.11.7);
 * from 3.12 on each instruction when it runs a second time (ADAPTIVE_WARMUP_VALUE, Include/internal/pycore_code.h 3.12.1).
 */
import type { PyObject } from '../../memory/object.ts';
import type { CodePayload, Frame, FunctionObject } from '../../object/payloads.ts';
import { functionType } from '../../object/static-types.ts';
import { lookup } from '../../protocol/attributes.ts';
import { has } from '../../versions/features.ts';

const WARM = 8;
/** CO_VARARGS and CO_VARKEYWORDS, Include/code.h. */
const TAKES_REST = 0x0c;
const CO_OPTIMIZED = 0x01;

/** A code starts or jumps back. */
export function warm({ code }: Frame): void {
  if (code.warmth < WARM) code.warmth++;
}

const known = new WeakMap<CodePayload, Set<number>>();

/** Whether the instruction that runs is specialized, where it has met nothing but what it meets now. */
export function isSpecialized({ code, f_lasti }: Frame): boolean {
  if (!has('instructions are specialized singly')) return code.warmth >= WARM;
  const seen = known.get(code) ?? new Set();
  known.set(code, seen);
  const again = seen.has(f_lasti);
  seen.add(f_lasti);
  return again;
}

/** The function that `container[key]` enters directly (BINARY_SUBSCR_GETITEM, _Py_Specialize_BinarySubscr); null where it is called as any other. */
export function enteredItem(frame: Frame, { type }: PyObject): FunctionObject | null {
  if (type.payload.heap === null) return null;
  const attribute = lookup(type, '__getitem__');
  if (attribute?.kind !== 'object' || attribute.object.type !== functionType) return null;
  const func = attribute.object as FunctionObject;
  const { co_argcount, co_kwonlyargcount, co_flags } = func.payload.func_code.payload;
  const isSimple = co_argcount === 2 && co_kwonlyargcount === 0 && (co_flags & TAKES_REST) === 0 && (co_flags & CO_OPTIMIZED) !== 0;
  return isSimple && isSpecialized(frame) ? func : null;
}
