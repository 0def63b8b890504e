/** Several pairs of axes on one figure. */
import type { Figure } from '../../result/figure.ts';
import type { Box } from '../layout/box.ts';
import type { View } from './vega-lite.ts';

interface Cell {
  readonly view: View;
  readonly box: Box;
}

/** A view without marks that keeps room. */
const gap = (width: number, height: number): View => ({ data: { values: [] }, mark: 'point', width, height });

const row = (views: readonly View[]): View => ({ hconcat: views, spacing: 0, bounds: 'flush' });

/** The figure's whole area with one pair of axes at its place. */
function page({ view, box }: Cell, { width, height }: Figure): View {
  const [right, bottom] = [width - box.left - box.width, height - box.top - box.height];
  const band = row([gap(box.left, box.height), view, gap(right, box.height)]);
  return { vconcat: [gap(width, box.top), band, gap(width, bottom)], spacing: 0, bounds: 'flush' };
}

/** Lays the pages of all axes upon one another: each begins a figure's width before the one to its left ends. */
export const superimposed = (cells: readonly Cell[], figure: Figure): View => ({
  hconcat: cells.map((cell) => page(cell, figure)),
  spacing: -figure.width,
  bounds: 'flush',
});
