/** Unions of types, `int | str` (Objects/unionobject.c, 3.10.13 to 3.14.2). */
import { newBool, none } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { newRef } from '../../../../memory/heap.ts';
import { accumulating, holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Binary } from '../../../../memory/type-record.ts';
import type { TupleObject } from '../../../../object/construct.ts';
import { defineAttribute, defineGetSets, defineMethods, oneArgument, readonlyMember } from '../../../../object/native.ts';
import { isKindOf, noneType, tupleType, typeType } from '../../../../object/static-types.ts';
import { EQ, isEqual, NE } from '../../../../protocol/compare.ts';
import { binary } from '../../../../protocol/number.ts';
import { hashOf, repr } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { isInstanceOf, isSubclassOf, isType } from '../../../../protocol/subclass.ts';
import { has } from '../../../../versions/features.ts';
import { hashFrozenset } from '../../hashing/tuple-hash.ts';
import { genericAliasType, shownArgument, withoutVariables } from '../generic-alias.ts';
import { parametersOf, substitute } from '../substitute.ts';
import { paramSpecType } from '../type-parameters/param-spec.ts';
import { callTyping } from '../type-parameters/parameter.ts';
import { typeAliasType } from '../type-parameters/type-alias.ts';
import { typeVarType } from '../type-parameters/type-var.ts';
import { argsOf, newUnion, type Union, unionType } from './construct.ts';

const { payload } = unionType;

const VARIABLES: readonly TypeObject[] = [typeVarType, paramSpecType];

/** What can be in a union besides classes; from 3.14 on type variables, too, of which `typing` makes unions before. */
function parts(): readonly TypeObject[] {
  return [genericAliasType, unionType, typeAliasType, ...(has('type variables as any type') ? VARIABLES : [])];
}

const isPart = (object: PyObject): boolean => object === none || isType(object) || parts().includes(object.type);

/** `left | right`; undefined where one cannot be in a union (_Py_union_type_or). */
const unite: Binary = (left, right) => {
  if (!isPart(left) || !isPart(right)) return undefined;
  return newUnion([left, right]);
};

/** Its type variables, borrowed. */
function variablesOf({ payload }: Union): TupleObject {
  payload.parameters ??= parametersOf(payload.args.payload);
  return payload.parameters;
}

const joined = (types: readonly PyObject[]): Ref =>
  types.slice(1).reduce((left: Ref, right) => holding([left], () => binary('or', left, right)), newRef(types[0] as PyObject) as Ref);

const ARGUMENT = 'Union[arg, ...]: each arg must be a type.';

/** What stands for a type in `Union[…]`: a text for the type of that name (type_check). */
function checked(part: PyObject): Ref {
  if (isPart(part)) return newRef(part) as Ref;
  const message = newStr(ARGUMENT) as Ref;
  return holding([message], () => callTyping('_type_check', [part, message]));
}

function unionOf(parts: readonly PyObject[]): Ref {
  if (parts.length === 0) throw raised('TypeError', 'Cannot take a Union of no types.');
  const types: Ref[] = [];
  accumulating(types, () => {
    for (const part of parts) types.push(checked(part));
  });
  return holding(types, () => newUnion(types));
}

/** What stands beside a type variable may be a text, too (make_union, Objects/typevarobject.c 3.14.2). */
const uniteAny: Binary = (left, right) => unionOf([left, right]);

/** What unions have as `typing.Union` (3.14.2). */
function shapeOfTyping(): void {
  const item = oneArgument('__class_getitem__', (_type, key: PyObject) =>
    unionOf(isKindOf(key, tupleType) ? (key as TupleObject).payload : [key]),
  );
  defineAttribute(unionType, '__class_getitem__', { kind: 'class', method: item });
  const name = { get: () => newStr('Union') as Ref };
  defineGetSets(unionType, { __origin__: readonlyMember(() => unionType), __name__: name, __qualname__: name });
  defineMethods(unionType, [
    oneArgument('__mro_entries__', (self: PyObject) => {
      throw raised('TypeError', `Cannot subclass ${repr(self)}`);
    }),
  ]);
}

function isSameUnion(left: PyObject, right: PyObject): boolean {
  const [a, b] = [argsOf(left), argsOf(right)];
  return a.length === b.length && a.every((each) => b.some((other) => isEqual(each, other)));
}

type Check = (object: PyObject, wanted: PyObject) => boolean;

/** In 3.10 parameters are refused before anything is asked. */
function check(name: 'isinstance' | 'issubclass', passes: Check) {
  return oneArgument(name === 'isinstance' ? '__instancecheck__' : '__subclasscheck__', (self: PyObject, object) => {
    if (name === 'issubclass' && !isType(object)) throw raised('TypeError', 'issubclass() arg 1 must be a class');
    if (!has('aliases can be unpacked') && argsOf(self).some((each) => each.type === genericAliasType)) {
      throw raised('TypeError', `${name}() argument 2 cannot contain a parameterized generic`);
    }
    return newBool(argsOf(self).some((each) => passes(object, each)));
  });
}

export function shapeUnions(): void {
  if (!has('unions of types')) return;
  if (has('unions are of typing')) payload.name = 'typing.Union';
  payload.tracked = true;
  payload.isBase = false;
  payload.traverse = (object, visit) => {
    const { args, hashable, parameters } = (object as Union).payload;
    visit(args, '__args__');
    if (hashable !== null) visit(hashable, 'hashable_args');
    if (parameters !== null) visit(parameters, '__parameters__');
  };
  payload.repr = (object) =>
    newStr(
      argsOf(object)
        .map((each) => (each === noneType ? 'None' : shownArgument(each)))
        .join(' | '),
    ) as Ref;
  payload.hash = (object) => hashFrozenset(argsOf(object).map(hashOf));
  payload.richCompare = (left, right, op) =>
    right.type !== unionType || (op !== EQ && op !== NE) ? undefined : newBool(isSameUnion(left, right) === (op === EQ));
  payload.subscript = (object, key) => {
    const parameters = variablesOf(object as Union);
    if (parameters.payload.length === 0) throw withoutVariables(object);
    const given = substitute(object, (object as Union).payload.args, parameters, key);
    return holding([given], () => (has('unions are of typing') ? unionOf(given.payload) : joined(given.payload)));
  };
  for (const type of [...parts(), typeType]) type.payload.number = { ...type.payload.number, or: unite };
  if (has('unions are of typing')) for (const { payload } of VARIABLES) payload.number = { ...payload.number, or: uniteAny };
  if (has('unions are of typing')) shapeOfTyping();
  defineGetSets(unionType, {
    __args__: readonlyMember(({ payload: { args } }: Union) => args),
    __parameters__: { get: (object) => newRef(variablesOf(object as Union)) as unknown as Ref },
  });
  defineMethods(unionType, [check('isinstance', isInstanceOf), check('issubclass', isSubclassOf)]);
}
