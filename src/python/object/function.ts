/** Functions and natives (Objects/funcobject.c, methodobject.c, 2.7.18). */
import { none } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { close, closeNullable, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, Visit } from '../memory/object.ts';
import type { GetSet } from '../memory/type-record.ts';
import { addressOf } from '../protocol/address.ts';
import { instanceDict } from '../protocol/attributes.ts';
import { callNative } from '../protocol/call-native.ts';
import { raised } from '../protocol/raise.ts';
import { callFunction } from '../vm/call-function.ts';
import { newTuple } from './construct.ts';
import { defineGetSets } from './native.ts';
import type { BuiltinObject, CodeObject, DictObject, FunctionObject, FunctionPayload } from './payloads.ts';
import { builtinFunctionType, codeType, dictType, functionType, isKindOf, moduleType, strType, tupleType } from './static-types.ts';

const FUNCTION_SLOTS = [
  'func_code',
  'func_globals',
  'func_builtins',
  'func_defaults',
  'func_closure',
  'func_name',
  'func_doc',
  'func_dict',
  'func_module',
  'func_kwdefaults',
  'func_annotations',
  'func_annotate',
  'func_typeparams',
  'func_qualname',
] as const satisfies readonly (keyof FunctionPayload)[];

functionType.payload.tracked = true;
functionType.payload.traverse = (object, visit) => {
  for (const slot of FUNCTION_SLOTS) {
    const held = (object as FunctionObject).payload[slot];
    if (held !== null) visit(held, slot);
  }
};
functionType.payload.repr = (object) =>
  newStr(`<function ${(object as FunctionObject).payload.func_name.payload} at ${addressOf(object)}>`);
/** Keyword arguments, even none of them, are held by a tuple of their own meanwhile (function_call). */
functionType.payload.call = (callee, args, kwargs) => {
  if (kwargs === null) return callFunction(callee as FunctionObject, args, null);
  const held = newTuple([...kwargs].flatMap(([keyword, value]): Ref[] => [intern(keyword), newRef(value)]));
  return holding([held], () => callFunction(callee as FunctionObject, args, kwargs));
};

functionType.payload.dictSlot = {
  get: (object) => (object as FunctionObject).payload.func_dict,
  set: (object, dict) => {
    (object as FunctionObject).payload.func_dict = dict as Ref<DictObject> | null;
  },
};

/** The function's own dictionary can be replaced, but not taken away (func_set_dict). */
const dictAttribute: GetSet = {
  get: instanceDict.get,
  set: (object, value) => {
    if (value === null) throw raised('TypeError', "function's dictionary may not be deleted");
    if (!isKindOf(value, dictType)) throw raised('TypeError', "setting function's dictionary to a non-dict");
    instanceDict.set?.(object, value);
  },
};
defineGetSets(functionType, { __dict__: dictAttribute, func_dict: dictAttribute });

/** A slot read as an attribute, None where it is empty. */
function slotGetter(slot: (typeof FUNCTION_SLOTS)[number]): GetSet['get'] {
  return (object) => newRef((object as FunctionObject).payload[slot] ?? none);
}

function replaceSlot(object: PyObject, slot: 'func_doc' | 'func_name' | 'func_module' | 'func_defaults', value: PyObject | null): void {
  const { payload } = object as FunctionObject;
  const old: Ref | null = payload[slot];
  payload[slot] = (value === null && slot !== 'func_doc' ? null : newRef(value ?? none)) as never;
  closeNullable(old);
}

const docAttribute: GetSet = { get: slotGetter('func_doc'), set: (object, value) => replaceSlot(object, 'func_doc', value) };
const nameAttribute: GetSet = {
  get: slotGetter('func_name'),
  set: (object, value) => {
    if (value === null || !isKindOf(value, strType)) throw raised('TypeError', '__name__ must be set to a string object');
    replaceSlot(object, 'func_name', value);
  },
};

/** None and deletion leave a function without defaults (func_set_defaults). */
const defaultsAttribute: GetSet = {
  get: slotGetter('func_defaults'),
  set: (object, value) => {
    const defaults = value === none ? null : value;
    if (defaults !== null && !isKindOf(defaults, tupleType)) throw raised('TypeError', '__defaults__ must be set to a tuple object');
    replaceSlot(object, 'func_defaults', defaults);
  },
};

function readOnly(slot: 'func_globals' | 'func_closure'): GetSet {
  return {
    get: slotGetter(slot),
    set: () => {
      throw raised('TypeError', 'readonly attribute');
    },
  };
}

/** The code of a function may be replaced by code with as many free variables (func_set_code). */
function replaceCode(object: PyObject, value: PyObject | null): void {
  if (value?.type !== codeType) throw raised('TypeError', '__code__ must be set to a code object');
  const { payload } = object as FunctionObject;
  const code = value as CodeObject;
  const [has, wants] = [payload.func_closure?.payload.length ?? 0, code.payload.co_freevars.payload.length];
  if (has !== wants) {
    throw raised('ValueError', `${payload.func_name.payload}() requires a code object with ${has} free vars, not ${wants}`);
  }
  const old = payload.func_code;
  payload.func_code = newRef(code);
  close(old);
}

const codeAttribute: GetSet = { get: slotGetter('func_code'), set: replaceCode };

defineGetSets(functionType, {
  func_code: codeAttribute,
  __code__: codeAttribute,
  func_globals: readOnly('func_globals'),
  __globals__: readOnly('func_globals'),
  func_defaults: defaultsAttribute,
  __defaults__: defaultsAttribute,
  func_closure: readOnly('func_closure'),
  __closure__: readOnly('func_closure'),
  func_name: nameAttribute,
  __name__: nameAttribute,
  func_doc: docAttribute,
  __doc__: docAttribute,
  __module__: { get: slotGetter('func_module'), set: (object, value) => replaceSlot(object, 'func_module', value) },
});

builtinFunctionType.payload.tracked = true;
builtinFunctionType.payload.traverse = (object: PyObject, visit: Visit) => {
  const { self, module } = (object as BuiltinObject).payload;
  if (self !== null) visit(self, 'm_self');
  if (module !== null) visit(module, 'm_module');
};
builtinFunctionType.payload.call = (callee, args, kwargs) => {
  const { method, self } = (callee as BuiltinObject).payload;
  return callNative(method, self, args, kwargs);
};
builtinFunctionType.payload.repr = (object) => {
  const { method, self } = (object as BuiltinObject).payload;
  if (self === null || self.type === moduleType) return newStr(`<built-in function ${method.name}>`);
  return newStr(`<built-in method ${method.name} of ${self.type.payload.name} object at ${addressOf(self)}>`);
};
defineGetSets(builtinFunctionType, {
  __name__: { get: (object) => newStr((object as BuiltinObject).payload.method.name) },
  __self__: { get: (object) => newRef((object as BuiltinObject).payload.self ?? none) },
  __module__: { get: (object) => newRef((object as BuiltinObject).payload.module ?? none) },
});
