/** `range`: an object that holds its bounds, step and length as integers (Objects/rangeobject.c, 3.8.18). */

import { type IntValue, newInt, newInteger, normalise } from '../../../cache/integers.ts';
import { newBool, newNone } from '../../../cache/singletons.ts';
import { newStr } from '../../../cache/strings.ts';
import { adopt, close, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newTuple } from '../../../object/construct.ts';
import { defineGetSets, defineMethods, noArguments, oneArgument, readonlyMember } from '../../../object/native.ts';
import { boolType, intType, isKindOf, sliceType, staticType } from '../../../object/static-types.ts';
import { EQ, isEqual, NE } from '../../../protocol/compare.ts';
import { forEach } from '../../../protocol/iterate.ts';
import { refuseKeywords } from '../../../protocol/keyword-arguments.ts';
import { indexValue, isIndex } from '../../../protocol/number.ts';
import { hashOf, repr } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { NO_BOUND, type SlicePayload, sliceIndices } from '../../../protocol/slice-indices.ts';
import { has } from '../../../versions/features.ts';

interface RangePayload {
  readonly start: Ref;
  readonly stop: Ref;
  readonly step: Ref;
  readonly length: Ref;
}
type RangeObject = PyObject<RangePayload>;

interface IteratorPayload {
  readonly start: bigint;
  readonly step: bigint;
  readonly length: bigint;
  index: bigint;
}

export const rangeType = staticType('range');
const iteratorType = staticType('range_iterator');
/** Of a range whose items are beyond a C long. */
const longIteratorType = staticType('longrange_iterator');
rangeType.payload.isBase = false;
for (const type of [iteratorType, longIteratorType]) type.payload.isBase = false;

const big = (object: PyObject): bigint => BigInt(object.payload as IntValue);
const make = (value: bigint): Ref => {
  const narrow = normalise(value);
  return typeof narrow === 'number' ? newInt(narrow) : newInteger(narrow);
};

/** compute_range_length. */
function lengthOf(start: bigint, stop: bigint, step: bigint): bigint {
  const span = step > 0n ? stop - start : start - stop;
  const size = step > 0n ? step : -step;
  return span <= 0n ? 0n : (span - 1n) / size + 1n;
}

/** The three are handed over. */
function newRange(start: Ref, stop: Ref, step: Ref): Ref<RangeObject> {
  return adopt<RangePayload>(rangeType, { start, stop, step, length: make(lengthOf(big(start), big(stop), big(step))) });
}

/** An integer itself, or what `__index__` says. */
function bound(object: PyObject): Ref {
  if (!isIndex(object)) throw raised('TypeError', `'${object.type.payload.name}' object cannot be interpreted as an integer`);
  if (object.type === intType || (!has('exact integers from __index__') && isKindOf(object, intType))) return newRef(object) as Ref;
  if (object.type === boolType) return has('exact integers from __index__') ? make(BigInt(indexValue(object))) : (newRef(object) as Ref);
  return make(BigInt(indexValue(object)));
}

function construct(args: readonly PyObject[]): Ref {
  if (args.length === 0)
    throw raised(
      'TypeError',
      `range expected ${has('qualified native names') ? 'at least ' : ''}1 argument${has('singular arguments') ? '' : 's'}, got 0`,
    );
  if (args.length > 3) throw raised('TypeError', `range expected at most 3 arguments, got ${args.length}`);
  const [first, second, third] = args;
  if (second === undefined) {
    const stop = bound(first as PyObject);
    return newRange(newInt(0) as Ref, stop, newInt(1) as Ref);
  }
  const start = bound(first as PyObject);
  return holding([start], () => {
    const stop = bound(second);
    return holding([stop], () => {
      const step = third === undefined ? (newInt(1) as Ref) : bound(third);
      if (step.payload === 0) {
        close(step);
        throw raised('ValueError', 'range() arg 3 must not be zero');
      }
      return newRange(newRef(start) as Ref, newRef(stop) as Ref, step);
    });
  });
}

const isLong = (value: bigint): boolean => BigInt.asIntN(64, value) !== value;

function iterator({ payload: { start, step, length } }: RangeObject, reversed: boolean): Ref {
  const [first, by, count] = [big(start), big(step), big(length)];
  const state: IteratorPayload = reversed
    ? { start: first + (count - 1n) * by, step: -by, length: count, index: 0n }
    : { start: first, step: by, length: count, index: 0n };
  return adopt(isLong(first) || isLong(first + by * count) || isLong(count) ? longIteratorType : iteratorType, state);
}

