/** `object` and `type` (Objects/typeobject.c, 2.7.18). */

import { newNone, none } from '../cache/singletons.ts';
import { intern, newStr, type StrObject } from '../cache/strings.ts';
import { allocate, close, newRef } from '../memory/heap.ts';
import { holding, lending } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Attribute, Kwargs } from '../memory/type-record.ts';
import { addressOf, idOf } from '../protocol/address.ts';
import { bound, boundMethod, completeLookup, genericAttribute, genericSetAttribute, lookup } from '../protocol/attributes.ts';
import { reprObject } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { isType } from '../protocol/subclass.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { newList, newTuple, type TupleObject } from './construct.ts';
import { descriptorOf } from './descriptors.ts';
import { newDictProxy } from './dict-proxy.ts';
import { DictStorage } from './dict-storage.ts';
import { defineAttribute, defineGetSets, noArguments, oneArgument, positional, withKeywords } from './native.ts';
import { newType } from './new-type.ts';
import type { DictObject } from './payloads.ts';
import { addOperators, refillSlots } from './special/index.ts';
import { dictType, isKindOf, objectType, staticTypes, strType, tupleType, typeType } from './static-types.ts';

/** What a class was told is its module; of a built-in type, where it comes from. */
export function moduleOf(type: TypeObject): string {
  const { heap, module, name } = type.payload;
  if (heap === null) return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : module;
  const stored = (heap.dict as DictObject).payload.getName('__module__');
  return stored !== undefined && isKindOf(stored, strType) ? (stored.payload as string) : '__builtin__';
}

function qualifiedName(type: TypeObject): string {
  const module = moduleOf(type);
  return module === '__builtin__' ? type.payload.name : `${module}.${shortName(type)}`;
}

/** A built-in type outside of `__builtin__` is named with its module, `itertools.chain` (type_name). */
function shortName({ payload: { heap, name } }: TypeObject): string {
  return heap === null ? name.slice(name.lastIndexOf('.') + 1) : name;
}

const meta = typeType.payload;

meta.repr = (object) => {
  const type = object as TypeObject;
  return newStr(`<${type.payload.heap === null ? 'type' : 'class'} '${qualifiedName(type)}'>`);
};

/** Calling a type makes an instance and initializes it; `type(x)` itself answers with x's type (type_call). */
meta.call = (callee, args, kwargs) => {
  const type = callee as TypeObject;
  if (type === typeType && args.length === 1 && (kwargs === null || kwargs.size === 0)) return newRef((args[0] as PyObject).type);
  const { construct, name } = type.payload;
  if (construct === null) throw raised('TypeError', `cannot create '${name}' instances`);
  const made = construct(type, args, kwargs);
  const { init } = made.type.payload;
  if (init === null || !made.type.payload.mro.includes(type)) return made;
  let initialized = false;
  try {
    lending([made], () => init(made, args, kwargs));
    initialized = true;
  } finally {
    if (!initialized) close(made);
  }
  return made;
};

/** Data of the metatype, then the type's own attributes unbound, then the rest of the metatype's (type_getattro). */
meta.getAttribute = (object, name) => {
  const type = object as TypeObject;
  const ofMeta = lookup(type.type, name.payload);
  if (ofMeta?.kind === 'getset') return ofMeta.getset.get(type);
  if (ofMeta?.kind === 'object' && ofMeta.object.type.payload.descrSet !== null) return bound(ofMeta, type);
  const attribute = lookup(type, name.payload);
  if (attribute !== undefined) return unbound(type, name, attribute);
  return ofMeta === undefined ? undefined : bound(ofMeta, type);
};

function unbound(type: TypeObject, name: StrObject, attribute: Attribute): Ref {
  switch (attribute.kind) {
    case 'object': {
      const { object } = attribute;
      const { descrGet } = object.type.payload;
      return descrGet === null ? newRef(object) : holding([newRef(object)], () => descrGet(object, null, type));
    }
    case 'class':
      return boundMethod(attribute.method, newRef(type));
    case 'static':
      return boundMethod(attribute.method, target.language === 3 ? newRef(type) : null);
    default: {
      const owner = type.payload.mro.find((each) => each.payload.attributes.get(name.payload) === attribute) as TypeObject;
      return newRef(descriptorOf(owner, name.payload, attribute));
    }
  }
}

/** A class's dictionary and its slots change together; a built-in type cannot be changed (type_setattro). */
meta.setAttribute = (object, name, value) => {
  const type = object as TypeObject;
  const { heap, attributes } = type.payload;
  if (heap === null)
    throw raised(
      'TypeError',
      has('real numbers')
        ? `cannot set '${name.payload}' attribute of immutable type '${type.payload.name}'`
        : `can't set attributes of built-in/extension type '${type.payload.name}'`,
    );
  const ofMeta = lookup(type.type, name.payload);
  if (ofMeta !== undefined && (ofMeta.kind === 'getset' || ofMeta.kind === 'object')) {
    if (ofMeta.kind === 'getset' || ofMeta.object.type.payload.descrSet !== null) return genericSetAttribute(object, name, value);
  }
  const dict = (heap.dict as DictObject).payload;
  if (value === null) {
    const old = attributes.get(name.payload);
    if (old === undefined) throw raised('AttributeError', name.payload);
    attributes.delete(name.payload);
    holding([newRef((old as Extract<Attribute, { kind: 'object' }>).object)], () => dict.delete(name));
  } else {
    attributes.set(name.payload, { kind: 'object', object: value });
    dict.set(name, newRef(value));
  }
  refillSlots(type, name.payload);
};

