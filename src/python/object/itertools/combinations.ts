/** `itertools.combinations` and `combinations_with_replacement` (Modules/itertoolsmodule.c, 2.7.18). */

import { newRef } from '../../memory/heap.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { namedArguments } from '../../protocol/keyword-arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { reserveItems } from '../../protocol/reserve.ts';
import { sequenceTuple } from '../../protocol/sequence-tuple.ts';
import { has } from '../../versions/features.ts';
import type { TupleObject } from '../construct.ts';
import { iteratorType } from './iterator-type.ts';
import { changeable, pick, replaceItem } from './result-tuple.ts';

interface CombinationsState {
  readonly pool: Ref<TupleObject>;
  readonly indices: number[];
  /** The tuple given last; null before the first. */
  result: Ref<TupleObject> | null;
  stopped: boolean;
}

/** How the indices of one kind of combination begin and go on. */
interface Rule {
  readonly first: (position: number) => number;
  readonly last: (position: number, poolSize: number, size: number) => number;
  readonly after: (index: number) => number;
  /** Whether there is no combination at all. */
  readonly none: (poolSize: number, size: number) => boolean;
}

/** What is said of a negative length; from 3.15 on by `permutations` alone (Modules/itertoolsmodule.c, 3.15.0rc1). */
export const NEGATIVE = 'r must be non-negative';

/** The pool as a tuple and the length of the tuples to give; throws ValueError where that is negative. */
export function poolAndSize(
  iterable: PyObject,
  size: (pool: TupleObject) => number,
  negative = has('negative lengths told') ? 'r cannot be negative' : NEGATIVE,
): { pool: Ref<TupleObject>; size: number } {
  const pool = sequenceTuple(iterable);
  let length = 0;
  accumulating([pool], () => {
    length = size(pool);
    if (length < 0) throw raised('ValueError', negative);
    reserveItems(length);
  });
  return { pool, size: length };
}

function choosingType(name: string, rule: Rule): TypeObject {
  return iteratorType<CombinationsState>(name, {
    make: (args, kwargs) => {
      const [iterable, r] = namedArguments(name, ['iterable', 'r'], 2, args, kwargs);
      const length = integerArgument(r as PyObject);
      const { pool, size } = poolAndSize(iterable as PyObject, () => length);
      const indices = Array.from({ length: size }, (_, position) => rule.first(position));
      return { pool, indices, result: null, stopped: rule.none(pool.payload.length, size) };
    },
    traverse: ({ pool, result }, visit) => {
      visit(pool, 'pool');
      if (result !== null) visit(result, 'result');
    },
    next: (state) => {
      if (state.stopped) return null;
      if (state.result === null) state.result = pick(state.pool, state.indices);
      else state.stopped = !advance(state, state.result, rule);
      return state.stopped ? null : newRef(state.result);
    },
  });
}

/** The rightmost index that can still grow does, and those behind it begin anew; false after the last combination. */
function advance(state: CombinationsState, last: Ref<TupleObject>, rule: Rule): boolean {
  const { pool, indices } = state;
  const result = changeable(last);
  state.result = result;
  let at = indices.length - 1;
  while (at >= 0 && indices[at] === rule.last(at, pool.payload.length, indices.length)) at--;
  if (at < 0) return false;
  indices[at] = (indices[at] as number) + 1;
  for (let behind = at + 1; behind < indices.length; behind++) indices[behind] = rule.after(indices[behind - 1] as number);
  for (; at < indices.length; at++) replaceItem(result, at, newRef(pool.payload[indices[at] as number] as Ref));
  return true;
}

export const combinationsType = choosingType('combinations', {
  first: (position) => position,
  last: (position, poolSize, size) => position + poolSize - size,
  after: (index) => index + 1,
  none: (poolSize, size) => size > poolSize,
});

export const combinationsWithReplacementType = choosingType('combinations_with_replacement', {
  first: () => 0,
  last: (_position, poolSize) => poolSize - 1,
  after: (index) => index,
  none: (poolSize, size) => poolSize === 0 && size > 0,
});
