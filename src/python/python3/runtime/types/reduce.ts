/** `object.__reduce_ex__`: how an object can be made again (reduce_newobj, Objects/typeobject.c 3.8.18). */

import { newNone } from '../../../cache/singletons.ts';
import { intern } from '../../../cache/strings.ts';
import { adopt, close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import { newList, newTuple } from '../../../object/construct.ts';
import { newDict } from '../../../object/dict.ts';
import type { DictStorage } from '../../../object/dict-storage.ts';
import { defineMethods, noArguments, oneArgument, positional } from '../../../object/native.ts';
import type { BuiltinObject, DictObject, MethodObject } from '../../../object/payloads.ts';
import {
  builtinFunctionType,
  dictType,
  frozensetType,
  isKindOf,
  listType,
  methodType,
  objectType,
  setType,
  sliceType,
} from '../../../object/static-types.ts';
import { findAttribute, getAttribute, lookup } from '../../../protocol/attributes.ts';
import { call, callBorrowed } from '../../../protocol/call.ts';
import { collect, iterOf } from '../../../protocol/iterate.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { thread } from '../../../vm/thread.ts';
import { rangeType } from './range.ts';

/** `copyreg.__newobj__(cls, *args)` */
const makeAgain = positional('__newobj__', 1, Number.POSITIVE_INFINITY, (_self, [type, ...args]) => {
  const make = getAttribute(type as TypeObject, '__new__');
  return holding([make], () => callBorrowed(make, [type as PyObject, ...args], null));
});

function newObjectFunction(): Ref<BuiltinObject> {
  return adopt(builtinFunctionType, { method: makeAgain, self: null, module: null });
}

/** What `__new__` is to be called with: the class, and what `__getnewargs__` says. */
function argumentsOf(object: PyObject): Ref {
  const extra = findAttribute(object, '__getnewargs__');
  const own = newRef(object.type) as Ref;
  if (extra === undefined) return newTuple([own]);
  const given = holding([extra], () => call(extra));
  return holding([given], () => newTuple([own, ...(given.payload as PyObject[]).map((each) => newRef(each) as Ref)]));
}

/** `object.__getstate__`: the dictionary, None where it is empty (object_getstate_default, 3.11.7). */
function defaultState(object: PyObject): Ref {
  const dict = object.type.payload.dictSlot?.get(object) as DictObject | null | undefined;
  return withMembers(object, dict == null || dict.payload.size === 0 ? newNone() : (newRef(dict) as unknown as Ref));
}

/** The dictionary's part is handed over; with members it stands in a pair. */
function withMembers(object: PyObject, state: Ref): Ref {
  const members = membersOf(object);
  return members === null ? state : newTuple([state, members]);
}

/** What stands in the members that `__slots__` name, null where nothing does. */
function membersOf(object: PyObject): Ref | null {
  const dict = newDict();
  accumulating([dict], () => {
    for (const { payload } of object.type.payload.mro) {
      for (const { payload: name } of (payload.heap?.slots?.payload ?? []) as PyObject<string>[]) {
        const value = memberValue(object, name);
        if (value === undefined) continue;
        const key = intern(name) as Ref;
        dict.payload.set(key, value);
        close(key);
      }
    }
  });
  if (dict.payload.size > 0) return dict as unknown as Ref;
  close(dict);
  return null;
}

/** An empty member is none. */
function memberValue(object: PyObject, name: string): Ref | undefined {
  try {
    return findAttribute(object, name);
  } catch (error) {
    if (!isException(error, 'AttributeError')) throw error;
    error.discard();
    return undefined;
  }
}

function stateOf(object: PyObject): Ref {
  const own = findAttribute(object, '__getstate__');
  if (own !== undefined) return holding([own], () => call(own));
  return withMembers(object, dictionaryOf(object));
}

/** The instance's dictionary, None where there is none (_PyObject_GetState, 3.8.18). */
function dictionaryOf(object: PyObject): Ref {
  const dict = object.type.payload.dictSlot?.get(object) ?? null;
  return dict === null ? newNone() : (newRef(dict) as Ref);
}

/** An iterator over the items of a list, or over the entries of a dict. */
function itemsOf(object: PyObject, kind: 'list' | 'dict'): Ref {
  if (kind === 'list') return isKindOf(object, listType) ? iterOf(object) : newNone();
  if (!isKindOf(object, dictType)) return newNone();
  const method = getAttribute(object, 'items');
  const items = holding([method], () => call(method));
  return holding([items], () => iterOf(items));
}

function reduce(object: PyObject): Ref {
  if (keepsMore(object)) {
    const { name } = object.type.payload;
    throw raised('TypeError', has('types to pickle quoted') ? `cannot pickle '${name}' object` : `can't pickle ${name} objects`);
  }
  return newTuple([newObjectFunction(), argumentsOf(object), stateOf(object), itemsOf(object, 'list'), itemsOf(object, 'dict')]);
}

/** Whether there is more to it than a dictionary, members, items and what `__getnewargs__` tells (`required`, reduce_newobj, 3.8.18). */
function keepsMore({ type }: PyObject): boolean {
  const { heap, construct, solid } = type.payload;
  if (heap === null && construct === null) return true;
  return solid !== objectType && solid !== listType && solid !== dictType && lookup(type, '__getnewargs__') === undefined;
}

/** A class's own `__reduce__` goes first. */
function reduceEx(object: PyObject): Ref {
  const attribute = lookup(object.type, '__reduce__');
  if (attribute === lookup(objectType, '__reduce__')) return reduce(object);
  const method = getAttribute(object, '__reduce__');
  return holding([method], () => call(method));
}

/** A set is made again from a list of its items (set_reduce, Objects/setobject.c 3.8.18). */
function reduceSet(object: PyObject): Ref {
  return newTuple([newRef(object.type) as Ref, newTuple([newList(collect(object))]), dictionaryOf(object)]);
}

/** Made again by its type from attributes of its own (slice_reduce, Objects/sliceobject.c; range_reduce, Objects/rangeobject.c; 3.8.18). */
const reduceTo = (names: readonly string[]) =>
  noArguments('__reduce__', (object: PyObject) =>
    newTuple([newRef(object.type) as Ref, newTuple(names.map((name) => getAttribute(object, name)))]),
  );

/** A method is looked up again (method_reduce, Objects/classobject.c 3.8.18). */
function reduceMethod({ payload: { im_func, im_self } }: MethodObject): Ref {
  const found = (thread.builtins as PyObject<DictStorage>).payload.getName('getattr') as PyObject;
  return newTuple([newRef(found) as Ref, newTuple([newRef(im_self as PyObject) as Ref, getAttribute(im_func, '__name__')])]);
}

export function shapeReduce(): void {
  if (has('object.__getstate__')) defineMethods(objectType, [noArguments('__getstate__', defaultState)]);
  defineMethods(objectType, [noArguments('__reduce__', reduce), oneArgument('__reduce_ex__', (self: PyObject) => reduceEx(self))]);
  for (const type of [setType, frozensetType]) defineMethods(type, [noArguments('__reduce__', reduceSet)]);
  for (const type of [sliceType, rangeType]) defineMethods(type, [reduceTo(['start', 'stop', 'step'])]);
  defineMethods(methodType, [noArguments('__reduce__', reduceMethod)]);
}