function subscript(object: PyObject, key: PyObject): Ref {
  const { start, step, length } = (object as RangeObject).payload;
  if (key.type === sliceType) return slice(object as RangeObject, key);
  if (!isIndex(key)) throw raised('TypeError', `range indices must be integers or slices, not ${key.type.payload.name}`);
  const given = BigInt(indexValue(key));
  const index = given < 0n ? given + big(length) : given;
  if (index < 0n || index >= big(length)) throw raised('IndexError', 'range object index out of range');
  return make(big(start) + index * big(step));
}

function slice({ payload: { start, step, length } }: RangeObject, key: PyObject): Ref {
  const indices = sliceIndices(key.payload as SlicePayload, Number(big(length)), NO_BOUND);
  const item = (index: number): Ref => make(big(start) + BigInt(index) * big(step));
  return newRange(item(indices.start), item(indices.stop), make(BigInt(indices.step) * big(step)));
}

function contains(object: PyObject, item: PyObject): boolean {
  if (item.type !== intType && item.type !== boolType) {
    let found = false;
    forEach(object, (each) => {
      found = holding([each], () => isEqual(each, item));
      return !found;
    });
    return found;
  }
  const { start, stop, step } = (object as RangeObject).payload;
  const [value, first, end, by] = [big(item), big(start), big(stop), big(step)];
  const inside = by > 0n ? value >= first && value < end : value <= first && value > end;
  return inside && (value - first) % by === 0n;
}

/** Equal where they have the same items. */
function same(left: RangeObject, right: RangeObject): boolean {
  const [a, b] = [left.payload, right.payload];
  if (big(a.length) !== big(b.length)) return false;
  if (big(a.length) === 0n) return true;
  return big(a.start) === big(b.start) && (big(a.length) === 1n || big(a.step) === big(b.step));
}

const { payload } = rangeType;
payload.traverse = (object, visit) => {
  for (const [slot, held] of Object.entries((object as RangeObject).payload)) visit(held, slot);
};
payload.construct = (_type, args, kwargs) => {
  refuseKeywords('range', kwargs);
  return construct(args);
};
payload.repr = (object) => {
  const { start, stop, step } = (object as RangeObject).payload;
  const by = step.payload === 1 ? '' : `, ${repr(step)}`;
  return newStr(`range(${repr(start)}, ${repr(stop)}${by})`);
};
payload.length = (object) => {
  const length = big((object as RangeObject).payload.length);
  if (length >= 2n ** 63n) throw raised('OverflowError', 'Python int too large to convert to C ssize_t');
  return Number(length);
};
payload.truth = (object) => big((object as RangeObject).payload.length) !== 0n;
payload.subscript = subscript;
payload.contains = contains;
payload.iter = (object) => iterator(object as RangeObject, false);
payload.richCompare = (left, right, op) => {
  if (right.type !== rangeType || (op !== EQ && op !== NE)) return undefined;
  return newBool((left === right || same(left as RangeObject, right as RangeObject)) === (op === EQ));
};
payload.hash = (object) => {
  const { start, step, length } = (object as RangeObject).payload;
  const count = big(length);
  const parts = [newRef(length), count > 0n ? newRef(start) : newNone(), count > 1n ? newRef(step) : newNone()];
  const tuple = newTuple(parts as Ref[]);
  return holding([tuple], () => hashOf(tuple));
};
defineMethods(rangeType, [
  noArguments('__reversed__', (self: RangeObject) => iterator(self, true)),
  oneArgument('count', (self: RangeObject, item) => newInt(contains(self, item) ? 1 : 0) as Ref),
  oneArgument('index', (self: RangeObject, item) => {
    if (!isKindOf(item, intType)) throw raised('ValueError', 'sequence.index(x): x not in sequence');
    if (!contains(self, item))
      throw raised('ValueError', has('searches name themselves') ? 'range.index(x): x not in range' : `${repr(item)} is not in range`);
    return make((big(item) - big(self.payload.start)) / big(self.payload.step));
  }),
]);
defineGetSets(rangeType, {
  start: readonlyMember((object: RangeObject) => object.payload.start),
  stop: readonlyMember((object: RangeObject) => object.payload.stop),
  step: readonlyMember((object: RangeObject) => object.payload.step),
});

for (const type of [iteratorType, longIteratorType]) {
  type.payload.iter = (object) => newRef(object) as Ref;
  type.payload.iternext = (object) => {
    const state = object.payload as IteratorPayload;
    if (state.index >= state.length) return null;
    return make(state.start + state.index++ * state.step);
  };
  defineMethods(type, [
    noArguments('__length_hint__', (self: PyObject) => {
      const { length, index } = self.payload as IteratorPayload;
      return make(length - index);
    }),
  ]);
}
