/** `super`: attributes looked up behind a class in the resolution order of an object's type (Objects/typeobject.c, 2.7.18). */
import { none } from '../cache/singletons.ts';
import { newStr, type StrObject } from '../cache/strings.ts';
import { allocate, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import type { Attribute } from '../memory/type-record.ts';
import { bound, boundMethod, findAttribute, genericAttribute } from '../protocol/attributes.ts';
import { checkArity } from '../protocol/call-native.ts';
import { refuseKeywords } from '../protocol/keyword-arguments.ts';
import { raised } from '../protocol/raise.ts';
import { isType } from '../protocol/subclass.ts';
import { worded } from '../protocol/worded.ts';
import { has } from '../versions/features.ts';
import { defineGetSets } from './native.ts';
import { staticType } from './static-types.ts';

interface SuperPayload {
  type: Ref<TypeObject> | null;
  obj: Ref | null;
  /** The type whose order is searched. */
  obj_type: Ref<TypeObject> | null;
}
type SuperObject = PyObject<SuperPayload>;

export const superType = staticType('super');
const { payload } = superType;

payload.tracked = true;
payload.traverse = (object, visit) => {
  const { type, obj, obj_type } = (object as SuperObject).payload;
  for (const [slot, held] of Object.entries({ type, obj, obj_type })) if (held !== null) visit(held, slot);
};
payload.construct = (type) => allocate<SuperPayload>(type, { type: null, obj: null, obj_type: null });

payload.init = (object, args, kwargs) => {
  refuseKeywords('super', kwargs);
  checkArity('super', args.length, { kind: 'many', min: 1, max: 2, style: 'parse' });
  const [type, given] = args;
  if (!isType(type as PyObject))
    throw raised(
      'TypeError',
      `${worded('', 'super() argument 1 ')}must be ${has('super() takes a type') ? 'a ' : ''}type, not ${(type as PyObject).type.payload.name}`,
    );
  const self = (object as SuperObject).payload;
  const instance = given === none ? undefined : given;
  const searched = instance === undefined ? null : searchedType(type as TypeObject, instance);
  self.type = newRef(type as TypeObject);
  self.obj = instance === undefined ? null : newRef(instance);
  self.obj_type = searched === null ? null : newRef(searched);
};

function mismatch(type: TypeObject, object: PyObject): string {
  if (!has('super() tells the types')) return 'obj must be an instance or subtype of type';
  const what = isType(object) ? `type ${object.payload.name}` : `instance of ${object.type.payload.name}`;
  return `obj (${what}) is not an instance or subtype of type (${type.payload.name}).`;
}

/** The type of the object, or the object itself where it is a class (supercheck). */
function searchedType(type: TypeObject, object: PyObject): TypeObject {
  if (isType(object) && object.payload.mro.includes(type)) return object;
  if (object.type.payload.mro.includes(type)) return object.type;
  const claimed = findAttribute(object, '__class__');
  if (claimed !== undefined) {
    close(claimed);
    if (isType(claimed) && claimed !== object.type && claimed.payload.mro.includes(type)) return claimed;
  }
  throw raised('TypeError', `super(type, obj): ${mismatch(type, object)}`);
}

payload.getAttribute = (object, name) => {
  const { type, obj, obj_type } = (object as SuperObject).payload;
  const attribute = type === null || obj === null || obj_type === null ? undefined : behind(type, obj_type, name);
  return attribute === undefined ? genericAttribute(object, name) : found(attribute, obj as Ref, obj_type as TypeObject, name);
};

/** What the classes behind `type` have, in the order of `searched`. */
function behind(type: TypeObject, { payload: { mro } }: TypeObject, name: StrObject): Attribute | undefined {
  if (name.payload === '__class__') return undefined;
  const owner = mro.slice(mro.indexOf(type) + 1).find((each) => each.payload.attributes.has(name.payload));
  return owner?.payload.attributes.get(name.payload);
}

/** An attribute of `super(type, object)` that needs no such object (_PySuper_Lookup, 3.12.1); undefined where it does. */
export function superAttribute(type: TypeObject, object: PyObject, name: StrObject): SuperAttribute | undefined {
  const searched = searchedType(type, object);
  const attribute = behind(type, searched, name);
  return attribute === undefined ? undefined : { attribute, bind: () => found(attribute, object, searched, name) };
}

interface SuperAttribute {
  readonly attribute: Attribute;
  readonly bind: () => Ref;
}

function found(attribute: Attribute, object: PyObject, type: TypeObject, name: StrObject): Ref {
  if (attribute.kind === 'class') return boundMethod(attribute.method, newRef(type));
  if (attribute.kind !== 'object') return bound(attribute, object);
  const value = attribute.object;
  const { descrGet } = value.type.payload;
  return holding([newRef(value), newRef(name)], () =>
    descrGet === null ? newRef(value) : descrGet(value, object === (type as PyObject) ? null : object, type),
  );
}

payload.repr = (object) => {
  const { type, obj_type } = (object as SuperObject).payload;
  const target = obj_type === null ? 'NULL' : `<${obj_type.payload.name} object>`;
  return newStr(`<super: <class '${type?.payload.name ?? 'NULL'}'>, ${target}>`);
};
/** An unbound `super` kept in a class is bound to its instances. */
payload.descrGet = (object, instance) => {
  const { type, obj } = (object as SuperObject).payload;
  if (instance === null || instance === none || obj !== null || type === null) return newRef(object);
  return allocate<SuperPayload>(superType, {
    type: newRef(type),
    obj: newRef(instance),
    obj_type: newRef(searchedType(type, instance)),
  });
};

const field = (slot: keyof SuperPayload) => ({ get: (object: PyObject) => newRef((object as SuperObject).payload[slot] ?? none) });
defineGetSets(superType, { __thisclass__: field('type'), __self__: field('obj'), __self_class__: field('obj_type') });
