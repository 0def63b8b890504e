/** `type`: how classes are called, looked up, changed and made (Objects/typeobject.c, 2.7.18). */
import { newStr, type StrObject } from '../cache/strings.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding, lending } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Attribute } from '../memory/type-record.ts';
import { bound, boundMethod, genericSetAttribute, lookupCached } from '../protocol/attributes.ts';
import { forgetCachedNames } from '../protocol/method-cache.ts';
import { raised } from '../protocol/raise.ts';
import { isType } from '../protocol/subclass.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import type { TupleObject } from './construct.ts';
import { descriptorOf } from './descriptors.ts';
import { newType } from './new-type.ts';
import type { DictObject } from './payloads.ts';
import { refillSlots } from './special/index.ts';
import { dictType, isKindOf, strType, tupleType, typeType } from './static-types.ts';

import { qualifiedName } from './type/names.ts';

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
  const ofMeta = lookupCached(type.type, name);
  if (ofMeta?.kind === 'getset') return ofMeta.getset.get(type);
  if (ofMeta?.kind === 'object' && ofMeta.object.type.payload.descrSet !== null) return bound(ofMeta, type);
  const attribute = lookupCached(type, name);
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
  const ofMeta = lookupCached(type.type, name);
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
  forgetCachedNames(type);
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
  (object as TypeObject).payload.heap?.sharedKeys?.release();
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
