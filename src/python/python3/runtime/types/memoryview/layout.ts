/** How items lie in memory: where each begins, and whether they lie one behind the other (Py_buffer, Objects/abstract.c 3.8.18). */

export interface Layout {
  readonly itemsize: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  /** Where the first item begins. */
  readonly start: number;
}

const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);

/** How many items there are. */
export const itemCount = ({ shape }: Layout): number => product(shape);

/** How many bytes they take (`nbytes`). */
export const byteCount = (layout: Layout): number => itemCount(layout) * layout.itemsize;

/** The steps of items that lie one behind the other, the last index first. */
export function contiguousStrides(shape: readonly number[], itemsize: number): number[] {
  return shape.map((_, dimension) => itemsize * product(shape.slice(dimension + 1)));
}

/** Whether items lie so that the last index (C), or the first (Fortran), moves by one item (PyBuffer_IsContiguous). */
export function isContiguous(layout: Layout, order: 'C' | 'F'): boolean {
  const { shape, strides, itemsize } = layout;
  // Without items a view of one dimension goes by its step all the same (init_flags, Objects/memoryobject.c).
  if (shape.length > 1 && byteCount(layout) === 0) return true;
  const reversed = [...shape].reverse();
  const expected = order === 'C' ? contiguousStrides(shape, itemsize) : contiguousStrides(reversed, itemsize).reverse();
  return shape.every((size, dimension) => size === 1 || strides[dimension] === expected[dimension]);
}

/** Where the items begin, in the order in which `tobytes` writes them. */
export function itemOffsets({ shape, strides, start }: Layout, order: 'C' | 'F' = 'C'): number[] {
  const dimensions = shape.map((_, dimension) => dimension);
  if (order === 'F') dimensions.reverse();
  return dimensions.reduce<number[]>(
    (offsets, dimension) =>
      offsets.flatMap((offset) =>
        Array.from({ length: shape[dimension] as number }, (_, index) => offset + index * (strides[dimension] as number)),
      ),
    [start],
  );
}
