/** `itertools.imap` (Modules/itertoolsmodule.c, 2.7.18): ends with the shortest iterable; the arguments taken by then are lost. */
import { close, newRef } from '../../memory/heap.ts';
import { accumulating, holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { callBorrowed } from '../../protocol/call.ts';
import { iterNext, iterOf } from '../../protocol/iterate.ts';
import { refuseKeywords } from '../../protocol/keyword-arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { newTuple } from '../construct.ts';
import { noneType } from '../static-types.ts';
import { iteratorType } from './iterator-type.ts';

interface ImapState {
  readonly iterators: readonly Ref[];
  readonly func: Ref;
}

export const imapType = iteratorType<ImapState>('imap', {
  make: (args, kwargs) => {
    refuseKeywords('imap', kwargs);
    const [func, ...iterables] = args;
    if (iterables.length === 0) throw raised('TypeError', 'imap() must have at least two arguments.');
    const iterators: Ref[] = [];
    accumulating(iterators, () => {
      for (const iterable of iterables) iterators.push(iterOf(iterable));
    });
    return { iterators, func: newRef(func as PyObject) };
  },
  traverse: ({ iterators, func }, visit) => {
    for (const iterator of iterators) visit(iterator, 'iters');
    visit(func, 'func');
  },
  next: ({ iterators, func }) => {
    const items: Ref[] = [];
    accumulating(items, () => {
      for (const iterator of iterators) {
        const item = iterNext(iterator);
        if (item === null) break;
        items.push(item);
      }
    });
    if (items.length < iterators.length) {
      for (const item of items) close(item);
      return null;
    }
    const args = newTuple(items);
    return func.type === noneType ? args : holding([args], () => callBorrowed(func, args.payload, null));
  },
});
