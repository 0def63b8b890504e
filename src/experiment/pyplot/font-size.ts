/** Sizes of text by name (`font_scalings` of lib/matplotlib/font_manager.py, 2.1.0), in points. */
import { type PlotCall, PlotError, type PlotValue } from '../../python/index.ts';
import { textOf } from './arguments.ts';

/** `font.size` */
export const FONT_SIZE = 10;

const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 5.79,
  'x-small': 6.94,
  small: 8.33,
  medium: FONT_SIZE,
  large: 12,
  'x-large': 14.4,
  'xx-large': 17.28,
};

/** A size in points, or its name. */
export function sizeOf(size: PlotValue, call: PlotCall): number {
  if (typeof size === 'number') return size;
  const points = SIZES[textOf(size, call)];
  if (points === undefined) throw new PlotError('ValueError', `${textOf(size, call)} is not a valid size`);
  return points;
}
