/** Making a class (type_new and PyType_Ready, Objects/typeobject.c 2.7.18). */

import { none } from '../cache/singletons.ts';
import { intern, type StrObject } from '../cache/strings.ts';
import { adopt, allocate, close, newRef } from '../memory/heap.ts';
import type { InstanceObject, PyObject, Ref, TypeObject } from '../memory/object.ts';
import { type HeapType, TypeRecord } from '../memory/type-record.ts';
import { instanceDict } from '../protocol/attributes.ts';
import { isType } from '../protocol/subclass.ts';
import { has } from '../versions/features.ts';
import { thread } from '../vm/thread.ts';
import { newTuple, type TupleObject } from './construct.ts';
import { descriptorOf, newClassDescriptor } from './descriptors.ts';
import { DictStorage } from './dict-storage.ts';
import { newStaticMethod } from './method-wrappers.ts';
import { resolutionOrder } from './mro.ts';
import type { DictObject } from './payloads.ts';
import { SharedKeys } from './shared-keys.ts';
import { addMembers, isVariableSized, slotNames } from './slots.ts';
import { bestBase } from './solid-base.ts';
import { fillSlots } from './special/index.ts';
import { dictType, functionType, objectType } from './static-types.ts';
import { forgetWeakReferences, weakReferencesAttribute } from './weak-references.ts';

/** A class named `name` from a body's names. `bases` and `names` are borrowed. Throws TypeError where a class cannot be made of them. */
export function newType(metatype: TypeObject, name: StrObject, bases: TupleObject, names: DictObject): Ref<TypeObject> {
  const ancestors = bases.payload.length === 0 ? [objectType] : bases.payload;
  const base = bestBase(ancestors);
  const dict = copyOf(names);
  const ownBases = bases.payload.length === 0 ? newTuple([newRef(objectType)]) : newRef(bases);
  let type: Ref<TypeObject> | null = null;
  try {
    type = assemble(metatype, name, ownBases, base, dict);
    resolve(type, ancestors);
    complete(type, dict);
  } catch (error) {
    for (const each of type === null ? [dict, ownBases] : [type]) close(each);
    throw error;
  }
  return type;
}

function copyOf(names: DictObject): Ref<DictObject> {
  const copy = adopt(dictType, new DictStorage());
  copy.payload.merge(names.payload);
  return copy;
}

/** The type object with what it holds; `bases` and `dict` are handed over. */
function assemble(
  metatype: TypeObject,
  name: StrObject,
  bases: Ref<TupleObject>,
  base: TypeObject,
  dict: Ref<DictObject>,
): Ref<TypeObject> {
  const slots = slotNames(dict, name.payload, base);
  const record = new TypeRecord(name.payload, base);
  const members = slots?.filter((slot) => slot !== '__dict__' && slot !== '__weakref__') ?? [];
  const inherited = base.payload.heap;
  const heap: HeapType = {
    dict,
    bases,
    base: newRef(base),
    mro: newTuple([]),
    name: newRef(name),
    qualname: null,
    slots: slots === null ? null : newTuple(members.map((member) => intern(member))),
    memberCount: (inherited?.memberCount ?? 0) + members.length,
    hasDict: base.payload.dictSlot !== null || slots === null || slots.includes('__dict__'),
    sharedKeys: null,
    hasWeakReferences: base.payload.forgetWeakly !== null || (slots === null ? !isVariableSized(base) : slots.includes('__weakref__')),
  };
  record.heap = heap;
  record.solid = base.payload.solid;
  if (sharesKeys(heap, record)) heap.sharedKeys = SharedKeys.ofClass();
  record.tracked = true;
  return allocate(metatype, record);
}

/** From 3.11 on only where the dictionary is no built-in type's, as that of exceptions is (type_new_alloc, Objects/typeobject.c 3.11.7). */
function sharesKeys({ hasDict }: HeapType, { solid }: TypeRecord): boolean {
  return hasDict && !(has('shared keys stay') && solid !== null && solid.payload.dictSlot !== null);
}

/** `__mro__`: an object that is no type, a classic class, is searched as well. */
function resolve(type: Ref<TypeObject>, ancestors: readonly PyObject[]): void {
  const order = resolutionOrder(type, ancestors);
  const heap = type.payload.heap as HeapType;
  close(heap.mro);
  heap.mro = newTuple(order.map((each) => newRef(each)));
  type.payload.mro = order.filter(isType);
  for (const ancestor of ancestors) if (isType(ancestor)) ancestor.payload.subclasses.push(type);
}

/** What the class's dictionary gets beside the body's names, and the slots that follow from all of them. */
function complete(type: Ref<TypeObject>, dict: DictObject): void {
  const record = type.payload;
  const heap = record.heap as HeapType;
  const base = heap.base.payload;
  if (dict.payload.getName('__module__') === undefined) {
    const module = thread.frame?.payload.f_globals.payload.getName('__name__');
    if (module !== undefined) setName(dict, '__module__', newRef(module));
  }
  const construct = dict.payload.getName('__new__');
  if (construct?.type === functionType) setName(dict, '__new__', newStaticMethod(newRef(construct)));
  addMembers(type, dict);
  if (base.dictSlot === null && heap.hasDict) addOwnDict(type, dict);
  else record.dictSlot = base.dictSlot;
  record.forgetWeakly = heap.hasWeakReferences ? forgetWeakReferences : null;
  if (base.forgetWeakly === null && heap.hasWeakReferences) {
    setName(dict, '__weakref__', ownDescriptor(type, '__weakref__'));
  }
  if (dict.payload.getName('__doc__') === undefined) setName(dict, '__doc__', newRef(none));
  for (const { key, value } of dict.payload.ordered()) record.attributes.set(String(key.payload), { kind: 'object', object: value });
  record.traverse = traverseInstance;
  record.finalize = base.finalize;
  fillSlots(type);
}

const OWN = { __dict__: instanceDict, __weakref__: weakReferencesAttribute } as const;

/** From 3.15 on all classes show the same two descriptors (type_add_common_descriptors, Objects/typeobject.c 3.15.0rc1). */
function ownDescriptor(type: TypeObject, name: keyof typeof OWN): Ref {
  return has('classes share descriptors')
    ? newRef(descriptorOf(objectType, name, OWN_OF_ALL[name]))
    : newClassDescriptor(type, name, OWN[name], 'getset');
}

const OWN_OF_ALL = {
  __dict__: { kind: 'getset', getset: instanceDict },
  __weakref__: { kind: 'getset', getset: weakReferencesAttribute },
} as const;

function addOwnDict(type: TypeObject, dict: DictObject): void {
  type.payload.dictSlot = {
    get: (object) => (object as InstanceObject).dict,
    set: (object, value) => {
      (object as InstanceObject).dict = value;
    },
  };
  setName(dict, '__dict__', ownDescriptor(type, '__dict__'));
}

function setName(dict: DictObject, name: string, value: Ref): void {
  const key = intern(name);
  dict.payload.set(key, value);
  close(key);
}

/** Members, `__dict__`, what the built-in base holds, and the type itself (subtype_traverse). */
function traverseInstance(object: PyObject, visit: Parameters<NonNullable<TypeRecord['traverse']>>[1]): void {
  const { members, dict } = object as InstanceObject;
  for (const member of members) if (member !== null) visit(member, 'member');
  if (dict !== null) visit(dict, '__dict__');
  object.type.payload.solid?.payload.traverse?.(object, visit);
  visit(object.type, 'ob_type');
}
