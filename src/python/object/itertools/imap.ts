/** `itertools.imap` (Modules/itertoolsmodule.c, 2.7.18): ends with the shortest iterable; the arguments taken by then are lost. */
import { close } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import { callBorrowed } from '../../protocol/call.ts';
import { iterNext } from '../../protocol/iterate.ts';
import { newTuple } from '../construct.ts';
import { noneType } from '../static-types.ts';
import { mappingType, nextItems } from './mapping.ts';

export const imapType = mappingType('imap', ({ iterators, func }) => {
  const items = nextItems(iterators, iterNext);
  if (items.length < iterators.length) {
    for (const item of items) close(item);
    return null;
  }
  const args = newTuple(items);
  return func.type === noneType ? args : holding([args], () => callBorrowed(func, args.payload, null));
});
