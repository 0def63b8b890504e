/** A frame's fast locals and cells as a dict, and back (PyFrame_FastToLocals and PyFrame_LocalsToFast, Objects/frameobject.c 2.7.18). */
import { adopt, close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { DictStorage } from '../object/dict-storage.ts';
import type { CellObject, CodePayload, DictObject, Frame } from '../object/payloads.ts';
import { cellType, dictType } from '../object/static-types.ts';
import { raised, raisedWith } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { thread } from './thread.ts';

const CO_OPTIMIZED = 0x1;
const CO_NEWLOCALS = 0x2;

/** The frame that calls a native. */
export function currentFrame(): Frame {
  if (thread.frame === null) throw raised('SystemError', 'frame does not exist');
  return thread.frame.payload;
}

/** PyEval_GetLocals: the frame's dict, brought up to date; borrowed. That of a module or class is as it is from 3.13 on (PEP 667). */
export function fastToLocals(frame: Frame): DictObject {
  frame.f_locals ??= adopt(dictType, new DictStorage());
  if (!isOptimized(frame.code) && has('locals of functions alone')) return frame.f_locals;
  const dict = frame.f_locals.payload;
  for (const variable of variables(frame)) {
    const value = boundValue(frame, variable);
    if (value === null) dict.delete(variable.name);
    else dict.set(variable.name, newRef(value));
  }
  return frame.f_locals;
}

function boundValue({ fast }: Frame, { index, cell }: Variable): PyObject | null {
  const held = fast[index] as Ref | null;
  return cell && held?.type === cellType ? (held as CellObject).payload.ob_ref : held;
}

/** Whether a frame's variables are those of a function or hidden, and so not to be kept in a dictionary (PEP 667, from 3.13 on). */
export const keepsNoLocals = (frame: Frame): boolean =>
  has('locals of functions alone') && (isOptimized(frame.code) || !hiddenLocals(frame).next().done);

/** What `locals()` gives: from 3.13 on a dictionary of its own for each call in a function (_PyEval_GetFrameLocals, Python/ceval.c 3.13.0). */
export function localsOf(frame: Frame): Ref<DictObject> {
  return keepsNoLocals(frame) ? newLocals(frame) : withHidden(frame, fastToLocals(frame));
}

/** While a comprehension of 3.12 runs in a module or class body, a copy with its variables (_PyFrame_GetLocals, Objects/frameobject.c 3.12.1). */
function withHidden(frame: Frame, locals: DictObject): Ref<DictObject> {
  const hidden = [...hiddenLocals(frame)];
  if (hidden.length === 0) return newRef(locals);
  const made = adopt(dictType, new DictStorage());
  for (const { key, value } of locals.payload.ordered()) made.payload.set(key, newRef(value));
  for (const [{ name }, value] of hidden) made.payload.set(name, newRef(value));
  return made;
}

/** A function's variables in a new dictionary, in their order. */
export function newLocals(frame: Frame): Ref<DictObject> {
  const made = adopt(dictType, new DictStorage());
  for (const variable of [...allVariables(frame.code)].sort((one, other) => one.index - other.index)) {
    const value = boundValue(frame, variable);
    if (value !== null) made.payload.set(variable.name, newRef(value));
  }
  return made;
}

/** Gives a variable of a function another value, borrowed. Throws KeyError where it has none of that name. */
export function assignLocal(frame: Frame, name: PyObject, value: PyObject): void {
  const found = [...allVariables(frame.code)].find((each) => each.name.payload === name.payload);
  if (found === undefined) throw raisedWith('KeyError', newRef(name) as Ref);
  if (found.cell) store((frame.fast[found.index] as CellObject).payload, 'ob_ref', value);
  else store(frame.fast, found.index, value);
}

/** What code run in the frame's dict stored there becomes the frame's variables; what it deleted stays. */
export function localsToFast(frame: Frame): void {
  const dict = frame.f_locals?.payload;
  if (dict === undefined) return;
  for (const { name, index, cell } of variables(frame)) {
    const value = dict.get(name);
    if (value === undefined) continue;
    if (cell) store((frame.fast[index] as CellObject).payload, 'ob_ref', value);
    else store(frame.fast, index, value);
  }
}

function store<K extends PropertyKey>(slots: Record<K, Ref | null>, slot: K, value: PyObject): void {
  const old = slots[slot] as Ref | null;
  if (old === value) return;
  slots[slot] = newRef(value);
  if (old !== null) close(old);
}

interface Variable {
  readonly name: PyObject;
  /** Where it stands among the frame's fast locals. */
  readonly index: number;
  readonly cell: boolean;
}

const isOptimized = ({ co_flags }: CodePayload): boolean => (co_flags & CO_OPTIMIZED) !== 0;

/**
 * Those of a module or class body are of the comprehensions within it, and hidden (CO_FAST_HIDDEN, Include/internal/pycore_code.h 3.12.1). A function
 * of 2.7 that runs `exec` is not optimized, either, but has locals of its own.
 */
const isHidden = ({ co_flags, co_varnames }: CodePayload, { index }: Variable): boolean =>
  (co_flags & (CO_OPTIMIZED | CO_NEWLOCALS)) === 0 && index < co_varnames.payload.length;

function* hiddenLocals(frame: Frame): Generator<readonly [Variable, PyObject]> {
  for (const variable of allVariables(frame.code)) {
    const value = isHidden(frame.code, variable) ? boundValue(frame, variable) : null;
    if (value !== null) yield [variable, value];
  }
}

/** What a frame's dict holds. The free variables of code that is not optimized are those of a class body, which are not its own. */
function* variables({ code }: Frame): Generator<Variable> {
  for (const variable of allVariables(code)) {
    const isOthers = !isOptimized(code) && code.co_freevars.payload.length > 0 && variable.index >= code.layout.free;
    if (!isOthers && !isHidden(code, variable)) yield variable;
  }
}

function* allVariables({ layout, co_varnames, co_cellvars, co_freevars }: CodePayload): Generator<Variable> {
  const isCell = new Set(layout.cells);
  yield* ofKind(
    co_varnames.payload,
    (at) => at,
    (slot) => layout.cellsByInstruction && isCell.has(slot),
  );
  yield* ofKind(
    co_cellvars.payload,
    (at) => layout.cells[at] as number,
    () => true,
  );
  yield* ofKind(
    co_freevars.payload,
    (at) => layout.free + at,
    () => true,
  );
}

/** From the last to the first; from 3.7 on in the order of the source (map_to_dict, Objects/frameobject.c 3.6.15, 3.7.16). */
function* ofKind(names: readonly PyObject[], slotOf: (at: number) => number, isCell: (slot: number) => boolean): Generator<Variable> {
  const forwards = has('locals in order');
  for (let count = 0; count < names.length; count++) {
    const at = forwards ? count : names.length - 1 - count;
    const index = slotOf(at);
    yield { name: names[at] as PyObject, index, cell: isCell(index) };
  }
}
