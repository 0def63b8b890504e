/** From values to the dots and cells of a canvas. */
import { type AxisScale, distance } from '../chart/layout/scale.ts';
import type { Canvas } from './canvas.ts';

/** The scales of a plot, `length` not used: each reader brings its own unit. */
export interface View {
  readonly x: AxisScale;
  readonly y: AxisScale;
}

/** How far `value` is from an axis' start in a unit of which `count` make its length; not a number where it has no place. */
export const along = (scale: AxisScale, value: number, count: number): number => distance({ ...scale, length: count }, value);

/** The one of `count` steps that `value` is in; -1 outside of the view. The far end belongs to the last step. */
export function stepAt(scale: AxisScale, value: number, count: number): number {
  const at = along(scale, value, count);
  return at >= 0 && at <= count ? Math.min(count - 1, Math.floor(at)) : -1;
}

/** The dot of a point; null where it has no place or is outside. */
export function dotAt({ x, y }: View, canvas: Canvas, across: number, up: number): readonly [number, number] | null {
  const { width, height } = canvas.size;
  const [column, row] = [stepAt(x, across, width), stepAt(y, up, height)];
  return column < 0 || row < 0 ? null : [column, row];
}