meta.dictSlot = {
  get: (object) => (object as TypeObject).payload.heap?.dict ?? null,
  set: () => {
    throw raised('TypeError', "attribute '__dict__' of 'type' objects is not writable");
  },
};
meta.missingAttribute = (object, name) => `type object '${(object as TypeObject).payload.name}' has no attribute '${name}'`;
meta.tracked = true;
meta.traverse = (object, visit) => {
  const { heap } = (object as TypeObject).payload;
  if (heap === null) return;
  visit(heap.dict, '__dict__');
  visit(heap.bases, '__bases__');
  visit(heap.mro, '__mro__');
  visit(heap.base, '__base__');
  visit(heap.name, '__name__');
  if (heap.qualname !== null) visit(heap.qualname, '__qualname__');
  if (heap.slots !== null) visit(heap.slots, '__slots__');
};
meta.finalize = (object) => {
  const { mro } = (object as TypeObject).payload;
  for (const each of mro) each.payload.subclasses = each.payload.subclasses.filter((derived) => derived !== object);
  return false;
};

/** `type(name, bases, dict)`; the metatype is the most derived of the bases' (type_new). */
meta.construct = (metatype, args, kwargs) => {
  const [name, bases, names] = args;
  if (args.length !== 3 || (kwargs !== null && kwargs.size > 0)) throw raised('TypeError', 'type() takes 1 or 3 arguments');
  if (!isKindOf(name as PyObject, strType)) throw wrongArgument(1, 'string', name as PyObject);
  if (!isKindOf(bases as PyObject, tupleType)) throw wrongArgument(2, 'tuple', bases as PyObject);
  if (!isKindOf(names as PyObject, dictType)) throw wrongArgument(3, 'dict', names as PyObject);
  const winner = winningMetatype(metatype, (bases as TupleObject).payload);
  if (winner !== metatype && winner.payload.construct !== meta.construct)
    return (winner.payload.construct as NonNullable<typeof meta.construct>)(winner, args, kwargs);
  return newType(winner, name as StrObject, bases as TupleObject, names as DictObject);
};

function wrongArgument(position: number, wanted: string, given: PyObject): unknown {
  return raised('TypeError', `type() argument ${position} must be ${wanted}, not ${given.type.payload.name}`);
}

export function winningMetatype(metatype: TypeObject, bases: readonly PyObject[]): TypeObject {
  let winner = metatype;
  for (const base of bases) {
    if ((!isType(base) && target.language === 2) || winner.payload.mro.includes(base.type)) continue;
    if (!base.type.payload.mro.includes(winner)) {
      throw raised(
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = base.type;
  }
  return winner;
}

/** `type.__init__` has nothing left to do but to count (type_init). */
meta.init = (_object, args) => {
  if (args.length !== 1 && args.length !== 3) throw raised('TypeError', 'type.__init__() takes 1 or 3 arguments');
};

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

function store(type: TypeObject, name: string, value: PyObject | null): void {
  const { heap, attributes } = type.payload;
  if (heap === null) throw raised('TypeError', `can't set ${type.payload.name}.${name}`);
  if (value === null) throw raised('TypeError', `can't delete ${type.payload.name}.${name}`);
  const key = intern(name);
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

/** `T.__new__`: makes an instance of the class that comes first, which must derive from T (tp_new_wrapper). */
function addConstructor(type: TypeObject): void {
  const { construct, base, attributes } = type.payload;
  if (construct === null || (base !== null && base.payload.construct === construct)) return;
  attributes.set('__new__', {
    kind: 'static',
    method: withKeywords('__new__', (_self, [wanted, ...args], kwargs) => {
      const own = type.payload.name;
      if (wanted === undefined) throw raised('TypeError', `${own}.__new__(): not enough arguments`);
      if (!isType(wanted)) throw raised('TypeError', `${own}.__new__(X): X is not a type object (${wanted.type.payload.name})`);
      if (!wanted.payload.mro.includes(type)) {
        const other = wanted.payload.name;
        throw raised('TypeError', `${own}.__new__(${other}): ${other} is not a subtype of ${own}`);
      }
      if (target.language === 3) checkSafe(type, wanted);
      return construct(wanted, args, kwargs);
    }),
  });
}

/** An object of a class that derives from a built-in type is made by that (tp_new_wrapper). */
function checkSafe(type: TypeObject, wanted: TypeObject): void {
  const { solid } = wanted.payload;
  if (solid === null || solid === type || solid === type.payload.solid || solid.payload.construct === type.payload.construct) return;
  const [own, other] = [type.payload.name, wanted.payload.name];
  throw raised('TypeError', `${own}.__new__(${other}) is not safe, use ${solid.payload.name}.__new__()`);
}

/** Gives the static types the names of their slots. */
export function completeTypes(): void {
  for (const type of staticTypes()) {
    addOperators(type);
    addConstructor(type);
  }
}

completeLookup(completeTypes);

/** Slots that a type leaves empty are its base's, once every type's file has filled its own. */
export function inheritSlots(): void {
  for (const type of staticTypes()) {
    const { base } = type.payload;
    if (base === null || base === objectType) continue;
    const own = type.payload as unknown as Record<string, unknown>;
    for (const [slot, value] of Object.entries(base.payload)) if (own[slot] === null && slot !== 'heap') own[slot] = value;
  }
}
