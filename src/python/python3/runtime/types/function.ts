/** Functions and bound methods of Python 3 (Objects/funcobject.c and classobject.c, 3.8.18). */
import { newBool, none } from '../../../cache/singletons.ts';
import { newStr, type StrObject } from '../../../cache/strings.ts';
import { adopt, close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { GetSet, Kwargs } from '../../../memory/type-record.ts';
import { newTuple } from '../../../object/construct.ts';
import { DictStorage } from '../../../object/dict-storage.ts';
import { newMethod } from '../../../object/method.ts';
import { defineGetSets, readonlyMember } from '../../../object/native.ts';
import { newFunction } from '../../../object/new-function.ts';
import type { BuiltinObject, CodeObject, DictObject, FunctionObject, MethodObject } from '../../../object/payloads.ts';
import {
  builtinFunctionType,
  codeType,
  dictType,
  functionType,
  isKindOf,
  methodType,
  moduleType,
  strType,
  tupleType,
} from '../../../object/static-types.ts';
import { addressOf } from '../../../protocol/address.ts';
import { bound, findAttr, findAttribute, genericAttribute, lookupCached } from '../../../protocol/attributes.ts';
import { callBorrowed, unpackedWith } from '../../../protocol/call.ts';
import { checkArity } from '../../../protocol/call-native.ts';
import { isCallable } from '../../../protocol/callable.ts';
import { EQ, isEqual, NE } from '../../../protocol/compare.ts';
import { refuseKeywords } from '../../../protocol/keyword-arguments.ts';
import { hashOf, repr } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { thread } from '../../../vm/thread.ts';
import { callFunction } from '../call-function.ts';
import { keywordArguments } from '../keyword-arguments.ts';

type Slot = 'func_name' | 'func_kwdefaults' | 'func_annotations' | 'func_qualname';

function replace(object: PyObject, slot: Slot, value: Ref | null): void {
  const { payload } = object as FunctionObject;
  const old = payload[slot];
  payload[slot] = value as never;
  closeNullable(old);
}

/** From 3.10 on annotations are a tuple of names and values until they are asked for (func_get_annotation_dict). */
function unpackAnnotations({ payload }: FunctionObject): void {
  const given = payload.func_annotations as PyObject | null;
  if (given === null || given.type !== tupleType) return;
  const items = given.payload as Ref[];
  const dict = new DictStorage();
  for (let index = 0; index < items.length; index += 2) dict.put(items[index] as PyObject, items[index + 1] as PyObject);
  payload.func_annotations = adopt(dictType, dict);
  close(given as Ref);
}

/** A dictionary or nothing. */
function dictSlot(slot: 'func_kwdefaults' | 'func_annotations', attribute: string, make: boolean): GetSet {
  return {
    get: (object) => {
      const { payload } = object as FunctionObject;
      if (slot === 'func_annotations') unpackAnnotations(object as FunctionObject);
      if (make) payload[slot] ??= adopt(dictType, new DictStorage());
      return newRef(payload[slot] ?? none) as Ref;
    },
    set: (object, value) => {
      const dict = value === none ? null : value;
      if (dict !== null && !isKindOf(dict, dictType)) throw raised('TypeError', `${attribute} must be set to a dict object`);
      replace(object, slot, dict === null ? null : (newRef(dict) as Ref));
    },
  };
}

const qualname: GetSet = {
  get: (object) => newRef((object as FunctionObject).payload.func_qualname ?? (object as FunctionObject).payload.func_name) as Ref,
  set: (object, value) => {
    if (value === null || !isKindOf(value, strType)) throw raised('TypeError', '__qualname__ must be set to a string object');
    replace(object, 'func_qualname', newRef(value as StrObject) as Ref);
  },
};

const typeParameters: GetSet = {
  get: (object) => {
    const { func_typeparams } = (object as FunctionObject).payload;
    return func_typeparams === null ? newTuple([]) : (newRef(func_typeparams) as Ref);
  },
  set: (object, value) => {
    if (value === null || !isKindOf(value, tupleType)) throw raised('TypeError', '__type_params__ must be set to a tuple');
    setTypeParameters(object as FunctionObject, newRef(value) as Ref);
  },
};

/** The parameters are handed over (_Py_set_function_type_params). */
export function setTypeParameters({ payload }: FunctionObject, parameters: Ref): void {
  const old = payload.func_typeparams;
  payload.func_typeparams = parameters;
  closeNullable(old);
}

/** `function(code, globals, name, argdefs, closure)` (func_new_impl). */
function makeFunction(_type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const names = ['code', 'globals', 'name', 'argdefs', 'closure'];
  const [code, globals, name, defaults, closure] = keywordArguments('function', { positional: names, required: 2 }, args, kwargs);
  if (code?.type !== codeType) throw raised('TypeError', `function() argument 'code' must be code, not ${code?.type.payload.name}`);
  if (!isKindOf(globals as PyObject, dictType)) {
    throw raised('TypeError', `function() argument 'globals' must be dict, not ${(globals as PyObject).type.payload.name}`);
  }
  const made = newFunction(code as CodeObject, globals as DictObject);
  const { payload } = made;
  if (name !== undefined && name !== none) replace(made, 'func_name', newRef(name) as Ref);
  if (defaults !== undefined && defaults !== none) payload.func_defaults = newRef(defaults) as never;
  if (closure !== undefined && closure !== none) payload.func_closure = newRef(closure) as never;
  return made;
}

function shapeFunctions(): void {
  const record = functionType.payload;
  for (const name of [...record.attributes.keys()]) if (name.startsWith('func_')) record.attributes.delete(name);
  defineGetSets(functionType, {
    ...(has('functions keep builtins') ? { __builtins__: readonlyMember((object: FunctionObject) => object.payload.func_builtins) } : {}),
    __kwdefaults__: dictSlot('func_kwdefaults', '__kwdefaults__', false),
    __annotations__: dictSlot('func_annotations', '__annotations__', true),
    __qualname__: qualname,
    ...(has('type parameters') && { __type_params__: typeParameters }),
  });
  record.construct = makeFunction;
  record.repr = (object) => {
    const { func_qualname, func_name } = (object as FunctionObject).payload;
    return newStr(`<function ${(func_qualname ?? func_name).payload} at ${addressOf(object)}>`);
  };
  record.call = (callee, args, kwargs) => callFunction(callee as FunctionObject, args, kwargs);
  /** In the class itself a function is just that. */
  record.descrGet = (func, instance) => (instance === null || instance === none ? (newRef(func) as Ref) : newMethod(func, instance, null));
}

/** Up to 3.7 keywords come in a dict, and a function that is called with them holds them once more (_PyFunction_FastCallDict, Objects/call.c 3.7.16). */
function keywordsHeld(func: PyObject, kwargs: Kwargs): Ref[] {
  return func.type === functionType && !has('bound methods take arrays') ? unpackedWith(kwargs, []) : [];
}

/** `method(function, object)` (method_new). */
function makeMethod(_type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  refuseKeywords('method', kwargs);
  checkArity('method', args.length, { kind: 'many', min: 2, max: 2, style: 'unpack' });
  const [func, self] = args as [PyObject, PyObject];
  if (!isCallable(func)) throw raised('TypeError', 'first argument must be callable');
  if (self === none) throw raised('TypeError', 'self must not be None');
  return newMethod(func, self, null);
}

function shapeMethods(): void {
  const record = methodType.payload;
  record.name = 'method';
  record.attributes = new Map();
  record.construct = makeMethod;
  record.call = (callee, args, kwargs) => {
    const { im_func, im_self } = (callee as MethodObject).payload;
    return holding(keywordsHeld(im_func, kwargs), () => callBorrowed(im_func, [im_self as PyObject, ...args], kwargs));
  };
  record.descrGet = (method) => newRef(method) as Ref;
  record.compare = null;
  /** From 3.8 on methods are equal where their object is the same one. */
  record.richCompare = (left, right, op) => {
    if (left.type !== methodType || right.type !== methodType || (op !== EQ && op !== NE)) return undefined;
    const [a, b] = [(left as MethodObject).payload, (right as MethodObject).payload];
    const same = a.im_self === b.im_self && isEqual(a.im_func, b.im_func);
    return newBool(same === (op === EQ));
  };
  record.hash = (object) => {
    const { im_func, im_self } = (object as MethodObject).payload;
    const hash = (BigInt(addressOf(im_self as PyObject)) >> 4n) ^ hashOf(im_func);
    return hash === -1n ? -2n : hash;
  };
  record.repr = (object) => {
    const { im_func, im_self } = (object as MethodObject).payload;
    return newStr(`<bound method ${nameOf(im_func)} of ${repr(im_self as PyObject)}>`);
  };
  defineGetSets(methodType, {
    __func__: readonlyMember((object: MethodObject) => object.payload.im_func),
    __self__: readonlyMember((object: MethodObject) => object.payload.im_self),
  });
  /** What is not the method's own is its function's. */
  record.getAttribute = (object, name) => {
    const own = lookupCached(methodType, name);
    if (own !== undefined) return bound(own, object);
    return findAttr((object as MethodObject).payload.im_func, name) ?? genericAttribute(object, name);
  };
}

/** The qualified name of what is bound, else its name. */
function nameOf(func: PyObject): string {
  const found = findAttribute(func, '__qualname__') ?? findAttribute(func, '__name__');
  if (found === undefined) return '?';
  const text = String(found.payload);
  close(found);
  return text;
}

function shapeBuiltinFunctions(): void {
  // Equal where object and function are the same (meth_richcompare, Objects/methodobject.c): `object.__new__` is another each time it is asked for.
  builtinFunctionType.payload.richCompare = (left, right, op) => {
    if (left.type !== builtinFunctionType || right.type !== builtinFunctionType || (op !== EQ && op !== NE)) return undefined;
    const [a, b] = [(left as BuiltinObject).payload, (right as BuiltinObject).payload];
    return newBool((a.self === b.self && a.method === b.method) === (op === EQ));
  };
  defineGetSets(builtinFunctionType, {
    __qualname__: { get: (object) => newStr(qualifiedName(object as BuiltinObject)) },
    __self__: { get: (object) => newRef(selfOf(object as BuiltinObject)) as Ref },
  });
}

/** What it is bound to: a function of a module to that. */
function selfOf({ payload: { self, module } }: BuiltinObject): PyObject {
  if (self !== null) return self;
  const name = module?.payload;
  return (typeof name === 'string' ? thread.modules?.payload.getName(name) : undefined) ?? none;
}

/** A method of a type is named with it. */
function qualifiedName({ payload: { method, self } }: BuiltinObject): string {
  return self === null || self.type === moduleType ? method.name : `${self.type.payload.name}.${method.name}`;
}

export function shapeCallables(): void {
  shapeFunctions();
  shapeMethods();
  shapeBuiltinFunctions();
}
