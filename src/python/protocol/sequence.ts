/** Subscripts, slices, membership and unpacking (Objects/abstract.c, Python/ceval.c, 2.7.18). */
import { none } from '../cache/singletons.ts';
import { adopt, newRef } from '../memory/heap.ts';
import { accumulating, holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { instanceType, listType, sliceType, tupleType, typeType } from '../object/static-types.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { findAttribute } from './attributes.ts';
import { callArray } from './call.ts';
import { assignSliceByMethod, plainBounds, sliceByMethod } from './class-slices.ts';
import { isEqual } from './compare.ts';
import { forEach, iterNext, iterOf } from './iterate.ts';
import { isIndex } from './number.ts';
import { raised } from './raise.ts';
import { isSimpleBound, simpleBounds } from './slice-indices.ts';
import { isType } from './subclass.ts';

/** `item in container` (PySequence_Contains). */
export function contains(container: PyObject, item: PyObject): boolean {
  const { contains: slot, iter, name } = container.type.payload;
  if (slot !== null) return slot(container, item);
  if (iter === null)
    throw raised('TypeError', `argument of type '${name}' is not ${has('containers told') ? 'a container or iterable' : 'iterable'}`);
  let found = false;
  forEach(container, (each) => {
    found = holding([each], () => (has('items asked first') ? isEqual(each, item) : isEqual(item, each)));
    return !found;
  });
  return found;
}

/** `container[key]` (PyObject_GetItem). */
export function getItem(container: PyObject, key: PyObject): Ref {
  const { subscript, name } = container.type.payload;
  if (subscript === null) {
    if (target.language === 3) return classItem(container, key);
    const hasSequenceSlots = container.type.payload.heap !== null;
    throw raised(
      'TypeError',
      hasSequenceSlots && isIndex(key) ? `'${name}' object does not support indexing` : `'${name}' object has no attribute '__getitem__'`,
    );
  }
  return subscript(container, key);
}

/** What `type[…]` makes, where the version knows types with parameters. */
let itemOfType: ((type: PyObject, key: PyObject) => Ref) | null = null;

export function onTypeItem(make: typeof itemOfType): void {
  itemOfType = make;
}

/** What `__class_getitem__` of a class says (PyObject_GetItem, Objects/abstract.c 3.8.18). */
function classItem(container: PyObject, key: PyObject): Ref {
  if (container === typeType && itemOfType !== null) return itemOfType(container, key);
  const method = has('__class_getitem__') && isType(container) ? findAttribute(container, '__class_getitem__') : undefined;
  if (method === undefined) throw raised('TypeError', notSubscriptable(container, key));
  return holding([method], () => callArray(method, [key], null));
}

/** A class is named itself from 3.11 on; until 3.6 what could have been a sequence is told so. */
function notSubscriptable(container: PyObject, key: PyObject): string {
  const { heap, length, name } = container.type.payload;
  if (!has('items asked of sequences alone') && isIndex(key) && (heap !== null || length !== null))
    return `'${name}' object does not support indexing`;
  if (isType(container) && has('subscripted types named')) return `type '${container.payload.name}' is not subscriptable`;
  return `'${container.type.payload.name}' object is not subscriptable`;
}

/** `container[key] = value`; null deletes. */
export function setItem(container: PyObject, key: PyObject, value: PyObject | null): void {
  const { assignSubscript, name } = container.type.payload;
  if (assignSubscript !== null) return assignSubscript(container, key, value);
  if (value === null) {
    const { length, heap } = container.type.payload;
    const isSequence = isIndex(key) && (length !== null || heap !== null);
    throw raised('TypeError', `'${name}' object ${isSequence ? "doesn't" : 'does not'} support item deletion`);
  }
  throw raised('TypeError', `'${name}' object does not support item assignment`);
}

/** `container[low:high]`; a bound of null is absent. */
export function getSlice(container: PyObject, low: PyObject | null, high: PyObject | null): Ref {
  const { slice, length } = container.type.payload;
  if (slice !== null && takesPlainBounds(container, slice === sliceByMethod) && isSimpleBound(low) && isSimpleBound(high)) {
    return slice(container, ...plainBounds(low, high, length === null ? null : () => length(container)));
  }
  if (slice !== null && length !== null && isSimpleBound(low) && isSimpleBound(high)) {
    const bounds = simpleBounds(low, high, length(container));
    return slice(container, bounds.low, bounds.high);
  }
  const key = newSlice(low, high);
  return holding([key], () => getItem(container, key));
}

/** `container[low:high] = value`; null deletes. */
export function setSlice(container: PyObject, low: PyObject | null, high: PyObject | null, value: PyObject | null): void {
  const { assignSlice, length } = container.type.payload;
  if (
    assignSlice !== null &&
    takesPlainBounds(container, assignSlice === assignSliceByMethod) &&
    isSimpleBound(low) &&
    isSimpleBound(high)
  ) {
    return assignSlice(container, ...plainBounds(low, high, length === null ? null : () => length(container)), value);
  }
  if (assignSlice !== null && length !== null && isSimpleBound(low) && isSimpleBound(high)) {
    const bounds = simpleBounds(low, high, length(container));
    return assignSlice(container, bounds.low, bounds.high, value);
  }
  const key = newSlice(low, high);
  holding([key], () => setItem(container, key, value));
}

function takesPlainBounds(container: PyObject, byMethod: boolean): boolean {
  return byMethod || container.type === instanceType;
}

function newSlice(start: PyObject | null, stop: PyObject | null): Ref {
  return adopt(sliceType, { start: newRef(start ?? none), stop: newRef(stop ?? none), step: newRef(none) });
}

/** Exactly `count` items of an iterable, owned by the caller (UNPACK_SEQUENCE). */
export function unpackIterable(value: PyObject, count: number): Ref[] {
  if (value.type === tupleType || value.type === listType) {
    const items = value.payload as PyObject[];
    if (items.length === count) return items.map((item) => newRef(item));
  }
  const iterator = iterOf(value);
  return holding([iterator], () => accumulate(iterator, count));
}

function accumulate(iterator: PyObject, count: number): Ref[] {
  const items: Ref[] = [];
  return accumulating(items, () => {
    for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
      items.push(item);
      if (items.length > count) throw raised('ValueError', 'too many values to unpack');
    }
    if (items.length === count) return;
    throw raised('ValueError', `need more than ${items.length} value${items.length === 1 ? '' : 's'} to unpack`);
  });
}
