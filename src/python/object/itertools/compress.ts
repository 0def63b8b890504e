/** `itertools.compress` (Modules/itertoolsmodule.c, 2.7.18). */
import { close } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { namedArguments } from '../../protocol/keyword-arguments.ts';
import { isTrue } from '../../protocol/object.ts';
import { iteratorType } from './iterator-type.ts';

interface CompressState {
  readonly data: Ref;
  readonly selectors: Ref;
}

export const compressType = iteratorType<CompressState>('compress', {
  make: (args, kwargs) => {
    const [data, selectors] = namedArguments('compress', ['data', 'selectors'], 2, args, kwargs);
    const iterators: Ref[] = [];
    accumulating(iterators, () => {
      for (const iterable of [data, selectors]) iterators.push(iterOf(iterable as PyObject));
    });
    return { data: iterators[0] as Ref, selectors: iterators[1] as Ref };
  },
  traverse: ({ data, selectors }, visit) => {
    visit(data, 'data');
    visit(selectors, 'selectors');
  },
  next: ({ data, selectors }) => {
    for (let datum = callIternext(data); datum !== null; datum = callIternext(data)) {
      const selected = nextTruth(selectors, datum);
      if (selected === true) return datum;
      close(datum);
      if (selected === null) return null;
    }
    return null;
  },
});

/** The truth of the next selector, or null at the end; the datum is closed when this throws. */
function nextTruth(selectors: Ref, datum: Ref): boolean | null {
  let truth: boolean | null = null;
  accumulating([datum], () => {
    const selector = callIternext(selectors);
    if (selector !== null) truth = holding([selector], () => isTrue(selector));
  });
  return truth;
}
