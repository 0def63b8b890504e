/**
 * Calls of 3.11 and 3.12: what a Python function is called with moves from the caller's stack into its frame, which holds the function, too
 * (_PyEvalFramePushAndInit, Python/ceval.c 3.11.7). Others find their arguments on the stack.
 */
import { close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import type { TupleObject } from '../../../object/construct.ts';
import { newFunction } from '../../../object/new-function.ts';
import type { CodeObject, DictObject, Frame, FunctionObject, MethodObject } from '../../../object/payloads.ts';
import { functionType, methodType, strType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { has } from '../../../versions/features.ts';
import { pop, push, replaceWith } from '../../../vm/evaluate.ts';
import { prepareCall, runOrSuspend } from '../call-function.ts';
import { findMethod } from '../find-method.ts';
import { isSpecialized } from '../specialization.ts';
import { callSpreadOut, keywordsOf, vectorcall } from './calls.ts';
import { spreadArguments, spreadKeywords } from './spread.ts';

/** Takes `count` values off the stack and gives them up. */
function drop(frame: Frame, count: number): void {
  for (let left = count; left > 0; left--) closeNullable(frame.stack[--frame.sp] as Ref | null);
}

/** What lies two below the arguments is a function, with its first argument above it, or a mark below what is called. */
function call(frame: Frame, count: number): void {
  const names = frame.keywordNames;
  frame.keywordNames = null;
  const hasFirst = (frame.stack[frame.sp - count - 2] as Ref | null) !== null;
  callAt(frame, frame.sp - count - 2, hasFirst ? 0 : 1, names);
}

/** @param base where what is called and its arguments begin @param marks how many marks lie there first */
export function callAt(frame: Frame, base: number, marks: number, names: readonly PyObject[] | null): void {
  unpackMethod(frame, base, marks);
  const { stack } = frame;
  const place = (stack[base] as Ref | null) === null ? base + 1 : base;
  const callee = stack[place] as PyObject;
  const total = frame.sp - place - 1;
  const positional = total - (names?.length ?? 0);
  const kwargs = keywordsOf(frame, place + 1 + positional, names);
  if (callee.type === functionType) {
    const args = stack.slice(place + 1, place + 1 + positional);
    const object = prepareCall(callee as FunctionObject, args, kwargs);
    drop(frame, frame.sp - base);
    push(frame, runOrSuspend(object, callee as FunctionObject));
    return;
  }
  const result = isDirect(frame, callee, total, kwargs)
    ? callBorrowed(callee, [stack[place + 1] as PyObject], null)
    : vectorcall(callee, stack, place + 1, positional, kwargs);
  replaceWith(frame, base, result);
}

/** `str(object)` needs no tuple where it has an instruction of its own (CALL_NO_KW_STR_1, Python/specialize.c 3.11.7). */
function isDirect(frame: Frame, callee: PyObject, count: number, kwargs: Kwargs): boolean {
  return callee === strType && count === 1 && kwargs === null && isSpecialized(frame);
}

/** A bound method makes way for its function and its object. */
function unpackMethod(frame: Frame, base: number, marks: number): void {
  const { stack } = frame;
  const callee = stack[base + marks] as Ref;
  if (marks === 0 || callee.type !== methodType) return;
  const { im_func, im_self } = (callee as unknown as MethodObject).payload;
  stack[base] = newRef(im_func) as Ref;
  stack[base + 1] = newRef(im_self as PyObject) as Ref;
  close(callee);
}

/** `f(*args, **kwargs)`: `place` values above the lowest one lies what is called, the other is a mark. */
export function callSpread(frame: Frame, arg: number, place: 0 | 1): void {
  const base = frame.sp - (arg & 1) - 3;
  const callee = frame.stack[base + place] as PyObject;
  if (callee.type === functionType && has('functions entered by spread calls'))
    return enterSpread(frame, arg, base, callee as FunctionObject);
  const held: Ref[] = [];
  const result = holding(held, () => {
    const { args, kwargs } = takeSpread(frame, arg, callee, held);
    return callSpreadOut(callee, args, kwargs, held);
  });
  replaceWith(frame, base, result);
}

/** A function's frame takes what it needs, and the collections are given up before it runs (_PyEvalFramePushAndInit_Ex, Python/ceval.c 3.12.1). */
function enterSpread(frame: Frame, arg: number, base: number, callee: FunctionObject): void {
  const held: Ref[] = [];
  const entered = holding(held, () => {
    const { args, kwargs } = takeSpread(frame, arg, callee, held);
    return prepareCall(callee, args, kwargs);
  });
  drop(frame, frame.sp - base);
  push(frame, runOrSuspend(entered, callee));
}

function takeSpread(frame: Frame, arg: number, callee: PyObject, held: Ref[]) {
  const kwargs = arg & 1 ? spreadKeywords(callee, pop(frame), held) : null;
  return { args: spreadArguments(callee, pop(frame), held), kwargs };
}

/** Code brings its qualified name. */
function makeFunction(frame: Frame, arg: number): void {
  const code = pop(frame) as Ref<CodeObject>;
  const made = newFunction(code, frame.f_globals);
  const { payload } = made;
  payload.func_qualname = newRef(code.payload.co_qualname ?? code.payload.co_name);
  close(code);
  if (arg & 0x8) payload.func_closure = pop(frame) as Ref<TupleObject>;
  if (arg & 0x4) payload.func_annotations = pop(frame) as Ref<DictObject>;
  if (arg & 0x2) payload.func_kwdefaults = pop(frame) as Ref<DictObject>;
  if (arg & 0x1) payload.func_defaults = pop(frame) as Ref<TupleObject>;
  push(frame, made);
}

/** Pushes a function of the type and the object, or a mark and the attribute. */
export function loadMethod(frame: Frame, name: PyObject<string>): void {
  const { stack, sp } = frame;
  const object = stack[sp - 1] as Ref;
  const found = findMethod(object, name);
  stack[sp - 1] = found.unbound ? found.value : (null as unknown as Ref);
  stack[sp] = found.unbound ? object : found.value;
  frame.sp = sp + 1;
  if (!found.unbound) close(object);
}

export const ownedCallRows = [
  row('PUSH_NULL', 'none', '[] -- [mark]', (frame) => push(frame, null as unknown as Ref)),
  row('PRECALL', 'count', '--', () => {}),
  row('KW_NAMES', 'const', '--', (frame, arg) => {
    frame.keywordNames = (frame.consts[arg] as PyObject<PyObject[]>).payload;
  }),
  row('CALL', 'count', '[function or mark, callee or first, args[arg]] -- [result]', call),
  row('CALL_FUNCTION_EX', 'count', '[mark callee args kwargs?] -- [result]', (frame, arg) => callSpread(frame, arg, 1)),
  row('MAKE_FUNCTION', 'count', '[parts code] -- [function]', makeFunction),
  row('LOAD_METHOD', 'name', '[object] -- [function object] or [mark attribute]', (frame, arg) =>
    loadMethod(frame, frame.names[arg] as PyObject<string>),
  ),
];
