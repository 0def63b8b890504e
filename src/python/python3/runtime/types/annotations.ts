/**
 * Annotations that are made when they are asked for (PEP 649; Objects/funcobject.c, typeobject.c and moduleobject.c, 3.14.2): the compiler puts a
 * function that makes them under `__annotate__`, in the namespace of a class under `__annotate_func__`.
 */
import { newInt } from '../../../cache/integers.ts';
import { newNone, none } from '../../../cache/singletons.ts';
import { intern } from '../../../cache/strings.ts';
import { close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { GetSet } from '../../../memory/type-record.ts';
import { newDict } from '../../../object/dict.ts';
import { defineGetSets } from '../../../object/native.ts';
import type { DictObject, FunctionObject, ModuleObject } from '../../../object/payloads.ts';
import { dictType, functionType, isKindOf, moduleType, typeType } from '../../../object/static-types.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { isCallable } from '../../../protocol/callable.ts';
import { raised } from '../../../protocol/raise.ts';

/** `Format.VALUE` of `annotationlib`. */
const VALUE = 1;

/** What a function makes, or an empty dictionary where there is none. */
function made(annotate: PyObject | null | undefined): Ref {
  if (annotate == null || !isCallable(annotate)) return newDict();
  const format = newInt(VALUE) as Ref;
  const found = holding([format], () => callBorrowed(annotate, [format], null));
  if (isKindOf(found, dictType)) return found;
  const { name } = found.type.payload;
  close(found);
  throw raised('TypeError', `__annotate__() must return a dict, not ${name}`);
}

function checkAnnotate(value: PyObject | null): PyObject {
  if (value === null) throw raised('TypeError', 'cannot delete __annotate__ attribute');
  if (value !== none && !isCallable(value)) throw raised('TypeError', '__annotate__ must be callable or None');
  return value;
}

type Slot = 'func_annotations' | 'func_annotate';

function replace(func: PyObject, slot: Slot, value: Ref | null): void {
  const { payload } = func as FunctionObject;
  const old = payload[slot];
  payload[slot] = value as never;
  closeNullable(old);
}

const ofFunction: Readonly<Record<string, GetSet>> = {
  __annotate__: {
    get: (object) => newRef((object as FunctionObject).payload.func_annotate ?? none) as Ref,
    set: (object, value) => {
      const given = checkAnnotate(value);
      replace(object, 'func_annotate', newRef(given) as Ref);
      if (given !== none) replace(object, 'func_annotations', null);
    },
  },
  __annotations__: {
    get: (object) => {
      const { payload } = object as FunctionObject;
      payload.func_annotations ??= made(payload.func_annotate) as Ref<DictObject>;
      return newRef(payload.func_annotations) as Ref;
    },
    set: (object, value) => {
      if (value !== null && value !== none && !isKindOf(value, dictType)) {
        throw raised('TypeError', '__annotations__ must be set to a dict object');
      }
      replace(object, 'func_annotations', value === null || value === none ? null : (newRef(value) as Ref));
      replace(object, 'func_annotate', null);
    },
  },
};

function store(dict: DictObject, name: string, value: PyObject): void {
  const key = intern(name) as Ref;
  dict.payload.set(key, newRef(value) as Ref);
  close(key);
}

function drop(dict: DictObject, name: string): void {
  const key = intern(name) as Ref;
  holding([key], () => dict.payload.delete(key));
}

/** The namespace of a class that a program made. */
function namespaceOf(type: TypeObject, attribute: string): DictObject {
  const { heap, name } = type.payload;
  if (heap === null) throw raised('AttributeError', `type object '${name}' has no attribute '${attribute}'`);
  return heap.dict as unknown as DictObject;
}

function annotateOfClass(type: TypeObject): PyObject {
  const dict = namespaceOf(type, '__annotate__');
  const found = dict.payload.getName('__annotate_func__') ?? dict.payload.getName('__annotate__');
  if (found === undefined) store(dict, '__annotate_func__', none);
  return found ?? none;
}

const ofClass: Readonly<Record<string, GetSet>> = {
  __annotate__: {
    get: (object) => newRef(annotateOfClass(object as TypeObject)) as Ref,
    set: (object, value) => {
      const given = checkAnnotate(value);
      const dict = namespaceOf(object as TypeObject, '__annotate__');
      store(dict, '__annotate_func__', given);
      if (given !== none) drop(dict, '__annotations_cache__');
    },
  },
  __annotations__: {
    get: (object) => {
      const dict = namespaceOf(object as TypeObject, '__annotations__');
      const known = dict.payload.getName('__annotations__') ?? dict.payload.getName('__annotations_cache__');
      if (known !== undefined) return newRef(known) as Ref;
      const found = made(annotateOfClass(object as TypeObject));
      store(dict, '__annotations_cache__', found);
      return found;
    },
    set: (object, value) => {
      const dict = namespaceOf(object as TypeObject, '__annotations__');
      drop(dict, '__annotations_cache__');
      if (value === null) drop(dict, '__annotations__');
      else store(dict, '__annotations__', value);
      store(dict, '__annotate_func__', none);
    },
  },
};

const ofModule: Readonly<Record<string, GetSet>> = {
  __annotate__: {
    get: (object) => {
      const found = (object as ModuleObject).payload.md_dict.payload.getName('__annotate__');
      return found === undefined ? newNone() : (newRef(found) as Ref);
    },
    set: (object, value) => store((object as ModuleObject).payload.md_dict, '__annotate__', checkAnnotate(value)),
  },
  __annotations__: {
    get: (object) => {
      const dict = (object as ModuleObject).payload.md_dict;
      const known = dict.payload.getName('__annotations__');
      if (known !== undefined) return newRef(known) as Ref;
      const found = made(dict.payload.getName('__annotate__'));
      store(dict, '__annotations__', found);
      return found;
    },
    set: (object, value) => {
      const dict = (object as ModuleObject).payload.md_dict;
      if (value === null) drop(dict, '__annotations__');
      else store(dict, '__annotations__', value);
    },
  },
};

export function shapeDeferredAnnotations(): void {
  defineGetSets(functionType, ofFunction);
  defineGetSets(typeType, ofClass);
  defineGetSets(moduleType, ofModule);
}
