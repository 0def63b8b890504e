/** Sorting (list_sort, Objects/listobject.c 2.7.18): stable, with the optional `cmp`, `key` and `reverse`. */
import { newNone, none } from '../cache/singletons.ts';
import { close, newRef } from '../memory/heap.ts';
import { accumulating, holding, lending } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { Kwargs } from '../memory/type-record.ts';
import { call } from '../protocol/call.ts';
import { compares, LT } from '../protocol/compare.ts';
import { isTrue } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import type { ListObject } from './construct.ts';
import { type IsLess, runLength } from './list-runs.ts';
import { intType } from './static-types.ts';

export interface SortOptions {
  readonly cmp: PyObject | null;
  readonly key: PyObject | null;
  readonly reverse: boolean;
}

const NAMES = ['cmp', 'key', 'reverse'] as const;

/** The options of `list.sort` and `sorted`, from the arguments after the iterable. */
export function sortOptions(name: string, args: readonly PyObject[], kwargs: Kwargs): SortOptions {
  if (args.length > NAMES.length) throw raised('TypeError', `${name}() takes at most ${NAMES.length} arguments (${args.length} given)`);
  const given = new Map<string, PyObject>(args.map((argument, index) => [NAMES[index] as string, argument]));
  for (const [keyword, value] of kwargs ?? []) {
    if (!(NAMES as readonly string[]).includes(keyword)) {
      throw raised('TypeError', `'${keyword}' is an invalid keyword argument for this function`);
    }
    given.set(keyword, value);
  }
  const optional = (option: string): PyObject | null => {
    const value = given.get(option);
    return value === undefined || value === none ? null : value;
  };
  const reverse = given.get('reverse');
  return { cmp: optional('cmp'), key: optional('key'), reverse: reverse !== undefined && isTrue(reverse) };
}

export function sortList(self: ListObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  sortInPlace(self, sortOptions('sort', args, kwargs));
  return newNone();
}

/** While it is sorted the list is empty, so that a comparison cannot change it. */
export function sortInPlace(self: ListObject, options: SortOptions): void {
  const items = self.payload.splice(0);
  let sorted = items;
  try {
    sorted = lending(items, () => sortItems(items, options));
  } catch (error) {
    restore(self, items);
    throw error;
  }
  if (restore(self, sorted)) throw raised('ValueError', 'list modified during sort');
}

/** Puts the items back, and answers whether the list had been filled meanwhile. */
function restore(self: ListObject, items: readonly Ref[]): boolean {
  const added = self.payload.splice(0);
  for (const item of items) self.payload.push(item);
  for (const item of added) close(item);
  return added.length > 0;
}

/** Items without a key are compared as they lie in the list; keys are kept beside them (build_sortwrapper). */
function sortItems(items: readonly Ref[], options: SortOptions): Ref[] {
  const { key } = options;
  if (key === null) return sortByKeys(items, items, options);
  const keys: Ref[] = [];
  accumulating(keys, () => {
    for (const item of items) keys.push(call(key, newRef(item)));
  });
  return holding(keys, () => sortByKeys(items, keys, options));
}

/** The other way round: the list is turned round before and after, which keeps equal items in their order. */
function sortByKeys(items: readonly Ref[], keys: readonly Ref[], { cmp, reverse }: SortOptions): Ref[] {
  const isLess = (left: number, right: number): boolean => less(cmp, keys[left] as Ref, keys[right] as Ref);
  const order = [...items.keys()];
  const sorted = reverse ? mergeSort(order.reverse(), isLess).reverse() : mergeSort(order, isLess);
  return sorted.map((index) => items[index] as Ref);
}

function less(cmp: PyObject | null, left: PyObject, right: PyObject): boolean {
  if (cmp === null) return compares(left, right, LT);
  const result = call(cmp, newRef(left), newRef(right));
  const order = result.payload as number;
  const isInt = result.type === intType;
  const name = result.type.payload.name;
  close(result);
  if (!isInt) throw raised('TypeError', `comparison function must return int, not ${name}`);
  return order < 0;
}

/** Binary insertion for short runs, then merges, comparing only by `isLess`; equal items keep their order. */
function mergeSort(order: number[], isLess: IsLess): number[] {
  if (order.length <= SHORT_RUN) return insertionSort(order, isLess);
  const middle = order.length >> 1;
  const left = mergeSort(order.slice(0, middle), isLess);
  const right = mergeSort(order.slice(middle), isLess);
  const merged: number[] = [];
  let from = 0;
  let to = 0;
  while (from < left.length && to < right.length) {
    merged.push(isLess(right[to] as number, left[from] as number) ? (right[to++] as number) : (left[from++] as number));
  }
  return [...merged, ...left.slice(from), ...right.slice(to)];
}

/** Lists shorter than this are sorted by binary insertion (merge_compute_minrun). */
const SHORT_RUN = 63;

function insertionSort(order: number[], isLess: IsLess): number[] {
  const sorted = order.slice();
  for (let start = runLength(sorted, isLess); start < sorted.length; start++) {
    const pivot = sorted[start] as number;
    let low = 0;
    let high = start;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isLess(pivot, sorted[middle] as number)) high = middle;
      else low = middle + 1;
    }
    sorted.splice(start, 1);
    sorted.splice(low, 0, pivot);
  }
  return sorted;
}
