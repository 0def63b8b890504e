/** What lists and tuples share: comparison, repr, search, slices of their items (Objects/listobject.c, Objects/tupleobject.c, 2.7.18). */
import { newBool } from '../cache/singletons.ts';
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { CompareOp } from '../memory/type-record.ts';
import { compares, EQ, holds, isEqual, NE } from '../protocol/compare.ts';
import { asIndex, isIndex } from '../protocol/number.ts';
import { repr } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { reserveItems } from '../protocol/reserve.ts';
import { NO_BOUND, type SliceIndices } from '../protocol/slice-indices.ts';
import { worded } from '../protocol/worded.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';

/** Objects whose repr is being made: one inside itself is shown as dots (Py_ReprEnter). */
const inProgress = new Set<PyObject>();

export function guardedRepr(object: PyObject, dots: string, make: () => string): string {
  if (inProgress.has(object)) return dots;
  inProgress.add(object);
  try {
    return make();
  } finally {
    inProgress.delete(object);
  }
}

export function reprItems(items: readonly PyObject[]): string {
  return items.map(repr).join(', ');
}

/** Those of a list: from 3.14 on it holds each as long as it is asked (list_repr_impl, Objects/listobject.c 3.14.2). */
export function reprListItems(items: readonly PyObject[]): string {
  if (!has('list items held while shown')) return reprItems(items);
  return items.map((item) => holding([newRef(item)], () => repr(item))).join(', ');
}

/** Those of what is made a list first, which holds them all (set_repr, Objects/setobject.c; deque_repr, Modules/_collectionsmodule.c). */
export function reprListed(items: readonly PyObject[]): string {
  return holding(
    items.map((item) => newRef(item)),
    () => reprListItems(items),
  );
}

/** The first items that differ decide, else the lengths. */
export function compareItems(left: readonly PyObject[], right: readonly PyObject[], op: CompareOp, equal: Equal = isEqual): Ref {
  if (left.length !== right.length && (op === EQ || op === NE)) return newBool(op === NE);
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left[index] as PyObject;
    const b = right[index] as PyObject;
    if (equal(a, b)) continue;
    if (op === EQ || op === NE) return newBool(op === NE);
    return newBool(equal === areEqualItems && has('items held while ordered') ? comparesHeld(a, b, op) : compares(a, b, op));
  }
  return newBool(holds(left.length - right.length, op));
}

/** Items of lists are held (list_richcompare_impl, Objects/listobject.c 3.13.0). */
function comparesHeld(left: PyObject, right: PyObject, op: CompareOp): boolean {
  return holding([newRef(left), newRef(right)], () => compares(left, right, op));
}

/** Compares an item with what is looked for. */
type Equal = (item: PyObject, value: PyObject) => boolean;

/** In Python 3 the item of a list is held while it is compared (list_index_impl and its siblings, Objects/listobject.c 3.8.18). */
export const isEqualItem: Equal = (item, value) =>
  target.language === 2 ? isEqual(item, value) : holding([newRef(item)], () => isEqual(item, value));

/** Whether a list has an item that equals the value, which is asked first until 3.8 (list_contains). */
export function listContains(items: readonly PyObject[], value: PyObject): boolean {
  if (target.language === 2) return tupleContains(items, value);
  return items.some((each) => holding([newRef(each)], () => isSought(each, value)));
}

/** Whether a tuple has an item that equals the value (tuplecontains). */
export function tupleContains(items: readonly PyObject[], value: PyObject): boolean {
  return items.some((each) => isSought(each, value));
}

function isSought(item: PyObject, value: PyObject): boolean {
  return has('items asked first') ? isEqual(item, value) : isEqual(value, item);
}

/** The items of both lists are held while they are compared (list_richcompare). */
export const areEqualItems: Equal = (left, right) =>
  target.language === 2 || left === right ? isEqual(left, right) : holding([newRef(left), newRef(right)], () => isEqual(left, right));

export function indexOfItem(items: readonly PyObject[], item: PyObject, from = 0, to = items.length, equal: Equal = isEqual): number {
  for (let index = from; index < Math.min(to, items.length); index++) if (equal(items[index] as PyObject, item)) return index;
  return -1;
}

export function countItem(items: readonly PyObject[], item: PyObject, equal: Equal = isEqual): number {
  return items.filter((each) => equal(each, item)).length;
}

/** The position a subscript means, or an IndexError. */
export function itemPosition(key: PyObject, length: number, type: string, message = `${type} index out of range`): number {
  if (!isIndex(key)) throw raised('TypeError', `${type} indices must be integers${worded('', ' or slices')}, not ${key.type.payload.name}`);
  const index = asIndex(key, 'IndexError');
  const position = index < 0 ? index + length : index;
  if (position < 0 || position >= length) throw raised('IndexError', message);
  return position;
}

/** New references to the items of a slice. */
export function sliceItems(items: readonly PyObject[], { start, step, count }: SliceIndices): Ref[] {
  return Array.from({ length: count }, (_, index) => newRef(items[start + index * step] as PyObject));
}

export function repeatItems(items: readonly PyObject[], times: number): Ref[] {
  reserveItems(Math.max(0, times) * items.length);
  const result: Ref[] = [];
  for (let round = 0; round < times; round++) for (const item of items) result.push(newRef(item));
  return result;
}

/** More items than these are not handed to a function of the host as its arguments. */
const FEW = 1000;

/** Puts `given` in the place of `count` items from `low` on, and returns those. */
export function replaceItems(items: Ref[], low: number, count: number, given: readonly Ref[]): Ref[] {
  if (given.length <= FEW) return items.splice(low, count, ...given);
  const rest = items.splice(low);
  for (const item of given) items.push(item);
  for (let index = count; index < rest.length; index++) items.push(rest[index] as Ref);
  return rest.slice(0, count);
}

/** The optional bounds of `index` methods, negative ones from the end. */
export function searchBounds(args: readonly PyObject[], length: number): { from: number; to: number } {
  const bound = (argument: PyObject | undefined, otherwise: number): number => {
    if (argument === undefined) return otherwise;
    if (!isIndex(argument)) throw raised('TypeError', worded(NO_BOUND, 'slice indices must be integers or have an __index__ method'));
    const index = asIndex(argument, null);
    return index < 0 ? Math.max(0, index + length) : index;
  };
  return { from: bound(args[0], 0), to: bound(args[1], length) };
}
