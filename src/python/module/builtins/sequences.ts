/** Builtin functions that make or measure sequences (Python/bltinmodule.c, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { newBool, none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { sharedUnicode } from '../../cache/unicode.ts';
import { close, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../memory/type-record.ts';
import { newList, newTuple } from '../../object/construct.ts';
import { reduce } from '../../object/functools/reduce.ts';
import { sortInPlace, sortOptions } from '../../object/list-sort.ts';
import { oneArgument, positional, withKeywords } from '../../object/native.ts';
import { rangeArguments, rangeLength } from '../../object/range-arguments.ts';
import { isKindOf, strType, tupleType, unicodeType } from '../../object/static-types.ts';
import { call } from '../../protocol/call.ts';
import { compares, compareThreeWay, GT, LT } from '../../protocol/compare.ts';
import { collect, forEach, iterNext, iterOf } from '../../protocol/iterate.ts';
import { askLengthHint } from '../../protocol/length-hint.ts';
import { binary } from '../../protocol/number.ts';
import { isTrue, lengthOf } from '../../protocol/object.ts';
import { isException, raised } from '../../protocol/raise.ts';
import { recursively, WHILE_CALLING } from '../../protocol/recursion.ts';
import { reserveItems } from '../../protocol/reserve.ts';
import { importForNative } from '../../vm/import.ts';

/** What an integer and its place in a list take. */
const INTEGER_BYTES = 56;

function range(args: readonly PyObject[]): Ref {
  const { start, stop, step } = rangeArguments('range', args);
  const length = rangeLength(start, stop, step);
  reserveItems(length, INTEGER_BYTES);
  const items: Ref[] = new Array(length);
  for (let index = 0; index < length; index++) items[index] = newInt(start + index * step);
  return newList(items);
}

function sorted(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [iterable, ...rest] = args;
  if (iterable === undefined) throw raised('TypeError', "Required argument 'iterable' (pos 1) not found");
  const options = sortOptions('sorted', rest, kwargs);
  const list = newList(collect(iterable));
  accumulating([list], () => recursively(WHILE_CALLING, () => sortInPlace(list, options)));
  return list;
}

/** `min` and `max`: of one iterable, or of the arguments. */
function extreme(name: 'min' | 'max'): NativeMethod {
  const op = name === 'min' ? LT : GT;
  return withKeywords(name, (_self, args, kwargs) => {
    const key = kwargs?.get('key') ?? null;
    if (args.length === 0) throw raised('TypeError', `${name} expected 1 arguments, got 0`);
    for (const keyword of kwargs?.keys() ?? []) {
      if (keyword !== 'key') throw raised('TypeError', `${name}() got an unexpected keyword argument`);
    }
    const best: Ref[] = [];
    const consider = (item: Ref): boolean => {
      const itemKey = key === null || key === none ? newRef(item) : keyOf(key, item);
      if (best.length === 0) best.push(item, itemKey);
      else replaceIfBetter(best, item, itemKey, op);
      return true;
    };
    accumulating(best, () => {
      if (args.length === 1) forEach(args[0] as PyObject, consider);
      else for (const item of args) consider(newRef(item));
    });
    const [item, itemKey] = best;
    if (item === undefined || itemKey === undefined) throw raised('ValueError', `${name}() arg is an empty sequence`);
    close(itemKey);
    return item;
  });
}

/** The item's key; the item is closed when the key function fails. */
function keyOf(key: PyObject, item: Ref): Ref {
  const held = [item];
  let itemKey: Ref | null = null;
  accumulating(held, () => {
    itemKey = call(key, newRef(item));
  });
  return itemKey as unknown as Ref;
}

function replaceIfBetter(best: Ref[], item: Ref, itemKey: Ref, op: typeof LT | typeof GT): void {
  let better = false;
  accumulating([item, itemKey], () => {
    better = compares(itemKey, best[1] as Ref, op);
  });
  const gone = better ? best.splice(0, 2, item, itemKey) : [item, itemKey];
  for (const object of gone) close(object);
}

