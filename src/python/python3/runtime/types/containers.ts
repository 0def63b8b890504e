/** Lists, tuples and slices of Python 3 (Objects/listobject.c, tupleobject.c and sliceobject.c, 3.8.18). */

import { newInteger } from '../../../cache/integers.ts';
import { newNone, none } from '../../../cache/singletons.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { CompareOp, Kwargs } from '../../../memory/type-record.ts';
import { type ListObject, newList, newTuple, type TupleObject } from '../../../object/construct.ts';
import { newReverseListIterator } from '../../../object/iterators/sequence-iterator.ts';
import { clearList } from '../../../object/list.ts';
import { type SortOptions, sortInPlace } from '../../../object/list-sort.ts';
import { defineMethods, noArguments, oneArgument, withKeywords } from '../../../object/native.ts';
import { compareItems } from '../../../object/sequence-items.ts';
import { listType, sliceType, tupleType } from '../../../object/static-types.ts';
import { checkArity, unpackStyle } from '../../../protocol/call-native.ts';
import { refuseKeywords } from '../../../protocol/keyword-arguments.ts';
import { indexValue, isIndex } from '../../../protocol/number.ts';
import { hashOf, isTrue, lengthOf } from '../../../protocol/object.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { NO_BOUND, type SlicePayload, sliceIndices } from '../../../protocol/slice-indices.ts';
import { has } from '../../../versions/features.ts';
import { hashSlice, hashTuple } from '../hashing/tuple-hash.ts';
import { keywordArguments } from '../keyword-arguments.ts';

const SORT_KEYWORDS = ['key', 'reverse'];

/** Sorting has keywords alone; until 3.6 they are named in the error of another argument (listsort, Objects/listobject.c 3.6.15). */
export function sortKeywords(args: readonly PyObject[], kwargs: Kwargs): SortOptions {
  const fits = args.length + (kwargs?.size ?? 0) <= SORT_KEYWORDS.length;
  if (args.length > 0 && fits && !has('arguments named in errors')) throw raised('TypeError', 'must use keyword argument for key function');
  const [key, reverse] = keywordArguments('sort', { positional: [], keyword: SORT_KEYWORDS }, args, kwargs);
  if (reverse !== undefined && !isIndex(reverse) && !has('any truth reverses')) {
    const type = reverse.type.payload.name;
    throw raised(
      'TypeError',
      has('real numbers') ? `'${type}' object cannot be interpreted as an integer` : `an integer is required (got type ${type})`,
    );
  }
  return { cmp: null, key: key === undefined || key === none ? null : key, reverse: reverse !== undefined && isTrue(reverse) };
}

function sort(self: ListObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  sortInPlace(self, sortKeywords(args, kwargs));
  return newNone();
}

/** For how much room to make (list___init___impl, Objects/listobject.c 3.8.18 and 3.9.18). */
function askLength(source: PyObject): void {
  if (source.type.payload.length === null) return;
  try {
    lengthOf(source);
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    error.discard();
  }
}

function shapeLists(): void {
  const record = listType.payload;
  const { init } = record;
  record.init = (object, args, kwargs) => {
    if (object.type === listType) refuseKeywords('list', kwargs);
    checkArity('list', args.length, { kind: 'many', min: 0, max: 1, style: has('arguments named in errors') ? 'unpack' : 'parse' });
    const [source] = args;
    if (source !== undefined && source.type.payload.heap !== null && has('list asks for the length') && !has('list asks no more'))
      askLength(source);
    init?.(object, args, null);
  };
  const unpacking = ['insert', 'pop', 'index'].flatMap((name) => {
    const attribute = record.attributes.get(name);
    if (attribute?.kind !== 'method' || attribute.method.signature.kind !== 'many') return [];
    return [{ ...attribute.method, signature: { ...attribute.method.signature, style: unpackStyle() } }];
  });
  defineMethods(listType, [
    ...unpacking,
    noArguments('copy', (self: ListObject) => newList(self.payload.map((item) => newRef(item) as Ref))),
    noArguments('clear', (self: ListObject) => {
      clearList(self);
      return newNone();
    }),
    withKeywords('sort', sort),
    noArguments('__reversed__', (self: PyObject) => newReverseListIterator(self)),
  ]);
}

function shapeTuples(): void {
  const record = tupleType.payload;
  record.hash = (object) => hashTuple((object as TupleObject).payload.map(hashOf));
  const index = record.attributes.get('index');
  if (index?.kind === 'method' && index.method.signature.kind === 'many') {
    defineMethods(tupleType, [{ ...index.method, signature: { ...index.method.signature, style: unpackStyle() } }]);
  }
  const { construct } = record;
  record.construct = (type, args, kwargs) => {
    if (type === tupleType) refuseKeywords('tuple', kwargs);
    return (construct as NonNullable<typeof construct>)(type, args, kwargs);
  };
  defineMethods(tupleType, [
    noArguments('__getnewargs__', (self: TupleObject) => newTuple([newTuple(self.payload.map((item) => newRef(item) as Ref))])),
  ]);
}

/** `slice.indices(length)`. */
function indices(self: PyObject, length: PyObject): Ref {
  if (!isIndex(length)) throw raised('TypeError', `'${length.type.payload.name}' object cannot be interpreted as an integer`);
  const size = indexValue(length);
  if (size < 0) throw raised('ValueError', 'length should not be negative');
  const { start, stop, step } = sliceIndices(self.payload as SlicePayload, Number(size), NO_BOUND);
  return newTuple([start, stop, step].map((each) => newInteger(BigInt(each)) as Ref));
}

/** Compared as tuples of the three are (slice_richcompare). */
function compareSlices(left: PyObject, right: PyObject, op: CompareOp): Ref | undefined {
  if (left.type !== sliceType || right.type !== sliceType) return undefined;
  const [a, b] = [left.payload as SlicePayload, right.payload as SlicePayload];
  return compareItems([a.start, a.stop, a.step], [b.start, b.stop, b.step], op);
}

function hashOfSlice(object: PyObject): bigint {
  const { start, stop, step } = object.payload as SlicePayload;
  return hashSlice([start, stop, step].map(hashOf));
}

export function shapeContainers(): void {
  sliceType.payload.richCompare = compareSlices;
  if (has('hash of slices')) sliceType.payload.hash = hashOfSlice;
  shapeLists();
  shapeTuples();
  defineMethods(sliceType, [oneArgument('indices', indices)]);
}
