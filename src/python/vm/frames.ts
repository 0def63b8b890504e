/**
 * Making and freeing frames (Objects/frameobject.c, 2.7.18). A code object keeps its freed frames for later calls: CPython one of them, and the
 * rest in a list of its own.
 */
import { adopt, close, closeNullable, newRef, readopt } from '../memory/heap.ts';
import type { PyObject, Ref, Visit } from '../memory/object.ts';
import type { CellObject, CodeObject, DictObject } from '../object/payloads.ts';
import { Frame, type FrameObject } from '../object/payloads.ts';
import { cellType, frameType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';
import { builtinsOf } from './builtins-of.ts';
import { thread } from './thread.ts';

/** PyFrame_New. `locals` is handed over; null for a function, whose locals are fast. `kept` are the builtins of a function that has its own. */
export function newFrame(
  code: CodeObject,
  globals: DictObject,
  locals: Ref<DictObject> | null,
  kept: Ref<DictObject> | null = null,
): Ref<FrameObject> {
  const builtins = kept === null ? builtinsOf(globals) : newRef(kept);
  const object = reuse(code, globals, builtins) ?? make(code, globals, builtins);
  const frame = object.payload;
  frame.f_back = thread.frame === null ? null : newRef(thread.frame);
  frame.f_locals = locals;
  makeCells(frame, code);
  return object;
}

function make(code: CodeObject, globals: DictObject, builtins: Ref<DictObject>): Ref<FrameObject> {
  return adopt(frameType, new Frame(newRef(code), builtins, newRef(globals)));
}

function reuse(code: CodeObject, globals: DictObject, builtins: Ref<DictObject>): Ref<FrameObject> | null {
  const object = code.payload.zombie;
  if (object === null) return null;
  const frame = object.payload;
  code.payload.zombie = frame.nextZombie;
  frame.nextZombie = null;
  frame.f_code = newRef(code);
  frame.f_builtins = builtins;
  frame.f_globals = newRef(globals);
  frame.pc = 0;
  frame.f_lasti = -1;
  frame.running = true;
  frame.ofGenerator = false;
  frame.lent = null;
  frame.lentAside = null;
  frame.lentFunction = false;
  return readopt(object);
}

function makeCells(frame: Frame, code: CodeObject): void {
  const { cells, cellsByInstruction } = code.payload.layout;
  if (cellsByInstruction) return;
  for (const slot of cells) frame.fast[slot] = adopt(cellType, { ob_ref: null });
}

/** Moves parameters that inner functions use into their cells, once the arguments stand in the fast locals. */
export function fillCells(frame: Frame): void {
  const { cellArguments, layout } = frame.code;
  if (layout.cellsByInstruction) return;
  for (let index = 0; index < cellArguments.length; index++) {
    const argument = cellArguments[index] as number;
    if (argument < 0) continue;
    const cell = frame.fast[layout.cells[index] as number] as Ref<CellObject>;
    const value = frame.fast[argument] as Ref;
    if (target.language === 2) cell.payload.ob_ref = newRef(value);
    else moveIntoCell(frame, argument, cell);
  }
}

/** Python 3 keeps the parameter in its cell alone (_PyEval_EvalCode, 3.8.18). */
function moveIntoCell(frame: Frame, argument: number, cell: CellObject): void {
  cell.payload.ob_ref = frame.fast[argument] as Ref;
  frame.fast[argument] = null;
}

/** Puts a closure's cells behind the frame's own. */
export function bindClosure(frame: Frame, cells: readonly PyObject[]): void {
  const first = frame.code.layout.free;
  for (let index = 0; index < cells.length; index++) frame.fast[first + index] = newRef(cells[index] as PyObject);
}

function traverseFrame(object: PyObject, visit: Visit): void {
  const frame = object.payload as Frame;
  if (frame.f_back !== null) visit(frame.f_back, 'f_back');
  visit(frame.f_code, 'f_code');
  if (frame.func !== null) visit(frame.func, 'f_func');
  visit(frame.f_builtins, 'f_builtins');
  visit(frame.f_globals, 'f_globals');
  if (frame.f_locals !== null) visit(frame.f_locals, 'f_locals');
  for (const held of [frame.f_exc_type, frame.f_exc_value, frame.f_exc_traceback]) if (held !== null) visit(held, 'f_exc');
  for (const local of frame.fast) if (local !== null) visit(local, 'local');
  if (frame.result !== null) visit(frame.result, 'result');
  for (let slot = 0; slot < frame.sp; slot++) {
    const held = frame.stack[slot] as Ref | null;
    if (held !== null) visit(held, 'stack');
  }
}

/** frame_dealloc: gives up everything but keeps the frame for a next call of its code. */
function finalizeFrame(object: PyObject): boolean {
  const frame = object.payload as Frame;
  const { f_code, f_back, f_builtins, f_globals, f_locals } = frame;
  thread.dying.push(object as FrameObject);
  closeVariables(frame);
  frame.f_back = null;
  if (f_back !== null) close(f_back);
  frame.f_locals = null;
  closeNullable(f_locals);
  closeException(frame);
  closeNullable(frame.func);
  frame.func = null;
  thread.dying.pop();
  close(f_builtins);
  close(f_globals);
  // A generator that refused to end dies inside its blocks.
  if (frame.blocks.length > 0) frame.blocks.length = 0;
  frame.nextZombie = f_code.payload.zombie;
  f_code.payload.zombie = object as FrameObject;
  close(f_code);
  return true;
}

/** Locals in their order, then the stack from below. What dies of it may run Python code, which sees the frame without what is gone. */
function closeVariables(frame: Frame): void {
  const { fast, stack } = frame;
  for (let index = 0; index < fast.length; index++) {
    const local = fast[index] as Ref | null;
    if (local === null) continue;
    fast[index] = null;
    close(local);
  }
  while (frame.sp > 0) {
    frame.sp--;
    closeNullable(stack.shift() as Ref | null);
  }
}

function closeException(frame: Frame): void {
  if (frame.f_exc_type === null) return;
  close(frame.f_exc_type);
  closeNullable(frame.f_exc_value);
  closeNullable(frame.f_exc_traceback);
  frame.f_exc_type = null;
  frame.f_exc_value = null;
  frame.f_exc_traceback = null;
}

frameType.payload.traverse = traverseFrame;
frameType.payload.finalize = finalizeFrame;
frameType.payload.tracked = true;
