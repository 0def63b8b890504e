/** Type variables in the arguments of types, and what is put in their place (Objects/genericaliasobject.c, 3.12.1). */
import { close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newTuple, type TupleObject } from '../../../object/construct.ts';
import { isKindOf, tupleType } from '../../../object/static-types.ts';
import { findAttribute } from '../../../protocol/attributes.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { isTrue, repr } from '../../../protocol/object.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { getItem } from '../../../protocol/sequence.ts';
import { isType } from '../../../protocol/subclass.ts';

/** An attribute, if there is one (_PyObject_LookupAttr). */
function find(object: PyObject, name: string): Ref | null {
  try {
    return findAttribute(object, name) ?? null;
  } catch (error) {
    if (!isException(error, 'AttributeError')) throw error;
    error.discard();
    return null;
  }
}

export function hasAttribute(object: PyObject, name: string): boolean {
  const found = find(object, name);
  if (found !== null) close(found);
  return found !== null;
}

/** The variables that a type with arguments has, borrowed from it. */
function innerParameters(object: PyObject): readonly PyObject[] {
  const found = find(object, '__parameters__');
  if (found === null) return [];
  const items = isKindOf(found, tupleType) ? (found as unknown as TupleObject).payload : [];
  close(found);
  return items;
}

/** The type variables among arguments, each once (_Py_make_parameters). */
export function parametersOf(args: readonly PyObject[]): Ref<TupleObject> {
  const found = new Set<PyObject>();
  for (const each of args) {
    if (isType(each)) continue;
    if (hasAttribute(each, '__typing_subst__')) found.add(each);
    else for (const inner of innerParameters(each)) found.add(inner);
  }
  return newTuple([...found].map((each) => newRef(each) as Ref));
}

/** Asks each variable what it makes of the arguments given. Handed over both ways. */
function prepared(alias: PyObject, parameters: TupleObject, item: Ref): Ref {
  let given = item;
  for (const parameter of parameters.payload) {
    const prepare = find(parameter, '__typing_prepare_subst__');
    if (prepare === null) continue;
    const items = isKindOf(given, tupleType) ? given : (newTuple([given]) as Ref);
    given = holding([prepare, items], () => callBorrowed(prepare, [alias, items], null));
  }
  return given;
}

function check(alias: PyObject, expected: number, actual: number): void {
  if (actual === expected) return;
  const amount = actual > expected ? 'many' : 'few';
  throw raised('TypeError', `Too ${amount} arguments for ${repr(alias)}; actual ${actual}, expected ${expected}`);
}

/** A type of which the variables are given: what stands for each is subscripted with. */
function withGiven(type: PyObject, given: ReadonlyMap<PyObject, PyObject>): Ref {
  const inner = innerParameters(type);
  if (inner.length === 0) return newRef(type) as Ref;
  const items = inner.flatMap((parameter): readonly PyObject[] => {
    const item = given.get(parameter) as PyObject;
    const several = isKindOf(item, tupleType) && hasAttribute(parameter, '__iter__');
    return several ? (item as TupleObject).payload : [item];
  });
  const key = newTuple(items.map((each) => newRef(each) as Ref));
  return holding([key], () => getItem(type, key));
}

function isUnpackedTuple(type: PyObject): boolean {
  const mark = isType(type) ? null : find(type, '__typing_is_unpacked_typevartuple__');
  if (mark === null) return false;
  return holding([mark], () => isTrue(mark));
}

function substituted(type: PyObject, given: ReadonlyMap<PyObject, PyObject>): readonly Ref[] {
  if (isType(type)) return [newRef(type) as Ref];
  const unpack = isUnpackedTuple(type);
  const subst = find(type, '__typing_subst__');
  const made = subst === null ? withGiven(type, given) : holding([subst], () => callBorrowed(subst, [given.get(type) as PyObject], null));
  if (!unpack || !isKindOf(made, tupleType)) return [made];
  return holding([made], () => (made as unknown as TupleObject).payload.map((each) => newRef(each) as Ref));
}

/** The arguments of an alias with its variables given by `item` (_Py_subs_parameters). */
export function substitute(alias: PyObject, args: TupleObject, parameters: TupleObject, item: PyObject): Ref<TupleObject> {
  const given = prepared(alias, parameters, newRef(item) as Ref);
  return holding([given], () => {
    const items = isKindOf(given, tupleType) ? (given as unknown as TupleObject).payload : [given];
    check(alias, parameters.payload.length, items.length);
    const byVariable = new Map(parameters.payload.map((parameter, index) => [parameter as PyObject, items[index] as PyObject]));
    const made: Ref[] = [];
    accumulating(made, () => {
      for (const each of args.payload) made.push(...substituted(each, byVariable));
    });
    return newTuple(made);
  });
}
