/** `typing.TypeAliasType`: what `type Name = value` makes (typealiasobject, Objects/typevarobject.c, 3.12.1). */
import { none } from '../../../../cache/singletons.ts';
import { newStr, type StrObject } from '../../../../cache/strings.ts';
import { adopt, closeNullable, newRef } from '../../../../memory/heap.ts';
import { accumulating, holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { newTuple, type TupleObject } from '../../../../object/construct.ts';
import { defineGetSets, defineMethods, noArguments, readonlyMember } from '../../../../object/native.ts';
import { isKindOf, staticType, strType, tupleType } from '../../../../object/static-types.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { thread } from '../../../../vm/thread.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { newAlias } from '../generic-alias.ts';
import { evaluated, evaluatorGetSet, known, type LateValue, madeBy } from './late-value.ts';
import { typeVarTupleType } from './type-var-tuple.ts';
import { unpacked, unpackedAlone } from './unpacked.ts';

interface TypeAlias {
  readonly name: Ref<StrObject>;
  readonly parameters: Ref<TupleObject> | null;
  readonly value: LateValue;
  module: Ref | null;
}
type TypeAliasObject = PyObject<TypeAlias>;

export const typeAliasType = staticType('typing.TypeAliasType');

/** Of name, parameters (None without any) and the function that makes the value; all borrowed (_Py_make_typealias). */
export function newTypeAlias([name, parameters, evaluate]: readonly PyObject[]): Ref {
  return adopt<TypeAlias>(typeAliasType, {
    name: newRef(name as StrObject) as Ref<StrObject>,
    parameters: parameters === none ? null : (newRef(parameters as TupleObject) as Ref<TupleObject>),
    value: madeBy(evaluate as PyObject),
    module: null,
  }) as Ref;
}

/** Parameters as a tuple, tuples of variables unpacked where they are used as such (unpack_typevartuples). */
export function unpackedParameters(parameters: TupleObject): Ref<TupleObject> {
  if (!parameters.payload.some(({ type }) => type === typeVarTupleType)) return newRef(parameters) as Ref<TupleObject>;
  const items: Ref[] = [];
  accumulating(items, () => {
    for (const each of parameters.payload) items.push(each.type === typeVarTupleType ? unpacked(each) : (newRef(each) as Ref));
  });
  return newTuple(items);
}

function construct(_type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [name, value, parameters] = keywordArguments(
    'typealias',
    { positional: ['name', 'value'], keyword: ['type_params'], required: 2 },
    args,
    kwargs,
  );
  if (!isKindOf(name as PyObject, strType)) {
    throw raised('TypeError', `typealias() argument 'name' must be str, not ${(name as PyObject).type.payload.name}`);
  }
  if (parameters !== undefined && !isKindOf(parameters, tupleType)) throw raised('TypeError', 'type_params must be a tuple');
  const module = thread.frame?.payload.f_globals.payload.getName('__name__');
  return adopt<TypeAlias>(typeAliasType, {
    name: newRef(name as StrObject) as Ref<StrObject>,
    parameters: parameters === undefined ? null : (newRef(parameters as TupleObject) as Ref<TupleObject>),
    value: known(newRef(value as PyObject) as Ref),
    module: module === undefined ? null : (newRef(module) as Ref),
  }) as Ref;
}

/** The module of the function that makes the value, or that it was made in by a call (typealias_module). */
function moduleOf({ payload: { value, module } }: TypeAliasObject): Ref {
  if (module !== null) return newRef(module) as Ref;
  const { func_module } = (value.evaluate as PyObject).payload as { func_module: Ref | null };
  return newRef(func_module ?? none) as Ref;
}

/** That of the function that makes the value, without the scope of the parameters (typealias_get_qualname; compiler_set_qualname, 3.15.0rc1). */
function qualnameOf({ payload: { name, value } }: TypeAliasObject): string {
  if (value.evaluate === null) return name.payload;
  const { func_qualname } = (value.evaluate as PyObject).payload as { func_qualname: Ref<StrObject> };
  return func_qualname.payload.replace(/<generic parameters of [^>]*>\./g, '');
}

function setModule({ payload }: TypeAliasObject, value: PyObject | null): void {
  const old = payload.module;
  payload.module = value === null ? null : (newRef(value) as Ref);
  closeNullable(old);
}

export function shapeTypeAliases(): void {
  const { payload } = typeAliasType;
  payload.isBase = false;
  payload.tracked = true;
  payload.attributes = new Map();
  payload.construct = construct;
  payload.traverse = (object, visit) => {
    const { name, parameters, value, module } = (object as TypeAliasObject).payload;
    visit(name, '__name__');
    if (parameters !== null) visit(parameters, 'type_params');
    if (value.evaluate !== null) visit(value.evaluate, 'compute_value');
    if (value.value !== null) visit(value.value, 'value');
    if (module !== null) visit(module, 'module');
  };
  payload.repr = (object) =>
    newStr(has('qualified aliases') ? qualnameOf(object as TypeAliasObject) : (object as TypeAliasObject).payload.name.payload);
  payload.iter = has('evaluators told') ? unpackedAlone : null;
  payload.subscript = (object, key) => {
    if ((object as TypeAliasObject).payload.parameters === null) {
      throw raised('TypeError', 'Only generic type aliases are subscriptable');
    }
    return newAlias(object, key);
  };
  const parameters = (object: PyObject): Ref<TupleObject> => {
    const own = (object as TypeAliasObject).payload.parameters;
    return own === null ? newTuple([]) : (newRef(own) as Ref<TupleObject>);
  };
  defineGetSets(typeAliasType, {
    __name__: readonlyMember(({ payload: { name } }: TypeAliasObject) => name),
    __value__: { get: (object) => evaluated((object as TypeAliasObject).payload.value, none) },
    ...evaluatorGetSet('value', (object) => (object as TypeAliasObject).payload.value),
    __type_params__: { get: (object) => parameters(object) as Ref },
    __parameters__: {
      get: (object) => {
        const own = parameters(object);
        return holding([own], () => unpackedParameters(own)) as Ref;
      },
    },
    __module__: {
      get: (object) => moduleOf(object as TypeAliasObject),
      ...(has('qualified aliases') && { set: (object: PyObject, value: PyObject | null) => setModule(object as TypeAliasObject, value) }),
    },
    ...(has('qualified aliases') && { __qualname__: { get: (object: PyObject) => newStr(qualnameOf(object as TypeAliasObject)) as Ref } }),
  });
  defineMethods(typeAliasType, [noArguments('__reduce__', ({ payload: { name } }: TypeAliasObject) => newRef(name) as Ref)]);
}
