/** `dir` (PyObject_Dir, Objects/object.c 2.7.18): the names of a namespace, or those that an object says or is likely to offer. */

import { intern } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { type ListObject, newList } from '../../object/construct.ts';
import { sortInPlace, sortOptions } from '../../object/list-sort.ts';
import type { ClassObject, DictObject } from '../../object/payloads.ts';
import { classType, dictType, isKindOf, listType, moduleType } from '../../object/static-types.ts';
import { findAttribute } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { collect } from '../../protocol/iterate.ts';
import { isException, raised } from '../../protocol/raise.ts';
import { findSpecialMethod } from '../../protocol/special.ts';
import { isType } from '../../protocol/subclass.ts';
import { target } from '../../versions/target.ts';
import { currentFrame, localsOf } from '../../vm/fast-locals.ts';

/** Without an object the names of the caller's namespace. */
export function dir([object]: readonly PyObject[]): Ref {
  const names = object === undefined ? namesOfLocals() : namesOf(object);
  accumulating([names], () => sortInPlace(names, sortOptions('sort', [], null)));
  return names;
}

function namesOfLocals(): Ref<ListObject> {
  const locals = localsOf(currentFrame());
  return holding([locals], () => keysOf(locals));
}

function namesOf(object: PyObject): Ref<ListObject> {
  const method = findSpecialMethod(object, '__dir__');
  if (method === undefined) return offeredNames(object);
  const result = holding([method], () => call(method));
  if (isKindOf(result, listType)) return result as Ref<ListObject>;
  // Python 3 takes any iterable (_dir_object, Objects/object.c).
  if (target.language === 3) return holding([result], () => newList(collect(result)));
  const { name } = result.type.payload;
  close(result);
  throw raised('TypeError', `__dir__() must return a list, not ${name}`);
}

/** Names in the order in which they are first met; the strings are borrowed but for those the runtime has no object of. */
type Names = Map<string | PyObject, Ref>;

/** The names of an object that does not say itself what it offers, in any order. */
export function offeredNames(object: PyObject): Ref<ListObject> {
  const names: Names = new Map();
  const isModule = isKindOf(object, moduleType);
  if (isType(object) || object.type === classType) addClass(names, object);
  else {
    const dict = attributeOf(object, '__dict__');
    if (dict !== undefined) holding([dict], () => addKeys(names, dict));
    const type = isModule ? undefined : attributeOf(object, '__class__');
    if (type !== undefined) holding([type], () => addClass(names, type));
  }
  return newList([...names.values()]);
}

/** An attribute, undefined where asking for it raises an exception. */
function attributeOf(object: PyObject, name: string): Ref | undefined {
  try {
    return findAttribute(object, name);
  } catch (error) {
    if (!isException(error, 'Exception')) throw error;
    error.discard();
    return undefined;
  }
}

/** A class's own names and those of its bases (merge_class_dict). */
function addClass(names: Names, object: PyObject): void {
  if (object.type === classType) {
    const { cl_dict, cl_bases } = (object as ClassObject).payload;
    addKeys(names, cl_dict);
    for (const base of cl_bases.payload) addClass(names, base);
  } else if (isType(object)) addType(names, object);
}

function addType(names: Names, { payload: { heap, base, attributes } }: TypeObject): void {
  if (heap === null) {
    for (const name of attributes.keys()) if (!names.has(name)) names.set(name, intern(name));
    if (base !== null) addClass(names, base);
  } else {
    addKeys(names, heap.dict);
    for (const each of heap.bases.payload as PyObject[]) addClass(names, each);
  }
}

function addKeys(names: Names, dict: PyObject): void {
  if (!isKindOf(dict, dictType)) return;
  for (const { key } of (dict as DictObject).payload.ordered()) {
    const known = typeof key.payload === 'string' ? key.payload : key;
    if (!names.has(known)) names.set(known, newRef(key));
  }
}

function keysOf(dict: DictObject): Ref<ListObject> {
  return newList(dict.payload.ordered().map(({ key }) => newRef(key)));
}
