/** Unions of types, `int | str` (Objects/unionobject.c, 3.10.13 to 3.13.0). */
import { newBool, none } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { adopt, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { Binary } from '../../../memory/type-record.ts';
import { newTuple, type TupleObject } from '../../../object/construct.ts';
import { defineGetSets, defineMethods, oneArgument, readonlyMember } from '../../../object/native.ts';
import { noneType, staticType, typeType } from '../../../object/static-types.ts';
import { EQ, isEqual, NE } from '../../../protocol/compare.ts';
import { hashOf } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { isInstanceOf, isSubclassOf, isType } from '../../../protocol/subclass.ts';
import { has } from '../../../versions/features.ts';
import { hashFrozenset } from '../hashing/tuple-hash.ts';
import { genericAliasType, shownArgument, withoutVariables } from './generic-alias.ts';
import { parametersOf } from './substitute.ts';
import { paramSpecType } from './type-parameters/param-spec.ts';
import { typeAliasType } from './type-parameters/type-alias.ts';
import { typeVarType } from './type-parameters/type-var.ts';

interface UnionPayload {
  readonly args: Ref<TupleObject>;
}
type Union = PyObject<UnionPayload>;

const unionType = staticType('types.UnionType');
const { payload } = unionType;
const argsOf = (object: PyObject): readonly PyObject[] => (object as Union).payload.args.payload;

/** What can be in a union besides classes; from 3.14 on type variables, too, of which `typing` makes unions before. */
function parts(): readonly TypeObject[] {
  return [genericAliasType, unionType, typeAliasType, ...(has('type variables as any type') ? [typeVarType, paramSpecType] : [])];
}

const isPart = (object: PyObject): boolean => object === none || isType(object) || parts().includes(object.type);

/** The types of both, each once; None stands for its type. */
function flattened(left: PyObject, right: PyObject): PyObject[] {
  const parts = [left, right].flatMap((each) => (each.type === unionType ? argsOf(each) : [each === none ? noneType : each]));
  const kept: PyObject[] = [];
  for (const part of parts) if (!kept.some((each) => isSame(each, part))) kept.push(part);
  return kept;
}

/** Classes are the same where they are one object. */
function isSame(left: PyObject, right: PyObject): boolean {
  return left === right || (left.type === genericAliasType && right.type === genericAliasType && isEqual(left, right));
}

/** `left | right`; undefined where one cannot be in a union (_Py_union_type_or). */
const unite: Binary = (left, right) => {
  if (!isPart(left) || !isPart(right)) return undefined;
  const all = flattened(left, right);
  if (all.length === 1) return newRef(all[0] as PyObject) as Ref;
  return adopt<UnionPayload>(unionType, { args: newTuple(all.map((each) => newRef(each) as Ref)) });
};

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
  payload.traverse = (object, visit) => visit((object as Union).payload.args, '__args__');
  payload.repr = (object) =>
    newStr(
      argsOf(object)
        .map((each) => (each === noneType ? 'None' : shownArgument(each)))
        .join(' | '),
    ) as Ref;
  payload.hash = (object) => hashFrozenset(argsOf(object).map(hashOf));
  payload.richCompare = (left, right, op) =>
    right.type !== unionType || (op !== EQ && op !== NE) ? undefined : newBool(isSameUnion(left, right) === (op === EQ));
  payload.subscript = (object) => {
    throw withoutVariables(object);
  };
  for (const type of [...parts(), typeType]) type.payload.number = { ...type.payload.number, or: unite };
  if (has('unions are of typing')) defineGetSets(unionType, { __origin__: readonlyMember(() => unionType) });
  defineGetSets(unionType, {
    __args__: readonlyMember(({ payload: { args } }: Union) => args),
    __parameters__: { get: (object) => parametersOf(argsOf(object)) as Ref },
  });
  defineMethods(unionType, [check('isinstance', isInstanceOf), check('issubclass', isSubclassOf)]);
}
