/** `itertools` (Modules/itertoolsmodule.c, 3.8.18). */
import { none } from '../../../cache/singletons.ts';
import { newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import { chainType } from '../../../object/itertools/chain.ts';
import { combinationsType, combinationsWithReplacementType } from '../../../object/itertools/combinations.ts';
import { compressType } from '../../../object/itertools/compress.ts';
import { countType } from '../../../object/itertools/count.ts';
import { cycleType } from '../../../object/itertools/cycle.ts';
import { dropwhileType } from '../../../object/itertools/dropwhile.ts';
import { filterfalseType } from '../../../object/itertools/filter.ts';
import { groupbyType } from '../../../object/itertools/groupby.ts';
import { isliceType } from '../../../object/itertools/islice.ts';
import { iteratorType } from '../../../object/itertools/iterator-type.ts';
import { izipLongestType } from '../../../object/itertools/izip-longest.ts';
import { permutationsType } from '../../../object/itertools/permutations.ts';
import { productType } from '../../../object/itertools/product.ts';
import { repeatType } from '../../../object/itertools/repeat.ts';
import { starmapType } from '../../../object/itertools/starmap.ts';
import { takewhileType } from '../../../object/itertools/takewhile.ts';
import { tee } from '../../../object/itertools/tee.ts';
import { positional } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { callBorrowed } from '../../../protocol/call.ts';
import { iterOf } from '../../../protocol/iterate.ts';
import { callIternext } from '../../../protocol/iternext.ts';
import { binary } from '../../../protocol/number.ts';
import { has } from '../../../versions/features.ts';
import { keepCopyUntil } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { addTypes } from '../../../vm/native-types.ts';
import { keywordArguments } from '../keyword-arguments.ts';

interface AccumulateState {
  readonly func: Ref | null;
  readonly iterator: Ref;
  /** What has come out last; null before the first. */
  total: Ref | null;
  /** What comes first, once. */
  initial: Ref | null;
}

const ofNone = (object: PyObject | undefined): Ref | null => (object === undefined || object === none ? null : (newRef(object) as Ref));

const accumulateType = iteratorType<AccumulateState>('accumulate', {
  make: (args, kwargs) => {
    const keyword = has('accumulate initial') ? ['initial'] : [];
    const [iterable, func, initial] = keywordArguments(
      'accumulate',
      { positional: ['iterable', 'func'], keyword, required: 1 },
      args,
      kwargs,
    );
    return { iterator: iterOf(iterable as PyObject), func: ofNone(func), total: null, initial: ofNone(initial) };
  },
  traverse: ({ func, iterator, total, initial }, visit) => {
    for (const [slot, held] of Object.entries({ func, iterator, total, initial })) if (held !== null) visit(held, slot);
  },
  next: (state) => {
    if (state.initial !== null) {
      state.total = state.initial;
      state.initial = null;
      return newRef(state.total) as Ref;
    }
    const item = callIternext(state.iterator);
    if (item === null) return null;
    const { total, func } = state;
    if (total === null) {
      state.total = item;
      return newRef(item) as Ref;
    }
    const sum = holding([item], () => (func === null ? binary('add', total, item) : callBorrowed(func, [total, item], null)));
    accumulating([sum], () => {
      state.total = sum;
      holding([total], () => {});
    });
    return newRef(sum) as Ref;
  },
});

const TYPES: readonly TypeObject[] = [
  ...[accumulateType, chainType, combinationsType, combinationsWithReplacementType, compressType, countType, cycleType, dropwhileType],
  ...[filterfalseType, groupbyType, isliceType, izipLongestType, permutationsType, productType, repeatType, starmapType, takewhileType],
];

export function initItertools(dict: DictObject): void {
  addTypes(dict, TYPES);
  addFunctions(dict, 'itertools', [positional('tee', 1, 2, (_self, args) => tee(args), 'unpack')]);
  keepCopyUntil('modules in two phases', dict);
}
