/** `itertools.product` (Modules/itertoolsmodule.c, 2.7.18): the pools are tuples, made once. */
import { newRef } from '../../memory/heap.ts';
import { accumulating } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { Kwargs } from '../../memory/type-record.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { namedArguments } from '../../protocol/keyword-arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { reserveItems } from '../../protocol/reserve.ts';
import { sequenceTuple } from '../../protocol/sequence-tuple.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { iteratorType } from './iterator-type.ts';
import { changeable, replaceItem } from './result-tuple.ts';

interface ProductState {
  readonly pools: readonly Ref<TupleObject>[];
  readonly indices: number[];
  /** The tuple given last; null before the first. */
  result: Ref<TupleObject> | null;
  stopped: boolean;
}

/** CPython's limit for what fits its memory. */
const MOST_POOLS = 2 ** 60;

function repetitions(kwargs: Kwargs): number {
  if (kwargs === null || kwargs.size === 0) return 1;
  const [repeat] = namedArguments('product', ['repeat'], 0, [], kwargs);
  const times = integerArgument(repeat as PyObject);
  if (times < 0) throw raised('ValueError', 'repeat argument cannot be negative');
  return times;
}

function poolsOf(args: readonly PyObject[], times: number): Ref<TupleObject>[] {
  if (args.length > MOST_POOLS / times) throw raised('OverflowError', 'repeat argument too large');
  reserveItems(args.length * times);
  const pools: Ref<TupleObject>[] = [];
  if (times === 0) return pools;
  accumulating(pools, () => {
    for (const iterable of args) pools.push(sequenceTuple(iterable));
  });
  return [...pools, ...Array.from({ length: times - 1 }, () => pools.map((pool) => newRef(pool))).flat()];
}

export const productType = iteratorType<ProductState>('product', {
  make: (args, kwargs) => {
    const pools = poolsOf(args, repetitions(kwargs));
    return { pools, indices: pools.map(() => 0), result: null, stopped: false };
  },
  traverse: ({ pools, result }, visit) => {
    for (const pool of pools) visit(pool, 'pools');
    if (result !== null) visit(result, 'result');
  },
  next: (state) => {
    if (state.stopped) return null;
    state.stopped = state.result === null ? !start(state) : !advance(state, state.result);
    return state.stopped || state.result === null ? null : newRef(state.result);
  },
});

/** The first item of each pool; false where one has none, but the items before it are kept. */
function start(state: ProductState): boolean {
  const { pools } = state;
  const empty = pools.findIndex((pool) => pool.payload.length === 0);
  const items = pools.slice(0, empty < 0 ? pools.length : empty).map((pool) => newRef(pool.payload[0] as Ref));
  if (items.length > 0 || empty < 0) state.result = newTuple(items);
  return empty < 0;
}

/** The last pool goes on to its next item; one that is through begins again, and the pool before it goes on. False after the last tuple. */
function advance(state: ProductState, last: Ref<TupleObject>): boolean {
  const { pools, indices } = state;
  const result = changeable(last);
  state.result = result;
  for (let at = pools.length - 1; at >= 0; at--) {
    const pool = (pools[at] as TupleObject).payload;
    const index = (indices[at] as number) + 1;
    indices[at] = index === pool.length ? 0 : index;
    replaceItem(result, at, newRef(pool[indices[at] as number] as Ref));
    if (index < pool.length) return true;
  }
  return false;
}
