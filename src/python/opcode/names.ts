/** Constants, names, fast locals, cells and attributes (Python/ceval.c, 2.7.18). */
import { close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { CellObject, DictObject, Frame } from '../object/payloads.ts';
import { getAttr, setAttr } from '../protocol/attributes.ts';
import { raised } from '../protocol/raise.ts';
import { undefinedName } from '../vm/undefined-name.ts';
import { row } from './row.ts';

function nameOf(frame: Frame, arg: number): PyObject<string> {
  return frame.names[arg] as PyObject<string>;
}

function localsOf(frame: Frame): DictObject {
  if (frame.f_locals === null) throw raised('SystemError', 'no locals');
  return frame.f_locals;
}

function loadName(frame: Frame, arg: number): Ref {
  const name = nameOf(frame, arg).payload;
  const value = localsOf(frame).payload.getName(name) ?? frame.f_globals.payload.getName(name) ?? frame.f_builtins.payload.getName(name);
  if (value === undefined) throw undefinedName(name);
  return newRef(value);
}

function loadGlobal(frame: Frame, arg: number): Ref {
  const name = nameOf(frame, arg).payload;
  const value = frame.f_globals.payload.getName(name) ?? frame.f_builtins.payload.getName(name);
  if (value === undefined) throw undefinedName(name, 'global ');
  return newRef(value);
}

function deleteFrom(dict: DictObject, name: PyObject<string>, message: string): void {
  if (!dict.payload.delete(name)) throw raised('NameError', message);
}

function unbound(name: string): unknown {
  return raised('UnboundLocalError', `local variable '${name}' referenced before assignment`);
}

function localName(frame: Frame, index: number): string {
  return (frame.code.co_varnames.payload[index] as PyObject<string>).payload;
}

/** A cell's position counts cell variables first, then free ones. */
function cellAt(frame: Frame, arg: number): CellObject {
  return frame.fast[frame.code.co_nlocals + arg] as CellObject;
}

function loadDeref(frame: Frame, arg: number): Ref {
  const value = cellAt(frame, arg).payload.ob_ref;
  if (value !== null) return newRef(value);
  const { co_cellvars, co_freevars } = frame.code;
  const cells = co_cellvars.payload.length;
  if (arg < cells) throw unbound((co_cellvars.payload[arg] as PyObject<string>).payload);
  const name = (co_freevars.payload[arg - cells] as PyObject<string>).payload;
  throw raised('NameError', `free variable '${name}' referenced before assignment in enclosing scope`);
}

function storeFast(frame: Frame, index: number, value: Ref | null): void {
  const old = frame.fast[index] as Ref | null;
  frame.fast[index] = value;
  if (old !== null) close(old);
}

function storeDeref(frame: Frame, arg: number, value: Ref): void {
  const cell = cellAt(frame, arg).payload;
  const old = cell.ob_ref;
  cell.ob_ref = value;
  if (old !== null) close(old);
}

export const nameRows = [
  row('LOAD_CONST', 'const', '-- value', (frame, arg) => newRef(frame.consts[arg] as PyObject)),
  row('LOAD_NAME', 'name', '-- value', loadName),
  row('STORE_NAME', 'name', '*value --', (frame, arg, value: Ref) => localsOf(frame).payload.set(nameOf(frame, arg), value)),
  row('DELETE_NAME', 'name', '--', (frame, arg) => {
    const name = nameOf(frame, arg);
    deleteFrom(localsOf(frame), name, `name '${name.payload}' is not defined`);
  }),
  row('LOAD_GLOBAL', 'name', '-- value', loadGlobal),
  row('STORE_GLOBAL', 'name', '*value --', (frame, arg, value: Ref) => frame.f_globals.payload.set(nameOf(frame, arg), value)),
  row('DELETE_GLOBAL', 'name', '--', (frame, arg) => {
    const name = nameOf(frame, arg);
    deleteFrom(frame.f_globals, name, `global name '${name.payload}' is not defined`);
  }),
  row('LOAD_FAST', 'local', '-- value', (frame, arg) => {
    const value = frame.fast[arg] as Ref | null;
    if (value === null) throw unbound(localName(frame, arg));
    return newRef(value);
  }),
  row('STORE_FAST', 'local', '*value --', storeFast),
  row('DELETE_FAST', 'local', '--', (frame, arg) => {
    if (frame.fast[arg] === null) throw unbound(localName(frame, arg));
    storeFast(frame, arg, null);
  }),
  row('LOAD_CLOSURE', 'free', '-- cell', (frame, arg) => newRef(cellAt(frame, arg))),
  row('LOAD_DEREF', 'free', '-- value', loadDeref),
  row('STORE_DEREF', 'free', '*value --', storeDeref),
  row('LOAD_ATTR', 'name', 'object -- value', (frame, arg, object: PyObject) => getAttr(object, nameOf(frame, arg))),
  row('STORE_ATTR', 'name', 'value object --', (frame, arg, value: PyObject, object: PyObject) =>
    setAttr(object, nameOf(frame, arg), value),
  ),
  row('LOAD_LOCALS', 'none', '-- locals', (frame) => newRef(localsOf(frame))),
  row('DELETE_ATTR', 'name', 'object --', (frame, arg, object: PyObject) => setAttr(object, nameOf(frame, arg), null)),
];
