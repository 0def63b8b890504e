/** Calls and function objects (call_function, fast_function and ext_do_call, Python/ceval.c 2.7.18). */
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import type { TupleObject } from '../object/construct.ts';
import { newTuple } from '../object/construct.ts';
import { newDict } from '../object/dict.ts';
import type { DictStorage } from '../object/dict-storage.ts';
import { newFunction } from '../object/new-function.ts';
import type { BuiltinObject, ClassObject, CodeObject, Frame, FunctionObject, InstanceOfClass, MethodObject } from '../object/payloads.ts';
import {
  builtinFunctionType,
  classType,
  dictType,
  functionType,
  instanceType,
  isKindOf,
  methodType,
  strType,
  tupleType,
} from '../object/static-types.ts';
import { call, callBorrowed } from '../protocol/call.ts';
import { callNative } from '../protocol/call-native.ts';
import { collect, iterOf } from '../protocol/iterate.ts';
import { isException, raised } from '../protocol/raise.ts';
import { callPositional, callFunction as callPythonFunction } from '../vm/call-function.ts';
import { pop, push, replaceWith } from '../vm/evaluate.ts';
import { row } from './row.ts';

/**
 * The operand holds the number of positional arguments and, in its high byte, of keyword pairs. Arguments stay on the stack meanwhile, and
 * above them the callee once more: `call_function` takes a reference of its own to all but natives.
 */
function callFunction(frame: Frame, arg: number): void {
  const positional = arg & 0xff;
  const keywords = arg >> 8;
  const at = frame.sp - positional - 2 * keywords - 1;
  const result = keywords === 0 ? callPlain(frame, at, positional) : callWithKeywords(frame, at, positional, keywords);
  replaceWith(frame, at, result);
}

function callPlain(frame: Frame, at: number, count: number): Ref {
  const { stack } = frame;
  const callee = stack[at] as Ref;
  if (callee.type === builtinFunctionType) return callBuiltin(callee as unknown as BuiltinObject, stack, at + 1, count);
  if (isBound(callee)) return callHeld(frame, unwrap(frame, at), at, count + 1);
  return callHeld(frame, newRef(callee), at + 1, count);
}

/** Calls what is handed over with `count` values from `first` on. */
function callHeld(frame: Frame, callee: Ref, first: number, count: number): Ref {
  push(frame, callee);
  const { stack } = frame;
  if (callee.type === functionType) return callPositional(callee as unknown as FunctionObject, stack, first, count);
  // What is no function is called with a tuple of the arguments (load_args); of none, that is the empty one.
  return count === 0 ? call(callee) : callBorrowed(callee, stack.slice(first, first + count), null);
}

function callBuiltin(callee: BuiltinObject, stack: readonly PyObject[], start: number, count: number): Ref {
  const { method, self } = callee.payload;
  const { kind } = method.signature;
  if (kind === 'one' && count === 1) return method.run(self, stack[start]);
  if (kind === 'none' && count === 0) return method.run(self);
  return callNative(method, self, stack.slice(start, start + count), null);
}

function isBound(callee: PyObject): boolean {
  return callee.type === methodType && (callee as MethodObject).payload.im_self !== null;
}

/** A bound method makes way on the stack for its `self`; its function is the caller's. */
function unwrap(frame: Frame, at: number): Ref {
  const method = frame.stack[at] as Ref<MethodObject>;
  const func = newRef(method.payload.im_func);
  frame.stack[at] = newRef(method.payload.im_self as Ref);
  close(method);
  return func;
}

function callWithKeywords(frame: Frame, at: number, positional: number, keywords: number): Ref {
  const { stack } = frame;
  const named = stack[at] as Ref;
  const kwargs = new Map<string, PyObject>();
  for (let index = 0; index < keywords; index++) {
    const slot = at + 1 + positional + 2 * index;
    addKeyword(kwargs, named, stack[slot] as PyObject<string>, stack[slot + 1] as PyObject);
  }
  const bound = isBound(named);
  const callee = bound ? unwrap(frame, at) : newRef(named);
  push(frame, callee);
  const args = stack.slice(bound ? at : at + 1, at + 1 + positional);
  return callee.type === functionType
    ? callPythonFunction(callee as unknown as FunctionObject, args, kwargs)
    : callOther(callee, args, kwargs);
}

/** A native is called without the level of recursion that calling any object counts as (do_call). */
function callOther(callee: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (callee.type !== builtinFunctionType) return callBorrowed(callee, args, kwargs);
  const { method, self } = (callee as BuiltinObject).payload;
  return callNative(method, self, args, kwargs);
}

