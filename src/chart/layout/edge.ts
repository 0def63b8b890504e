/** Where markers stand that have a place along one axis alone: in a row inside the frame. */
import type { Axes, Edge, LineArtist } from '../../result/figure.ts';
import type { AxesLayout } from './axes.ts';
import { distance, forward, type Interval, inverse, type ScaleKind } from './scale.ts';

/** From the frame to the middle of the first row, in pixels: between it and the highest data, which matplotlib's margin keeps away. */
const INSET = 7;
/** From one row to the next. */
const ROW = 9;
/** Rows take no more than this share of an axis. */
const MOST = 0.5;

/** How far inside the frame a row of marks stands. */
export const insetOf = ({ row }: Pick<Edge, 'row'>): number => INSET + row * ROW;

/** How many rows of marks stand at each side: those at the start of their axis, and those at its end. */
export function rowsAt({ artists }: Pick<Axes, 'artists'>, axis: 'x' | 'y'): readonly [start: number, end: number] {
  const [start, end] = axis === 'x' ? ['left', 'right'] : ['bottom', 'top'];
  const edges = artists.flatMap((artist) => (artist.kind === 'line' ? (artist.edge ?? []) : []));
  const rowsOf = (wanted: string | undefined): number =>
    edges.reduce((most, { side, row }) => (side === wanted ? Math.max(most, row + 1) : most), 0);
  return [rowsOf(start), rowsOf(end)];
}

/** The shares of an axis of so many pixels that more rows than one take: the first stands in the margin. */
export const roomOf = ([start, end]: readonly [number, number], length: number): readonly [number, number] => [
  (Math.max(0, start - 1) * ROW) / length,
  (Math.max(0, end - 1) * ROW) / length,
];

/** A view with shares of it left free at its start and at its end. */
export function widened(kind: ScaleKind, view: Interval, [before, after]: readonly [number, number]): Interval {
  if (before === 0 && after === 0) return view;
  const [start, end] = [forward(kind, view[0]), forward(kind, view[1])];
  const whole = (end - start) / (1 - Math.min(before + after, MOST));
  return [inverse(kind, start - before * whole), inverse(kind, end + after * whole)];
}

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
