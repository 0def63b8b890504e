/** Where a bar stands. */
import type { BarsArtist } from '../result/figure.ts';
import { type Box, left, top, type View } from './view.ts';

/** A bar thinner than this would not be seen. */
const THINNEST = 0.5;

/** The bar at `index`, in pixels; null where it has no count. One that begins at nothing on a logarithmic axis begins at the frame. */
export function barBox(view: View, artist: BarsArtist, index: number): Box | null {
  const { box } = view;
  const flat = artist.orientation === 'horizontal';
  const [along, across] = flat ? [top, left] : [left, top];
  const floor = flat ? box.left : box.top + box.height;
  const [start, bottom] = [artist.starts[index] ?? 0, artist.bottoms[index] ?? 0];
  const value = bottom + (artist.lengths[index] ?? Number.NaN);
  if (Number.isNaN(value)) return null;
  const sides = [along(view, start), along(view, start + (artist.widths[index] ?? 0))] as const;
  const ends = [bottom, value].map((end) => across(view, end)).map((end) => (Number.isFinite(end) ? end : floor)) as [number, number];
  if (!sides.every(Number.isFinite)) return null;
  const [from, thickness] = [Math.min(...sides), Math.max(Math.abs(sides[1] - sides[0]), THINNEST)];
  const [low, length] = [Math.min(...ends), Math.abs(ends[1] - ends[0])];
  return flat ? { left: low, top: from, width: length, height: thickness } : { left: from, top: low, width: thickness, height: length };
}