/** How error messages name a callee (PyEval_GetFuncName and PyEval_GetFuncDesc). */
function describe(callee: PyObject): string {
  if (callee.type === methodType) return describe((callee as MethodObject).payload.im_func);
  if (callee.type === functionType) return `${(callee as FunctionObject).payload.func_name.payload}()`;
  if (callee.type === builtinFunctionType) return `${(callee as BuiltinObject).payload.method.name}()`;
  if (callee.type === classType) return `${(callee as ClassObject).payload.cl_name.payload} constructor`;
  if (callee.type === instanceType) return `${(callee as InstanceOfClass).payload.in_class.payload.cl_name.payload} instance`;
  return `${callee.type.payload.name} object`;
}

/** CALL_FUNCTION_VAR, _KW and _VAR_KW: `f(…, *args, **kwargs)`. */
function callExtended(hasArgs: boolean, hasKwargs: boolean) {
  return (frame: Frame, arg: number): void => {
    const at = frame.sp - (arg & 0xff) - 2 * (arg >> 8) - 1 - (hasArgs ? 1 : 0) - (hasKwargs ? 1 : 0);
    const held: Ref[] = [];
    const result = holding(held, () => callSpread(frame, at, arg >> 8, hasArgs, hasKwargs, held));
    replaceWith(frame, at, result);
  };
}

/** The arguments move from the stack into one tuple and one dictionary, which hold them during the call (ext_do_call). */
function callSpread(frame: Frame, at: number, keywords: number, hasArgs: boolean, hasKwargs: boolean, held: Ref[]): Ref {
  const named = frame.stack[at] as Ref;
  const bound = isBound(named);
  const callee = bound ? unwrap(frame, at) : newRef(named);
  held.push(callee);
  const mapping = hasKwargs ? mappingOf(callee, hold(held, pop(frame)), keywords > 0, held) : null;
  const rest = hasArgs ? spreadArguments(callee, hold(held, pop(frame)), held) : [];
  const kwargs = takeKeywords(frame, callee, keywords, mapping, held);
  const first = bound ? at : at + 1;
  const own = frame.stack.slice(first, frame.sp);
  frame.sp = first;
  const args = newTuple([...own, ...rest.map((item) => newRef(item))]);
  held.push(args);
  return callOther(callee, args.payload, kwargs.size === 0 && mapping === null ? null : kwargs);
}

function hold(held: Ref[], object: Ref): PyObject {
  held.push(object);
  return object;
}

/** What has been copied is given up. */
function replace(held: Ref[], old: PyObject, copy: Ref): void {
  held[held.indexOf(old as Ref)] = copy;
  close(old as Ref);
}

function spreadArguments(callee: PyObject, given: PyObject, held: Ref[]): readonly Ref[] {
  if (isKindOf(given, tupleType)) return given.payload as Ref[];
  try {
    close(iterOf(given));
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    error.discard();
    throw raised('TypeError', `${describe(callee)} argument after * must be an iterable, not ${given.type.payload.name}`);
  }
  const items = newTuple(collect(given));
  replace(held, given, items);
  return items.payload;
}

/** A mapping alone is passed as it is; keyword pairs of the call join a copy of it. */
function mappingOf(callee: PyObject, given: PyObject, copied: boolean, held: Ref[]): DictStorage {
  if (isKindOf(given, dictType)) {
    if (!copied) return given.payload as DictStorage;
    const copy = newDict();
    copy.payload.merge(given.payload as DictStorage);
    replace(held, given, copy);
    return copy.payload;
  }
  throw raised('TypeError', `${describe(callee)} argument after ** must be a mapping, not ${given.type.payload.name}`);
}

/** The mapping's entries and the call's keyword pairs, which move from the stack (update_keyword_args). */
function takeKeywords(frame: Frame, callee: PyObject, count: number, mapping: DictStorage | null, held: Ref[]): Map<string, PyObject> {
  const kwargs = new Map<string, PyObject>();
  for (const { key, value } of mapping?.ordered() ?? []) {
    if (!isKindOf(key, strType)) throw raised('TypeError', `${describe(callee)} keywords must be strings`);
    kwargs.set(key.payload as string, value);
  }
  for (let pair = 0; pair < count; pair++) {
    const value = hold(held, pop(frame));
    addKeyword(kwargs, callee, hold(held, pop(frame)) as PyObject<string>, value);
  }
  return kwargs;
}

function addKeyword(kwargs: Map<string, PyObject>, callee: PyObject, name: PyObject<string>, value: PyObject): void {
  if (kwargs.has(name.payload)) throw raised('TypeError', `${describe(callee)} got multiple values for keyword argument '${name.payload}'`);
  kwargs.set(name.payload, value);
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
