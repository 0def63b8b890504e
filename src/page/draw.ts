/** Draws one chart's axes and artists on a canvas. */
import type { Artist, Axes, BarsArtist, LineArtist, Ticks } from '../result/figure.ts';
import { placeOf, type Scale, type Tick, ticksOf } from './scale.ts';

/** The frame in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface View {
  readonly x: Scale;
  readonly y: Scale;
  readonly box: Box;
}

export interface Inks {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
}

const FONT = '12px system-ui, sans-serif';
const POINT = 4 / 3;
const DASHES: Readonly<Record<string, readonly number[]>> = { dashed: [6, 4], dashdot: [8, 3, 2, 3], dotted: [2, 3] };
const EDGE_INSET = 7;

export const left = ({ x, box }: View, value: number): number => box.left + placeOf(x, value) * box.width;
export const top = ({ y, box }: View, value: number): number => box.top + (1 - placeOf(y, value)) * box.height;

/** Black on white is the page's ink. */
const inkOf = (color: string, { ink }: Inks): string => (color === '#000000' ? ink : color);

function ticksFor(given: Ticks | null, scale: Scale, room: number): { readonly ticks: readonly Tick[]; readonly offset: string } {
  if (given === null) return ticksOf(scale, room);
  const ticks = given.positions.map((at, index) => ({ at, label: given.labels === null ? String(at) : (given.labels[index] ?? '') }));
  return { ticks: ticks.filter(({ at }) => at >= scale.low && at <= scale.high), offset: '' };
}

/** Labels that would touch the one before are left out. */
function drawXAxis(context: CanvasRenderingContext2D, view: View, axes: Axes, inks: Inks): void {
  const { box } = view;
  const { ticks, offset } = ticksFor(axes.xticks, view.x, Math.floor(box.width / 70));
  const bottom = box.top + box.height;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  let free = Number.NEGATIVE_INFINITY;
  for (const { at, label } of ticks) {
    const place = left(view, at);
    const half = context.measureText(label).width / 2;
    if (place - half < free) continue;
    context.fillStyle = inks.rule;
    context.fillRect(Math.round(place), bottom, 1, 5);
    context.fillStyle = inks.soft;
    context.fillText(label, place, bottom + 8);
    free = place + half + 4;
  }
  context.textAlign = 'right';
  context.fillText(offset, box.left + box.width, bottom + 24);
  context.textAlign = 'center';
  context.fillStyle = inks.ink;
  context.fillText(axes.xlabel ?? '', box.left + box.width / 2, bottom + 26, box.width);
}

function drawYAxis(context: CanvasRenderingContext2D, view: View, axes: Axes, inks: Inks): void {
  const { box } = view;
  const { ticks, offset } = ticksFor(axes.yticks, view.y, Math.floor(box.height / 40));
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  let free = Number.POSITIVE_INFINITY;
  for (const { at, label } of ticks) {
    const place = top(view, at);
    context.fillStyle = inks.rule;
    context.fillRect(box.left, Math.round(place), box.width, 1);
    context.fillStyle = inks.soft;
    if (place < free) context.fillText(label, box.left - 8, place, box.left - 28);
    if (place < free) free = place - 12;
  }
  context.textAlign = 'left';
  context.fillText(offset, box.left, box.top - 9);
  context.save();
  context.translate(11, box.top + box.height / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'center';
  context.fillStyle = inks.ink;
  context.fillText(axes.ylabel ?? '', 0, 0, box.height);
  context.restore();
}

/** One mark a pixel: as many more would not be seen. */
function drawMarks(
  context: CanvasRenderingContext2D,
  { box }: View,
  count: number,
  at: (index: number) => [number, number],
  size: (index: number) => number,
  color: (index: number) => string,
): void {
  const taken = new Uint8Array((Math.ceil(box.width) + 1) * (Math.ceil(box.height) + 1));
  for (let index = 0; index < count; index++) {
    const [x, y] = at(index);
    const [column, row] = [Math.round(x - box.left), Math.round(y - box.top)];
    if (!(column >= 0 && column <= box.width && row >= 0 && row <= box.height)) continue;
    const pixel = row * (Math.ceil(box.width) + 1) + column;
    if (taken[pixel] === 1) continue;
    taken[pixel] = 1;
    context.fillStyle = color(index);
    context.beginPath();
    context.arc(x, y, size(index), 0, 2 * Math.PI);
    context.fill();
  }
}

/** Where a line's point stands; those of a row at the frame's edge stand inside it. */
export function lineAt(view: View, x: number, y: number, edge?: LineArtist['edge']): [number, number] {
  const { box } = view;
  if (edge === 'top') return [left(view, x), box.top + EDGE_INSET];
  if (edge === 'bottom') return [left(view, x), box.top + box.height - EDGE_INSET];
  if (edge === 'left') return [box.left + EDGE_INSET, top(view, y)];
  if (edge === 'right') return [box.left + box.width - EDGE_INSET, top(view, y)];
  return [left(view, x), top(view, y)];
}

function stroke(context: CanvasRenderingContext2D, view: View, { x, y, drawstyle }: LineArtist): void {
  context.beginPath();
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let index = 0; index < x.length; index++) {
    const [px, py] = lineAt(view, x[index] as number, y[index] as number);
    if (!Number.isFinite(px) || !Number.isFinite(py)) [lastX, lastY] = [Number.NaN, Number.NaN];
    else {
      if (Number.isNaN(lastX)) context.moveTo(px, py);
      else if (drawstyle === 'steps-pre') context.lineTo(lastX, py);
      else if (drawstyle === 'steps-post') context.lineTo(px, lastY);
      else if (drawstyle === 'steps-mid') {
        context.lineTo((lastX + px) / 2, lastY);
        context.lineTo((lastX + px) / 2, py);
      }
      context.lineTo(px, py);
      [lastX, lastY] = [px, py];
    }
  }
  context.stroke();
}

