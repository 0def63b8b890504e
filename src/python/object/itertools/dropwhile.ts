/** `itertools.dropwhile` (Modules/itertoolsmodule.c, 2.7.18). */
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { callPredicate } from './call-predicate.ts';
import { iteratorType, unpackArguments } from './iterator-type.ts';

interface DropwhileState {
  readonly predicate: Ref;
  readonly iterator: Ref;
  started: boolean;
}

export const dropwhileType = iteratorType<DropwhileState>('dropwhile', {
  make: (args, kwargs) => {
    const [predicate, iterable] = unpackArguments('dropwhile', 2, 2, args, kwargs);
    return { iterator: iterOf(iterable as PyObject), predicate: newRef(predicate as PyObject), started: false };
  },
  traverse: ({ predicate, iterator }, visit) => {
    visit(predicate, 'func');
    visit(iterator, 'it');
  },
  next: (state) => {
    const { predicate, iterator } = state;
    for (let item = callIternext(iterator); item !== null; item = callIternext(iterator)) {
      state.started ||= !callPredicate(predicate, item);
      if (state.started) return item;
      close(item);
    }
    return null;
  },
});
