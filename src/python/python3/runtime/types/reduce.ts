/** `object.__reduce_ex__`: how an object can be made again (reduce_newobj, Objects/typeobject.c 3.8.18). */

import { newNone } from '../../../cache/singletons.ts';
import { adopt, close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import { newTuple } from '../../../object/construct.ts';
import { newDict } from '../../../object/dict.ts';
import { defineMethods, noArguments, oneArgument, positional } from '../../../object/native.ts';
import type { BuiltinObject, DictObject } from '../../../object/payloads.ts';
import { builtinFunctionType, dictType, isKindOf, listType, objectType } from '../../../object/static-types.ts';
import { findAttr, findAttribute, getAttribute, lookup } from '../../../protocol/attributes.ts';
import { call, callBorrowed } from '../../../protocol/call.ts';
import { iterOf } from '../../../protocol/iterate.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';

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
  const state = dict == null || dict.payload.size === 0 ? newNone() : (newRef(dict) as unknown as Ref);
  const members = membersOf(object);
  return members === null ? state : newTuple([state, members]);
}

/** What stands in the members that `__slots__` name, null where nothing does. */
function membersOf(object: PyObject): Ref | null {
  const dict = newDict();
  accumulating([dict], () => {
    for (const { payload } of object.type.payload.mro) {
      for (const name of (payload.heap?.slots?.payload ?? []) as PyObject<string>[]) {
        const value = findAttr(object, name);
        if (value !== undefined) dict.payload.set(name, value);
      }
    }
  });
  if (dict.payload.size > 0) return dict as unknown as Ref;
  close(dict);
  return null;
}

function stateOf(object: PyObject): Ref {
  const own = findAttribute(object, '__getstate__');
  if (own !== undefined) return holding([own], () => call(own));
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
  const { heap, construct } = object.type.payload;
  if (heap === null && construct === null) throw raised('TypeError', `cannot pickle '${object.type.payload.name}' object`);
  return newTuple([newObjectFunction(), argumentsOf(object), stateOf(object), itemsOf(object, 'list'), itemsOf(object, 'dict')]);
}

/** A class's own `__reduce__` goes first. */
function reduceEx(object: PyObject): Ref {
  const attribute = lookup(object.type, '__reduce__');
  if (attribute === lookup(objectType, '__reduce__')) return reduce(object);
  const method = getAttribute(object, '__reduce__');
  return holding([method], () => call(method));
}

export function shapeReduce(): void {
  if (has('object.__getstate__')) defineMethods(objectType, [noArguments('__getstate__', defaultState)]);
  defineMethods(objectType, [noArguments('__reduce__', reduce), oneArgument('__reduce_ex__', (self: PyObject) => reduceEx(self))]);
}
