/** On which pixels Agg draws what is upright and level (`path_converters.h` PathSnapper and `_backend_agg.h` draw_markers, 2.1.0). */
import type { AxesLayout } from '../layout/axes.ts';
import { distance } from '../layout/scale.ts';

/** Strokes an odd number of pixels wide run along the middle of pixels, others between them. */
export const pixelOffset = (width: number): number => (Math.round(width) % 2 === 0 ? 0 : 0.5);

/** The place on a whole pixel of the figure for a stroke at `at`, both counted from `origin`. */
export const snapped = (at: number, origin: number, width: number): number => Math.floor(origin + at + 0.5) + pixelOffset(width) - origin;

/** Agg puts the middle of a marker on the middle of a pixel, as a stroke one pixel wide. */
export const MARKER_SNAP = 1;

/** How far a stroke `width` pixels wide is moved to the right, or down, to lie on whole pixels. */
export interface Snap {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

export function snapOf({ box, x, y }: AxesLayout, width: number): Snap {
  const move = (at: number, origin: number): number => snapped(at, origin, width) - at;
  return {
    x: (value) => move(distance(x.scale, value), box.left),
    y: (value) => move(box.height - distance(y.scale, value), box.top),
  };
}
