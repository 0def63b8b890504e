/** Puts types written in C into a module's dictionary (PyType_Ready, Objects/typeobject.c 2.7.18). */
import { account } from '../memory/accounted.ts';
import { newRef } from '../memory/heap.ts';
import type { TypeObject } from '../memory/object.ts';
import type { DictObject } from '../object/payloads.ts';
import { objectType } from '../object/static-types.ts';
import { lookup } from '../protocol/attributes.ts';
import { setName } from './import.ts';

/** Types named `module.name`; each is held by its own structures, too. */
export function addTypes(dict: DictObject, types: readonly TypeObject[]): void {
  for (const type of types) {
    setName(dict, type.payload.name.replace(/^.*\./, ''), newRef(type));
    account(type, ownReferences(type));
  }
}

/**
 * A type is in its own mro, and each descriptor in its dictionary knows it: those of its attributes and slots, and `__getattribute__`.
 * `__hash__` of what cannot be hashed is None, and `__new__` is inherited where the base is another than `object`.
 */
function ownReferences(type: TypeObject): number {
  lookup(type, '__doc__');
  const { attributes, richCompare, base } = type.payload;
  const hash = richCompare !== null && attributes.has('__hash__') ? 1 : 0;
  const make = base !== objectType && attributes.has('__new__') ? 1 : 0;
  return 2 + attributes.size - hash - make;
}
