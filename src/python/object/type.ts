/** `object` and `type` (Objects/typeobject.c, 2.7.18). */
import { newNone } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { adopt, newRef } from '../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import { addressOf } from '../protocol/address.ts';
import { boundMethod, genericAttribute, lookup } from '../protocol/attributes.ts';
import { callNative } from '../protocol/call-native.ts';
import { raised } from '../protocol/raise.ts';
import { newTuple } from './construct.ts';
import { defineAttribute, defineGetSets } from './native.ts';
import { objectType, staticTypes, typeType } from './static-types.ts';

function qualifiedName(type: TypeObject): string {
  const { module, name } = type.payload;
  return module === '__builtin__' ? name : `${module}.${name}`;
}

typeType.payload.repr = (object) => newStr(`<type '${qualifiedName(object as TypeObject)}'>`);

/** Calling a type makes an instance; `type(x)` itself answers with x's type. */
typeType.payload.call = (callee, args, kwargs) => {
  if (callee === typeType && args.length === 1 && kwargs === null) return newRef((args[0] as PyObject).type);
  const { construct, name } = (callee as TypeObject).payload;
  if (construct === null) throw raised('TypeError', `cannot create '${name}' instances`);
  return construct(callee as TypeObject, args, kwargs);
};

/** A type's own attributes, unbound, before those of `type`. */
typeType.payload.getAttribute = (object, name) => {
  const type = object as TypeObject;
  if (name === '__name__') return newStr(type.payload.name);
  if (name === '__module__') return intern(type.payload.module);
  if (name === '__mro__') return newTuple(type.payload.mro.map((each) => newRef(each)));
  const attribute = lookup(type, name);
  switch (attribute?.kind) {
    case 'object':
      return newRef(attribute.object);
    case 'class':
      return boundMethod(attribute.method, newRef(type));
    case 'static':
      return boundMethod(attribute.method, null);
    case 'method':
      return unboundMethod(type, attribute.method);
    default:
      return genericAttribute(object, name);
  }
};

/** `str.upper`: the method of whatever comes as its first argument. */
function unboundMethod(type: TypeObject, method: Parameters<typeof boundMethod>[0]): Ref {
  const run = (_self: null, args: readonly PyObject[]): Ref => {
    const [self, ...rest] = args;
    if (self === undefined || !self.type.payload.mro.includes(type)) {
      const given =
        self === undefined ? 'needs an argument' : `requires a '${type.payload.name}' object but received a '${self.type.payload.name}'`;
      throw raised('TypeError', `descriptor '${method.name}' ${self === undefined ? `of '${type.payload.name}' object ` : ''}${given}`);
    }
    return callNative(method, self, rest, null);
  };
  return boundMethod({ name: method.name, signature: { kind: 'keywords' }, run }, null);
}

objectType.payload.construct = (type, args, kwargs) => {
  if (args.length > 0 || kwargs !== null) throw raised('TypeError', 'object() takes no parameters');
  return adopt(type, null);
};
objectType.payload.repr = (object) => newStr(`<${qualifiedName(object.type)} object at ${addressOf(object)}>`);
defineGetSets(objectType, { __class__: { get: (object) => newRef(object.type) } });
defineAttribute(objectType, '__doc__', { kind: 'getset', getset: { get: newNone } });

/** Slots that a type leaves empty are its base's, once every type's file has filled its own. */
export function inheritSlots(): void {
  for (const type of staticTypes()) {
    const { base } = type.payload;
    if (base === null || base === objectType) continue;
    const own = type.payload as unknown as Record<string, unknown>;
    for (const [slot, value] of Object.entries(base.payload)) if (own[slot] === null) own[slot] = value;
  }
}
