/** `itertools.islice` (Modules/itertoolsmodule.c, 2.7.18): lets go of its iterator as soon as nothing more will come. */

import { close } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { iterOf } from '../../protocol/iterate.ts';
import { callIternext } from '../../protocol/iternext.ts';
import { PythonException, raised } from '../../protocol/raise.ts';
import { sizeArgument } from '../../protocol/size-argument.ts';
import { worded } from '../../protocol/worded.ts';
import { noneType } from '../static-types.ts';
import { iteratorType, unpackArguments } from './iterator-type.ts';

interface IsliceState {
  iterator: Ref | null;
  /** The position of the item to give next. */
  next: number;
  /** −1 where there is no end. */
  readonly stop: number;
  readonly step: number;
  /** How many items were taken from the iterator. */
  taken: number;
}

/** Absent or None is the default; what is no integer counts as −1. */
function bound(argument: PyObject | undefined, absent: number): number {
  if (argument === undefined || argument.type === noneType) return absent;
  try {
    return sizeArgument(argument);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return -1;
  }
}

function bounds(args: readonly PyObject[]): { start: number; stop: number; step: number } {
  const [first, second, third] = args;
  const end = args.length === 1 ? first : second;
  const start = args.length === 1 ? 0 : bound(first, 0);
  const stop = bound(end, -1);
  if (stop === -1 && end?.type !== noneType) {
    throw raised('ValueError', `Stop argument for islice() must be None or an integer: 0 <= x <= ${worded('maxint', 'sys.maxsize')}.`);
  }
  if (start < 0 || stop < -1)
    throw raised('ValueError', `Indices for islice() must be None or an integer: 0 <= x <= ${worded('maxint', 'sys.maxsize')}.`);
  const step = bound(third, 1);
  if (step < 1) throw raised('ValueError', 'Step for islice() must be a positive integer or None.');
  return { start, stop, step };
}

function advance(state: IsliceState, iterator: Ref): Ref | null {
  while (state.taken < state.next) {
    const skipped = callIternext(iterator);
    if (skipped === null) return null;
    close(skipped);
    state.taken++;
  }
  if (state.stop !== -1 && state.taken >= state.stop) return null;
  const item = callIternext(iterator);
  if (item === null) return null;
  state.taken++;
  state.next += state.step;
  if (state.stop !== -1 && state.next > state.stop) state.next = state.stop;
  return item;
}

export const isliceType = iteratorType<IsliceState>('islice', {
  make: (args, kwargs) => {
    const [iterable, ...limits] = unpackArguments('islice', 2, 4, args, kwargs);
    const { start, stop, step } = bounds(limits);
    return { iterator: iterOf(iterable as PyObject), next: start, stop, step, taken: 0 };
  },
  traverse: ({ iterator }, visit) => {
    if (iterator !== null) visit(iterator, 'it');
  },
  next: (state) => {
    const { iterator } = state;
    let item: Ref | null = null;
    try {
      if (iterator !== null) item = advance(state, iterator);
    } finally {
      if (item === null && state.iterator !== null) {
        const ended = state.iterator;
        state.iterator = null;
        close(ended);
      }
    }
    return item;
  },
});
