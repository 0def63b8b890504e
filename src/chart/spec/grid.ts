/** Several pairs of axes on one figure. */
import type { Figure } from '../../result/figure.ts';
import type { Box } from '../layout/box.ts';
import type { View } from './vega-lite.ts';

interface Cell {
  readonly view: View;
  readonly box: Box;
}

/** A view without marks that keeps room. */
export const gap = (width: number, height: number): View => ({ data: { values: [] }, mark: 'point', width, height });

/**
 * The figure's whole width with one pair of axes at its place. The spaces before it are spacings, not gaps: Vega rounds the sizes of
 * views up to whole pixels, and leaves spacings as they are.
 */
function page({ view, box }: Cell, { width }: Figure): View {
  const band = { hconcat: [gap(0, 0), view], spacing: box.left, bounds: 'flush' };
  return { vconcat: [gap(width, 0), band], spacing: box.top, bounds: 'flush' };
}

/** Lays the pages of all axes upon one another: each begins a figure's width before the one to its left ends. */
export const superimposed = (cells: readonly Cell[], figure: Figure): View => ({
  hconcat: cells.map((cell) => page(cell, figure)),
  spacing: -figure.width,
  bounds: 'flush',
});
