/** Calling Python functions: arguments become fast locals (fast_function and PyEval_EvalCodeEx, Python/ceval.c 2.7.18). */
import { intern } from '../cache/strings.ts';
import { adopt, close, closeNullable, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { newTuple } from '../object/construct.ts';
import { DictStorage } from '../object/dict-storage.ts';
import { newFrameFunction } from '../object/new-function.ts';
import type { CodeObject, CodePayload, DictObject, Frame, FrameObject, FunctionObject } from '../object/payloads.ts';
import { dictType, generatorType, strType } from '../object/static-types.ts';
import { raised } from '../protocol/raise.ts';
import { runFrame } from './evaluate.ts';
import { bindClosure, fillCells, forgetBack, newFrame } from './frames.ts';

/** Code flags (Include/code.h). */
const CO_OPTIMIZED = 0x01;
const CO_NEWLOCALS = 0x02;
export const CO_VARARGS = 0x04;
export const CO_VARKEYWORDS = 0x08;
export const CO_GENERATOR = 0x20;
const CO_OPTIMIZED_NEWLOCALS_NOFREE = 0x43;
/** Flags that say nothing about how arguments are bound: those of `from __future__`. */
const CO_PLAIN_MASK = 0xff;

/** Calls with `count` positional arguments that stand in `values` from `start`, borrowed. */
export function callPositional(callee: FunctionObject, values: readonly PyObject[], start: number, count: number): Ref {
  const { func_code, func_globals, func_defaults } = callee.payload;
  const code = func_code.payload;
  if (func_defaults === null && code.co_argcount === count && (code.co_flags & CO_PLAIN_MASK & ~0x10) === CO_OPTIMIZED_NEWLOCALS_NOFREE) {
    const object = newFrame(func_code, func_globals, null);
    const { fast } = object.payload;
    for (let index = 0; index < count; index++) fast[index] = newRef(values[start + index] as PyObject);
    return runFrame(object);
  }
  return callFunction(callee, values.slice(start, start + count), null);
}

/** Calls with any arguments, borrowed. */
export function callFunction(callee: FunctionObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const { func_code, func_globals, func_defaults, func_closure } = callee.payload;
  const code = func_code.payload;
  const object = newFrame(func_code, func_globals, ownLocals(code));
  const frame = object.payload;
  try {
    bindArguments(frame, func_defaults?.payload ?? [], args, kwargs);
  } catch (error) {
    close(object);
    throw error;
  }
  fillCells(frame);
  if (func_closure !== null) bindClosure(frame, func_closure.payload);
  return code.co_flags & CO_GENERATOR ? newGenerator(object) : runFrame(object);
}

/**
 * PyEval_EvalCode: runs code without arguments in these namespaces, borrowed; `locals` is not used by the code of a function. From 3.11 on it makes
 * a function of the code, which the frame holds (Python/ceval.c 3.11.7).
 */
export function evaluateCode(code: CodeObject, globals: DictObject, locals: DictObject): Ref {
  const { co_flags, co_freevars } = code.payload;
  if (co_freevars.payload.length > 0) throw new Error('code with free variables needs a closure');
  const func = code.payload.layout.cellsByInstruction ? newFrameFunction(code, globals) : null;
  const object = newFrame(
    code,
    globals,
    co_flags & CO_NEWLOCALS ? ownLocals(code.payload) : newRef(locals),
    func?.payload.func_builtins ?? null,
    func,
  );
  closeNullable(func);
  try {
    bindArguments(object.payload, [], [], null);
  } catch (error) {
    close(object);
    throw error;
  }
  fillCells(object.payload);
  return co_flags & CO_GENERATOR ? newGenerator(object) : runFrame(object);
}

/** A function has a dict of its locals only where its code could not be told which names are local (`exec`, `import *`). */
function ownLocals({ co_flags }: CodePayload): Ref<DictObject> | null {
  return co_flags & CO_OPTIMIZED ? null : adopt(dictType, new DictStorage());
}

/** The frame is handed over; a generator does not keep its caller (gen_new: f_back is cleared). */
function newGenerator(object: Ref<FrameObject>): Ref {
  const frame = object.payload;
  frame.ofGenerator = true;
  forgetBack(frame);
  return adopt(generatorType, { gi_frame: object, gi_code: newRef(frame.f_code), gi_running: false, python3: null });
}

function bindArguments(frame: Frame, defaults: readonly PyObject[], args: readonly PyObject[], kwargs: Kwargs): void {
  const code = frame.code;
  const { fast } = frame;
  const { co_argcount, co_flags } = code;
  const name = code.co_name.payload;
  const takesRest = (co_flags & CO_VARARGS) !== 0;
  let keywordRest: DictStorage | null = null;
  if (co_argcount === 0 && !takesRest && !(co_flags & CO_VARKEYWORDS)) {
    const given = args.length + (kwargs?.size ?? 0);
    if (given > 0) throw raised('TypeError', `${name}() takes no arguments (${given} given)`);
    return;
  }
  if (co_flags & CO_VARKEYWORDS) {
    keywordRest = new DictStorage();
    fast[co_argcount + (takesRest ? 1 : 0)] = adopt(dictType, keywordRest);
  }
  if (args.length > co_argcount && !takesRest) throw wrongCount(name, code, defaults.length, args.length, kwargs);
  const positional = Math.min(args.length, co_argcount);
  for (let index = 0; index < positional; index++) fast[index] = newRef(args[index] as PyObject);
  if (takesRest) fast[co_argcount] = newTuple(args.slice(positional).map((argument) => newRef(argument)));
  if (kwargs !== null) for (const [keyword, value] of kwargs) bindKeyword(fast, code, name, keyword, value, keywordRest);
  if (args.length < co_argcount) fillDefaults(fast, code, defaults, name, args.length);
}

function bindKeyword(
  fast: (Ref | null)[],
  code: CodePayload,
  name: string,
  keyword: string,
  value: PyObject,
  rest: DictStorage | null,
): void {
  const index = parameterNames(code).indexOf(keyword);
  if (index < 0) {
    if (rest === null) throw raised('TypeError', `${name}() got an unexpected keyword argument '${keyword}'`);
    const key = intern(keyword);
    rest.set(key, newRef(value));
    close(key);
    return;
  }
  if (fast[index] != null) throw raised('TypeError', `${name}() got multiple values for keyword argument '${keyword}'`);
  fast[index] = newRef(value);
}

function parameterNames(code: CodePayload): string[] {
  return code.co_varnames.payload.slice(0, code.co_argcount).map((name) => (name.type === strType ? (name.payload as string) : ''));
}

function fillDefaults(fast: (Ref | null)[], code: CodePayload, defaults: readonly PyObject[], name: string, given: number): void {
  const required = code.co_argcount - defaults.length;
  for (let index = given; index < required; index++) {
    if (fast[index] === null) throw missing(name, code, defaults.length, fast, required);
  }
  for (let index = Math.max(given, required); index < code.co_argcount; index++) {
    fast[index] ??= newRef(defaults[index - required] as PyObject);
  }
}

function missing(name: string, code: CodePayload, defaults: number, fast: readonly (Ref | null)[], required: number): unknown {
  const given = fast.slice(0, code.co_argcount).filter((value) => value !== null).length;
  const relation = code.co_flags & CO_VARARGS || defaults > 0 ? 'at least' : 'exactly';
  return raised('TypeError', `${name}() takes ${relation} ${required} argument${required === 1 ? '' : 's'} (${given} given)`);
}

function wrongCount(name: string, code: CodePayload, defaults: number, positional: number, kwargs: Kwargs): unknown {
  const given = positional + (kwargs?.size ?? 0);
  const { co_argcount } = code;
  const relation = defaults > 0 ? 'at most' : 'exactly';
  return raised('TypeError', `${name}() takes ${relation} ${co_argcount} argument${co_argcount === 1 ? '' : 's'} (${given} given)`);
}
