/** Where axes stand among those of their figure: a grid for the page's styles. */
import type { Axes, Figure } from '../result/figure.ts';

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));
const multiple = (one: number, other: number): number => (one * other) / divisor(one, other);

/** So many cells of one grid hold all axes, whatever the grids they were made in. */
const cellsOf = ({ axes }: Figure, along: 'rows' | 'columns'): number => axes.reduce((cells, each) => multiple(cells, each[along]), 1);

/** How many columns hold all axes of `figure`. */
export const columnsOf = (figure: Figure): number => cellsOf(figure, 'columns');

/** Puts a chart where its axes are in the figure. */
export function place(holder: HTMLElement, { rows, columns, index }: Axes, figure: Figure): void {
  const [down, across] = [cellsOf(figure, 'rows') / rows, cellsOf(figure, 'columns') / columns];
  const [row, column] = [Math.floor((index - 1) / columns), (index - 1) % columns];
  holder.style.gridRow = `${row * down + 1} / span ${down}`;
  holder.style.gridColumn = `${column * across + 1} / span ${across}`;
  holder.style.setProperty('--rows', String(rows));
}
