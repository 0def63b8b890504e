/** The exceptions being handled: one of the thread and one of each generator that runs (`tstate->exc_info`, Python/ceval.c 3.8.18). */
import { none } from '../../cache/singletons.ts';
import { registerRoots } from '../../memory/audit.ts';
import { closeNullable, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, Visit } from '../../memory/object.ts';
import type { ExcInfo } from '../../object/payloads.ts';
import type { PythonException } from '../../protocol/raise.ts';

export function newExcInfo(): ExcInfo {
  return { type: null, value: null, traceback: null, previous: null };
}

let base = newExcInfo();
let top = base;

registerRoots((visit) => visitExcInfo(base, visit));

/** A new interpreter handles nothing. */
export function resetExcInfo(): void {
  base = newExcInfo();
  top = base;
}

export function visitExcInfo({ type, value, traceback }: ExcInfo, visit: Visit): void {
  for (const held of [type, value, traceback]) if (held !== null) visit(held, 'exc_info');
}

/** The one of the generator or thread that runs. */
export function currentExcInfo(): ExcInfo {
  return top;
}

/** The innermost that handles something (_PyErr_GetTopmostException); null where nothing is handled. */
export function handledExcInfo(): ExcInfo | null {
  for (let info: ExcInfo | null = top; info !== null; info = info.previous) {
    if (info.value !== null && info.value !== none) return info;
  }
  return null;
}

/** A generator is resumed, or left again. */
export function enterExcInfo(info: ExcInfo): void {
  info.previous = top;
  top = info;
}

export function leaveExcInfo(info: ExcInfo): void {
  top = info.previous ?? base;
  info.previous = null;
}

/** Puts back what lay on the stack (type, value, traceback), which is handed over; what was handled is given up. */
export function restoreExcInfo(type: Ref | null, value: Ref | null, traceback: Ref | null): void {
  const old = [top.type, top.value, top.traceback];
  top.type = type;
  top.value = value;
  top.traceback = traceback;
  for (const each of old) closeNullable(each);
}

/** A caught exception is handled from now on; what was handled before is the caller's to keep. */
export function handleExcInfo({ type, value, traceback }: PythonException): void {
  top.type = newRef(type);
  top.value = newRef(value as PyObject) as Ref;
  top.traceback = newRef(traceback ?? none) as Ref;
}
