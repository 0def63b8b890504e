/** Data along an axis: numbers, or names that become positions (lib/matplotlib/category.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotValue } from '../../python/index.ts';
import { isList, listOf, numbersOf, textOf } from './arguments.ts';
import type { AxesDraft, Categories } from './draft.ts';

/** `np.unique` sorts by code point. */
const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort((left, right) => (left < right ? -1 : 1));

function positionsOf(names: readonly string[], categories: Categories): number[] {
  for (const name of sorted(names)) if (!categories.has(name)) categories.set(name, categories.size);
  return names.map((name) => categories.get(name) as number);
}

/** The values along one axis of `axes`. Strings are categories, unless numbers were meant to be there. */
export function dataOf(value: PlotValue, axes: AxesDraft, direction: 'x' | 'y', call: PlotCall): readonly number[] {
  const items = listOf(value);
  if (typeof items[0] !== 'string') return numbersOf(value, call);
  return positionsOf(
    items.map((item) => textOf(item, call)),
    axes.categories[direction],
  );
}

/** The columns of a list of rows; a flat list is one column. */
export function columnsOf(value: PlotValue): PlotValue[] {
  if (!isList(value) || !isList(value[0])) return [value];
  const rows = value as readonly (readonly PlotValue[])[];
  const width = (rows[0] as readonly PlotValue[]).length;
  if (rows.some((row) => !isList(row) || row.length !== width))
    throw new PlotError('ValueError', 'setting an array element with a sequence.');
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] as PlotValue));
}

/** Repeats `values` until there are `count`, as numpy broadcasts one value. */
export function broadcast(values: readonly number[], count: number): readonly number[] {
  if (values.length === count) return values;
  if (values.length === 1) return Array.from({ length: count }, () => values[0] as number);
  throw new PlotError('ValueError', 'shape mismatch: objects cannot be broadcast to a single shape');
}
