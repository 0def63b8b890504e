/** `typing.TypeVar` (typevarobject, Objects/typevarobject.c, 3.12.1). */
import { none } from '../../../../cache/singletons.ts';
import { intern } from '../../../../cache/strings.ts';
import { close, newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { newTuple } from '../../../../object/construct.ts';
import { defineGetSets } from '../../../../object/native.ts';
import { isKindOf, staticType, strType } from '../../../../object/static-types.ts';
import { setAttr } from '../../../../protocol/attributes.ts';
import { isTrue } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { thread } from '../../../../vm/thread.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { evaluated, evaluatorGetSet, known, madeBy } from './late-value.ts';
import {
  defineSubstitution,
  defineVariance,
  newParameter,
  type Parameter,
  type ParameterObject,
  shapeParameter,
  type Variance,
} from './parameter.ts';

export const typeVarType = staticType('typing.TypeVar');

/** A type variable whose bound or constraints a function makes, if it has any. All are borrowed (_Py_make_typevar). */
export function newTypeVar(name: PyObject, bound: PyObject | null, constraints: PyObject | null): Ref {
  return newParameter(typeVarType, name, {
    bound: bound === null ? known(null) : madeBy(bound),
    constraints: constraints === null ? known(null) : madeBy(constraints),
  }) as Ref;
}

/** Throws ValueError where it is not one of them. */
export function varianceOf(
  covariant: PyObject | undefined,
  contravariant: PyObject | undefined,
  infer: PyObject | undefined,
  both: string,
): Variance {
  const [co, contra, inferred] = [covariant, contravariant, infer].map((each) => each !== undefined && isTrue(each)) as [
    boolean,
    boolean,
    boolean,
  ];
  if (co && contra) throw raised('ValueError', both);
  if (inferred && (co || contra)) throw raised('ValueError', 'Variance cannot be specified with infer_variance.');
  return { covariant: co, contravariant: contra, infer: inferred };
}

/** What a program makes by calling a kind belongs to the module that calls (caller). */
export function ofCaller(made: Ref<ParameterObject>): Ref {
  const module = thread.frame?.payload.f_globals.payload.getName('__name__');
  const name = intern('__module__');
  setAttr(made, name, module ?? none);
  close(name);
  return made as Ref;
}

/** The name of a parameter that is made by a call. */
export function requireName(callee: string, name: PyObject): PyObject {
  if (isKindOf(name, strType)) return name;
  throw raised('TypeError', `${callee}() argument 'name' must be str, not ${name.type.payload.name}`);
}

/** The default that a call gives, from 3.13 on. */
export function givenDefault(value: PyObject | undefined): Pick<Parameter, 'default'> {
  return { default: known(value === undefined ? null : (newRef(value) as Ref)) };
}

const KEYWORDS = ['bound', 'covariant', 'contravariant', 'infer_variance'];

function construct(_type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const keyword = has('defaults of type parameters') ? [KEYWORDS[0] as string, 'default', ...KEYWORDS.slice(1)] : KEYWORDS;
  const given = keywordArguments('typevar', { positional: ['name'], keyword, required: 1 }, args.slice(0, 1), kwargs);
  const [name, ...rest] = given;
  const named = (wanted: string): PyObject | undefined => rest[keyword.indexOf(wanted)];
  requireName('typevar', name as PyObject);
  const bound = named('bound');
  const constraints = args.slice(1);
  const variance = varianceOf(named('covariant'), named('contravariant'), named('infer_variance'), 'Bivariant types are not supported.');
  if (constraints.length === 1) throw raised('TypeError', 'A single constraint is not allowed');
  if (constraints.length > 0 && bound !== undefined && bound !== none) {
    throw raised('TypeError', 'Constraints cannot be combined with bound=...');
  }
  return ofCaller(
    newParameter(typeVarType, name as PyObject, {
      variance,
      bound: known(bound === undefined || bound === none ? null : (newRef(bound) as Ref)),
      constraints: known(constraints.length === 0 ? null : newTuple(constraints.map((each) => newRef(each) as Ref))),
      ...givenDefault(named('default')),
    }),
  );
}

export function shapeTypeVars(): void {
  shapeParameter(typeVarType, 'TypeVar');
  typeVarType.payload.construct = construct;
  defineVariance(typeVarType);
  defineSubstitution(typeVarType, '_typevar_subst', has('defaults of type parameters') ? '_typevar_prepare_subst' : null);
  defineGetSets(typeVarType, {
    __bound__: { get: (object) => evaluated((object as ParameterObject).payload.bound, none) },
    __constraints__: {
      get: ({ payload }) => {
        const { constraints } = payload as Parameter;
        const empty = newTuple([]);
        return holding([empty], () => evaluated(constraints, empty));
      },
    },
    ...evaluatorGetSet('bound', (object) => (object as ParameterObject).payload.bound),
    ...evaluatorGetSet('constraints', (object) => (object as ParameterObject).payload.constraints),
  });
}
