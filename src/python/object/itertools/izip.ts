/** `itertools.izip` (Modules/itertoolsmodule.c, 2.7.18). */
import { close, countOf, newRef } from '../../memory/heap.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { Ref, TypeObject } from '../../memory/object.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { refuseKeywords } from '../../protocol/keyword-arguments.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { iteratorType } from './iterator-type.ts';
import { replaceItem } from './result-tuple.ts';
import { emptyResult, zippedIterators } from './zipped-iterators.ts';

interface IzipState {
  readonly iterators: readonly Ref[];
  readonly result: Ref<TupleObject>;
}

/** `izip`, or the `zip` of Python 3. */
export function zipType(name: 'izip' | 'zip'): TypeObject {
  return iteratorType<IzipState>(name, {
    make: (args, kwargs) => {
      refuseKeywords(name, kwargs);
      const iterators = zippedIterators(name, args);
      return { iterators, result: emptyResult(iterators.length) };
    },
    traverse: ({ iterators, result }, visit) => {
      for (const iterator of iterators) visit(iterator, 'ittuple');
      visit(result, 'result');
    },
    next: ({ iterators, result }) => {
      if (iterators.length === 0) return null;
      return countOf(result) === 1 ? refill(iterators, newRef(result)) : fill(iterators);
    },
  });
}

export const izipType = zipType('izip');

/** Each item takes the place of the last one as it comes; what came before the end stays. */
function refill(iterators: readonly Ref[], result: Ref<TupleObject>): Ref | null {
  let ended = false;
  accumulating([result], () => {
    ended = iterators.some((iterator, index) => {
      const item = callIternext(iterator);
      if (item !== null) replaceItem(result, index, item);
      return item === null;
    });
  });
  if (!ended) return result;
  close(result);
  return null;
}

function fill(iterators: readonly Ref[]): Ref | null {
  const items: Ref[] = [];
  accumulating(items, () => {
    iterators.every((iterator) => {
      const item = callIternext(iterator);
      if (item !== null) items.push(item);
      return item !== null;
    });
  });
  if (items.length === iterators.length) return newTuple(items);
  for (const item of items) close(item);
  return null;
}
