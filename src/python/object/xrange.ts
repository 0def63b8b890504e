/** xrange and its iterator (Objects/rangeobject.c, 2.7.18): they hold no integers. */
import { newInt } from '../cache/integers.ts';
import { newStr } from '../cache/strings.ts';
import { adopt, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { asIndex } from '../protocol/number.ts';
import { raised } from '../protocol/raise.ts';
import { iteratorMethods } from './iterators/next-method.ts';
import { defineMethods } from './native.ts';
import { rangeArguments, rangeLength } from './range-arguments.ts';
import { itemPosition } from './sequence-items.ts';
import { staticType } from './static-types.ts';

interface XrangePayload {
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

export const xrangeType = staticType('xrange');
const rangeIteratorType = staticType('rangeiterator');

const { payload } = xrangeType;
payload.construct = (_type, args) => {
  const { start, stop, step } = rangeArguments('xrange', args);
  return adopt<XrangePayload>(xrangeType, { start, step, length: rangeLength(start, stop, step) });
};
payload.repr = (object) => {
  const { start, step, length } = object.payload as XrangePayload;
  const stop = start + length * step;
  if (start === 0 && step === 1) return newStr(`xrange(${stop})`);
  return newStr(step === 1 ? `xrange(${start}, ${stop})` : `xrange(${start}, ${stop}, ${step})`);
};
payload.length = (object) => (object.payload as XrangePayload).length;
payload.subscript = (object, key) => {
  const { start, step, length } = object.payload as XrangePayload;
  asIndex(key, 'IndexError');
  return newInt(start + itemPosition(key, length, 'xrange', 'xrange object index out of range') * step);
};
payload.slice = () => {
  throw raised('TypeError', "sequence index must be integer, not 'slice'");
};
payload.iter = (object) => adopt(rangeIteratorType, { ...(object.payload as XrangePayload), index: 0 });

rangeIteratorType.payload.iter = (object) => newRef(object);
rangeIteratorType.payload.iternext = (object: PyObject): Ref | null => {
  const state = object.payload as XrangePayload & { index: number };
  if (state.index >= state.length) return null;
  return newInt(state.start + state.index++ * state.step);
};
defineMethods(rangeIteratorType, iteratorMethods);
