/** Where the axes of a figure stand. Pixels, from the figure's upper left corner. */
import type { Axes, Figure } from '../../result/figure.ts';
import { SUBPLOTS } from '../style.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Without the dust of binary fractions, which would show in every file. */
const clean = (pixels: number): number => Math.round(pixels * 1e9) / 1e9;

/** The box of cell `index` of `count` along one direction whose cells share `total` pixels. */
function cell(index: number, count: number, total: number, gap: number): [number, number] {
  const size = total / (count + gap * (count - 1));
  return [index * size * (1 + gap), size];
}

/** The frame of `axes`: its cell of the subplot grid (`gridspec.GridSpec.get_grid_positions`, 2.1.0). */
export function boxOf({ width, height, subplots = SUBPLOTS }: Figure, { rows, columns, index }: Axes): Box {
  const area = {
    left: subplots.left * width,
    top: (1 - subplots.top) * height,
    width: (subplots.right - subplots.left) * width,
    height: (subplots.top - subplots.bottom) * height,
  };
  const [x, cellWidth] = cell((index - 1) % columns, columns, area.width, subplots.wspace);
  const [y, cellHeight] = cell(Math.floor((index - 1) / columns), rows, area.height, subplots.hspace);
  return { left: clean(area.left + x), top: clean(area.top + y), width: clean(cellWidth), height: clean(cellHeight) };
}
