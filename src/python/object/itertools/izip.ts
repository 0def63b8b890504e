/** `itertools.izip` (Modules/itertoolsmodule.c, 2.7.18). */
import { close, countOf, newRef } from '../../memory/heap.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { Ref, TypeObject } from '../../memory/object.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { refuseKeywords } from '../../protocol/keyword-arguments.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { checkLengths, type ReadStrict } from './equal-lengths.ts';
import { iteratorType } from './iterator-type.ts';
import { replaceItem } from './result-tuple.ts';
import { emptyResult, zippedIterators } from './zipped-iterators.ts';

interface IzipState {
  readonly iterators: readonly Ref[];
  readonly result: Ref<TupleObject>;
  readonly isStrict: boolean;
}

/** `izip`, or the `zip` of Python 3, which has a keyword from 3.10 on. */
export function zipType(name: 'izip' | 'zip', readStrict: ReadStrict | null = null): TypeObject {
  return iteratorType<IzipState>(name, {
    make: (args, kwargs) => {
      if (readStrict === null) refuseKeywords(name, kwargs);
      const isStrict = readStrict?.(kwargs) ?? false;
      const iterators = zippedIterators(name, args);
      return { iterators, result: emptyResult(iterators.length), isStrict };
    },
    traverse: ({ iterators, result }, visit) => {
      for (const iterator of iterators) visit(iterator, 'ittuple');
      visit(result, 'result');
    },
    next: (state) => {
      const { iterators, result } = state;
      if (iterators.length === 0) return null;
      return countOf(result) === 1 ? refill(state, newRef(result)) : fill(state);
    },
  });
}

export const izipType = zipType('izip');

/** Each item takes the place of the last one as it comes; what came before the end stays. */
function refill({ iterators, isStrict }: IzipState, result: Ref<TupleObject>): Ref | null {
  let ended = -1;
  accumulating([result], () => {
    ended = iterators.findIndex((iterator, index) => {
      const item = callIternext(iterator);
      if (item !== null) replaceItem(result, index, item);
      return item === null;
    });
  });
  if (ended < 0) return result;
  close(result);
  if (isStrict) checkLengths('zip', iterators, ended);
  return null;
}

function fill({ iterators, isStrict }: IzipState): Ref | null {
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
  if (isStrict) checkLengths('zip', iterators, items.length);
  return null;
}
