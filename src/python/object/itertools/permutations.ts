/** `itertools.permutations` (Modules/itertoolsmodule.c, 2.7.18): in the order in which the positions count down their cycles. */

import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { namedArguments } from '../../protocol/keyword-arguments.ts';
import { sizeArgument } from '../../protocol/size-argument.ts';
import type { TupleObject } from '../construct.ts';
import { noneType } from '../static-types.ts';
import { NEGATIVE, poolAndSize } from './combinations.ts';
import { iteratorType } from './iterator-type.ts';
import { changeable, pick, replaceItem } from './result-tuple.ts';

interface PermutationsState {
  readonly pool: Ref<TupleObject>;
  /** One index for each item of the pool. */
  readonly indices: number[];
  /** For each position of the tuples, how many items it still takes. */
  readonly cycles: number[];
  result: Ref<TupleObject> | null;
  stopped: boolean;
}

export const permutationsType = iteratorType<PermutationsState>('permutations', {
  make: (args, kwargs) => {
    const [iterable, r] = namedArguments('permutations', ['iterable', 'r'], 1, args, kwargs);
    const sizeOf = ({ payload }: TupleObject): number => (r === undefined || r.type === noneType ? payload.length : sizeArgument(r));
    const { pool, size } = poolAndSize(iterable as PyObject, sizeOf, NEGATIVE);
    const count = pool.payload.length;
    const indices = Array.from({ length: count }, (_, index) => index);
    const cycles = Array.from({ length: size }, (_, index) => count - index);
    return { pool, indices, cycles, result: null, stopped: size > count };
  },
  traverse: ({ pool, result }, visit) => {
    visit(pool, 'pool');
    if (result !== null) visit(result, 'result');
  },
  next: (state) => {
    if (state.stopped) return null;
    if (state.result === null) state.result = pick(state.pool, state.indices.slice(0, state.cycles.length));
    else state.stopped = state.indices.length === 0 || !advance(state, state.result);
    return state.stopped ? null : newRef(state.result);
  },
});

/** The rightmost position whose cycle is not through takes its next item; false after the last permutation. */
function advance(state: PermutationsState, last: Ref<TupleObject>): boolean {
  const { pool, indices, cycles } = state;
  const result = changeable(last);
  state.result = result;
  for (let at = cycles.length - 1; at >= 0; at--) {
    const left = (cycles[at] as number) - 1;
    if (left > 0) {
      cycles[at] = left;
      exchange(indices, at, indices.length - left);
      for (let behind = at; behind < cycles.length; behind++) {
        replaceItem(result, behind, newRef(pool.payload[indices[behind] as number] as Ref));
      }
      return true;
    }
    indices.push(...indices.splice(at, 1));
    cycles[at] = indices.length - at;
  }
  return false;
}

function exchange(indices: number[], first: number, second: number): void {
  const index = indices[first] as number;
  indices[first] = indices[second] as number;
  indices[second] = index;
}
