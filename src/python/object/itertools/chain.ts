/** `itertools.chain` (Modules/itertoolsmodule.c, 2.7.18): holds the tuple of its arguments until the last of them has ended. */
import { allocate, close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { Ref, TypeObject } from '../../memory/object.ts';
import { iterNext, iterOf } from '../../protocol/iterate.ts';
import { refuseKeywords } from '../../protocol/keyword-arguments.ts';
import { newTuple } from '../construct.ts';
import { defineAttribute, oneArgument } from '../native.ts';
import { iteratorType } from './iterator-type.ts';

interface ChainState {
  /** The iterator over the iterables, null when they are used up. */
  source: Ref | null;
  /** The iterator that runs now. */
  active: Ref | null;
}

export const chainType = iteratorType<ChainState>('chain', {
  make: (args, kwargs) => {
    refuseKeywords('chain', kwargs);
    const iterables = newTuple(args.map((iterable) => newRef(iterable)));
    return { source: holding([iterables], () => iterOf(iterables)), active: null };
  },
  traverse: ({ active, source }, visit) => {
    if (active !== null) visit(active, 'active');
    if (source !== null) visit(source, 'source');
  },
  next: (state) => {
    while (state.source !== null) {
      state.active ??= nextSource(state, state.source);
      if (state.active === null) return null;
      const item = iterNext(state.active);
      if (item !== null) return item;
      const ended = state.active;
      state.active = null;
      close(ended);
    }
    return null;
  },
});

/** The iterator over the next iterable; at the end, or where it is none, there will not be another. */
function nextSource(state: ChainState, source: Ref): Ref | null {
  const iterable = iterNext(source);
  try {
    if (iterable !== null) return holding([iterable], () => iterOf(iterable));
  } catch (error) {
    endSource(state);
    throw error;
  }
  endSource(state);
  return null;
}

function endSource(state: ChainState): void {
  const { source } = state;
  state.source = null;
  if (source !== null) close(source);
}

defineAttribute(chainType, 'from_iterable', {
  kind: 'class',
  method: oneArgument('from_iterable', (type: TypeObject, iterables) =>
    allocate<ChainState>(type, { source: iterOf(iterables), active: null }),
  ),
});
