/** What `operator` does with sequences and mappings, and asks of types (Modules/operator.c, 2.7.18). */
import { newInt, newInteger } from '../../cache/integers.ts';
import { newBool, newNone } from '../../cache/singletons.ts';
import { newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { oneArgument, positional } from '../../object/native.ts';
import { dictType, isKindOf } from '../../object/static-types.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { isCallable } from '../../protocol/callable.ts';
import { isEqual } from '../../protocol/compare.ts';
import { forEach } from '../../protocol/iterate.ts';
import { asIndex, binary, indexValue, inplace, isIndex } from '../../protocol/number.ts';
import { raised } from '../../protocol/raise.ts';
import { contains, getItem, getSlice, setItem, setSlice } from '../../protocol/sequence.ts';
import { operatorFunction } from './operator-function.ts';

/** A name and its form with underscores, of the same C function. */
function both(name: string, count: number, run: (args: readonly PyObject[]) => Ref): NativeMethod[] {
  return [name, `__${name}__`].map((shown) => operatorFunction(shown, `op_${name}`, count, run));
}

function change(_done: void): Ref {
  return newNone();
}

/** Calls `run` with a slice's bounds as integers. */
function sliced(
  name: string,
  count: number,
  run: (object: PyObject, low: PyObject, high: PyObject, value: PyObject | null) => Ref,
): NativeMethod[] {
  return [name, `__${name}__`].map((shown) =>
    positional(shown, 0, Number.POSITIVE_INFINITY, (_self, args) => {
      if (args.length !== count) throw raised('TypeError', `${name}() takes exactly ${count} arguments (${args.length} given)`);
      const [object, low, high, value] = args;
      const bounds = [low, high].map((bound) => newInt(integerArgument(bound as PyObject)));
      return holding(bounds, () => run(object as PyObject, bounds[0] as Ref, bounds[1] as Ref, value ?? null));
    }),
  );
}

/** PySequence_Check. */
export function isSequence(object: PyObject): boolean {
  const { item, subscript } = object.type.payload;
  return !isKindOf(object, dictType) && (item !== null || subscript !== null);
}

function isMapping(object: PyObject): boolean {
  return object.type.payload.subscript !== null && object.type.payload.slice === null;
}

function isNumber(object: PyObject): boolean {
  const slots = object.type.payload.number;
  return slots?.int !== undefined || slots?.float !== undefined;
}

/** Throws TypeError where an operand is no sequence (PySequence_Concat and its siblings). */
function concatenated(combine: typeof binary, [left, right]: readonly PyObject[]): Ref {
  const [first, second] = [left as PyObject, right as PyObject];
  if (first.type.payload.concat === null && !(isSequence(first) && isSequence(second))) {
    throw raised('TypeError', `'${first.type.payload.name}' object can't be concatenated`);
  }
  return combine('add', first, second);
}

function repeated(combine: typeof binary, [sequence, times]: readonly PyObject[]): Ref {
  const first = sequence as PyObject;
  integerArgument(times as PyObject);
  if (first.type.payload.repeat === null) throw raised('TypeError', `'${first.type.payload.name}' object can't be repeated`);
  return combine('multiply', first, times as PyObject);
}

function repetition(name: string, combine: typeof binary): NativeMethod[] {
  return [name, `__${name}__`].map((shown) =>
    positional(shown, 0, Number.POSITIVE_INFINITY, (_self, args) => {
      if (args.length !== 2) throw raised('TypeError', `op_${name}() takes exactly 2 arguments (${args.length} given)`);
      return repeated(combine, args);
    }),
  );
}

/** Stores or deletes a slice; throws TypeError where a sequence has none to change (PySequence_SetSlice, PySequence_DelSlice). */
function changeSlice(object: PyObject, low: PyObject, high: PyObject, value: PyObject | null): Ref {
  const { assignSlice, assignSubscript, name } = object.type.payload;
  if (assignSlice === null && assignSubscript === null) {
    throw raised('TypeError', `'${name}' object doesn't support slice ${value === null ? 'deletion' : 'assignment'}`);
  }
  setSlice(object, low, high, value);
  return newNone();
}

/** Counts the equal items, or finds the first (_PySequence_IterSearch). */
function search(sequence: PyObject, wanted: PyObject, stopAtFirst: boolean): { found: number; position: number } {
  if (sequence.type.payload.iter === null) throw raised('TypeError', `argument of type '${sequence.type.payload.name}' is not iterable`);
  let found = 0;
  let position = 0;
  forEach(sequence, (item) => {
    if (holding([item], () => isEqual(wanted, item))) found++;
    if (found > 0 && stopAtFirst) return false;
    position++;
    return true;
  });
  return { found, position };
}

function indexOf([sequence, wanted]: readonly PyObject[]): Ref {
  const { found, position } = search(sequence as PyObject, wanted as PyObject, true);
  if (found === 0) throw raised('ValueError', 'sequence.index(x): x not in sequence');
  return newInt(position);
}

function index(object: PyObject): Ref {
  if (!isIndex(object)) asIndex(object, 'OverflowError');
  return typeof object.payload === 'number' || typeof object.payload === 'bigint' ? newRef(object) : newInteger(BigInt(indexValue(object)));
}

const isContained = ([sequence, item]: readonly PyObject[]): Ref => newBool(contains(sequence as PyObject, item as PyObject));

export const sequenceOperators: readonly NativeMethod[] = [
  ...both('getitem', 2, ([object, key]) => getItem(object as PyObject, key as PyObject)),
  ...both('setitem', 3, ([object, key, value]) => change(setItem(object as PyObject, key as PyObject, value as PyObject))),
  ...both('delitem', 2, ([object, key]) => change(setItem(object as PyObject, key as PyObject, null))),
  ...both('contains', 2, isContained),
  operatorFunction('sequenceIncludes', 'sequenceIncludes', 2, isContained),
  ...both('concat', 2, (args) => concatenated(binary, args)),
  ...both('iconcat', 2, (args) => concatenated(inplace, args)),
  ...repetition('repeat', binary),
  ...repetition('irepeat', inplace),
  ...sliced('getslice', 3, (object, low, high) => getSlice(object, low, high)),
  ...sliced('setslice', 4, changeSlice),
  ...sliced('delslice', 3, changeSlice),
  operatorFunction('indexOf', 'indexOf', 2, indexOf),
  operatorFunction('countOf', 'countOf', 2, ([sequence, item]) => newInt(search(sequence as PyObject, item as PyObject, false).found)),
  ...['index', '__index__'].map((name) => oneArgument(name, (_self, object) => index(object))),
  oneArgument('isCallable', (_self, object) => newBool(isCallable(object))),
  oneArgument('isMappingType', (_self, object) => newBool(isMapping(object))),
  oneArgument('isNumberType', (_self, object) => newBool(isNumber(object))),
  oneArgument('isSequenceType', (_self, object) => newBool(isSequence(object))),
];
