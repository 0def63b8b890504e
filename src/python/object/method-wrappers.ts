/** `staticmethod` and `classmethod` (Objects/funcobject.c, 2.7.18): how a function found in a class is bound. */
import { newStr } from '../cache/strings.ts';
import { allocate, newRef } from '../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import { addressOf } from '../protocol/address.ts';
import { checkArity } from '../protocol/call-native.ts';
import { refuseKeywords } from '../protocol/keyword-arguments.ts';
import { repr } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { newMethod } from './method.ts';
import { defineGetSets } from './native.ts';
import { staticType } from './static-types.ts';

interface WrapperPayload {
  callable: Ref;
}

function wrapperType(name: string): TypeObject {
  const type = staticType(name);
  const { payload } = type;
  payload.tracked = true;
  payload.traverse = (object, visit) => visit((object.payload as WrapperPayload).callable, 'callable');
  payload.construct = (subtype, args, kwargs) => {
    if (target.language === 3) refuseKeywords(name, kwargs);
    else if (kwargs !== null && kwargs.size > 0) throw raised('TypeError', `${name} does not take keyword arguments`);
    checkArity(name, args.length, { kind: 'many', min: 1, max: 1, style: 'unpack' });
    return allocate<WrapperPayload>(subtype, { callable: newRef(args[0] as PyObject) });
  };
  payload.repr = (object) => {
    if (!has('wrapped functions shown')) return newStr(`<${name} object at ${addressOf(object)}>`);
    return newStr(`<${name}(${repr((object.payload as WrapperPayload).callable)})>`);
  };
  defineGetSets(type, { __func__: { get: (object) => newRef((object.payload as WrapperPayload).callable) } });
  return type;
}

export const staticMethodType = wrapperType('staticmethod');
export const classMethodType = wrapperType('classmethod');

staticMethodType.payload.descrGet = (object) => newRef((object.payload as WrapperPayload).callable);
classMethodType.payload.descrGet = (object, _instance, type) => newMethod((object.payload as WrapperPayload).callable, type, type.type);

/** The callable is handed over. */
export function newStaticMethod(callable: Ref): Ref {
  return allocate<WrapperPayload>(staticMethodType, { callable });
}

/** The callable is handed over. */
export function newClassMethod(callable: Ref): Ref {
  return allocate<WrapperPayload>(classMethodType, { callable });
}
