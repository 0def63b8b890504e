/** Puts types written in C into a module's dictionary (PyType_Ready, Objects/typeobject.c 2.7.18). */
import { intern } from '../cache/strings.ts';
import { account, claim } from '../memory/accounted.ts';
import { close, newRef } from '../memory/heap.ts';
import type { TypeObject } from '../memory/object.ts';
import type { DictObject } from '../object/payloads.ts';

/** Types named `module.name`; each is held by its own structures, too. */
export function addTypes(dict: DictObject, types: readonly TypeObject[]): void {
  for (const type of types) {
    const key = intern(type.payload.name.replace(/^.*\./, ''));
    dict.payload.set(key, newRef(type));
    close(claim(key));
    account(type, ownReferences(type));
  }
}

/** A type is in its own mro, and each descriptor in its dictionary knows it, `__getattribute__` always and `__new__` among them. */
function ownReferences({ payload }: TypeObject): number {
  const slots = [payload.construct, payload.repr, payload.iter, payload.call, payload.setAttribute];
  return 2 + payload.attributes.size + slots.filter((slot) => slot !== null).length;
}
