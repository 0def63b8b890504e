/** Names as Python 3 looks them up (Python/ceval.c, 3.8.18). */
import { intern } from '../../../cache/strings.ts';
import { adopt, close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { DictStorage } from '../../../object/dict-storage.ts';
import type { CellObject, DictObject, Frame } from '../../../object/payloads.ts';
import { dictType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { getItem, setItem } from '../../../protocol/sequence.ts';
import { thread } from '../../../vm/thread.ts';
import { undefinedName } from '../undefined-name.ts';

const nameOf = (frame: Frame, arg: number): PyObject<string> => frame.names[arg] as PyObject<string>;

/** A class body's namespace may be any mapping (`__prepare__`). */
function localsOf(frame: Frame): DictObject {
  if (frame.f_locals === null) throw raised('SystemError', 'no locals');
  return frame.f_locals;
}

/** The value in the frame's own namespace, owned; undefined where it has none. */
function localValue(frame: Frame, name: PyObject<string>): Ref | undefined {
  const locals = localsOf(frame);
  if (locals.type === dictType) {
    const value = locals.payload.getName(name.payload);
    return value === undefined ? undefined : (newRef(value) as Ref);
  }
  try {
    return getItem(locals, name);
  } catch (error) {
    if (!isException(error, 'KeyError')) throw error;
    error.discard();
    return undefined;
  }
}

function globalValue(frame: Frame, name: string): Ref {
  const value = frame.f_globals.payload.getName(name) ?? frame.f_builtins.payload.getName(name);
  if (value === undefined) throw undefinedName(name);
  return newRef(value) as Ref;
}

function storeName(frame: Frame, arg: number, value: Ref): void {
  const locals = localsOf(frame);
  if (locals.type === dictType) locals.payload.set(nameOf(frame, arg), value);
  else holding([value], () => setItem(locals, nameOf(frame, arg), value));
}

function deleteName(frame: Frame, arg: number): void {
  const name = nameOf(frame, arg);
  const locals = localsOf(frame);
  if (locals.type === dictType) {
    if (!locals.payload.delete(name)) throw undefinedName(name.payload);
    return;
  }
  try {
    setItem(locals, name, null);
  } catch (error) {
    if (!isException(error, 'KeyError')) throw error;
    error.discard();
    throw undefinedName(name.payload);
  }
}

function cellAt(frame: Frame, arg: number): CellObject {
  return frame.fast[frame.code.co_nlocals + arg] as CellObject;
}

/** The name of a cell, and what is raised where it is empty (format_exc_unbound). */
function emptyCell({ code }: Frame, arg: number): unknown {
  const cells = code.co_cellvars.payload;
  const own = cells[arg] as PyObject<string> | undefined;
  if (own !== undefined) return raised('UnboundLocalError', `local variable '${own.payload}' referenced before assignment`);
  const name = (code.co_freevars.payload[arg - cells.length] as PyObject<string>).payload;
  return raised('NameError', `free variable '${name}' referenced before assignment in enclosing scope`);
}

function deleteDeref(frame: Frame, arg: number): void {
  const cell = cellAt(frame, arg).payload;
  const old = cell.ob_ref;
  if (old === null) throw emptyCell(frame, arg);
  cell.ob_ref = null;
  close(old);
}

/** A free variable in a class body: the body's own name goes first. */
function loadClassDeref(frame: Frame, arg: number): Ref {
  const { co_cellvars, co_freevars } = frame.code;
  const name = co_freevars.payload[arg - co_cellvars.payload.length] as PyObject<string>;
  const own = localValue(frame, name);
  if (own !== undefined) return own;
  const value = cellAt(frame, arg).payload.ob_ref;
  if (value === null) throw emptyCell(frame, arg);
  return newRef(value);
}

/** Makes `__annotations__` where the namespace has none. */
function setupAnnotations(frame: Frame): void {
  const name = intern('__annotations__') as Ref<PyObject<string>>;
  holding([name], () => {
    const known = localValue(frame, name);
    if (known !== undefined) return close(known);
    const made = adopt(dictType, new DictStorage());
    if (localsOf(frame).type === dictType) localsOf(frame).payload.set(name, made);
    else holding([made], () => setItem(localsOf(frame), name, made));
  });
}

/** 3.6 has an instruction of its own for `__annotations__[name] = value` (Python/ceval.c, 3.6.15). */
function storeAnnotation(frame: Frame, arg: number, value: Ref): void {
  const key = intern('__annotations__') as Ref<PyObject<string>>;
  holding([value, key], () => {
    const annotations = localValue(frame, key);
    if (annotations === undefined) throw undefinedName(key.payload);
    holding([annotations], () => setItem(annotations, nameOf(frame, arg), value));
  });
}

/** `__build_class__` of the frame's builtins. */
function loadBuildClass(frame: Frame): Ref {
  const found = (frame.f_builtins ?? (thread.builtins as DictObject)).payload.getName('__build_class__');
  if (found === undefined) throw raised('NameError', '__build_class__ not found');
  return newRef(found) as Ref;
}

export const nameRows = [
  row('LOAD_NAME', 'name', '-- value', (frame, arg) => {
    const name = nameOf(frame, arg);
    return localValue(frame, name) ?? globalValue(frame, name.payload);
  }),
  row('STORE_NAME', 'name', '*value --', storeName),
  row('DELETE_NAME', 'name', '--', deleteName),
  row('LOAD_GLOBAL', 'name', '-- value', (frame, arg) => globalValue(frame, nameOf(frame, arg).payload)),
  row('DELETE_GLOBAL', 'name', '--', (frame, arg) => {
    const name = nameOf(frame, arg);
    if (!frame.f_globals.payload.delete(name)) throw undefinedName(name.payload);
  }),
  row('DELETE_DEREF', 'free', '--', deleteDeref),
  row('LOAD_CLASSDEREF', 'free', '-- value', loadClassDeref),
  row('SETUP_ANNOTATIONS', 'none', '--', setupAnnotations),
  row('STORE_ANNOTATION', 'name', '*value --', storeAnnotation),
  row('LOAD_BUILD_CLASS', 'none', '-- function', loadBuildClass),
];