function sum([iterable, start]: readonly PyObject[]): Ref {
  if (start?.type === strType || start?.type === unicodeType) {
    throw raised('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  }
  const total: Ref[] = [start === undefined ? newInt(0) : newRef(start)];
  accumulating(total, () =>
    forEach(iterable as PyObject, (item) => {
      const next = holding([item], () => binary('add', total[0] as Ref, item));
      close(total.splice(0, 1, next)[0] as Ref);
      return true;
    }),
  );
  return total[0] as Ref;
}

function zip(iterables: readonly PyObject[]): Ref {
  const result: Ref[] = [];
  if (iterables.length === 0) return newList(result);
  // The first that has no length ends the guess at the result's.
  iterables.every(askLengthHint);
  const iterators: Ref[] = [];
  accumulating(iterators, () => {
    iterables.forEach((iterable, index) => {
      iterators.push(zipIterator(iterable, index));
    });
  });
  return holding(iterators, () => {
    accumulating(result, () => {
      for (let row = nextRow(iterators); row !== null; row = nextRow(iterators)) result.push(newTuple(row));
    });
    return newList(result);
  });
}

function zipIterator(iterable: PyObject, index: number): Ref {
  try {
    return iterOf(iterable);
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    error.discard();
    throw raised('TypeError', `zip argument #${index + 1} must support iteration`);
  }
}

/** One item of each iterator, or null as soon as one has ended. */
function nextRow(iterators: readonly Ref[]): Ref[] | null {
  const row: Ref[] = [];
  let ended = false;
  accumulating(row, () => {
    for (const iterator of iterators) {
      const item = iterNext(iterator);
      if (item === null) {
        ended = true;
        return;
      }
      row.push(item);
    }
  });
  if (!ended) return row;
  for (const item of row) close(item);
  return null;
}

/** Shorter iterables are filled up with None. */
function map([func, ...iterables]: readonly PyObject[]): Ref {
  if (iterables.length === 0) throw raised('TypeError', 'map() requires at least two args');
  const iterators: Ref[] = [];
  accumulating(iterators, () => {
    for (const iterable of iterables) {
      iterators.push(iterOf(iterable));
      askLengthHint(iterable);
    }
  });
  const result: Ref[] = [];
  return holding(iterators, () => {
    accumulating(result, () => {
      const ended = iterators.map(() => false);
      for (;;) {
        const row = nextOfEach(iterators, ended);
        if (ended.includes(false)) result.push(mapped(func as PyObject, row));
        else return holding(row, () => {});
      }
    });
    return newList(result);
  });
}

/** An item of each iterator, None of those that have ended, which are marked. */
function nextOfEach(iterators: readonly Ref[], ended: boolean[]): Ref[] {
  const row: Ref[] = [];
  return accumulating(row, () => {
    iterators.forEach((iterator, index) => {
      const item = ended[index] ? null : iterNext(iterator);
      ended[index] = item === null;
      row.push(item ?? newRef(none));
    });
  });
}

function mapped(func: PyObject, row: Ref[]): Ref {
  if (func !== none) return call(func, ...row);
  return row.length === 1 ? (row[0] as Ref) : newTuple(row);
}

function filter([func, iterable]: readonly PyObject[]): Ref {
  const kept: Ref[] = [];
  const sequence = iterable as PyObject;
  const iterator = iterOf(sequence);
  holding([iterator], () => {
    askLengthHint(sequence);
    accumulating(kept, () => {
      for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
        kept.push(item);
        if (!passes(func as PyObject, item)) close(kept.pop() as Ref);
      }
    });
  });
  if (sequence.type === tupleType) return newTuple(kept);
  if (!isKindOf(sequence, strType) && !isKindOf(sequence, unicodeType)) return newList(kept);
  return holding(kept, () => {
    const text = kept.map((piece) => piece.payload as string).join('');
    return isKindOf(sequence, strType) ? newStr(text) : sharedUnicode(text);
  });
}

function passes(func: PyObject, item: PyObject): boolean {
  if (func === none) return isTrue(item);
  const answer = call(func, newRef(item));
  const truth = isTrue(answer);
  close(answer);
  return truth;
}

/** The work is done by `functools.reduce`, which the first call imports (builtin_reduce). */
function builtinReduce(args: readonly PyObject[]): Ref {
  importForNative('functools');
  return recursively(WHILE_CALLING, () => reduce(args));
}

function test(name: 'any' | 'all', stopAt: boolean): NativeMethod {
  return oneArgument(name, (_self, iterable) => {
    let found = false;
    forEach(iterable, (item) => {
      found = holding([item], () => isTrue(item)) === stopAt;
      return !found;
    });
    return newBool(found === stopAt);
  });
}

export const sequenceFunctions: readonly NativeMethod[] = [
  positional('range', 0, Number.POSITIVE_INFINITY, (_self, args) => range(args)),
  oneArgument('len', (_self, object) => newInt(lengthOf(object))),
  withKeywords('sorted', (_self, args, kwargs) => sorted(args, kwargs)),
  extreme('min'),
  extreme('max'),
  positional('sum', 1, 2, (_self, args) => sum(args), 'unpack'),
  positional('zip', 0, Number.POSITIVE_INFINITY, (_self, args) => zip(args)),
  positional('map', 0, Number.POSITIVE_INFINITY, (_self, args) => map(args)),
  positional('filter', 2, 2, (_self, args) => filter(args), 'unpack'),
  positional('reduce', 2, 3, (_self, args) => builtinReduce(args), 'unpack'),
  positional('cmp', 2, 2, (_self, [left, right]) => newInt(compareThreeWay(left as PyObject, right as PyObject)), 'unpack'),
  test('any', true),
  test('all', false),
];
