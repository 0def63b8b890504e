/** `itertools.starmap` (Modules/itertoolsmodule.c, 2.7.18): a tuple is passed on as the arguments it is. */
import { newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { callBorrowed } from '../../protocol/call.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { sequenceTuple } from '../../protocol/sequence-tuple.ts';
import { iteratorType, unpackArguments } from './iterator-type.ts';

interface StarmapState {
  readonly func: Ref;
  readonly iterator: Ref;
}

export const starmapType = iteratorType<StarmapState>('starmap', {
  make: (args, kwargs) => {
    const [func, iterable] = unpackArguments('starmap', 2, 2, args, kwargs);
    return { iterator: iterOf(iterable as PyObject), func: newRef(func as PyObject) };
  },
  traverse: ({ func, iterator }, visit) => {
    visit(func, 'func');
    visit(iterator, 'it');
  },
  next: ({ func, iterator }) => {
    const given = callIternext(iterator);
    if (given === null) return null;
    const args = holding([given], () => sequenceTuple(given));
    return holding([args], () => callBorrowed(func, args.payload, null));
  },
});
