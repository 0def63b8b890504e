/** The attributes of types themselves: `__name__`, `__mro__`, `mro()` (type_getsets, type_methods; Objects/typeobject.c, 2.7.18). */
import { none } from '../../cache/singletons.ts';
import { intern, newStr } from '../../cache/strings.ts';
import { allocate, close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import type { Attribute } from '../../memory/type-record.ts';
import { boundMethod, lookup } from '../../protocol/attributes.ts';
import { forgetCachedNames } from '../../protocol/method-cache.ts';
import { raised } from '../../protocol/raise.ts';
import { newList, newTuple } from '../construct.ts';
import { descriptorOf } from '../descriptors.ts';
import { newDictProxy } from '../dict-proxy.ts';
import { DictStorage } from '../dict-storage.ts';
import { defineAttribute, defineGetSets, noArguments } from '../native.ts';
import type { DictObject } from '../payloads.ts';
import { dictType, isKindOf, strType, typeType } from '../static-types.ts';

import { moduleOf, shortName } from './names.ts';

const readOnly = (read: (type: TypeObject) => Ref) => ({ get: (object: PyObject) => read(object as TypeObject) });
defineGetSets(typeType, {
  __name__: {
    get: (object) => {
      const { heap } = (object as TypeObject).payload;
      return heap === null ? newStr(shortName(object as TypeObject)) : newRef(heap.name);
    },
    set: (object, value) => rename(object as TypeObject, value),
  },
  __module__: {
    get: (object) => {
      const { heap, name } = (object as TypeObject).payload;
      if (heap === null) return intern(moduleOf(object as TypeObject));
      const stored = (heap.dict as DictObject).payload.getName('__module__');
      if (stored === undefined) throw raised('AttributeError', `type object '${name}' has no attribute '__module__'`);
      return newRef(stored);
    },
    set: (object, value) => store(object as TypeObject, '__module__', value),
  },
  __dict__: readOnly((type) =>
    newDictProxy(type.payload.heap === null ? shownAttributes(type) : newRef(type.payload.heap.dict as DictObject)),
  ),
  __mro__: readOnly((type) =>
    type.payload.heap === null ? newTuple(type.payload.mro.map((each) => newRef(each))) : newRef(type.payload.heap.mro),
  ),
  __bases__: readOnly((type) => {
    const { heap, base } = type.payload;
    if (heap !== null) return newRef(heap.bases);
    return newTuple(base === null ? [] : [newRef(base)]);
  }),
  __base__: readOnly((type) => newRef(type.payload.base ?? none)),
  __doc__: readOnly((type) => newRef((type.payload.heap?.dict as DictObject | undefined)?.payload.getName('__doc__') ?? none)),
});

/** Sets an attribute that the type keeps in its dictionary. Throws TypeError for a built-in type, and where it would be deleted. */
export function store(type: TypeObject, name: string, value: PyObject | null): void {
  const { heap, attributes } = type.payload;
  if (heap === null) throw raised('TypeError', `can't set ${type.payload.name}.${name}`);
  if (value === null) throw raised('TypeError', `can't delete ${type.payload.name}.${name}`);
  const key = intern(name);
  forgetCachedNames(type);
  attributes.set(name, { kind: 'object', object: value });
  (heap.dict as DictObject).payload.set(key, newRef(value));
  close(key);
}

function rename(type: TypeObject, value: PyObject | null): void {
  const { heap } = type.payload;
  if (heap === null) throw raised('TypeError', `can't set ${type.payload.name}.__name__`);
  if (value === null || !isKindOf(value, strType)) {
    throw raised('TypeError', `can only assign string to ${type.payload.name}.__name__, not '${value?.type.payload.name ?? 'NULL'}'`);
  }
  const old = heap.name;
  heap.name = newRef(value);
  type.payload.name = value.payload as string;
  close(old);
}

/** A built-in type's dictionary, made of its attributes. */
export function shownAttributes(type: TypeObject): Ref<DictObject> {
  const storage = new DictStorage();
  lookup(type, '__dict__');
  for (const [name, attribute] of type.payload.attributes) {
    const key = intern(name);
    storage.set(key, shown(type, name, attribute));
    close(key);
  }
  return allocate(dictType, storage) as Ref<DictObject>;
}

function shown(type: TypeObject, name: string, attribute: Attribute): Ref {
  if (attribute.kind === 'object') return newRef(attribute.object);
  return attribute.kind === 'static' ? boundMethod(attribute.method, null) : newRef(descriptorOf(type, name, attribute));
}

for (const method of [
  noArguments('mro', (self) => newList((self as TypeObject).payload.mro.map((each) => newRef(each)))),
  noArguments('__subclasses__', (self) => newList((self as TypeObject).payload.subclasses.map((each) => newRef(each)))),
]) {
  defineAttribute(typeType, method.name, { kind: 'method', method });
}
