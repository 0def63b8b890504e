/** Tuples whose items have names, made by the interpreter (Objects/structseq.c, 3.8.18). */
import { newStr } from '../../../cache/strings.ts';
import { adopt } from '../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import { defineGetSets, readonlyMember } from '../../../object/native.ts';
import { staticType, tupleType } from '../../../object/static-types.ts';
import { repr } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';

/** A type `module.name` whose items are named in this order. */
export function structSequenceType(name: string, fields: readonly string[]): TypeObject {
  const type = staticType(name, tupleType);
  const { payload } = type;
  payload.solid = tupleType;
  payload.isBase = false;
  payload.construct = () => {
    throw raised('TypeError', `cannot create '${name}' instances`);
  };
  payload.repr = (object) => {
    const items = (object.payload as PyObject[]).map((item, index) => `${fields[index]}=${repr(item)}`);
    return newStr(`${name}(${items.join(', ')})`) as Ref;
  };
  defineGetSets(
    type,
    Object.fromEntries(
      fields.map((field, index) => [field, readonlyMember((object: PyObject<PyObject[]>) => object.payload[index] ?? null)]),
    ),
  );
  return type;
}

/** The items are handed over. */
export function newStructSequence(type: TypeObject, items: Ref[]): Ref {
  return adopt(type, items);
}
