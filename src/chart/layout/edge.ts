/** Where markers stand that have a place along one axis alone: in a row inside the frame. */
import type { Edge, LineArtist } from '../../result/figure.ts';
import type { AxesLayout } from './axes.ts';
import { distance } from './scale.ts';

/** From the frame to the middle of the first row, in pixels: between it and the highest data, which matplotlib's margin keeps away. */
const INSET = 7;
/** From one row to the next. */
const ROW = 9;

/** How far inside the frame a row of marks stands. */
export const insetOf = ({ row }: Pick<Edge, 'row'>): number => INSET + row * ROW;

/** Pixels from the frame's upper left corner, without those that are outside or on top of another. */
export function edgePoints({ x, y }: LineArtist, edge: Edge, layout: AxesLayout): (readonly [number, number])[] {
  const { width, height } = layout.box;
  const { side } = edge;
  const inset = insetOf(edge);
  const level = side === 'top' || side === 'bottom';
  const [places, axis, length] = level ? [x, layout.x, width] : [y, layout.y, height];
  const pixels = places.map((place) => Math.round(distance(axis.scale, place)));
  const shown = [...new Set(pixels.filter((pixel) => pixel >= 0 && pixel <= length))];
  if (level) return shown.map((pixel) => [pixel, side === 'top' ? inset : height - inset]);
  return shown.map((pixel) => [side === 'left' ? inset : width - inset, height - pixel]);
}
