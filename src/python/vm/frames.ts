/**
 * Making and freeing frames (Objects/frameobject.c, 2.7.18). A code object keeps its freed frames for later calls: CPython one of them, and the
 * rest in a list of its own.
 */
import { adopt, close, closeNullable, countOf, newRef, readopt } from '../memory/heap.ts';
import type { PyObject, Ref, Visit } from '../memory/object.ts';
import type { CellObject, CodeObject, DictObject, FunctionObject } from '../object/payloads.ts';
import { Frame, type FrameObject } from '../object/payloads.ts';
import { cellType, frameType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';
import { builtinsOf } from './builtins-of.ts';
import { thread } from './thread.ts';

/**
 * PyFrame_New. `locals` is handed over; null for a function, whose locals are fast. A frame that has its function, borrowed here, holds that and
 * no globals, and its caller only once it has ended (_PyInterpreterFrame, Include/internal/pycore_frame.h 3.11.7). `kept` are the builtins of a
 * function that has its own.
 */
export function newFrame(
  code: CodeObject,
  globals: DictObject,
  locals: Ref<DictObject> | null,
  kept: Ref<DictObject> | null = null,
  func: FunctionObject | null = null,
): Ref<FrameObject> {
  const builtins = kept === null ? builtinsOf(globals) : newRef(kept);
  const object = reuse(code, builtins) ?? adopt(frameType, new Frame(newRef(code), builtins, globals));
  const frame = object.payload;
  frame.f_globals = globals;
  frame.f_back = thread.frame;
  frame.f_locals = locals;
  if (func === null) {
    newRef(globals);
    ownBack(frame);
  } else frame.func = newRef(func);
  makeCells(frame, code);
  return object;
}

/** The frame holds its caller from now on. */
export function ownBack(frame: Frame): void {
  if (frame.f_back === null) return;
  newRef(frame.f_back);
  frame.ownsBack = true;
}

/** The frame has no caller any more. */
export function forgetBack(frame: Frame): void {
  const { f_back, ownsBack } = frame;
  frame.f_back = null;
  frame.ownsBack = false;
  if (ownsBack) close(f_back as Ref<FrameObject>);
}

/** A frame that borrowed its caller has ended: what keeps it keeps that, too (take_ownership, Python/frame.c 3.11.7). */
export function settleBack(object: FrameObject): void {
  const frame = object.payload;
  if (frame.ownsBack) return;
  if (countOf(object) > 1) ownBack(frame);
  else frame.f_back = null;
}

function reuse(code: CodeObject, builtins: Ref<DictObject>): Ref<FrameObject> | null {
  const object = code.payload.zombie;
  if (object === null) return null;
  const frame = object.payload;
  code.payload.zombie = frame.nextZombie;
  frame.nextZombie = null;
  frame.f_code = newRef(code);
  frame.f_builtins = builtins;
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
  if (frame.ownsBack) visit(frame.f_back as FrameObject, 'f_back');
  visit(frame.f_code, 'f_code');
  if (frame.func !== null) visit(frame.func, 'f_func');
  visit(frame.f_builtins, 'f_builtins');
  if (frame.func === null) visit(frame.f_globals, 'f_globals');
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
  const { f_code, f_builtins, f_globals, f_locals, func } = frame;
  thread.dying.push(object as FrameObject);
  closeVariables(frame);
  forgetBack(frame);
  frame.f_locals = null;
  closeNullable(f_locals);
  closeException(frame);
  frame.func = null;
  closeNullable(func);
  thread.dying.pop();
  close(f_builtins);
  if (func === null) close(f_globals as Ref<DictObject>);
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
