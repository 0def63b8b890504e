/** Lists (Objects/listobject.c, 2.7.18). */

import { newInt } from '../cache/integers.ts';
import { newNone } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { allocate, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { collect, iterNext, iterOf } from '../protocol/iterate.ts';
import { askLengthHint } from '../protocol/length-hint.ts';
import { asIndex } from '../protocol/number.ts';
import { raised } from '../protocol/raise.ts';
import { reserveItems } from '../protocol/reserve.ts';
import { type SliceIndices, type SlicePayload, sliceIndices } from '../protocol/slice-indices.ts';
import { has } from '../versions/features.ts';
import { takeSteps } from '../vm/steps.ts';
import { type ListObject, newList } from './construct.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { dictItemsType, dictOf } from './dict-view.ts';
import { newItemIterator } from './iterators/item-iterator.ts';
import { sortList } from './list-sort.ts';
import { defineMethods, noArguments, oneArgument, positional, withKeywords } from './native.ts';
import {
  areEqualItems,
  compareItems,
  countItem,
  guardedRepr,
  indexOfItem,
  isEqualItem,
  itemPosition,
  listContains,
  repeatItems,
  replaceItems,
  reprListItems,
  searchBounds,
  sliceItems,
} from './sequence-items.ts';
import { isKindOf, listType, sliceType, tupleType } from './static-types.ts';
import { tupleFromArray } from './tracking.ts';
import { hashNotImplemented } from './unhashable.ts';

const { payload } = listType;

function itemsOf(object: PyObject): Ref[] {
  return (object as ListObject).payload;
}

function closeAll(items: readonly Ref[]): void {
  for (let index = items.length - 1; index >= 0; index--) close(items[index] as Ref);
}

payload.tracked = true;
/** Last item first, as CPython visits and, at the end, lets go of them. */
payload.traverse = (object, visit) => {
  const items = itemsOf(object);
  for (let index = items.length - 1; index >= 0; index--) visit(items[index] as Ref, 'item');
};
payload.construct = (type) => allocate<Ref[]>(type, []);
payload.init = (object, args, kwargs) => {
  const [sequence] = constructorArguments('list', ['sequence'], args, kwargs);
  closeAll(itemsOf(object).splice(0));
  if (sequence !== undefined) extend(object as ListObject, sequence);
};
payload.repr = (object) => newStr(guardedRepr(object, '[...]', () => `[${reprListItems(itemsOf(object))}]`));
payload.richCompare = (left, right, op) =>
  isKindOf(right, listType) ? compareItems(itemsOf(left), itemsOf(right), op, areEqualItems) : undefined;
payload.hash = hashNotImplemented;
payload.length = (object) => itemsOf(object).length;
payload.contains = (object, item) => listContains(itemsOf(object), item);
payload.iter = (object) => newItemIterator('listiterator', object);

payload.subscript = (object, key) => {
  const items = itemsOf(object);
  if (key.type === sliceType) return newList(sliceItems(items, sliceIndices(key.payload as SlicePayload, items.length)));
  return newRef(items[itemPosition(key, items.length, 'list')] as Ref);
};
payload.assignSubscript = (object, key, value) => {
  const items = itemsOf(object);
  if (key.type === sliceType) return assignExtendedSlice(object, sliceIndices(key.payload as SlicePayload, items.length), value);
  if (value === null) {
    const position = itemPosition(key, items.length, 'list', 'list assignment index out of range');
    close(items.splice(position, 1)[0] as Ref);
    return;
  }
  const position = itemPosition(key, items.length, 'list', 'list assignment index out of range');
  const old = items[position] as Ref;
  items[position] = newRef(value);
  close(old);
};

const EXTENDED = 'must assign iterable to extended slice';

function assignExtendedSlice(object: PyObject, { start, step, count }: SliceIndices, value: PyObject | null): void {
  if (step === 1) return replaceRange(object, start, start + count, value);
  const items = itemsOf(object);
  const positions = Array.from({ length: count }, (_, index) => start + index * step);
  if (value === null) {
    const gone = positions.map((position) => items[position] as Ref);
    const drop = new Set(positions);
    const kept = items.filter((_, index) => !drop.has(index));
    replaceItems(items, 0, items.length, kept);
    return closeAll(gone);
  }
  const given = newItems(value, EXTENDED);
  if (given.length !== count) {
    closeAll(given);
    throw raised('ValueError', `attempt to assign sequence of size ${given.length} to extended slice of size ${count}`);
  }
  const gone = positions.map((position) => items[position] as Ref);
  positions.forEach((position, index) => {
    items[position] = given[index] as Ref;
  });
  closeAll(gone);
}

/** Items to put into a list: references of a sequence's own, or what an iterable yields. */
function newItems(value: PyObject, message: string): Ref[] {
  if (value.type === listType || value.type === tupleType) {
    reserveItems((value.payload as Ref[]).length * 2);
    return (value.payload as Ref[]).map((item) => newRef(item));
  }
  if (value.type.payload.iter === null) throw raised('TypeError', message);
  return collect(value);
}

function replaceRange(object: PyObject, low: number, high: number, value: PyObject | null): void {
  const given = value === null ? [] : newItems(value, has('iterables for extended slices') ? EXTENDED : 'can only assign an iterable');
  closeAll(replaceItems(itemsOf(object), low, Math.max(0, high - low), given));
}

payload.slice = (object, low, high) => {
  reserveItems(Math.max(0, high - low));
  return newList(
    itemsOf(object)
      .slice(low, high)
      .map((item) => newRef(item)),
  );
};
payload.assignSlice = replaceRange;
payload.concat = (left, right) => {
  if (!isKindOf(right, listType)) throw raised('TypeError', `can only concatenate list (not "${right.type.payload.name}") to list`);
  reserveItems(itemsOf(left).length + itemsOf(right).length);
  return newList(
    itemsOf(left)
      .concat(itemsOf(right))
      .map((item) => newRef(item)),
  );
};
payload.inplaceConcat = (left, right) => {
  extend(left as ListObject, right);
  return newRef(left);
};
payload.repeat = (object, times) => newList(repeatItems(itemsOf(object), times));
payload.inplaceRepeat = (object, times) => {
  const items = itemsOf(object);
  reserveItems(items.length * Math.max(0, times));
  if (times < 1) closeAll(items.splice(0));
  else for (const item of repeatItems(items, times - 1)) items.push(item);
  return newRef(object);
};

/** Gives up every item. */
export function clearList(self: ListObject): void {
  closeAll(self.payload.splice(0));
}

/** The items of a dict are packed without its iterator (list_extend_dictitems), which 3.14 and later tell by what is tracked. */
function extend(self: ListObject, iterable: PyObject): void {
  if (iterable.type === listType || iterable.type === tupleType) {
    const count = (iterable.payload as Ref[]).length;
    reserveItems(self.payload.length + count);
    for (let index = 0; index < count; index++) self.payload.push(newRef((iterable.payload as Ref[])[index] as Ref));
    return;
  }
  if (iterable.type === dictItemsType && has('tuples from arrays may be untracked')) {
    for (const { key, value } of dictOf(iterable).payload.ordered())
      self.payload.push(tupleFromArray([newRef(key) as Ref, newRef(value) as Ref]));
    return;
  }
  const iterator = iterOf(iterable);
  holding([iterator], () => {
    askLengthHint(iterable);
    for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
      self.payload.push(item);
      reserveItems(self.payload.length, 0);
    }
  });
}

