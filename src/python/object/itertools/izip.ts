/** `itertools.izip` (Modules/itertoolsmodule.c, 2.7.18). */
import { close, countOf, newRef } from '../../memory/heap.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { Ref, TypeObject } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { refuseKeywords } from '../../protocol/keyword-arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { iteratorType } from './iterator-type.ts';
import { replaceItem } from './result-tuple.ts';
import { emptyResult, zippedIterators } from './zipped-iterators.ts';

interface IzipState {
  readonly iterators: readonly Ref[];
  readonly result: Ref<TupleObject>;
  readonly isStrict: boolean;
}

/** Whether `zip` refuses iterables of different lengths, by its keywords. */
type ReadStrict = (kwargs: Kwargs) => boolean;

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
  if (isStrict) checkLengths(iterators, ended);
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
  if (isStrict) checkLengths(iterators, items.length);
  return null;
}

/** Throws ValueError where an iterator other than the first has ended, or the first has and another has not (zip_next, Python/bltinmodule.c 3.10.13). */
function checkLengths(iterators: readonly Ref[], ended: number): void {
  if (ended > 0) throw wrongLength(ended, 'shorter');
  iterators.forEach((iterator, index) => {
    const more = index === 0 ? null : callIternext(iterator);
    if (more === null) return;
    close(more);
    throw wrongLength(index, 'longer');
  });
}

function wrongLength(index: number, relation: 'shorter' | 'longer'): unknown {
  const others = index === 1 ? 'argument 1' : `arguments 1-${index}`;
  return raised('ValueError', `zip() argument ${index + 1} is ${relation} than ${others}`);
}
