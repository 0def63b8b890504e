/** `itertools.takewhile` (Modules/itertoolsmodule.c, 2.7.18): keeps its iterator after the end, too. */
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { callPredicate } from './call-predicate.ts';
import { iteratorType, unpackArguments } from './iterator-type.ts';

interface TakewhileState {
  readonly predicate: Ref;
  readonly iterator: Ref;
  stopped: boolean;
}

export const takewhileType = iteratorType<TakewhileState>('takewhile', {
  make: (args, kwargs) => {
    const [predicate, iterable] = unpackArguments('takewhile', 2, 2, args, kwargs);
    return { iterator: iterOf(iterable as PyObject), predicate: newRef(predicate as PyObject), stopped: false };
  },
  traverse: ({ predicate, iterator }, visit) => {
    visit(predicate, 'func');
    visit(iterator, 'it');
  },
  next: (state) => {
    const item = state.stopped ? null : callIternext(state.iterator);
    if (item === null) return null;
    if (callPredicate(state.predicate, item)) return item;
    close(item);
    state.stopped = true;
    return null;
  },
});