/** Lists longer than this are moved in a time that counts, so many items in that of an instruction. */
const MANY = 1 << 16;
const ITEMS_A_STEP = 64;

function insert(self: ListObject, position: PyObject, item: PyObject): Ref {
  const items = self.payload;
  const index = asIndex(position, 'OverflowError');
  reserveItems(items.length, 0);
  // To move millions of items takes as long as many instructions.
  if (items.length > MANY) takeSteps(items.length / ITEMS_A_STEP);
  items.splice(index < 0 ? Math.max(0, index + items.length) : Math.min(index, items.length), 0, newRef(item));
  return newNone();
}

function pop(self: ListObject, position: PyObject | undefined): Ref {
  const items = self.payload;
  if (items.length === 0) throw raised('IndexError', 'pop from empty list');
  if (position === undefined) return items.pop() as Ref;
  const index = asIndex(position, 'OverflowError');
  const from = index < 0 ? index + items.length : index;
  if (from < 0 || from >= items.length) throw raised('IndexError', 'pop index out of range');
  return items.splice(from, 1)[0] as Ref;
}

defineMethods(listType, [
  oneArgument('append', (self: ListObject, item) => {
    reserveItems(self.payload.length, 0);
    self.payload.push(newRef(item));
    return newNone();
  }),
  oneArgument('extend', (self: ListObject, iterable) => {
    extend(self, iterable);
    return newNone();
  }),
  positional('insert', 2, 2, (self: ListObject, [position, item]) => insert(self, position as PyObject, item as PyObject)),
  positional('pop', 0, 1, (self: ListObject, [position]) => pop(self, position)),
  oneArgument('remove', (self: ListObject, item) => {
    const index = indexOfItem(self.payload, item, 0, self.payload.length, isEqualItem);
    if (index < 0) throw raised('ValueError', 'list.remove(x): x not in list');
    close(self.payload.splice(index, 1)[0] as Ref);
    return newNone();
  }),
  noArguments('reverse', (self: ListObject) => {
    self.payload.reverse();
    return newNone();
  }),
  oneArgument('count', (self: ListObject, item) => newInt(countItem(self.payload, item, isEqualItem))),
  positional('index', 1, 3, (self: ListObject, [item, ...bounds]) => {
    const { from, to } = searchBounds(bounds, self.payload.length);
    const index = indexOfItem(self.payload, item as PyObject, from, to, isEqualItem);
    if (index >= 0) return newInt(index);
    if (has('searches name themselves')) throw raised('ValueError', 'list.index(x): x not in list');
    const shown = (item as PyObject).type.payload.repr?.(item as PyObject);
    if (shown === undefined) throw raised('ValueError', 'x is not in list');
    const text = `${shown.payload} is not in list`;
    close(shown);
    throw raised('ValueError', text);
  }),
  withKeywords('sort', sortList),
]);
