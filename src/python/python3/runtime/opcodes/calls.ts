/** Calls (call_function and do_call_core, Python/ceval.c; Objects/call.c; 3.8.18). Arguments stay on the stack while the callee runs. */
import { closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import { newTuple } from '../../../object/construct.ts';
import { keepsKeywords } from '../../../object/functools/partial.ts';
import type { BuiltinObject, Frame, FunctionObject, MethodObject } from '../../../object/payloads.ts';
import { builtinFunctionType, functionType, methodType, typeType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { callNative } from '../../../protocol/call-native.ts';
import { enterRecursive, leaveRecursive, WHILE_CALLING } from '../../../protocol/recursion.ts';
import { target } from '../../../versions/target.ts';
import { pop, replaceWith } from '../../../vm/evaluate.ts';
import { callFunction, callPositional } from '../call-function.ts';
import { findMethod } from '../find-method.ts';
import { makeFunction } from './make-function.ts';
import { spreadArguments, spreadKeywords } from './spread.ts';

/** Calls what lies below `count` arguments; the result takes the place of all of them. */
function callWith(frame: Frame, count: number, names: readonly PyObject[] | null): Ref {
  const at = frame.sp - count - 1;
  const callee = frame.stack[at] as Ref;
  const positional = count - (names?.length ?? 0);
  return vectorcall(callee, frame.stack, at + 1, positional, keywordsOf(frame, at + 1 + positional, names));
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
  if (takesVector(callee)) return callBorrowed(callee, values.slice(start, start + count), kwargs);
  return callWithTuple(callee, values.slice(start, start + count), kwargs);
}

/** Whether it is a type, or of one, that takes what stands on the stack as it is. */
function takesVector(callee: PyObject): boolean {
  const { vectors, vectorInstances } = target.calls;
  const { name, heap } = callee.type.payload;
  if (callee.type !== typeType) return heap === null && vectorInstances.includes(name) && !keepsKeywords(callee);
  const type = callee as TypeObject;
  return type.payload.heap === null && vectors.includes(type.payload.name);
}

function callBuiltin(callee: BuiltinObject, values: readonly PyObject[], start: number, count: number, kwargs: Kwargs): Ref {
  const { method, self } = callee.payload;
  enterRecursive(WHILE_CALLING);
  try {
    if (kwargs === null && method.signature.kind === 'one' && count === 1) return method.run(self, values[start]);
    const args = values.slice(start, start + count);
    if (method.takesTuple !== true) return callNative(method, self, args, kwargs);
    return holding([newTuple(args.map((each) => newRef(each)))], () => callNative(method, self, args, kwargs));
  } finally {
    leaveRecursive();
  }
}

/** The object goes in front of the arguments, without references of its own (method_vectorcall). */
function callMethodObject({ payload: { im_func, im_self } }: MethodObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const all = [im_self as PyObject, ...args];
  return vectorcall(im_func, all, 0, all.length, kwargs);
}

/** What takes no vector is called with a tuple, and a dict where there are keywords (_PyObject_MakeTpCall). */
function callWithTuple(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const held: Ref[] = [newTuple(args.map((argument) => newRef(argument)))];
  for (const value of kwargs?.values() ?? []) held.push(newRef(value) as Ref);
  return holding(held, () => callBorrowed(callee, args, kwargs));
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
  const isFunction = callee.type === functionType || callee.type === methodType;
  if (!isFunction) return callBorrowed(callee, args, kwargs);
  if (kwargs !== null) held.push(...[...args, ...kwargs.values()].map((each) => newRef(each) as Ref));
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
