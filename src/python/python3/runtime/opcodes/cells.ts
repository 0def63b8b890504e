/** Locals and cells of 3.11 on, which lie in one row (Python/ceval.c, 3.11.7). */
import { adopt, close, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { CellObject, Frame } from '../../../object/payloads.ts';
import { cellType, dictType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { getItem } from '../../../protocol/sequence.ts';
import { pop } from '../../../vm/evaluate.ts';

/** The name of what lies in a place, and whether it is a free variable. */
function nameAt({ code }: Frame, slot: number): { readonly name: string; readonly free: boolean } {
  const { co_varnames, co_cellvars, co_freevars, layout } = code;
  const free = slot >= layout.free;
  const cell = layout.cells.indexOf(slot);
  const found = free ? co_freevars.payload[slot - layout.free] : cell < 0 ? co_varnames.payload[slot] : co_cellvars.payload[cell];
  return { name: (found as PyObject<string>).payload, free };
}

export function unboundAt(frame: Frame, slot: number): unknown {
  const { name, free } = nameAt(frame, slot);
  if (free) return raised('NameError', `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`);
  return raised('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
}

const cellAt = (frame: Frame, slot: number): CellObject => frame.fast[slot] as CellObject;

function loadDeref(frame: Frame, slot: number): Ref {
  const { ob_ref } = cellAt(frame, slot).payload;
  if (ob_ref === null) throw unboundAt(frame, slot);
  return newRef(ob_ref);
}

function storeDeref(frame: Frame, slot: number, value: Ref | null): void {
  const { payload } = cellAt(frame, slot);
  const old = payload.ob_ref;
  if (value === null && old === null) throw unboundAt(frame, slot);
  payload.ob_ref = value;
  if (old !== null) close(old);
}

/** A value in a class's namespace under a name, owned; undefined where it has none. */
function fromNamespace(namespace: PyObject, name: PyObject<string>): Ref | undefined {
  if (namespace.type === dictType) {
    const value = (namespace as NonNullable<Frame['f_locals']>).payload.getName(name.payload);
    return value === undefined ? undefined : (newRef(value) as Ref);
  }
  try {
    return getItem(namespace, name);
  } catch (error) {
    if (!isException(error, 'KeyError')) throw error;
    error.discard();
    return undefined;
  }
}

function loadClassDeref(frame: Frame, slot: number): Ref {
  const name = frame.code.co_freevars.payload[slot - frame.code.layout.free] as PyObject<string>;
  return fromNamespace(frame.f_locals as PyObject, name) ?? loadDeref(frame, slot);
}

function makeCell(frame: Frame, slot: number): void {
  const value = frame.fast[slot] as Ref | null;
  frame.fast[slot] = adopt(cellType, { ob_ref: value });
}

/** The closure's cells, in the frame of the function that runs. */
function copyFreeVars(frame: Frame): void {
  const closure = frame.func?.payload.func_closure?.payload ?? [];
  closure.forEach((cell, index) => {
    frame.fast[frame.code.layout.free + index] = newRef(cell);
  });
}

function loadFast(frame: Frame, slot: number): Ref {
  const value = frame.fast[slot] as Ref | null;
  if (value === null) throw unboundAt(frame, slot);
  return newRef(value);
}

export const cellRows = [
  row('LOAD_FAST', 'local', '-- value', loadFast),
  row('LOAD_FAST_CHECK', 'local', '-- value', loadFast),
  row('LOAD_FAST_AND_CLEAR', 'local', '-- value', (frame, slot) => {
    const value = frame.fast[slot] as Ref;
    frame.fast[slot] = null;
    return value;
  }),
  row('DELETE_FAST', 'local', '--', (frame, slot) => {
    const value = frame.fast[slot] as Ref | null;
    if (value === null) throw unboundAt(frame, slot);
    frame.fast[slot] = null;
    close(value);
  }),
  row('MAKE_CELL', 'free', '--', makeCell),
  row('COPY_FREE_VARS', 'count', '--', copyFreeVars),
  row('LOAD_CLOSURE', 'free', '-- cell', (frame, slot) => newRef(frame.fast[slot] as Ref)),
  row('LOAD_DEREF', 'free', '-- value', loadDeref),
  row('STORE_DEREF', 'free', '*value --', storeDeref),
  row('DELETE_DEREF', 'free', '--', (frame, slot) => storeDeref(frame, slot, null)),
  row('LOAD_CLASSDEREF', 'free', '-- value', loadClassDeref),
  row('LOAD_FROM_DICT_OR_DEREF', 'free', '[namespace] -- [value]', (frame, slot) => {
    const namespace = frame.stack[frame.sp - 1] as Ref;
    const { name } = nameAt(frame, slot);
    const key = [...frame.code.co_freevars.payload, ...frame.code.co_cellvars.payload].find((each) => each.payload === name);
    frame.stack[frame.sp - 1] = fromNamespace(namespace, key as PyObject<string>) ?? loadDeref(frame, slot);
    close(namespace);
  }),
  row('LOAD_FROM_DICT_OR_GLOBALS', 'name', '[namespace] -- [value]', (frame, arg) => {
    const namespace = pop(frame);
    const name = frame.names[arg] as PyObject<string>;
    const own = fromNamespace(namespace, name);
    close(namespace);
    const value = own ?? frame.f_globals.payload.getName(name.payload) ?? frame.f_builtins.payload.getName(name.payload);
    if (value === undefined) throw raised('NameError', `name '${name.payload}' is not defined`);
    frame.stack[frame.sp++] = own ?? (newRef(value) as Ref);
  }),
];
