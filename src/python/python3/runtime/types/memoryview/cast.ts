/** `memoryview.cast`: the same memory with other items or another shape (memory_cast, Objects/memoryobject.c 3.8.18). */
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { isKindOf, listType, strType, tupleType } from '../../../../object/static-types.ts';
import { indexValue, isInteger } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { formatOf, isByteFormat } from './formats.ts';
import { byteCount, contiguousStrides, isContiguous } from './layout.ts';
import { type MemoryView, usable, type ViewPayload, viewLike } from './view.ts';

const MOST_DIMENSIONS = 64;

export function cast(self: MemoryView, args: readonly PyObject[], kwargs: Kwargs): Ref {
  if (args.length === 0 && !kwargs?.has('format') && !has('memoryview.cast() named')) throw withoutFormat();
  const [format, shape] = keywordArguments('cast', { positional: ['format', 'shape'], required: 1 }, args, kwargs) as [PyObject, PyObject?];
  const view = usable(self);
  if (!isKindOf(format, strType)) {
    throw raised(
      'TypeError',
      has('memoryview.cast() named')
        ? `cast() argument 'format' must be str, not ${format.type.payload.name}`
        : 'memoryview: format argument must be a string',
    );
  }
  if (!isContiguous(view, 'C')) throw raised('TypeError', 'memoryview: casts are restricted to C-contiguous views');
  const hasZeros = [...view.shape, ...view.strides].includes(0);
  if ((shape !== undefined || view.shape.length !== 1) && hasZeros) {
    throw raised('TypeError', 'memoryview: cannot cast view with zeros in shape or strides');
  }
  const dimensions = shape === undefined ? undefined : dimensionsOf(view, shape);
  const itemsize = sizeOfItems(view, format.payload as string);
  const length = byteCount(view);
  const sizes = dimensions === undefined ? [length / itemsize] : sizesOf(dimensions, itemsize, length);
  return viewLike(view, {
    format: format.payload as string,
    itemsize,
    shape: sizes,
    strides: contiguousStrides(sizes, itemsize),
  }) as unknown as Ref;
}

/** Named in none of the versions that have no name for it (Python/getargs.c, 3.8.18). */
function withoutFormat(): unknown {
  const place = "required argument 'format' (pos 1)";
  return raised('TypeError', has('arguments named in errors') ? `function missing ${place}` : `R${place.slice(1)} not found`);
}

function dimensionsOf(view: ViewPayload, shape: PyObject): readonly PyObject[] {
  if (!isKindOf(shape, listType) && !isKindOf(shape, tupleType)) throw raised('TypeError', 'shape must be a list or a tuple');
  const dimensions = shape.payload as PyObject[];
  if (dimensions.length > MOST_DIMENSIONS)
    throw raised('ValueError', `memoryview: number of dimensions must not exceed ${MOST_DIMENSIONS}`);
  if (view.shape.length !== 1 && dimensions.length !== 1) throw raised('TypeError', 'memoryview: cast must be 1D -> ND or ND -> 1D');
  return dimensions;
}

function sizeOfItems(view: ViewPayload, format: string): number {
  const wanted = formatOf(format);
  if (wanted === undefined) {
    const kind = has('memoryviews of complex numbers') ? 'native' : 'native single character';
    throw raised('ValueError', `memoryview: destination format must be a ${kind} format prefixed with an optional '@'`);
  }
  if (!isByteFormat(view.format) && !isByteFormat(format))
    throw raised('TypeError', 'memoryview: cannot cast between two non-byte formats');
  const itemsize = wanted.size();
  if (byteCount(view) % itemsize !== 0) throw raised('TypeError', 'memoryview: length is not a multiple of itemsize');
  return itemsize;
}

function sizesOf(dimensions: readonly PyObject[], itemsize: number, length: number): number[] {
  const sizes = dimensions.map(sizeOf);
  if (sizes.reduce((all, size) => all * size, itemsize) !== length) {
    throw raised('TypeError', 'memoryview: product(shape) * itemsize != buffer size');
  }
  return sizes;
}

function sizeOf(dimension: PyObject): number {
  if (!isInteger(dimension)) throw raised('TypeError', 'memoryview.cast(): elements of shape must be integers');
  const size = Number(indexValue(dimension));
  if (size <= 0) throw raised('ValueError', 'memoryview.cast(): elements of shape must be integers > 0');
  return size;
}
