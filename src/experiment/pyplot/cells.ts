/** Places in a figure: `subplot(2, 2, 1)`, `subplot(221)` (lib/matplotlib/axes/_subplots.py, 2.1.0). */
import { type PlotCall, PlotError } from '../../python/index.ts';
import { numberOf, unsupported } from './arguments.ts';
import type { Cell } from './draft.ts';

export const WHOLE: Cell = { rows: 1, columns: 1, index: 1 };

function digitsOf(code: number): number[] {
  const digits = [...String(code)].map(Number);
  if (digits.length !== 3) throw new PlotError('ValueError', `Integer subplot specification must be a three-digit number, not ${code}`);
  return digits;
}

/** The cell that the arguments of `subplot` name. */
export function cellOf(call: PlotCall): Cell {
  const { args, kwargs } = call;
  if (Object.keys(kwargs).length > 0) throw unsupported(call, `the argument '${Object.keys(kwargs)[0]}'`);
  if (args.length === 0) return WHOLE;
  if (args.length !== 1 && args.length !== 3) throw new PlotError('ValueError', `Illegal argument(s) to subplot: (${args.join(', ')})`);
  const numbers = args.map((value) => numberOf(value, call));
  const [rows, columns, index] = (numbers.length === 1 ? digitsOf(numbers[0] as number) : numbers) as [number, number, number];
  if (index < 1 || index > rows * columns) throw new PlotError('ValueError', `num must be 1 <= num <= ${rows * columns}, not ${index}`);
  return { rows, columns, index };
}

export const sameCell = (one: Cell, other: Cell): boolean =>
  one.rows === other.rows && one.columns === other.columns && one.index === other.index;

/** A cell's extent along one direction, in fractions of the figure without gaps. */
const extent = (position: number, count: number): [number, number] => [position / count, (position + 1) / count];

/** Whether two extents share more than an edge. */
const meet = ([from, to]: [number, number], [low, high]: [number, number]): boolean => Math.min(to, high) - Math.max(from, low) > 1e-9;

const place = ({ rows, columns, index }: Cell): { across: [number, number]; down: [number, number] } => ({
  across: extent((index - 1) % columns, columns),
  down: extent(Math.floor((index - 1) / columns), rows),
});

/** Whether two cells overlap: then pyplot's `subplot` removes the older axes. */
export function overlap(one: Cell, other: Cell): boolean {
  const [left, right] = [place(one), place(other)];
  return meet(left.across, right.across) && meet(left.down, right.down);
}
