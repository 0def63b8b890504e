/** The constructor of functions (PyFunction_New, Objects/funcobject.c 2.7.18). */
import { none } from '../cache/singletons.ts';
import { adopt, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { has } from '../versions/features.ts';
import { builtinsOf } from '../vm/builtins-of.ts';
import type { CodeObject, DictObject, FunctionObject, FunctionPayload } from './payloads.ts';
import { functionType, strType, unicodeType } from './static-types.ts';

/** A function whose module is its globals' `__name__`. */
export function newFunction(code: CodeObject, globals: DictObject): Ref<FunctionObject> {
  const module = globals.payload.getName('__name__');
  return adopt(functionType, {
    ...plainFunction(code, globals),
    func_doc: newRef(documentation(code)),
    func_module: module === undefined ? null : newRef(module),
  });
}

/** The function that code is run as which is no function's, from 3.11 on: without documentation or module (_PyFunction_FromConstructor, Objects/funcobject.c 3.11.7). */
export function newFrameFunction(code: CodeObject, globals: DictObject): Ref<FunctionObject> {
  return adopt(functionType, { ...plainFunction(code, globals), func_doc: newRef(none), func_qualname: newRef(code.payload.co_name) });
}

type WithoutDoc = Omit<FunctionPayload, 'func_doc'>;

function plainFunction(code: CodeObject, globals: DictObject): WithoutDoc {
  return {
    func_code: newRef(code),
    func_globals: newRef(globals),
    func_builtins: has('functions keep builtins') ? builtinsOf(globals) : null,
    func_defaults: null,
    func_closure: null,
    func_name: newRef(code.payload.co_name),
    func_dict: null,
    func_module: null,
    func_kwdefaults: null,
    func_annotations: null,
    func_annotate: null,
    func_typeparams: null,
    func_qualname: null,
  };
}

/** Include/cpython/code.h, 3.14.2. */
const CO_HAS_DOCSTRING = 0x4000000;

/** The code's first constant where that is a string; from 3.14 on code says whether it is one that documents it. */
function documentation({ payload: { co_consts, co_flags } }: CodeObject): PyObject {
  if (has('documented code says so') && (co_flags & CO_HAS_DOCSTRING) === 0) return none;
  const first = co_consts.payload[0];
  return first !== undefined && isText(first) ? first : none;
}

function isText(object: PyObject): boolean {
  return object.type === strType || object.type === unicodeType;
}
