/** `typing.ParamSpec`, and its `args` and `kwargs` (paramspecobject, paramspecattrobject; Objects/typevarobject.c, 3.12.1). */
import { newBool } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import { defineGetSets, defineMethods, oneArgument, readonlyMember } from '../../../../object/native.ts';
import { staticType } from '../../../../object/static-types.ts';
import { EQ, isEqual, NE } from '../../../../protocol/compare.ts';
import { repr } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { shapeBounded } from './bounded.ts';
import { defineSubstitution, newParameter, type ParameterObject, shapeParameter } from './parameter.ts';

export const paramSpecType = staticType('typing.ParamSpec');
export const paramSpecArgsType = staticType('typing.ParamSpecArgs');
export const paramSpecKwargsType = staticType('typing.ParamSpecKwargs');

interface Part {
  readonly origin: Ref;
  readonly type: Ref<TypeObject>;
}

export const newParamSpec = (name: PyObject): Ref => newParameter(paramSpecType, name) as Ref;

function newPart(type: TypeObject, origin: PyObject): Ref {
  return adopt<Part>(type, { origin: newRef(origin) as Ref, type: newRef(type) as Ref<TypeObject> }) as Ref;
}

const originOf = ({ payload }: PyObject): PyObject => (payload as Part).origin;

function shapePart(type: TypeObject, word: string): void {
  const { payload } = type;
  payload.isBase = false;
  payload.tracked = true;
  payload.attributes = new Map();
  payload.construct = (_type, args) => newPart(type, args[0] as PyObject);
  payload.traverse = (object, visit) => {
    const { origin, type: own } = object.payload as Part;
    visit(origin, '__origin__');
    visit(own, 'type');
  };
  payload.repr = (object) => {
    const origin = originOf(object);
    return newStr(`${origin.type === paramSpecType ? (origin as ParameterObject).payload.name.payload : repr(origin)}.${word}`);
  };
  payload.richCompare = (left, right, op) =>
    right.type !== type || (op !== EQ && op !== NE) ? undefined : newBool(isEqual(originOf(left), originOf(right)) === (op === EQ));
  payload.hash = () => {
    throw raised('TypeError', `unhashable type: '${payload.name.slice('typing.'.length)}'`);
  };
  defineGetSets(type, { __origin__: readonlyMember(originOf) });
  defineMethods(type, [
    oneArgument('__mro_entries__', () => {
      throw raised('TypeError', `Cannot subclass an instance of ${payload.name.slice('typing.'.length)}`);
    }),
  ]);
}

export function shapeParamSpecs(): void {
  shapePart(paramSpecArgsType, 'args');
  shapePart(paramSpecKwargsType, 'kwargs');
  shapeParameter(paramSpecType, 'ParamSpec');
  shapeBounded(paramSpecType, 'paramspec');
  defineSubstitution(paramSpecType, '_paramspec_subst', '_paramspec_prepare_subst');
  defineGetSets(paramSpecType, {
    args: { get: (object) => newPart(paramSpecArgsType, object) },
    kwargs: { get: (object) => newPart(paramSpecKwargsType, object) },
  });
}
