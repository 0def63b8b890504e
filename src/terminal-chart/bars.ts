/** Bars, filled with blocks an eighth of a cell fine. */
import type { AxisScale } from '../chart/layout/scale.ts';
import type { BarsArtist } from '../result/figure.ts';
import type { Canvas } from './canvas.ts';
import { along, type View } from './view.ts';

const EIGHTHS = 8;
/** Of a bar's width. */
const TOLERANCE = 1e-6;

/** From where to where a line of cells is filled, in eighths. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** Where an end of a bar is; at the axis' start where a logarithm has no place for it. */
function endAt(scale: AxisScale, value: number, count: number): number {
  const at = along(scale, value, count);
  return Number.isFinite(at) ? at : Number.isNaN(value) ? Number.NaN : 0;
}

/** Whether each bar begins where the one before it ends, as those of a histogram do. */
function areJoined({ starts, widths }: BarsArtist): boolean {
  const [first = 0, second = 0] = starts;
  return starts.length > 1 && second - first <= (widths[0] ?? 0) * (1 + TOLERANCE);
}

/** The cells along the category axis that a bar takes: one at least; apart from the next one where bars stand apart. */
function cellsOf(scale: AxisScale, start: number, width: number, count: number, joined: boolean): readonly [number, number] | null {
  const [one, other] = [endAt(scale, start, count), endAt(scale, start + width, count)];
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (!(high >= 0 && low <= count)) return null;
  const cells = Math.max(1, Math.floor(high - low));
  const first = Math.min(count - 1, Math.max(0, joined ? Math.round(low) : Math.round((low + high - cells) / 2)));
  return [first, Math.max(first + 1, Math.min(count, joined ? Math.round(high) : first + cells))];
}

/** What each line of cells is filled with: bars that share one are drawn as one. */
function extentsOf(bars: BarsArtist, category: AxisScale, value: AxisScale, lines: number, cells: number): Map<number, Extent> {
  const found = new Map<number, Extent>();
  const joined = areJoined(bars);
  for (const [index, start] of bars.starts.entries()) {
    const [bottom, length] = [bars.bottoms[index] ?? 0, bars.lengths[index] ?? 0];
    const ends = [endAt(value, bottom, cells), endAt(value, bottom + length, cells)].map((end) => clamp(end, cells) * EIGHTHS);
    const place = cellsOf(category, start, bars.widths[index] ?? 0, lines, joined);
    if (place === null || length === 0 || ends.some(Number.isNaN)) continue;
    for (let line = place[0]; line < place[1]; line++) {
      const before = found.get(line);
      found.set(line, { from: Math.min(...ends, before?.from ?? cells * EIGHTHS), to: Math.max(...ends, before?.to ?? 0) });
    }
  }
  return found;
}

/** The character of a cell that is filled from one eighth to another; null for none. */
function blockOf(from: number, to: number, canvas: Canvas, series: number, vertical: boolean): string | null {
  const { fills, upwards, downwards, rightwards } = canvas.glyphs;
  const filled = Math.round(to) - Math.round(from);
  if (filled <= 0) return null;
  const fill = fills[canvas.marked ? series % fills.length : 0] as string;
  if (filled >= EIGHTHS) return fill;
  // Only the first fill has eighths of its own.
  if (fill !== fills[0]) return filled >= EIGHTHS / 2 ? fill : null;
  if (from > 0 && to >= EIGHTHS) return (vertical ? downwards : fills)[vertical ? filled - 1 : 0] as string;
  return (vertical ? upwards : rightwards)[filled - 1] as string;
}

export function drawBars(bars: BarsArtist, view: View, canvas: Canvas, series: number): void {
  const vertical = bars.orientation === 'vertical';
  const [category, value] = vertical ? [view.x, view.y] : [view.y, view.x];
  const [lines, cells] = vertical ? [canvas.columns, canvas.rows] : [canvas.rows, canvas.columns];
  for (const [line, { from, to }] of extentsOf(bars, category, value, lines, cells)) {
    // Something is never drawn as nothing.
    const end = Math.max(to, from + 1);
    for (let cell = Math.floor(from / EIGHTHS); cell * EIGHTHS < end; cell++) {
      const bottom = cell * EIGHTHS;
      const block = blockOf(Math.max(from - bottom, 0), Math.min(end - bottom, EIGHTHS), canvas, series, vertical);
      if (block !== null) canvas.put(vertical ? line : cell, vertical ? cell : line, block, series);
    }
  }
}
