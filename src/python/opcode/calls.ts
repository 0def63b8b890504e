/** Calls and function objects (call_function, fast_function and ext_do_call, Python/ceval.c 2.7.18). */
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import type { TupleObject } from '../object/construct.ts';
import { newTuple } from '../object/construct.ts';
import type { DictStorage } from '../object/dict-storage.ts';
import { newFunction } from '../object/new-function.ts';
import type { BuiltinObject, CodeObject, Frame, FunctionObject, MethodObject } from '../object/payloads.ts';
import { builtinFunctionType, dictType, functionType, isKindOf, methodType, strType, tupleType } from '../object/static-types.ts';
import { callBorrowed } from '../protocol/call.ts';
import { callNative } from '../protocol/call-native.ts';
import { collect, iterOf } from '../protocol/iterate.ts';
import { isException, raised } from '../protocol/raise.ts';
import { callPositional } from '../vm/call-function.ts';
import { pop, push, unwindStack } from '../vm/evaluate.ts';
import { row } from './row.ts';

/** The operand holds the number of positional arguments and, in its high byte, of keyword pairs. Arguments stay on the stack meanwhile. */
function callFunction(frame: Frame, arg: number): void {
  const positional = arg & 0xff;
  const keywords = arg >> 8;
  const at = frame.sp - positional - 2 * keywords - 1;
  const result = keywords === 0 ? callPlain(frame, at, positional) : callWithKeywords(frame, at, positional, keywords);
  unwindStack(frame, at);
  push(frame, result);
}

function callPlain(frame: Frame, at: number, count: number): Ref {
  const { stack } = frame;
  const callee = stack[at] as PyObject;
  if (callee.type === functionType) return callPositional(callee as FunctionObject, stack, at + 1, count);
  if (callee.type === builtinFunctionType) return callBuiltin(callee as BuiltinObject, stack, at + 1, count);
  if (callee.type === methodType && (callee as MethodObject).payload.im_self !== null) return callMethod(frame, at, count);
  return callBorrowed(callee, stack.slice(at + 1, at + 1 + count), null);
}

function callBuiltin(callee: BuiltinObject, stack: readonly PyObject[], start: number, count: number): Ref {
  const { method, self } = callee.payload;
  const { kind } = method.signature;
  if (kind === 'one' && count === 1) return method.run(self, stack[start]);
  if (kind === 'none' && count === 0) return method.run(self);
  return callNative(method, self, stack.slice(start, start + count), null);
}

/** A bound method makes way on the stack for its `self`; the function is held meanwhile. */
function callMethod(frame: Frame, at: number, count: number): Ref {
  const method = frame.stack[at] as Ref<MethodObject>;
  const func = newRef(method.payload.im_func);
  frame.stack[at] = newRef(method.payload.im_self as Ref);
  close(method);
  return holding([func], () =>
    func.type === functionType
      ? callPositional(func as unknown as FunctionObject, frame.stack, at, count + 1)
      : callBorrowed(func, frame.stack.slice(at, at + 1 + count), null),
  );
}

function callWithKeywords(frame: Frame, at: number, positional: number, keywords: number): Ref {
  const { stack } = frame;
  const callee = stack[at] as PyObject;
  const kwargs = new Map<string, PyObject>();
  for (let index = 0; index < keywords; index++) {
    const slot = at + 1 + positional + 2 * index;
    const keyword = (stack[slot] as PyObject<string>).payload;
    if (kwargs.has(keyword)) throw raised('TypeError', `${describe(callee)} got multiple values for keyword argument '${keyword}'`);
    kwargs.set(keyword, stack[slot + 1] as PyObject);
  }
  return callBorrowed(callee, stack.slice(at + 1, at + 1 + positional), kwargs);
}

/** How error messages name a callee (PyEval_GetFuncName and PyEval_GetFuncDesc). */
function describe(callee: PyObject): string {
  if (callee.type === functionType) return `${(callee as FunctionObject).payload.func_name.payload}()`;
  if (callee.type === builtinFunctionType) return `${(callee as BuiltinObject).payload.method.name}()`;
  return `${callee.type.payload.name} object`;
}

