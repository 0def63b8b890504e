/** `itertools.izip_longest` (Modules/itertoolsmodule.c, 2.7.18): an iterator that ended is let go, its place filled up. */
import { none } from '../../cache/singletons.ts';
import { close, countOf, newRef } from '../../memory/heap.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { iterNext } from '../../protocol/iterate.ts';
import { raised } from '../../protocol/raise.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { iteratorType } from './iterator-type.ts';
import { replaceItem } from './result-tuple.ts';
import { emptyResult, zippedIterators } from './zipped-iterators.ts';

interface IzipLongestState {
  readonly iterators: (Ref | null)[];
  /** How many have not ended. */
  active: number;
  readonly result: Ref<TupleObject>;
  readonly fillValue: Ref;
}

function fillValueOf(kwargs: Kwargs): PyObject {
  if (kwargs === null || kwargs.size === 0) return none;
  const value = kwargs.get('fillvalue');
  if (value === undefined || kwargs.size > 1) throw raised('TypeError', 'izip_longest() got an unexpected keyword argument');
  return value;
}

export const izipLongestType = iteratorType<IzipLongestState>('izip_longest', {
  make: (args, kwargs) => {
    const fillValue = fillValueOf(kwargs);
    const iterators = zippedIterators('izip_longest', args);
    return { iterators, active: iterators.length, result: emptyResult(iterators.length), fillValue: newRef(fillValue) };
  },
  traverse: ({ iterators, result, fillValue }, visit) => {
    for (const iterator of iterators) if (iterator !== null) visit(iterator, 'ittuple');
    visit(result, 'result');
    visit(fillValue, 'fillvalue');
  },
  next: (state) => {
    if (state.active === 0) return null;
    return countOf(state.result) === 1 ? refill(state, newRef(state.result)) : fill(state);
  },
});

function refill(state: IzipLongestState, result: Ref<TupleObject>): Ref | null {
  accumulating([result], () => {
    for (let index = 0; index < state.iterators.length && state.active > 0; index++) {
      const item = itemOrFill(state, index);
      if (item !== null) replaceItem(result, index, item);
    }
  });
  if (state.active > 0) return result;
  close(result);
  return null;
}

function fill(state: IzipLongestState): Ref | null {
  const items: Ref[] = [];
  accumulating(items, () => {
    for (let index = 0; index < state.iterators.length && state.active > 0; index++) {
      const item = itemOrFill(state, index);
      if (item !== null) items.push(item);
    }
  });
  if (state.active > 0) return newTuple(items);
  for (const item of items) close(item);
  return null;
}

/** An iterator's item, or the filling where it has ended; null when the last one ends. An exception ends them all. */
function itemOrFill(state: IzipLongestState, index: number): Ref | null {
  const iterator = state.iterators[index] as Ref | null;
  if (iterator === null) return newRef(state.fillValue);
  const item = nextOrEndAll(state, iterator);
  if (item !== null) return item;
  state.active--;
  if (state.active === 0) return null;
  const filling = newRef(state.fillValue);
  state.iterators[index] = null;
  close(iterator);
  return filling;
}

function nextOrEndAll(state: IzipLongestState, iterator: Ref): Ref | null {
  try {
    return iterNext(iterator);
  } catch (error) {
    state.active = 0;
    throw error;
  }
}
