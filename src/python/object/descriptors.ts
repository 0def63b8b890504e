/** What a built-in type's dictionary holds: descriptors of methods, slots, computed attributes and members (Objects/descrobject.c, 2.7.18). */

import { none } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { entrust } from '../memory/accounted.ts';
import { adopt, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Attribute, GetSet } from '../memory/type-record.ts';
import { addressOf } from '../protocol/address.ts';
import { bound, boundMethod } from '../protocol/attributes.ts';
import { callNative } from '../protocol/call-native.ts';
import { callWrapper } from '../protocol/call-wrapper.ts';
import { raised } from '../protocol/raise.ts';
import { worded } from '../protocol/worded.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { newTuple } from './construct.ts';
import { defineGetSets } from './native.ts';
import type { BuiltinObject } from './payloads.ts';
import { methodWrapperType, objectType, staticType } from './static-types.ts';

interface DescriptorPayload {
  readonly type: TypeObject;
  readonly name: string;
  readonly attribute: Attribute;
  /** What a class's own descriptor refers to: the class and the name. Null for a built-in type's, whose references the image counts. */
  readonly held: readonly [Ref, Ref] | null;
}
type Descriptor = PyObject<DescriptorPayload>;

function descriptorType(name: string, kind: string): TypeObject {
  const type = staticType(name);
  const { payload } = type;
  payload.isBase = false;
  payload.tracked = true;
  payload.traverse = (object, visit) => {
    const { held } = (object as Descriptor).payload;
    if (held === null) return;
    visit(held[0], 'd_type');
    visit(held[1], 'd_name');
  };
  payload.repr = (object) => {
    const { type: owner, name: attribute } = (object as Descriptor).payload;
    // What is of all objects is not said to be of `object` (descr_repr, Objects/descrobject.c 3.15.0rc1).
    const isOfAll = owner === objectType && has('unbound attributes of object');
    return newStr(`<${kind} '${attribute}'${isOfAll ? '' : ` of '${owner.payload.name}' objects`}>`);
  };
  defineGetSets(type, {
    __name__: { get: (object) => intern((object as Descriptor).payload.name) },
    __qualname__: {
      get: (object) => newStr(`${(object as Descriptor).payload.type.payload.name}.${(object as Descriptor).payload.name}`),
    },
    __objclass__: { get: (object) => newRef((object as Descriptor).payload.type) },
    __doc__: { get: () => newRef(none) },
  });
  return type;
}

const methodDescriptorType = descriptorType('method_descriptor', 'method');
const classMethodDescriptorType = descriptorType('classmethod_descriptor', 'method');
const wrapperDescriptorType = descriptorType('wrapper_descriptor', 'slot wrapper');
const getSetDescriptorType = descriptorType('getset_descriptor', 'attribute');
const memberDescriptorType = descriptorType('member_descriptor', 'member');

/** A descriptor is not given to an object of a foreign type. */
function check({ payload: { name, type } }: Descriptor, object: PyObject): void {
  if (object.type.payload.mro.includes(type)) return;
  throw raised(
    'TypeError',
    `descriptor '${name}' for '${type.payload.name}' objects doesn't apply to '${object.type.payload.name}' object`,
  );
}

function needsArgument(owner: TypeObject, name: string, { kind }: Attribute): string {
  if (kind === 'method' && has('unbound methods need arguments')) return `unbound method ${owner.payload.name}.${name}() needs an argument`;
  return `descriptor '${name}' of '${owner.payload.name}' object needs an argument`;
}