/** CALL_FUNCTION_VAR, _KW and _VAR_KW: `f(…, *args, **kwargs)`. */
function callExtended(hasArgs: boolean, hasKwargs: boolean) {
  return (frame: Frame, arg: number): void => {
    const at = frame.sp - (arg & 0xff) - 2 * (arg >> 8) - 1 - (hasArgs ? 1 : 0) - (hasKwargs ? 1 : 0);
    const result = callSpread(frame, at, arg & 0xff, arg >> 8, hasArgs, hasKwargs);
    unwindStack(frame, at);
    push(frame, result);
  };
}

/** The arguments move from the stack into one tuple, which holds them during the call. */
function callSpread(frame: Frame, at: number, positional: number, keywords: number, hasArgs: boolean, hasKwargs: boolean): Ref {
  const callee = frame.stack[at] as PyObject;
  const kwargs = hasKwargs ? mappingKeywords(callee, frame.stack[frame.sp - 1] as PyObject) : new Map<string, PyObject>();
  addKeywords(callee, frame, at + 1 + positional, keywords, kwargs);
  const rest = hasArgs ? spreadArguments(callee, frame.stack[frame.sp - (hasKwargs ? 2 : 1)] as PyObject) : null;
  const own = frame.stack.slice(at + 1, at + 1 + positional).map((argument) => newRef(argument));
  const args = rest !== null && own.length === 0 ? rest : joined(own, rest);
  return holding([args], () => callBorrowed(callee, args.payload, kwargs.size === 0 ? null : kwargs));
}

function joined(own: Ref[], rest: Ref<TupleObject> | null): Ref<TupleObject> {
  if (rest === null) return newTuple(own);
  const all = newTuple([...own, ...rest.payload.map((item) => newRef(item))]);
  close(rest);
  return all;
}

function spreadArguments(callee: PyObject, given: PyObject): Ref<TupleObject> {
  if (isKindOf(given, tupleType)) return newRef(given as TupleObject);
  try {
    close(iterOf(given));
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    error.discard();
    throw raised('TypeError', `${describe(callee)} argument after * must be an iterable, not ${given.type.payload.name}`);
  }
  return newTuple(collect(given));
}

function mappingKeywords(callee: PyObject, given: PyObject): Map<string, PyObject> {
  if (!isKindOf(given, dictType)) {
    throw raised('TypeError', `${describe(callee)} argument after ** must be a mapping, not ${given.type.payload.name}`);
  }
  const kwargs = new Map<string, PyObject>();
  for (const { key, value } of (given.payload as DictStorage).ordered()) {
    if (!isKindOf(key, strType)) throw raised('TypeError', `${describe(callee)} keywords must be strings`);
    kwargs.set(key.payload as string, value);
  }
  return kwargs;
}

function addKeywords(callee: PyObject, frame: Frame, first: number, count: number, kwargs: Map<string, PyObject>): Kwargs {
  for (let index = 0; index < count; index++) {
    const keyword = (frame.stack[first + 2 * index] as PyObject<string>).payload;
    if (kwargs.has(keyword)) throw raised('TypeError', `${describe(callee)} got multiple values for keyword argument '${keyword}'`);
    kwargs.set(keyword, frame.stack[first + 2 * index + 1] as PyObject);
  }
  return kwargs;
}

/** The code object lies on top, above the defaults (and, for a closure, above the tuple of cells). */
function makeFunction(hasClosure: boolean) {
  return (frame: Frame, defaults: number): void => {
    const code = pop(frame) as Ref<CodeObject>;
    const made = newFunction(code, frame.f_globals);
    if (hasClosure) made.payload.func_closure = pop(frame) as Ref<TupleObject>;
    close(code);
    if (defaults > 0) {
      frame.sp -= defaults;
      made.payload.func_defaults = newTuple(frame.stack.slice(frame.sp, frame.sp + defaults));
    }
    push(frame, made);
  };
}

export const callRows = [
  row('CALL_FUNCTION', 'call', '[callee args[arg]] -- [result]', callFunction),
  row('CALL_FUNCTION_VAR', 'call', '[callee args[arg] rest] -- [result]', callExtended(true, false)),
  row('CALL_FUNCTION_KW', 'call', '[callee args[arg] mapping] -- [result]', callExtended(false, true)),
  row('CALL_FUNCTION_VAR_KW', 'call', '[callee args[arg] rest mapping] -- [result]', callExtended(true, true)),
  row('MAKE_FUNCTION', 'count', '[defaults[arg] code] -- [function]', makeFunction(false)),
  row('MAKE_CLOSURE', 'count', '[defaults[arg] cells code] -- [function]', makeFunction(true)),
];
