/** Calling Python functions (_PyFunction_Vectorcall, Objects/call.c; _PyEval_EvalCodeWithName, Python/ceval.c; 3.8.18). */
import { adopt, close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { DictStorage } from '../../object/dict-storage.ts';
import type { CodePayload, DictObject, FrameObject, FunctionObject, GeneratorObject } from '../../object/payloads.ts';
import { dictType, generatorType } from '../../object/static-types.ts';
import { has } from '../../versions/features.ts';
import { CO_GENERATOR } from '../../vm/call-function.ts';
import { evaluate, runFrame } from '../../vm/evaluate.ts';
import { bindClosure, fillCells, forgetBack, newFrame } from '../../vm/frames.ts';
import { bindArguments, type Defaults, defaultsOf } from './bind-arguments.ts';
import { newExcInfo } from './exc-info.ts';
import { asyncGeneratorType, coroutineType } from './types/generator/kinds.ts';
import { setGeneratorOf } from './types/generator/of-frame.ts';

/** Code flags (Include/code.h). */
const CO_OPTIMIZED = 0x01;
const CO_SIMPLE = 0x43;
const CO_COROUTINE = 0x80;
const CO_ASYNC_GENERATOR = 0x200;
const CO_PLAIN_MASK = 0x2ef;

/** Calls with `count` positional arguments that stand in `values` from `start`, borrowed. */
export function callPositional(callee: FunctionObject, values: readonly PyObject[], start: number, count: number): Ref {
  const { func_code, func_globals, func_builtins, func_defaults } = callee.payload;
  const code = func_code.payload;
  if (
    func_defaults === null &&
    code.co_argcount === count &&
    code.co_kwonlyargcount === 0 &&
    (code.co_flags & CO_PLAIN_MASK) === CO_SIMPLE
  ) {
    const object = newFrame(func_code, func_globals, null, func_builtins, heldFunction(callee));
    const { fast } = object.payload;
    for (let index = 0; index < count; index++) fast[index] = newRef(values[start + index] as PyObject);
    return runFrame(object);
  }
  return callFunction(callee, values.slice(start, start + count), null);
}

/** Calls with any arguments, borrowed. */
export function callFunction(callee: FunctionObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  return runOrSuspend(prepareCall(callee, args, kwargs), callee);
}

/** The frame of a call, with arguments that are borrowed. Throws TypeError where they do not fit. */
export function prepareCall(callee: FunctionObject, args: readonly PyObject[], kwargs: Kwargs): Ref<FrameObject> {
  const { func_code, func_globals, func_builtins } = callee.payload;
  const object = newFrame(func_code, func_globals, ownLocals(func_code.payload), func_builtins, heldFunction(callee));
  bindOrClose(object, defaultsOf(callee), args, kwargs);
  enterFunction(object, callee);
  return object;
}

/** Cells and free variables; from 3.11 on instructions bring them. */
function enterFunction({ payload: frame }: Ref<FrameObject>, callee: FunctionObject): void {
  const { func_closure } = callee.payload;
  if (frame.code.layout.cellsByInstruction) return;
  fillCells(frame);
  if (func_closure !== null) bindClosure(frame, func_closure.payload);
}

/** The function that its frame is to hold, as it does from 3.11 on (Include/internal/pycore_frame.h 3.11.7). */
function heldFunction(callee: FunctionObject): FunctionObject | null {
  return callee.payload.func_code.payload.layout.cellsByInstruction ? callee : null;
}

/** Runs a class body in a namespace of its own, borrowed. */
export function runBody(callee: FunctionObject, namespace: PyObject): Ref {
  const { func_code, func_globals, func_builtins } = callee.payload;
  const object = newFrame(func_code, func_globals, newRef(namespace as DictObject), func_builtins, heldFunction(callee));
  enterFunction(object, callee);
  return runFrame(object);
}

function bindOrClose(object: Ref<FrameObject>, defaults: Defaults, args: readonly PyObject[], kwargs: Kwargs): void {
  try {
    bindArguments(object.payload, defaults, args, kwargs);
  } catch (error) {
    close(object);
    throw error;
  }
}

function ownLocals({ co_flags }: CodePayload): Ref<DictObject> | null {
  return co_flags & CO_OPTIMIZED ? null : adopt(dictType, new DictStorage());
}

/** The frame is handed over; that of a generator becomes its own. */
export function runOrSuspend(object: Ref<FrameObject>, callee: FunctionObject): Ref {
  const { co_flags } = object.payload.code;
  if ((co_flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR)) === 0) return runFrame(object);
  const frame = object.payload;
  if (frame.code.layout.cellsByInstruction) runToStart(object);
  frame.ofGenerator = true;
  forgetBack(frame);
  const { func_name, func_qualname } = callee.payload;
  const generator: Ref<GeneratorObject> = adopt(generatorTypeOf(co_flags), {
    gi_frame: object,
    gi_code: has('generators hold no code') ? frame.f_code : newRef(frame.f_code),
    gi_running: false,
    python3: {
      gi_name: newRef(func_name),
      gi_qualname: newRef(func_qualname ?? func_name),
      gi_exc_state: newExcInfo(),
      unbegun: null,
      ag: co_flags & CO_ASYNC_GENERATOR ? { closed: false, running: false } : null,
    },
  });
  if (has('frames tell their generator')) setGeneratorOf(object, generator);
  return generator;
}

function generatorTypeOf(flags: number): TypeObject {
  if (flags & CO_COROUTINE) return coroutineType;
  return flags & CO_ASYNC_GENERATOR ? asyncGeneratorType : generatorType;
}

/** Makes the cells of a generator's frame: it runs up to RETURN_GENERATOR. */
function runToStart(object: Ref<FrameObject>): void {
  try {
    evaluate(object);
  } catch (error) {
    close(object);
    throw error;
  }
  object.payload.created = true;
}
