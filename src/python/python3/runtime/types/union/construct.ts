/** How unions of types are made (Objects/unionobject.c, 3.10.13 to 3.14.2). */
import { none } from '../../../../cache/singletons.ts';
import { adopt, newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { newList, type TupleObject } from '../../../../object/construct.ts';
import { newFrozenset, type SetObject } from '../../../../object/set/construct.ts';
import { noneType, staticType } from '../../../../object/static-types.ts';
import { tupleFromArray } from '../../../../object/tracking.ts';
import { isEqual } from '../../../../protocol/compare.ts';
import { hashOf } from '../../../../protocol/object.ts';
import { isException } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { genericAliasType } from '../generic-alias.ts';

export interface UnionPayload {
  readonly args: Ref<TupleObject>;
  /** From 3.14 on: the types that have a hash. */
  readonly hashable: Ref<SetObject> | null;
  /** Its type variables, once asked for. */
  parameters: Ref<TupleObject> | null;
}
export type Union = PyObject<UnionPayload>;

export const unionType = staticType('types.UnionType');
export const argsOf = (object: PyObject): readonly PyObject[] => (object as Union).payload.args.payload;

/** Up to 3.13 classes are the same where they are one object. */
function isSame(left: PyObject, right: PyObject): boolean {
  if (left === right) return true;
  return (has('unions are of typing') || (left.type === genericAliasType && right.type === genericAliasType)) && isEqual(left, right);
}

/** The types of all, each once; None stands for its type. */
function flattened(all: readonly PyObject[]): PyObject[] {
  const parts = all.flatMap((each) => (each.type === unionType ? argsOf(each) : [each === none ? noneType : each]));
  const kept: PyObject[] = [];
  for (const part of parts) if (!kept.some((each) => isSame(each, part))) kept.push(part);
  return kept;
}

function isHashable(object: PyObject): boolean {
  try {
    hashOf(object);
    return true;
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    error.discard();
    return false;
  }
}

function hashableOf(types: readonly PyObject[]): Ref<SetObject> {
  const list = newList(types.filter(isHashable).map((each) => newRef(each) as Ref));
  return holding([list], () => newFrozenset(list));
}

const pack = (types: readonly PyObject[]): Ref<TupleObject> => tupleFromArray(types.map((each) => newRef(each) as Ref));

/** The union of borrowed types, or the only one (make_union). */
export function newUnion(all: readonly PyObject[]): Ref {
  const types = flattened(all);
  if (types.length === 1) return newRef(types[0] as PyObject) as Ref;
  return adopt<UnionPayload>(unionType, {
    args: pack(types),
    hashable: has('unions are of typing') ? hashableOf(types) : null,
    parameters: null,
  });
}
