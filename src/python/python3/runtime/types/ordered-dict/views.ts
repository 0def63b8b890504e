/** `odict_keys`, `odict_values` and `odict_items`: a dict's views, in the order of the nodes (Objects/odictobject.c, 3.8.18). */
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import { dictOf, viewTypes } from '../../../../object/dict-view.ts';
import { defineMethods, noArguments } from '../../../../object/native.ts';
import { staticType } from '../../../../object/static-types.ts';
import { type Kind, newOrderedDictIterator } from './iterator.ts';
import type { OrderedDict } from './storage.ts';

function viewType(kind: Kind): TypeObject {
  const type = staticType(`odict_${kind}`, viewTypes[kind]);
  const iterate = (view: PyObject, backwards: boolean): Ref =>
    newOrderedDictIterator(kind, dictOf(view) as PyObject as OrderedDict, backwards);
  type.payload.solid = viewTypes[kind];
  type.payload.iter = (view) => iterate(view, false);
  defineMethods(type, [noArguments('__reversed__', (view: PyObject) => iterate(view, true))]);
  return type;
}

const TYPES: Readonly<Record<Kind, TypeObject>> = { keys: viewType('keys'), values: viewType('values'), items: viewType('items') };

export function newOrderedDictView(kind: Kind, dict: OrderedDict): Ref {
  return adopt(TYPES[kind], newRef(dict));
}
