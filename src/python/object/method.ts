/** Methods of classes: a function with, or without, the object it is called for (Objects/classobject.c, 2.7.18: instancemethod). */
import { newBool, none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { findAttr, findAttribute, genericAttribute } from '../protocol/attributes.ts';
import { callBorrowed } from '../protocol/call.ts';
import { isEqual } from '../protocol/compare.ts';
import { hashOf, repr } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { isInstanceOf, isSubclassOf } from '../protocol/subclass.ts';
import { defineGetSets } from './native.ts';
import type { MethodObject } from './payloads.ts';
import { functionType, methodType } from './static-types.ts';

const { payload } = methodType;

/** PyMethod_New; an instance of null makes an unbound method. */
export function newMethod(func: PyObject, instance: PyObject | null, type: PyObject | null): Ref<MethodObject> {
  return adopt(methodType, {
    im_func: newRef(func),
    im_self: instance === null ? null : newRef(instance),
    im_class: type === null ? null : newRef(type),
  });
}

/** A function found in a class becomes a method (func_descr_get, Objects/funcobject.c). */
functionType.payload.descrGet = (func, instance, type) => newMethod(func, instance, type);

payload.tracked = true;
payload.traverse = (object, visit) => {
  const { im_func, im_self, im_class } = (object as MethodObject).payload;
  visit(im_func, 'im_func');
  if (im_self !== null) visit(im_self, 'im_self');
  if (im_class !== null) visit(im_class, 'im_class');
};

/** The object goes in front of the arguments, in a tuple of their own (instancemethod_call). */
payload.call = (callee, args, kwargs) => {
  const { im_func, im_self } = (callee as MethodObject).payload;
  if (im_self === null) return callUnbound(callee as MethodObject, args, kwargs);
  const all = [newRef(im_self), ...args.map((argument) => newRef(argument))];
  return holding(all, () => callBorrowed(im_func, all, kwargs));
};

function callUnbound({ payload: { im_func, im_class } }: MethodObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [self] = args;
  if (im_class === null || (self !== undefined && isInstanceOf(self, im_class))) return callBorrowed(im_func, args, kwargs);
  const got = self === undefined ? 'nothing' : `${className(classOf(self))} instance`;
  throw raised(
    'TypeError',
    `unbound method ${nameOf(im_func)}() must be called with ${className(im_class)} instance as first argument (got ${got} instead)`,
  );
}

function classOf(object: PyObject): PyObject {
  const type = findAttribute(object, '__class__');
  if (type === undefined) return object.type;
  close(type);
  return type;
}

function nameOf(object: PyObject): string {
  const name = findAttribute(object, '__name__');
  if (name === undefined) return '?';
  const text = String(name.payload);
  close(name);
  return text;
}
const className = nameOf;

/** A method found in a class is bound only to instances of its own class; a bound one stays as it is (instancemethod_descr_get). */
payload.descrGet = (object, instance, type) => {
  const { im_func, im_self, im_class } = (object as MethodObject).payload;
  if (im_self !== null || (im_class !== null && !isSubclassOf(type, im_class))) return newRef(object);
  return newMethod(im_func, instance, type);
};

/** The method's own attributes, then its function's (instancemethod_getattro). */
payload.getAttribute = (object, name) => genericAttribute(object, name) ?? findAttr((object as MethodObject).payload.im_func, name);
payload.setAttribute = (_object, name) => {
  throw raised('AttributeError', `'instancemethod' object has no attribute '${name.payload}'`);
};
payload.richCompare = (left, right, op) => {
  if (left.type !== methodType || right.type !== methodType || (op !== 2 && op !== 3)) return undefined;
  return newBool(sameMethod(left as MethodObject, right as MethodObject) === (op === 2));
};

function sameMethod({ payload: a }: MethodObject, { payload: b }: MethodObject): boolean {
  if (a.im_self === null || b.im_self === null) return a.im_self === b.im_self && isEqual(a.im_func, b.im_func);
  return isEqual(a.im_self, b.im_self) && isEqual(a.im_func, b.im_func);
}
payload.hash = (object) => {
  const { im_self, im_func } = (object as MethodObject).payload;
  const hash = BigInt.asIntN(64, hashOf(im_self ?? none) ^ hashOf(im_func));
  return hash === -1n ? -2n : hash;
};

/** `<bound method C.f of …>` names the class and shows the object. */
payload.repr = (object) => {
  const { im_func, im_self, im_class } = (object as MethodObject).payload;
  const name = `${im_class === null ? '?' : className(im_class)}.${nameOf(im_func)}`;
  return newStr(im_self === null ? `<unbound method ${name}>` : `<bound method ${name} of ${repr(im_self)}>`);
};

const field = (slot: 'im_func' | 'im_self' | 'im_class') => ({
  get: (object: PyObject) => newRef((object as MethodObject).payload[slot] ?? none),
});
defineGetSets(methodType, {
  im_func: field('im_func'),
  __func__: field('im_func'),
  im_self: field('im_self'),
  __self__: field('im_self'),
  im_class: field('im_class'),
  __doc__: { get: (object) => findAttribute((object as MethodObject).payload.im_func, '__doc__') ?? newRef(none) },
});
