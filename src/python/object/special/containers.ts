/** Special methods of containers and iterators (slot_sq_*, slot_mp_*, slot_tp_iter; Objects/typeobject.c, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { newBool, newNone, newNotImplemented, none } from '../../cache/singletons.ts';
import { close, newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { assignSliceByMethod, sliceByMethod } from '../../protocol/class-slices.ts';
import { asIndex } from '../../protocol/number.ts';
import { isTrue } from '../../protocol/object.ts';
import { isException, PythonException, raised } from '../../protocol/raise.ts';
import { callSpecial } from '../../protocol/special-method.ts';
import { target } from '../../versions/target.ts';
import { exceptionTypes } from '../exception-types.ts';
import { noArguments, oneArgument, positional } from '../native.ts';
import { type SlotRule, slotRule } from './rule.ts';

/** The number a `__len__` returned. Throws ValueError below zero. */
function length(object: PyObject): number {
  const result = callSpecial(object, '__len__');
  const value = lengthValue(result);
  if (value < 0) throw raised('ValueError', '__len__() should return >= 0');
  return value;
}

function lengthValue(result: Ref): number {
  try {
    return asIndex(result, 'OverflowError');
  } finally {
    close(result);
  }
}

function contains(object: PyObject, item: PyObject): boolean {
  const result = callSpecial(object, '__contains__', newRef(item));
  const truth = isTrue(result);
  close(result);
  return truth;
}

/** The rule of iterators: the method's name. StopIteration is the end. */
export function nextRule(name: string): SlotRule {
  const next = (iterator: PyObject): Ref | null => {
    try {
      return callSpecial(iterator, name);
    } catch (error) {
      if (!isException(error, 'StopIteration')) throw error;
      error.discard();
      return null;
    }
  };
  return slotRule('iternext', [name], next, (each, run) =>
    noArguments(each, (self) => {
      const item = run(self);
      if (item === null) throw stopIteration();
      return item;
    }),
  );
}

function stopIteration(): PythonException {
  return new PythonException(newRef(exceptionTypes.StopIteration), null, null);
}

function done(result: Ref): void {
  close(result);
}

const bounds = ([low, high]: readonly PyObject[]): [number, number] => [
  integerArgument(low as PyObject),
  integerArgument(high as PyObject),
];

/** The index is the native's own in Python 3, and the argument tuple's in Python 2 (slot_sq_item). */
function itemAt(object: PyObject, index: number): Ref {
  const key = newInt(index);
  if (target.language === 2) return callSpecial(object, '__getitem__', key);
  return holding([key], () => callSpecial(object, '__getitem__', newRef(key)));
}

export const containerRules: readonly SlotRule[] = [
  slotRule('length', ['__len__'], length, (name, run) => noArguments(name, (self) => newInt(run(self)))),
  slotRule('contains', ['__contains__'], contains, (name, run) => oneArgument(name, (self, item) => newBool(run(self, item)))),
  slotRule(
    'subscript',
    ['__getitem__'],
    (object: PyObject, key: PyObject) => callSpecial(object, '__getitem__', newRef(key)),
    (name, run) => oneArgument(name, (self, key) => run(self, key)),
  ),
  slotRule('item', ['__getitem__'], itemAt, () => null),
  slotRule(
    'assignSubscript',
    ['__setitem__', '__delitem__'],
    (object: PyObject, key: PyObject, value: PyObject | null) =>
      done(
        value === null ? callSpecial(object, '__delitem__', newRef(key)) : callSpecial(object, '__setitem__', newRef(key), newRef(value)),
      ),
    (name, run) =>
      name === '__delitem__'
        ? oneArgument(name, (self, key) => nothing(run(self, key, null)))
        : positional(name, 2, 2, (self, [key, value]) => nothing(run(self, key as PyObject, value as PyObject)), 'unpack'),
  ),
  slotRule('slice', ['__getslice__'], sliceByMethod, (name, run) =>
    positional(name, 2, 2, (self, args) => run(self, ...clipped(self, args))),
  ),
  slotRule('assignSlice', ['__setslice__', '__delslice__'], assignSliceByMethod, (name, run) =>
    name === '__delslice__'
      ? positional(name, 2, 2, (self, args) => nothing(run(self, ...clipped(self, args), null)))
      : positional(name, 3, 3, (self, args) => nothing(run(self, ...clipped(self, args), args[2] ?? none))),
  ),
  sequenceRule('concat', ['__add__']),
  sequenceRule('inplaceConcat', ['__iadd__']),
  sequenceRule('repeat', ['__mul__', '__rmul__']),
  sequenceRule('inplaceRepeat', ['__imul__']),
  slotRule(
    'iter',
    ['__iter__'],
    (object: PyObject) => callSpecial(object, '__iter__'),
    (name, run) => noArguments(name, run),
  ),
  nextRule('next'),
];

/** Slots of sequences that a class's methods never fill: theirs fill the number slots of the same names. */
function sequenceRule(slot: 'concat' | 'inplaceConcat' | 'repeat' | 'inplaceRepeat', names: readonly string[]): SlotRule {
  const repeats = slot === 'repeat' || slot === 'inplaceRepeat';
  return {
    names,
    get: (record) => record[slot],
    set: (record, run) => {
      record[slot] = run as never;
    },
    wrap: (name, run) =>
      oneArgument(
        name,
        (self, other) => (run(self, repeats ? asIndex(other, 'OverflowError') : other) as Ref | undefined) ?? newNotImplemented(),
      ),
    dispatch: null,
  };
}

function nothing(_result: void): Ref {
  return newNone();
}

/** Bounds of a slice as the slot wants them: within the sequence. */
function clipped(object: PyObject, args: readonly PyObject[]): [number, number] {
  const size = object.type.payload.length?.(object) ?? 0;
  const [low, high] = bounds(args);
  const start = Math.min(Math.max(low < 0 ? low + size : low, 0), size);
  return [start, Math.max(Math.min(Math.max(high < 0 ? high + size : high, 0), size), start)];
}
