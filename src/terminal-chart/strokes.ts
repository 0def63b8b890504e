/** Lines and points as dots. */
import type { LineArtist, ScatterArtist, SegmentsArtist, SpanLineArtist, TextArtist } from '../result/figure.ts';
import { type Canvas, PLAIN } from './canvas.ts';
import { printable } from './text.ts';
import { along, dotAt, stepAt, type View } from './view.ts';

type Vertex = readonly [number, number];

/** So few points are seen better as characters than as dots of braille. */
const FEW_POINTS = 40;

function drawPoints({ x, y }: Pick<ScatterArtist, 'x' | 'y'>, view: View, canvas: Canvas, series: number): void {
  if (x.length <= FEW_POINTS) {
    drawMarks({ x, y }, view, canvas, series);
    return;
  }
  for (let index = 0; index < x.length; index++) {
    const dot = dotAt(view, canvas, x[index] as number, y[index] as number);
    if (dot !== null) canvas.dot(dot[0], dot[1], series);
  }
}

function drawMarks({ x, y }: Pick<ScatterArtist, 'x' | 'y'>, view: View, canvas: Canvas, series: number): void {
  const mark = canvas.markOf(series);
  for (const [index, across] of x.entries()) {
    canvas.put(stepAt(view.x, across, canvas.columns), stepAt(view.y, y[index] as number, canvas.rows), mark, series);
  }
}

/** The corners between two vertices. */
function corners([x, y]: Vertex, [nextX, nextY]: Vertex, style: LineArtist['drawstyle']): Vertex[] {
  if (style === 'steps-pre') return [[x, nextY]];
  if (style === 'steps-post') return [[nextX, y]];
  const middle = (x + nextX) / 2;
  return style === 'steps-mid' ? [[middle, y], [middle, nextY]] : []; // biome-ignore format: two points of one step
}

/** The share of a segment at which it enters and leaves 0 … `size` in both directions (Liang and Barsky, 1984); null outside. */
function clipped([x, y]: Vertex, [toX, toY]: Vertex, [width, height]: Vertex): readonly [number, number] | null {
  let [enter, leave] = [0, 1];
  for (const [start, move, size] of [
    [x, toX - x, width],
    [y, toY - y, height],
  ] as const) {
    // biome-ignore format: one row
    if (move === 0 && (start < 0 || start > size)) return null;
    if (move === 0) continue;
    const [near, far] = [-start / move, (size - start) / move].sort((left, right) => left - right) as [number, number];
    [enter, leave] = [Math.max(enter, near), Math.min(leave, far)];
  }
  return enter <= leave ? [enter, leave] : null;
}

/** The dots of a straight line; coordinates in dots, perhaps far outside. */
function drawSegment(from: Vertex, to: Vertex, canvas: Canvas, series: number): void {
  const { width, height } = canvas.size;
  const shares = clipped(from, to, [width, height]);
  if (shares === null) return;
  const at = (share: number): Vertex => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  const [[x, y], [toX, toY]] = [at(shares[0]), at(shares[1])];
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y))));
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    const column = Math.min(width - 1, Math.floor(x + (toX - x) * share));
    canvas.dot(column, Math.min(height - 1, Math.floor(y + (toY - y) * share)), series);
  }
}

/** A value without a place breaks the line. */
function drawPath({ x, y, drawstyle }: Pick<LineArtist, 'x' | 'y' | 'drawstyle'>, view: View, canvas: Canvas, series: number): void {
  const { width, height } = canvas.size;
  let before: Vertex | null = null;
  for (let index = 0; index < x.length; index++) {
    const vertex: Vertex = [along(view.x, x[index] as number, width), along(view.y, y[index] as number, height)];
    const placed = vertex.every(Number.isFinite);
    if (placed && before !== null) {
      const path = [before, ...corners(before, vertex, drawstyle), vertex];
      for (const [start, end] of path.slice(1).map((end, at) => [path[at] as Vertex, end] as const))
        drawSegment(start, end, canvas, series);
    }
    before = placed ? vertex : null;
  }
}

export function drawLine(line: LineArtist, view: View, canvas: Canvas, series: number): void {
  if (line.linestyle !== 'none') drawPath(line, view, canvas, series);
  if (line.marker !== null || line.x.length === 1) drawPoints(line, view, canvas, series);
}

export const drawScatter: (scatter: ScatterArtist, view: View, canvas: Canvas, series: number) => void = drawPoints;

/** Straight lines from one end of each bar to the other. */
export function drawSegments({ orientation, at, low, high }: SegmentsArtist, view: View, canvas: Canvas, series: number): void {
  for (const [index, place] of at.entries()) {
    const ends = [low[index] as number, high[index] as number];
    const [x, y] = orientation === 'vertical' ? [[place, place], ends] : [ends, [place, place]];
    drawPath({ x, y, drawstyle: 'default' }, view, canvas, series);
  }
}

/** A level or upright line across the frame, under what is there. */
export function drawSpan({ orientation, at, from, to }: SpanLineArtist, view: View, canvas: Canvas, series: number): void {
  const level = orientation === 'horizontal';
  const [count, across] = level ? [canvas.columns, canvas.rows] : [canvas.rows, canvas.columns];
  const place = stepAt(level ? view.y : view.x, at, across);
  if (place < 0) return;
  for (let step = Math.floor(from * count); step < to * count; step++) {
    const [column, row] = level ? [step, place] : [place, step];
    if (canvas.isFree(column, row)) canvas.put(column, row, level ? canvas.glyphs.level : canvas.glyphs.upright, series);
  }
}

/** A program's own text, on one line. */
export function drawText({ x, y, text, ha }: TextArtist, view: View, canvas: Canvas): void {
  const characters = [...printable(text, canvas.glyphs)];
  const [column, row] = [stepAt(view.x, x, canvas.columns), stepAt(view.y, y, canvas.rows)];
  if (column < 0 || row < 0) return;
  const start = column - Math.floor(characters.length * { left: 0, center: 0.5, right: 1 }[ha]);
  for (const [index, character] of characters.entries()) canvas.put(start + index, row, character, PLAIN);
}