function drawLine(context: CanvasRenderingContext2D, view: View, artist: LineArtist, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = artist.linewidth * POINT;
  context.setLineDash([...(DASHES[artist.linestyle] ?? [])]);
  if (artist.linestyle !== 'none' && artist.edge === undefined) stroke(context, view, artist);
  if (artist.marker === null) return;
  const radius = Math.max(2, (artist.markersize * POINT) / (artist.marker === '.' ? 4 : 2));
  const at = (index: number): [number, number] => lineAt(view, artist.x[index] as number, artist.y[index] as number, artist.edge);
  drawMarks(
    context,
    view,
    artist.x.length,
    at,
    () => radius,
    () => color,
  );
}

function drawBars(context: CanvasRenderingContext2D, view: View, artist: BarsArtist, inks: Inks): void {
  const { box } = view;
  const flat = artist.orientation === 'horizontal';
  const floor = flat ? box.left : box.top + box.height;
  const finite = (value: number): number => (Number.isFinite(value) ? value : floor);
  artist.starts.forEach((start, index) => {
    const bottom = artist.bottoms[index] ?? artist.bottoms[0] ?? 0;
    const value = bottom + (artist.lengths[index] as number);
    if (Number.isNaN(value)) return;
    const along = flat ? top : left;
    const across = flat ? left : top;
    const [a, b] = [along(view, start), along(view, start + (artist.widths[index] ?? artist.widths[0] ?? 0))];
    const [c, d] = [finite(across(view, bottom)), finite(across(view, value))];
    context.fillStyle = inkOf((artist.colors[index % artist.colors.length] ?? '#1f77b4') as string, inks);
    const [from, thick] = [Math.min(a, b), Math.max(Math.abs(b - a), 0.5)];
    if (flat) context.fillRect(Math.min(c, d), from, Math.abs(d - c), thick);
    else context.fillRect(from, Math.min(c, d), thick, Math.abs(d - c));
  });
}

function drawArtist(context: CanvasRenderingContext2D, view: View, artist: Artist, inks: Inks): void {
  const { box } = view;
  context.globalAlpha = artist.alpha;
  if (artist.kind === 'line') drawLine(context, view, artist, inkOf(artist.color, inks));
  else if (artist.kind === 'bars') drawBars(context, view, artist, inks);
  else if (artist.kind === 'scatter') {
    const radius = (index: number): number => Math.max(1.5, (Math.sqrt(artist.sizes[index] ?? artist.sizes[0] ?? 36) * POINT) / 2);
    const color = (index: number): string => inkOf((artist.colors[index % artist.colors.length] ?? '#1f77b4') as string, inks);
    drawMarks(context, view, artist.x.length, (index) => lineAt(view, artist.x[index] as number, artist.y[index] as number), radius, color);
  } else if (artist.kind === 'span-line') {
    context.strokeStyle = inkOf(artist.color, inks);
    context.lineWidth = artist.linewidth * POINT;
    context.setLineDash([...(DASHES[artist.linestyle] ?? [])]);
    context.beginPath();
    if (artist.orientation === 'horizontal') {
      context.moveTo(box.left + artist.from * box.width, top(view, artist.at));
      context.lineTo(box.left + artist.to * box.width, top(view, artist.at));
    } else {
      context.moveTo(left(view, artist.at), box.top + (1 - artist.from) * box.height);
      context.lineTo(left(view, artist.at), box.top + (1 - artist.to) * box.height);
    }
    context.stroke();
  } else {
    context.fillStyle = inkOf(artist.color, inks);
    context.textAlign = artist.ha;
    context.textBaseline = ({ top: 'top', center: 'middle', baseline: 'alphabetic', bottom: 'bottom' } as const)[artist.va];
    context.fillText(artist.text, left(view, artist.x), top(view, artist.y));
  }
}

/** All of one chart; `selected` is the place of the point that is told of. */
export function draw(
  context: CanvasRenderingContext2D,
  view: View,
  axes: Axes,
  inks: Inks,
  selected: readonly [number, number] | null,
): void {
  const { box } = view;
  context.font = FONT;
  drawXAxis(context, view, axes, inks);
  drawYAxis(context, view, axes, inks);
  context.strokeStyle = inks.rule;
  context.strokeRect(box.left + 0.5, box.top + 0.5, box.width, box.height);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  for (const artist of axes.artists) drawArtist(context, view, artist, inks);
  context.restore();
  if (selected === null) return;
  context.strokeStyle = inks.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(selected[0], selected[1], 6, 0, 2 * Math.PI);
  context.stroke();
}
