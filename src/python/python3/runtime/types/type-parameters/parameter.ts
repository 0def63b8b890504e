/** What the three kinds of type parameters have in common: a name, a default, a dictionary that no attribute shows (Objects/typevarobject.c, 3.12.1 and 3.13.0). */
import { newBool, pyFalse, pyTrue } from '../../../../cache/singletons.ts';
import { newStr, type StrObject } from '../../../../cache/strings.ts';
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject, Visit } from '../../../../memory/object.ts';
import type { Binary } from '../../../../memory/type-record.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument, positional, readonlyMember } from '../../../../object/native.ts';
import type { DictObject } from '../../../../object/payloads.ts';
import { genericSetAttribute } from '../../../../protocol/attributes.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { importName } from '../../../../vm/import.ts';
import { evaluated, evaluatorGetSet, isGiven, known, type LateValue, madeBy, visitLate } from './late-value.ts';
import { noDefault } from './no-default.ts';

export interface Variance {
  readonly covariant: boolean;
  readonly contravariant: boolean;
  readonly infer: boolean;
}

export interface Parameter {
  readonly name: Ref<StrObject>;
  readonly type: Ref<TypeObject>;
  readonly variance: Variance;
  readonly bound: LateValue;
  readonly constraints: LateValue;
  default: LateValue;
  dict: Ref<DictObject> | null;
}
export type ParameterObject = PyObject<Parameter>;

/** As the statements make it, the variance to be inferred. */
export const INFERRED: Variance = { covariant: false, contravariant: false, infer: true };

/** A parameter of a kind. The name is borrowed, values are handed over. */
export function newParameter(type: TypeObject, name: PyObject, parts: Partial<Parameter> = {}): Ref<ParameterObject> {
  return adopt<Parameter>(type, {
    name: newRef(name) as Ref<StrObject>,
    type: newRef(type) as Ref<TypeObject>,
    variance: INFERRED,
    bound: known(null),
    constraints: known(null),
    default: known(null),
    dict: null,
    ...parts,
  });
}

/** A default that a function makes, which is borrowed (_Py_set_typeparam_default). */
export function setDefault({ payload }: ParameterObject, evaluate: PyObject): void {
  payload.default = madeBy(evaluate);
}

function traverse(object: PyObject, visit: Visit): void {
  const { name, type, bound, constraints, default: fallback, dict } = (object as ParameterObject).payload;
  visit(type, 'type');
  // The collector sees the name from 3.14 on.
  visit(name, has('type variables as any type') ? 'name' : '__name__');
  visitLate(bound, visit, 'bound');
  visitLate(constraints, visit, 'constraints');
  visitLate(fallback, visit, 'default_value');
  if (dict !== null) visit(dict, '__dict__');
}

/** Variance that is not inferred stands before the name. */
function shown(object: PyObject): Ref {
  const { name, variance } = (object as ParameterObject).payload;
  const sign = variance.infer ? '' : variance.covariant ? '+' : variance.contravariant ? '-' : '~';
  return newStr(`${sign}${name.payload}`);
}

/** Calls a function of `typing`, which is imported where it is not yet. */
export function callTyping(name: string, args: readonly PyObject[]): Ref {
  return callBorrowed(importName('typing', name), args, null);
}

const union: Binary = (left, right) => callTyping('_make_union', [left, right]);

/** Gives a kind what all have. `short` is its name in errors. */
export function shapeParameter(type: TypeObject, short: string): void {
  const { payload } = type;
  payload.isBase = false;
  payload.tracked = true;
  payload.attributes = new Map();
  payload.traverse = traverse;
  payload.repr = shown;
  payload.setAttribute = genericSetAttribute;
  payload.dictSlot = {
    get: (object) => (object as ParameterObject).payload.dict,
    set: (object, dict) => {
      (object as ParameterObject).payload.dict = dict as Ref<DictObject> | null;
    },
  };
  defineGetSets(type, { __name__: readonlyMember(({ payload: { name } }: ParameterObject) => name) });
  defineMethods(type, [
    noArguments('__reduce__', ({ payload: { name } }: ParameterObject) => newRef(name) as Ref),
    oneArgument('__mro_entries__', () => {
      throw raised('TypeError', `Cannot subclass an instance of ${short}`);
    }),
  ]);
  if (has('defaults of type parameters')) defineDefault(type);
}

function defineDefault(type: TypeObject): void {
  defineGetSets(type, {
    __default__: { get: (object) => evaluated((object as ParameterObject).payload.default, noDefault) },
    ...evaluatorGetSet('default', (object) => (object as ParameterObject).payload.default),
  });
  defineMethods(type, [noArguments('has_default', ({ payload }: ParameterObject) => newBool(isGiven(payload.default)))]);
}

/** What `typing` substitutes it by, and how it prepares arguments for that, by the names of its functions. */
export function defineSubstitution(type: TypeObject, substitute: string, prepare: string | null): void {
  defineMethods(type, [oneArgument('__typing_subst__', (self: PyObject, argument) => callTyping(substitute, [self, argument]))]);
  if (prepare === null) return;
  defineMethods(type, [
    positional('__typing_prepare_subst__', 2, 2, (self: PyObject, [alias, args]) =>
      callTyping(prepare, [self, alias as PyObject, args as PyObject]),
    ),
  ]);
}

export function defineVariance(type: TypeObject): void {
  if (!has('type variables as any type')) type.payload.number = { or: union };
  for (const [name, part] of [
    ['__covariant__', 'covariant'],
    ['__contravariant__', 'contravariant'],
    ['__infer_variance__', 'infer'],
  ] as const) {
    defineGetSets(type, { [name]: readonlyMember(({ payload }: ParameterObject) => (payload.variance[part] ? pyTrue : pyFalse)) });
  }
}
