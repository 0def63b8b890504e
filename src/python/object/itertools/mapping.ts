/** What `itertools.imap` and Python 3's `map` share: a function and an iterator for each of its arguments. */
import { newRef } from '../../memory/heap.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { refuseKeywords } from '../../protocol/keyword-arguments.ts';
import { raised } from '../../protocol/raise.ts';
import type { ReadStrict } from './equal-lengths.ts';
import { iteratorType } from './iterator-type.ts';

export interface MapState {
  readonly iterators: readonly Ref[];
  readonly func: Ref;
  readonly isStrict: boolean;
}

/** @param next what the type makes of its function and iterators */
export function mappingType(name: string, next: (state: MapState) => Ref | null, readStrict: ReadStrict | null = null): TypeObject {
  return iteratorType<MapState>(name, {
    make: (args, kwargs) => {
      if (readStrict === null) refuseKeywords(name, kwargs);
      const isStrict = readStrict?.(kwargs) ?? false;
      const [func, ...iterables] = args;
      if (iterables.length === 0) throw raised('TypeError', `${name}() must have at least two arguments.`);
      const iterators: Ref[] = [];
      accumulating(iterators, () => {
        for (const iterable of iterables) iterators.push(iterOf(iterable));
      });
      return { iterators, func: newRef(func as PyObject), isStrict };
    },
    traverse: ({ iterators, func }, visit) => {
      for (const iterator of iterators) visit(iterator, 'iters');
      visit(func, 'func');
    },
    next,
  });
}

/**
 * An item of each iterator, or of those before the first that has ended.
 *
 * @param advance the iterator's next item, null at its end
 */
export function nextItems(iterators: readonly Ref[], advance: (iterator: PyObject) => Ref | null): Ref[] {
  const items: Ref[] = [];
  return accumulating(items, () => {
    for (const iterator of iterators) {
      const item = advance(iterator);
      if (item === null) break;
      items.push(item);
    }
  });
}
