/** `itertools.count` (Modules/itertoolsmodule.c, 2.7.18): counts by itself from an int by one, else adds Python objects. */
import { type IntValue, newInt, newInteger, normalise } from '../../cache/integers.ts';
import { newStr } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { namedArguments } from '../../protocol/keyword-arguments.ts';
import { binary } from '../../protocol/number.ts';
import { repr } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { newTuple } from '../construct.ts';
import { defineMethods, noArguments } from '../native.ts';
import { intType } from '../static-types.ts';
import { iteratorType } from './iterator-type.ts';

/** PY_SSIZE_T_MAX: from here on objects are added. */
const LIMIT = 2n ** 63n - 1n;

interface CountState {
  /** The number to give next while it is below the limit; null where objects are added. */
  fast: IntValue | null;
  /** The object to give next; null while counting is fast, and where that has just reached the limit. */
  slow: Ref | null;
  /** Held in both ways of counting. */
  readonly step: Ref;
}

function isNumber(object: PyObject): boolean {
  const slots = object.type.payload.number;
  return slots?.int !== undefined || slots?.float !== undefined;
}

function isInt(object: PyObject): boolean {
  return object.type.payload.mro.includes(intType);
}

function made(start: PyObject | undefined, step: PyObject | undefined): CountState {
  for (const number of [start, step]) {
    if (number !== undefined && !isNumber(number)) throw raised('TypeError', 'a number is required');
  }
  const held = step === undefined ? newInt(1) : newRef(step);
  const byOne = isInt(held) && held.payload === 1;
  if (start === undefined) return byOne ? { fast: 0, slow: null, step: held } : { fast: null, slow: newInt(0), step: held };
  const first = isInt(start) ? (start.payload as IntValue) : null;
  if (!byOne || first === null || first === LIMIT) return { fast: null, slow: first === LIMIT && byOne ? null : newRef(start), step: held };
  return { fast: first, slow: null, step: held };
}

export const countType = iteratorType<CountState>('count', {
  make: (args, kwargs) => {
    const [start, step] = namedArguments('count', ['start', 'step'], 0, args, kwargs);
    return made(start, step);
  },
  traverse: ({ slow, step }, visit) => {
    if (slow !== null) visit(slow, 'long_cnt');
    visit(step, 'long_step');
  },
  next: (state) => (state.fast === null ? nextObject(state) : nextNumber(state, state.fast)),
});

function nextNumber(state: CountState, value: IntValue): Ref {
  const following = BigInt(value) + 1n;
  state.fast = following === LIMIT ? null : normalise(following);
  return typeof value === 'number' ? newInt(value) : newInteger(value);
}

function nextObject(state: CountState): Ref {
  state.slow ??= newInteger(LIMIT);
  const given = state.slow;
  state.slow = binary('add', given, state.step);
  return given;
}

countType.payload.repr = (object) => {
  const { fast, slow, step } = object.payload as CountState;
  if (fast !== null) return newStr(`count(${fast})`);
  const shown = slow === null ? '<NULL>' : repr(slow);
  return newStr(isInt(step) && step.payload === 1 ? `count(${shown})` : `count(${shown}, ${repr(step)})`);
};

defineMethods(countType, [
  noArguments('__reduce__', (self: PyObject) => {
    const { fast, slow, step } = self.payload as CountState;
    const state = fast === null ? [slow === null ? newInteger(LIMIT) : newRef(slow), newRef(step)] : [newInteger(BigInt(fast))];
    return newTuple([newRef(self.type), newTuple(state)]);
  }),
]);
