/** `itertools.cycle` (Modules/itertoolsmodule.c, 2.7.18): keeps every item of its first round in a list. */
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { iterNext, iterOf } from '../../protocol/iterate.ts';
import { type ListObject, newList } from '../construct.ts';
import { iteratorType, unpackArguments } from './iterator-type.ts';

interface CycleState {
  iterator: Ref;
  readonly saved: Ref<ListObject>;
  firstPass: boolean;
}

export const cycleType = iteratorType<CycleState>('cycle', {
  make: (args, kwargs) => {
    const [iterable] = unpackArguments('cycle', 1, 1, args, kwargs);
    return { iterator: iterOf(iterable as PyObject), saved: newList([]), firstPass: true };
  },
  traverse: ({ saved, iterator }, visit) => {
    visit(saved, 'saved');
    visit(iterator, 'it');
  },
  next: (state) => {
    for (;;) {
      const item = iterNext(state.iterator);
      if (item !== null) {
        if (state.firstPass) state.saved.payload.push(newRef(item));
        return item;
      }
      if (state.saved.payload.length === 0) return null;
      const ended = state.iterator;
      state.iterator = iterOf(state.saved);
      state.firstPass = false;
      close(ended);
    }
  },
});