for (const type of [methodDescriptorType, wrapperDescriptorType]) {
  type.payload.descrGet = (descriptor, instance) => {
    if (instance === null) return newRef(descriptor);
    check(descriptor as Descriptor, instance);
    return bound((descriptor as Descriptor).payload.attribute, instance);
  };
  /** The first argument is the object. */
  type.payload.call = (descriptor, args, kwargs) => {
    const { type: owner, name, attribute } = (descriptor as Descriptor).payload;
    const [self, ...rest] = args;
    if (self === undefined) throw raised('TypeError', needsArgument(owner, name, attribute));
    if (!self.type.payload.mro.includes(owner)) {
      throw raised(
        'TypeError',
        worded(
          `descriptor '${name}' requires a '${owner.payload.name}' object but received a '${self.type.payload.name}'`,
          attribute.kind === 'wrapper' || !has('receivers are told')
            ? `descriptor '${name}' requires a '${owner.payload.name}' object but received a '${self.type.payload.name}'`
            : `descriptor '${name}' for '${owner.payload.name}' objects doesn't apply to a '${self.type.payload.name}' object`,
        ),
      );
    }
    // Bound first, and called with a tuple of the arguments behind the object (methoddescr_call, wrapperdescr_call).
    const tuple = target.language === 3 && attribute.kind === 'method' ? [] : [newTuple(rest.map((each) => newRef(each)))];
    const held: Ref[] = target.language === 3 ? tuple : [newRef(self), ...tuple];
    const { method } = attribute as Extract<Attribute, { kind: 'method' | 'wrapper' }>;
    const call = attribute.kind === 'wrapper' ? callWrapper : callNative;
    return holding(held, () => call(method, self, rest, kwargs));
  };
}

classMethodDescriptorType.payload.descrGet = (descriptor, _instance, type) => {
  const { attribute } = (descriptor as Descriptor).payload;
  return boundMethod((attribute as Extract<Attribute, { kind: 'class' }>).method, newRef(type));
};

for (const type of [getSetDescriptorType, memberDescriptorType]) {
  type.payload.descrGet = (descriptor, instance) => {
    if (instance === null) return newRef(descriptor);
    check(descriptor as Descriptor, instance);
    return getSetOf(descriptor as Descriptor).get(instance);
  };
  type.payload.descrSet = (descriptor, instance, value) => {
    check(descriptor as Descriptor, instance);
    const { set } = getSetOf(descriptor as Descriptor);
    if (set === undefined) {
      const { name, type: owner } = (descriptor as Descriptor).payload;
      throw raised('AttributeError', `attribute '${name}' of '${owner.payload.name}' objects is not writable`);
    }
    set(instance, value);
  };
}

function getSetOf({ payload: { attribute } }: Descriptor): GetSet {
  return (attribute as Extract<Attribute, { kind: 'getset' }>).getset;
}

const TYPES = {
  method: methodDescriptorType,
  class: classMethodDescriptorType,
  wrapper: wrapperDescriptorType,
  getset: getSetDescriptorType,
} as const;

/** Descriptors made so far; a built-in type's dictionary holds each. */
const made = new Map<Attribute, PyObject>();

export function resetDescriptors(): void {
  made.clear();
}

/** What a built-in type shows for an attribute of its own, borrowed. */
export function descriptorOf(type: TypeObject, name: string, attribute: Exclude<Attribute, { kind: 'object' | 'static' }>): PyObject {
  const known = made.get(attribute);
  if (known !== undefined) return known;
  const descriptor = entrust(
    adopt<DescriptorPayload>(TYPES[attribute.kind], { type, name, attribute, held: null }),
    'dict of a built-in type',
  );
  made.set(attribute, descriptor);
  return descriptor;
}

/** A descriptor that stands in a class's dictionary: of `__dict__`, `__weakref__`, or of a member named in `__slots__`. */
export function newClassDescriptor(type: TypeObject, name: string, getset: GetSet, kind: 'getset' | 'member'): Ref {
  return adopt<DescriptorPayload>(kind === 'member' ? memberDescriptorType : getSetDescriptorType, {
    type,
    name,
    attribute: { kind: 'getset', getset },
    held: [newRef(type), intern(name)],
  });
}

/** A slot's function bound to an object: `[].__len__`. */
methodWrapperType.payload.tracked = true;
methodWrapperType.payload.traverse = (object, visit) => {
  const { self } = (object as BuiltinObject).payload;
  if (self !== null) visit(self, 'self');
};
methodWrapperType.payload.call = (callee, args, kwargs) => {
  const { method, self } = (callee as BuiltinObject).payload;
  return callWrapper(method, self, args, kwargs);
};
methodWrapperType.payload.repr = (object) => {
  const { method, self } = (object as BuiltinObject).payload;
  return newStr(`<method-wrapper '${method.name}' of ${self?.type.payload.name} object at ${addressOf(self as PyObject)}>`);
};
defineGetSets(methodWrapperType, {
  __name__: { get: (object) => intern((object as BuiltinObject).payload.method.name) },
  __self__: { get: (object) => newRef((object as BuiltinObject).payload.self ?? none) },
});
