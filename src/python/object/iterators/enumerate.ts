/** `enumerate` (Objects/enumobject.c, 2.7.18): the pair it gives is made anew unless nobody else kept the last one. */
import { newInteger } from '../../cache/integers.ts';
import { none } from '../../cache/singletons.ts';
import { adopt, close, countOf, newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { iterNext, iterOf } from '../../protocol/iterate.ts';
import { asIndex } from '../../protocol/number.ts';
import { raised } from '../../protocol/raise.ts';
import { newTuple, type TupleObject } from '../construct.ts';
import { defineMethods } from '../native.ts';
import { staticType } from '../static-types.ts';
import { iteratorMethods } from './next-method.ts';

interface EnumeratePayload {
  /** Beyond the host's numbers a bigint. */
  index: number | bigint;
  readonly iterator: Ref;
  readonly result: Ref<TupleObject>;
}

export const enumerateType = staticType('enumerate');
const { payload } = enumerateType;
payload.tracked = true;
payload.traverse = (object, visit) => {
  const { iterator, result } = object.payload as EnumeratePayload;
  visit(iterator, 'iterator');
  visit(result, 'result');
};
payload.construct = (_type, args, kwargs) => {
  const start = args[1] ?? kwargs?.get('start');
  const [iterable] = args;
  if (iterable === undefined) throw raised('TypeError', "Required argument 'sequence' (pos 1) not found");
  const iterator = iterOf(iterable);
  const result = newTuple([newRef(none), newRef(none)]);
  return adopt<EnumeratePayload>(enumerateType, { index: start === undefined ? 0 : asIndex(start, 'OverflowError'), iterator, result });
};
payload.iter = (object) => newRef(object);
payload.iternext = (object: PyObject): Ref | null => {
  const state = object.payload as EnumeratePayload;
  const item = iterNext(state.iterator);
  if (item === null) return null;
  const index = newInteger(BigInt(state.index));
  state.index = typeof state.index === 'number' && state.index < Number.MAX_SAFE_INTEGER ? state.index + 1 : BigInt(state.index) + 1n;
  if (countOf(state.result) > 1) return newTuple([index, item]);
  const old = state.result.payload.splice(0, 2, index, item);
  for (const each of old) close(each);
  return newRef(state.result);
};
defineMethods(enumerateType, iteratorMethods);
