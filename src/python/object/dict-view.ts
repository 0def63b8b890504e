/** `dict_keys`, `dict_values` and `dict_items`: views of a dict that follow it (Objects/dictobject.c, 2.7.18). */

import { newBool } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { accumulating, holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../memory/object.ts';
import { getAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { EQ, holds, isEqual, NE } from '../protocol/compare.ts';
import { collect } from '../protocol/iterate.ts';
import { lengthOf, repr } from '../protocol/object.ts';
import { contains } from '../protocol/sequence.ts';
import { newList } from './construct.ts';
import { newDictIterator } from './iterators/dict-iterator.ts';
import type { DictObject } from './payloads.ts';
import { newSet } from './set/construct.ts';
import { frozensetType, isKindOf, setType, staticType, tupleType } from './static-types.ts';
import { hashNotImplemented } from './unhashable.ts';

type Kind = 'keys' | 'values' | 'items';

export const dictOf = (view: PyObject): DictObject => view.payload as DictObject;

function viewType(kind: Kind): TypeObject {
  const type = staticType(`dict_${kind}`);
  const { payload } = type;
  payload.isBase = false;
  payload.tracked = true;
  payload.traverse = (view, visit) => visit(dictOf(view) as unknown as Ref, 'dv_dict');
  payload.length = (view) => dictOf(view).payload.size;
  payload.iter = (view) => newDictIterator(kind, dictOf(view));
  payload.repr = (view) => newStr(`${view.type.payload.name}(${listRepr(view)})`);
  return type;
}

function listRepr(view: PyObject): string {
  const items = newList(collect(view));
  return holding([items], () => repr(items));
}

const keysType = viewType('keys');
const valuesType = viewType('values');
export const dictItemsType = viewType('items');

keysType.payload.contains = (view, key) => dictOf(view).payload.get(key) !== undefined;
dictItemsType.payload.contains = (view, item) => {
  if (!isKindOf(item, tupleType)) return false;
  const [key, value, ...rest] = item.payload as PyObject[];
  if (key === undefined || value === undefined || rest.length > 0) return false;
  const found = dictOf(view).payload.get(key);
  return found !== undefined && isEqual(value, found);
};

const UPDATES = { subtract: 'difference_update', and: 'intersection_update', or: 'update', xor: 'symmetric_difference_update' } as const;

/** A set of the left operand, changed by the right one. */
function operate(method: string, left: PyObject, right: PyObject): Ref {
  const result = newSet(left);
  accumulating([result], () => {
    const update = getAttribute(result, method);
    close(holding([update], () => call(update, newRef(right))));
  });
  return result;
}

const isView = (object: PyObject): boolean => isKindOf(object, keysType) || isKindOf(object, dictItemsType);
const isSetLike = (object: PyObject): boolean => isView(object) || isKindOf(object, setType) || isKindOf(object, frozensetType);

/** all_contained_in */
const isSubset = (left: PyObject, right: PyObject): boolean => {
  const items = collect(left);
  return holding(items, () => items.every((item) => contains(right, item)));
};

for (const { payload } of [keysType, dictItemsType]) {
  payload.number = Object.fromEntries(
    Object.entries(UPDATES).map(([slot, method]) => [slot, (left: PyObject, right: PyObject) => operate(method, left, right)]),
  );
  payload.hash = hashNotImplemented;
  payload.richCompare = (left, right, op) => {
    if (!isView(left) || !isSetLike(right)) return undefined;
    const difference = lengthOf(left) - lengthOf(right);
    const equal = op === EQ || op === NE;
    if (equal) return newBool((difference === 0 && isSubset(left, right)) === (op === EQ));
    const smaller = holds(-1, op);
    return newBool(holds(difference, op) && (smaller ? isSubset(left, right) : isSubset(right, left)));
  };
}

export const viewTypes = { keys: keysType, values: valuesType, items: dictItemsType };

/** `dict.viewkeys()` and its siblings. */
export function newDictView(kind: Kind, dict: DictObject): Ref {
  return adopt(viewTypes[kind], newRef(dict));
}
