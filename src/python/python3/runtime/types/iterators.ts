/** Iterators of Python 3: `map`, `filter` and `zip` are types; others have other names (Python/bltinmodule.c and Objects, 3.8.18). */
import { newInteger } from '../../../cache/integers.ts';
import { allocate } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import { newTuple } from '../../../object/construct.ts';
import { enumerateType } from '../../../object/iterators/enumerate.ts';
import { newReversed, reversedType } from '../../../object/iterators/sequence-iterator.ts';
import { checkLengths, type ReadStrict } from '../../../object/itertools/equal-lengths.ts';
import { filterType } from '../../../object/itertools/filter.ts';
import { zipType as zipTypeOf } from '../../../object/itertools/izip.ts';
import { type MapState, mappingType, nextItems } from '../../../object/itertools/mapping.ts';
import { staticTypes } from '../../../object/static-types.ts';
import { callArray } from '../../../protocol/call.ts';
import { checkArity } from '../../../protocol/call-native.ts';
import { iterOf } from '../../../protocol/iterate.ts';
import { callIternext } from '../../../protocol/iternext.ts';
import { refuseKeywords } from '../../../protocol/keyword-arguments.ts';
import { indexValue, isIndex } from '../../../protocol/number.ts';
import { isTrue } from '../../../protocol/object.ts';
import { raised } from '../../../protocol/raise.ts';
import { type Feature, has } from '../../../versions/features.ts';
import { keywordArguments } from '../keyword-arguments.ts';

/** What Python 2 calls them, and Python 3. */
const NAMES: Readonly<Record<string, string>> = {
  listiterator: 'list_iterator',
  tupleiterator: 'tuple_iterator',
  listreverseiterator: 'list_reverseiterator',
  setiterator: 'set_iterator',
  'dictionary-keyiterator': 'dict_keyiterator',
  'dictionary-valueiterator': 'dict_valueiterator',
  'dictionary-itemiterator': 'dict_itemiterator',
  'callable-iterator': 'callable_iterator',
  dictproxy: 'mappingproxy',
  'itertools.izip_longest': 'itertools.zip_longest',
};

/** The arguments stand on the C stack; there is no tuple of them. */
export const mapType = mappingType('map', mapped, strictSince('map', 'map strict'));

function mapped({ iterators, func, isStrict }: MapState): Ref | null {
  const items = nextItems(iterators, callIternext);
  return holding(items, () => {
    if (items.length === iterators.length) return callArray(func, items, null);
    if (isStrict) checkLengths('map', iterators, items.length);
    return null;
  });
}

export const filterFunctionType = filterType('filter', true);
export const zipType = zipTypeOf('zip', strictSince('zip', 'zip strict'));

/** The keyword `strict`, where the version has it. */
function strictSince(callee: string, feature: Feature): ReadStrict {
  return (kwargs) => {
    if (!has(feature)) {
      refuseKeywords(callee, kwargs);
      return false;
    }
    const [strict] = keywordArguments(callee, { positional: [], keyword: ['strict'] }, [], kwargs);
    return strict !== undefined && isTrue(strict);
  };
}

/** The names in `builtins` have no module in front. */
for (const type of [mapType, filterFunctionType, zipType]) type.payload.name = type.payload.name.replace('itertools.', '');

function enumerate(type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (type === enumerateType && has('enumerate takes a vector')) checkVector(args.length, [...(kwargs?.keys() ?? [])]);
  const [iterable, start] = keywordArguments('enumerate', { positional: ['iterable', 'start'], required: 1 }, args, kwargs);
  const first = start === undefined ? 0 : startOf(start);
  const iterator = iterOf(iterable as PyObject);
  return allocate(type, { index: first, iterator, result: newTuple([newInteger(0n) as Ref, newInteger(0n) as Ref]) });
}

/** The names by which `count` arguments less than two are given, in their order (enumerate_vectorcall, Objects/enumobject.c 3.11.7). */
function checkVector(count: number, names: readonly string[]): void {
  const all = count + names.length;
  if (all === 0 || (all > 2 && count === 0)) throw raised('TypeError', "enumerate() missing required argument 'iterable'");
  if (all > 2) return;
  const expected = names[0] === 'start' && names.length === 2 ? ['start', 'iterable'] : ['iterable', 'start'].slice(count);
  const wrong = names.find((name, index) => name !== expected[index]);
  if (wrong !== undefined) throw raised('TypeError', `'${wrong}' is an invalid keyword argument for enumerate()`);
}

function startOf(start: PyObject): number | bigint {
  if (!isIndex(start)) throw raised('TypeError', `'${start.type.payload.name}' object cannot be interpreted as an integer`);
  return indexValue(start);
}

export function shapeIterators(): void {
  for (const type of staticTypes()) {
    const record = type.payload;
    record.name = NAMES[record.name] ?? record.name;
  }
  enumerateType.payload.construct = enumerate;
  reversedType.payload.construct = (_type, args, kwargs) => {
    refuseKeywords('reversed', kwargs);
    checkArity('reversed', args.length, { kind: 'many', min: 1, max: 1, style: 'unpack' });
    return newReversed(args[0] as PyObject);
  };
}
