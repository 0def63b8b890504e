/** Lines: through points, across the whole chart, and straight ones from place to place. */
import { DASHES } from '../chart/style.ts';
import type { LineArtist, SegmentsArtist, SpanLineArtist } from '../result/figure.ts';
import { inkOf, type Pen, POINT } from './pen.ts';
import { left, placed, top } from './view.ts';

function prepare({ context, inks }: Pen, { color, linestyle, linewidth }: Pick<LineArtist, 'color' | 'linestyle' | 'linewidth'>): void {
  const width = linewidth * POINT;
  context.strokeStyle = inkOf(color, inks);
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash(linestyle === 'none' ? [] : (DASHES[linestyle]?.map((length) => length * width) ?? []));
}

/** The corners from one point to the next. */
function follow(
  context: CanvasRenderingContext2D,
  drawstyle: LineArtist['drawstyle'],
  from: readonly number[],
  to: readonly number[],
): void {
  const [[lastX, lastY], [x, y]] = [from as [number, number], to as [number, number]];
  if (drawstyle === 'steps-pre') context.lineTo(lastX, y);
  if (drawstyle === 'steps-post') context.lineTo(x, lastY);
  if (drawstyle === 'steps-mid') {
    context.lineTo((lastX + x) / 2, lastY);
    context.lineTo((lastX + x) / 2, y);
  }
  context.lineTo(x, y);
}

/** The line alone; a point without a place breaks it. */
export function drawLine(pen: Pen, artist: LineArtist): void {
  if (artist.linestyle === 'none') return;
  const { context, view } = pen;
  const { x, y, drawstyle } = artist;
  prepare(pen, artist);
  context.beginPath();
  let last: readonly number[] | null = null;
  for (let index = 0; index < x.length; index++) {
    const at = placed(view, x[index] as number, y[index] as number);
    if (!at.every(Number.isFinite)) last = null;
    else {
      if (last === null) context.moveTo(...at);
      else follow(context, drawstyle, last, at);
      last = at;
    }
  }
  context.stroke();
}

/** `axhline` and `axvline`. */
export function drawSpanLine(pen: Pen, artist: SpanLineArtist): void {
  const { context, view } = pen;
  const { box } = view;
  const { at, from, to } = artist;
  prepare(pen, artist);
  context.beginPath();
  if (artist.orientation === 'horizontal') {
    context.moveTo(box.left + from * box.width, top(view, at));
    context.lineTo(box.left + to * box.width, top(view, at));
  } else {
    context.moveTo(left(view, at), box.top + (1 - from) * box.height);
    context.lineTo(left(view, at), box.top + (1 - to) * box.height);
  }
  context.stroke();
}

/** `hlines`, `vlines` and error bars with their caps. */
export function drawSegments(pen: Pen, bars: SegmentsArtist): void {
  const { context, view } = pen;
  const upright = bars.orientation === 'vertical';
  const cap = bars.capsize * POINT;
  prepare(pen, bars);
  context.beginPath();
  bars.at.forEach((place, index) => {
    const [low, high] = [bars.low[index] as number, bars.high[index] as number];
    const [from, to] = upright
      ? [placed(view, place, low), placed(view, place, high)]
      : [placed(view, low, place), placed(view, high, place)];
    context.moveTo(...from);
    context.lineTo(...to);
    for (const [x, y] of [from, to]) {
      context.moveTo(upright ? x - cap : x, upright ? y : y - cap);
      context.lineTo(upright ? x + cap : x, upright ? y : y + cap);
    }
  });
  context.stroke();
}
