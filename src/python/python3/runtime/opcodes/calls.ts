/** Calls (call_function and do_call_core, Python/ceval.c; Objects/call.c; 3.8.18). Arguments stay on the stack while the callee runs. */
import { close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import type { BuiltinObject, Frame, FunctionObject, MethodObject } from '../../../object/payloads.ts';
import { builtinFunctionType, functionType, methodType } from '../../../object/static-types.ts';
import { tupleFromArray } from '../../../object/tracking.ts';
import { row } from '../../../opcode/row.ts';
import { callArray, callBorrowed, hasVector, unpackedWith } from '../../../protocol/call.ts';
import { callNative } from '../../../protocol/call-native.ts';
import { enterRecursive, leaveRecursive, WHILE_CALLING } from '../../../protocol/recursion.ts';
import { has } from '../../../versions/features.ts';
import { pop, replaceWith } from '../../../vm/evaluate.ts';
import { callFunction, callPositional } from '../call-function.ts';
import { findMethod } from '../find-method.ts';
import { makeFunction } from './make-function.ts';
import { spreadArguments, spreadKeywords } from './spread.ts';

/** Calls what lies below `count` arguments; the result takes the place of all of them. Up to 3.7 the callee is held (call_function, Python/ceval.c). */
function callWith(frame: Frame, count: number, names: readonly PyObject[] | null): Ref {
  const at = frame.sp - count - 1;
  const callee = frame.stack[at] as Ref;
  const positional = count - (names?.length ?? 0);
  const kwargs = keywordsOf(frame, at + 1 + positional, names);
  if (has('callees are borrowed') || callee.type === builtinFunctionType)
    return vectorcall(callee, frame.stack, at + 1, positional, kwargs);
  return callHeld(frame, at, positional, kwargs);
}

/** A method on the stack makes way for its object, and its function is held; any other callee is held, too. */
function callHeld({ stack }: Frame, at: number, count: number, kwargs: Kwargs): Ref {
  const callee = stack[at] as Ref;
  if (callee.type !== methodType) return holding([newRef(callee)], () => vectorcall(callee, stack, at + 1, count, kwargs));
  const { im_func, im_self } = (callee as unknown as MethodObject).payload;
  return holding([newRef(im_func)], () => {
    stack[at] = newRef(im_self as PyObject) as Ref;
    close(callee);
    return vectorcall(im_func, stack, at, count + 1, kwargs);
  });
}

export function keywordsOf(frame: Frame, start: number, names: readonly PyObject[] | null): Kwargs {
  if (names === null || names.length === 0) return null;
  return new Map(names.map((name, index) => [name.payload as string, frame.stack[start + index] as PyObject]));
}

/** Calls with arguments that stand in `values`, borrowed (_PyObject_Vectorcall). */
export function vectorcall(callee: PyObject, values: readonly PyObject[], start: number, count: number, kwargs: Kwargs): Ref {
  if (callee.type === functionType) {
    if (kwargs === null) return callPositional(callee as FunctionObject, values, start, count);
    return callFunction(callee as FunctionObject, values.slice(start, start + count), kwargs);
  }
  if (callee.type === builtinFunctionType) return callBuiltin(callee as BuiltinObject, values, start, count, kwargs);
  if (callee.type === methodType) return callMethodObject(callee as MethodObject, values.slice(start, start + count), kwargs);
  return callArray(callee, values.slice(start, start + count), kwargs);
}

function callBuiltin(callee: BuiltinObject, values: readonly PyObject[], start: number, count: number, kwargs: Kwargs): Ref {
  const { method, self } = callee.payload;
  enterRecursive(WHILE_CALLING);
  try {
    if (kwargs === null && method.signature.kind === 'one' && count === 1) return method.run(self, values[start]);
    const args = values.slice(start, start + count);
    if (method.takesTuple !== true) return callNative(method, self, args, kwargs);
    const tuple = tupleFromArray(args.map((each) => newRef(each)));
    const named = [...(kwargs?.values() ?? [])].map((each) => newRef(each) as Ref);
    return holding([tuple, ...named], () => callNative(method, self, tuple.payload, kwargs));
  } finally {
    leaveRecursive();
  }
}

/** The object goes in front of the arguments, without references of its own (method_vectorcall). */
function callMethodObject({ payload: { im_func, im_self } }: MethodObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const all = [im_self as PyObject, ...args];
  return vectorcall(im_func, all, 0, all.length, kwargs);
}

function callFunctionKeywords(frame: Frame, arg: number): void {
  const names = pop(frame);
  const at = frame.sp - arg - 1;
  const result = holding([names], () => callWith(frame, arg, names.payload as PyObject[]));
  replaceWith(frame, at, result);
}

/** A function found in the type waits below the object; else a mark lies below what the attribute was. */
function loadMethod(frame: Frame, arg: number): void {
  const { stack, sp } = frame;
  const object = stack[sp - 1] as Ref;
  const found = findMethod(object, frame.names[arg] as PyObject<string>);
  if (found.unbound) {
    stack[sp - 1] = found.value;
    stack[sp] = object;
    frame.sp = sp + 1;
    return;
  }
  stack[sp - 1] = null as unknown as Ref;
  stack[sp] = found.value;
  frame.sp = sp + 1;
  closeNullable(object);
}

function callMethod(frame: Frame, arg: number): void {
  const at = frame.sp - arg - 2;
  const isMethod = (frame.stack[at] as Ref | null) !== null;
  const result = callWith(frame, isMethod ? arg + 1 : arg, null);
  replaceWith(frame, isMethod ? at : at + 1, result);
  if (isMethod) return;
  frame.sp--;
  frame.stack[at] = result;
}

/** `f(*args, **kwargs)`. */
function callSpread(frame: Frame, arg: number): void {
  const held: Ref[] = [];
  const callee = frame.stack[frame.sp - (arg & 1) - 2] as PyObject;
  const result = holding(held, () => {
    const kwargs = arg & 1 ? spreadKeywords(callee, pop(frame), held) : null;
    const args = spreadArguments(callee, pop(frame), held);
    return callSpreadOut(callee, args, kwargs, held);
  });
  replaceWith(frame, frame.sp - 1, result);
}

/** Keywords are laid out behind the arguments, with references of their own (_PyStack_UnpackDict). */
export function callSpreadOut(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs, held: Ref[]): Ref {
  if (callee.type === builtinFunctionType || !hasVector(callee)) return callBorrowed(callee, args, kwargs);
  held.push(...unpackedWith(kwargs, args));
  return vectorcall(callee, args, 0, args.length, kwargs);
}

export const callRows = [
  row('CALL_FUNCTION', 'count', '[callee args[arg]] -- [result]', (frame, arg) => {
    replaceWith(frame, frame.sp - arg - 1, callWith(frame, arg, null));
  }),
  row('CALL_FUNCTION_KW', 'count', '[callee args[arg] names] -- [result]', callFunctionKeywords),
  row('CALL_FUNCTION_EX', 'count', '[callee args kwargs?] -- [result]', callSpread),
  row('LOAD_METHOD', 'name', '[object] -- [function object] or [mark attribute]', loadMethod),
  row('CALL_METHOD', 'count', '[function object args[arg]] -- [result]', callMethod),
  row('MAKE_FUNCTION', 'count', '[parts code name] -- [function]', makeFunction),
];
