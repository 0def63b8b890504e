/** `object` (Objects/typeobject.c, 2.7.18). */
import { newNone } from '../cache/singletons.ts';
import { newStr, type StrObject } from '../cache/strings.ts';
import { allocate, close, newRef } from '../memory/heap.ts';
import type { InstanceObject, PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { addressOf, idOf } from '../protocol/address.ts';
import { genericAttribute, genericSetAttribute } from '../protocol/attributes.ts';
import { reprObject } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { isType } from '../protocol/subclass.ts';
import { defineAttribute, defineGetSets, oneArgument, positional } from './native.ts';
import { objectType } from './static-types.ts';

import { qualifiedName } from './type/names.ts';

/** Arguments are an error unless the class takes them where it makes or where it initializes instances, as `object` does neither. */
objectType.payload.construct = (type, args, kwargs) => {
  const { construct, init } = type.payload;
  if (hasArguments(args, kwargs) && (construct !== objectType.payload.construct || init === objectType.payload.init)) {
    throw raised('TypeError', 'object() takes no parameters');
  }
  return allocate(type, null);
};
objectType.payload.init = (object, args, kwargs) => {
  const { construct, init } = object.type.payload;
  if (hasArguments(args, kwargs) && (init !== objectType.payload.init || construct === objectType.payload.construct)) {
    throw raised('TypeError', 'object.__init__() takes no parameters');
  }
};

function hasArguments(args: readonly PyObject[], kwargs: Kwargs): boolean {
  return args.length > 0 || (kwargs !== null && kwargs.size > 0);
}

objectType.payload.repr = (object) => newStr(`<${qualifiedName(object.type)} object at ${addressOf(object)}>`);
objectType.payload.str = (object) => reprObject(object);
objectType.payload.hash = (object) => BigInt(idOf(object)) >> 4n;
defineGetSets(objectType, { __class__: { get: (object) => newRef(object.type), set: (object, value) => changeClass(object, value) } });
defineAttribute(objectType, '__doc__', { kind: 'getset', getset: { get: newNone } });

/** An instance of a class may become one of another that lays its instances out alike (object_set_class). */
function changeClass(object: PyObject, value: PyObject | null): void {
  if (value === null) throw raised('TypeError', "can't delete __class__ attribute");
  if (!isType(value)) throw raised('TypeError', `__class__ must be set to new-style class, not '${value.type.payload.name}' object`);
  const from = object.type.payload;
  const to = value.payload;
  if (from.heap === null || to.heap === null) throw raised('TypeError', '__class__ assignment: only for heap types');
  if (from.solid !== to.solid || from.heap.memberCount !== to.heap.memberCount || from.heap.hasDict !== to.heap.hasDict) {
    throw raised('TypeError', `__class__ assignment: '${to.name}' object layout differs from '${from.name}'`);
  }
  const old = object.type as Ref<TypeObject>;
  object.type = newRef(value);
  // Other classes have other names to share (object_set_class, Objects/typeobject.c 3.11.7).
  (object as InstanceObject).dictShown = 'replaced';
  close(old);
}

defineAttribute(objectType, '__getattribute__', {
  kind: 'wrapper',
  owner: objectType,
  method: oneArgument('__getattribute__', (self, name) => {
    const value = genericAttribute(self, name as StrObject);
    if (value !== undefined) return value;
    throw raised('AttributeError', `'${self.type.payload.name}' object has no attribute '${name.payload}'`);
  }),
});
defineAttribute(objectType, '__setattr__', {
  kind: 'wrapper',
  owner: objectType,
  method: positional('__setattr__', 2, 2, (self, [name, value]) => set(self, name as StrObject, value as PyObject), 'unpack'),
});
defineAttribute(objectType, '__delattr__', {
  kind: 'wrapper',
  owner: objectType,
  method: oneArgument('__delattr__', (self, name) => set(self, name as StrObject, null)),
});

function set(object: PyObject, name: StrObject, value: PyObject | null): Ref {
  genericSetAttribute(object, name, value);
  return newNone();
}
