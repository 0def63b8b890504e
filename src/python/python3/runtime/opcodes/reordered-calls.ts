/** Calls of 3.13: what is called lies below its first argument, or a mark (Python/bytecodes.c, 3.13.0). */
import { close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { TupleObject } from '../../../object/construct.ts';
import { newFunction } from '../../../object/new-function.ts';
import type { CodeObject, DictObject, Frame, FunctionObject } from '../../../object/payloads.ts';
import { row } from '../../../opcode/row.ts';
import { getAttr } from '../../../protocol/attributes.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { findMethod } from '../find-method.ts';
import { undefinedName } from '../undefined-name.ts';
import { mergeKeywords } from './build.ts';
import { superAttributeOf } from './intrinsics.ts';
import { callAt, callSpread } from './owned-calls.ts';

const MARK = null as unknown as Ref;

/** Puts the mark below what is called, as the calls of 3.11 have it; a first argument stays where it is. */
function callReordered(frame: Frame, count: number, names: readonly PyObject[] | null): void {
  const base = frame.sp - count - 2;
  const { stack } = frame;
  const hasFirst = (stack[base + 1] as Ref | null) !== null;
  if (!hasFirst) {
    stack[base + 1] = stack[base] as Ref;
    stack[base] = MARK;
  }
  callAt(frame, base, hasFirst ? 0 : 1, names);
}

function callWithNames(frame: Frame, arg: number): void {
  const names = pop(frame);
  holding([names], () => callReordered(frame, arg, names.payload as PyObject[]));
}

function loadGlobal(frame: Frame, arg: number): void {
  const { payload: name } = frame.names[arg >> 1] as PyObject<string>;
  const value = frame.f_globals.payload.getName(name) ?? frame.f_builtins.payload.getName(name);
  if (value === undefined) throw undefinedName(name);
  push(frame, newRef(value) as Ref);
  if (arg & 1) push(frame, MARK);
}

/** A function of the type and the object, or the attribute and a mark. */
function loadAttribute(frame: Frame, arg: number): void {
  const name = frame.names[arg >> 1] as PyObject<string>;
  const object = frame.stack[frame.sp - 1] as Ref;
  if ((arg & 1) === 0) {
    frame.stack[frame.sp - 1] = getAttr(object, name);
    close(object);
    return;
  }
  const found = findMethod(object, name);
  frame.stack[frame.sp - 1] = found.value;
  push(frame, found.unbound ? object : MARK);
  if (!found.unbound) close(object);
}

function makeFunction(frame: Frame, _arg: number, code: PyObject): Ref {
  const made = newFunction(code as CodeObject, frame.f_globals);
  const { co_qualname, co_name } = (code as CodeObject).payload;
  made.payload.func_qualname = newRef(co_qualname ?? co_name);
  return made as unknown as Ref;
}

/** What a function is given besides its code lies below it. */
function setFunctionAttribute(frame: Frame, flag: number): void {
  const made = pop(frame);
  const part = pop(frame);
  const { payload } = made as unknown as FunctionObject;
  if (flag === 0x8) payload.func_closure = part as unknown as Ref<TupleObject>;
  else if (flag === 0x4) payload.func_annotations = part as unknown as Ref<DictObject>;
  else if (flag === 0x10) payload.func_annotate = part;
  else if (flag === 0x2) payload.func_kwdefaults = part as unknown as Ref<DictObject>;
  else payload.func_defaults = part as unknown as Ref<TupleObject>;
  push(frame, made);
}

export const reorderedCallRows = [
  row('CALL', 'count', '[callee, first or mark, args[arg]] -- [result]', (frame, arg) => callReordered(frame, arg, null)),
  row('CALL_KW', 'count', '[callee, first or mark, args[arg], names] -- [result]', callWithNames),
  row('CALL_FUNCTION_EX', 'count', '[callee mark args kwargs?] -- [result]', (frame, arg) => callSpread(frame, arg, 0)),
  row('LOAD_GLOBAL', 'name', '[] -- [value mark?]', loadGlobal),
  row('LOAD_ATTR', 'name', '[object] -- [value] or [function object]', loadAttribute),
  row('LOAD_SUPER_ATTR', 'name', '[super class self] -- [attribute mark?]', (frame, arg) => {
    push(frame, superAttributeOf(frame, arg));
    if (arg & 1) push(frame, MARK);
  }),
  row('MAKE_FUNCTION', 'none', 'code -- function', makeFunction),
  row('SET_FUNCTION_ATTRIBUTE', 'count', '[part function] -- [function]', setFunctionAttribute),
  row('DICT_MERGE', 'count', 'mapping --', (frame, arg, mapping: PyObject) => {
    const callee = frame.stack[frame.sp - 4 - arg] as PyObject;
    mergeKeywords(callee, frame.stack[frame.sp - 1 - arg] as DictObject, mapping);
  }),
];
