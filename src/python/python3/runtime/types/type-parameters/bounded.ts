/** Type parameters that have a bound and a variance, made by a call: ParamSpec, and TypeVarTuple of 3.15 (paramspec_new_impl, 3.13.0). */
import { none } from '../../../../cache/singletons.ts';
import { newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { defineGetSets, readonlyMember } from '../../../../object/native.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { known } from './late-value.ts';
import { defineVariance, newParameter, type ParameterObject } from './parameter.ts';
import { givenDefault, ofCaller, requireName, varianceOf } from './type-var.ts';

function construct(type: TypeObject, callee: string, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const later = has('defaults of type parameters') ? ['default'] : [];
  const keyword = ['bound', ...later, 'covariant', 'contravariant', 'infer_variance'];
  const [name, ...rest] = keywordArguments(callee, { positional: ['name'], keyword, required: 1 }, args, kwargs);
  const named = (wanted: string): PyObject | undefined => rest[keyword.indexOf(wanted)];
  requireName(callee, name as PyObject);
  const bound = named('bound');
  return ofCaller(
    newParameter(type, name as PyObject, {
      variance: varianceOf(named('covariant'), named('contravariant'), named('infer_variance'), 'Bivariant types are not supported.'),
      bound: known(bound === undefined || bound === none ? null : (newRef(bound) as Ref)),
      ...givenDefault(named('default')),
    }),
  );
}

/** `callee` is the constructor's name in errors. */
export function shapeBounded(type: TypeObject, callee: string): void {
  type.payload.construct = (_type, args, kwargs) => construct(type, callee, args, kwargs);
  defineVariance(type);
  defineGetSets(type, { __bound__: readonlyMember(({ payload: { bound } }: ParameterObject) => bound.value) });
}
