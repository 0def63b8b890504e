/** Where markers stand that have a place along one axis alone: in a row inside the frame. */
import type { LineArtist } from '../../result/figure.ts';
import type { AxesLayout } from './axes.ts';
import { distance } from './scale.ts';

/** From the frame to the middle of the row, in pixels: between it and the highest data, which matplotlib's margin keeps away. */
const INSET = 7;

/** Pixels from the frame's upper left corner, without those that are outside or on top of another. */
export function edgePoints({ edge, x, y }: LineArtist, layout: AxesLayout): (readonly [number, number])[] {
  const { width, height } = layout.box;
  const level = edge === 'top' || edge === 'bottom';
  const [places, axis, length] = level ? [x, layout.x, width] : [y, layout.y, height];
  const pixels = places.map((place) => Math.round(distance(axis.scale, place)));
  const shown = [...new Set(pixels.filter((pixel) => pixel >= 0 && pixel <= length))];
  if (level) return shown.map((pixel) => [pixel, edge === 'top' ? INSET : height - INSET]);
  return shown.map((pixel) => [edge === 'left' ? INSET : width - INSET, height - pixel]);
}
