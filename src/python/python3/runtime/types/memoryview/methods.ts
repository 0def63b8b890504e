/** Methods and attributes of memoryviews (Objects/memoryobject.c, 3.8.18). */
import { newBytes } from '../../../../cache/bytes.ts';
import { newInt } from '../../../../cache/integers.ts';
import { newBool, newNone, none } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { GetSet, Kwargs, NativeMethod } from '../../../../memory/type-record.ts';
import { newList, newTuple } from '../../../../object/construct.ts';
import { noArguments, oneArgument, positional, withKeywords } from '../../../../object/native.ts';
import { searchBounds } from '../../../../object/sequence-items.ts';
import { isKindOf, strType } from '../../../../object/static-types.ts';
import { isEqual } from '../../../../protocol/compare.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { hexMethod } from '../bytes/methods.ts';
import { cast } from './cast.ts';
import { objectOf } from './formats.ts';
import { byteCount, isContiguous, itemOffsets } from './layout.ts';
import { itemAt, type MemoryView, release, textOfView, usable, type ViewPayload, viewLike } from './view.ts';

/** All items, a list for each index of a dimension (tolist_rec). */
function listOf(view: ViewPayload, dimension: number, offset: number): Ref {
  if (dimension === view.shape.length) return objectOf(itemAt(view, offset));
  const stride = view.strides[dimension] as number;
  const items = Array.from({ length: view.shape[dimension] as number }, (_, index) => listOf(view, dimension + 1, offset + index * stride));
  return newList(items);
}

function toList(self: MemoryView): Ref {
  const view = usable(self);
  return listOf(view, 0, view.start);
}

/** `tobytes(order)`: `F` writes the first index fastest, `A` does where the memory lies so. */
function toBytes(self: MemoryView, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [order] = keywordArguments('tobytes', { positional: ['order'] }, args, kwargs);
  const view = usable(self);
  return newBytes(textOfView(view, order === undefined || order === none ? 'C' : orderOf(view, order)));
}

function orderOf(view: ViewPayload, order: PyObject): 'C' | 'F' {
  if (!isKindOf(order, strType))
    throw raised('TypeError', `tobytes() argument 'order' must be str or None, not ${order.type.payload.name}`);
  if (order.payload === 'A') return isContiguous(view, 'F') ? 'F' : 'C';
  if (order.payload === 'C' || order.payload === 'F') return order.payload;
  throw raised('ValueError', "order must be 'C', 'F' or 'A'");
}

function released(self: MemoryView): Ref {
  release(self);
  return newNone();
}

function matches(view: ViewPayload, offset: number, value: PyObject): boolean {
  const item = objectOf(itemAt(view, offset));
  return holding([item], () => item === value || isEqual(item, value));
}

function count(self: MemoryView, value: PyObject): Ref {
  const view = usable(self);
  return newInt(itemOffsets(view).filter((offset) => matches(view, offset, value)).length) as Ref;
}

function index(self: MemoryView, [value, ...bounds]: readonly PyObject[]): Ref {
  const view = usable(self);
  const offsets = itemOffsets(view);
  const { from, to } = searchBounds(bounds, offsets.length);
  const place = offsets.findIndex((offset, at) => at >= from && at < to && matches(view, offset, value as PyObject));
  if (place < 0) throw raised('ValueError', 'memoryview.index(x): x not found');
  return newInt(place) as Ref;
}

export function memoryviewMethods(): readonly NativeMethod[] {
  return [
    noArguments('release', released),
    withKeywords('cast', cast),
    noArguments('tolist', toList),
    has('memoryview.toreadonly') ? withKeywords('tobytes', toBytes) : noArguments('tobytes', (self: MemoryView) => toBytes(self, [], null)),
    hexMethod(),
    noArguments('__enter__', (self: MemoryView) => {
      usable(self);
      return newRef(self) as unknown as Ref;
    }),
    positional('__exit__', 0, Number.POSITIVE_INFINITY, released),
    ...(has('memoryview.toreadonly') ? [noArguments('toreadonly', toReadonly)] : []),
    ...(has('items of memoryview counted') ? [oneArgument('count', count), positional('index', 1, 3, index, 'unpack')] : []),
  ];
}

const toReadonly = (self: MemoryView): Ref => viewLike(usable(self), { isReadonly: true }) as unknown as Ref;

const readOnly = (read: (view: ViewPayload) => Ref): GetSet => ({ get: (object) => read(usable(object as MemoryView)) });
const tupleOf = (numbers: readonly number[]): Ref => newTuple(numbers.map((each) => newInt(each) as Ref));

export const memoryviewAttributes: Readonly<Record<string, GetSet>> = {
  obj: readOnly(({ managed }) => newRef(managed.payload.obj ?? none) as Ref),
  nbytes: readOnly((view) => newInt(byteCount(view)) as Ref),
  itemsize: readOnly(({ itemsize }) => newInt(itemsize) as Ref),
  format: readOnly(({ format }) => newStr(format) as Ref),
  readonly: readOnly(({ isReadonly }) => newBool(isReadonly)),
  ndim: readOnly(({ shape }) => newInt(shape.length) as Ref),
  shape: readOnly(({ shape }) => tupleOf(shape)),
  strides: readOnly(({ strides }) => tupleOf(strides)),
  suboffsets: readOnly(() => tupleOf([])),
  c_contiguous: readOnly((view) => newBool(isContiguous(view, 'C'))),
  f_contiguous: readOnly((view) => newBool(isContiguous(view, 'F'))),
  contiguous: readOnly((view) => newBool(isContiguous(view, 'C') || isContiguous(view, 'F'))),
};
