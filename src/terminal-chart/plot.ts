/** One pair of axes as lines of text: the canvas in its frame, with ticks, labels and a legend. */
import { boxOf } from '../chart/layout/box.ts';
import { rowsAt, widened } from '../chart/layout/edge.ts';
import { limitsOf } from '../chart/layout/limits.ts';
import type { AxisScale } from '../chart/layout/scale.ts';
import type { Artist, Axes, Figure } from '../result/figure.ts';
import { widthOf } from '../table/text.ts';
import { drawBars } from './bars.ts';
import { Canvas, type Paint } from './canvas.ts';
import { drawEdges, edgesOf } from './edges.ts';
import type { Glyphs } from './glyphs.ts';
import { columnLabels, type Label, labelsOf } from './labels.ts';
import { legendLines, showsValues } from './legend.ts';
import { drawLine, drawScatter, drawSegments, drawSpan, drawText } from './strokes.ts';
import { centred, printable, shortened } from './text.ts';
import type { View } from './view.ts';

export interface PlotStyle {
  /** Of the whole chart. */
  readonly columns: number;
  /** Of the canvas. */
  readonly rows: number;
  readonly glyphs: Glyphs;
  readonly paint: Paint | null;
}

/** Rows for each y label. */
const ROWS_PER_LABEL = 3;
/** The most of a chart's width that y labels take. */
const LABEL_SHARE = 1 / 3;
const NARROWEST = 8;

/** One side of the frame: a label at its tick's row, from the top down. */
function leftSide(labels: readonly Label[], rows: number, width: number, glyphs: Glyphs): string[] {
  const byRow = new Map(labels.map(({ at, text }) => [at, text]));
  return Array.from({ length: rows }, (_, index) => {
    const text = byRow.get(rows - 1 - index);
    const shown = shortened(text ?? '', width, glyphs);
    return `${' '.repeat(width - widthOf(shown))}${shown} ${text === undefined ? glyphs.axis.y : glyphs.axis.yTick}`;
  });
}

function axisLine(labels: readonly Label[], columns: number, { axis }: Glyphs): string {
  const ticks = new Set(labels.map(({ at }) => at));
  return axis.corner + Array.from({ length: columns }, (_, column) => (ticks.has(column) ? axis.xTick : axis.x)).join('');
}

/** Labels centred under their ticks, kept between the ends of the line. */
function labelLine(labels: readonly Label[], margin: number, end: number): string {
  let line = '';
  for (const { at, text } of labels) {
    const start = Math.min(margin + at - Math.floor((widthOf(text) - 1) / 2), end - widthOf(text));
    if (start > widthOf(line) || line === '') line = line.padEnd(Math.max(0, start)) + text;
  }
  return line;
}

function draw(artist: Artist, view: View, canvas: Canvas, series: number): void {
  if (artist.kind === 'line') drawLine(artist, view, canvas, series);
  else if (artist.kind === 'scatter') drawScatter(artist, view, canvas, series);
  else if (artist.kind === 'bars') drawBars(artist, view, canvas, series);
  else if (artist.kind === 'span-line') drawSpan(artist, view, canvas, series);
  else if (artist.kind === 'segments') drawSegments(artist, view, canvas, series);
  else if (artist.kind === 'text') drawText(artist, view, canvas);
}

/** matplotlib's view, with room for rows of points that have no count: `columns` and `rows` are the canvas'. */
function viewOf(figure: Figure, axes: Axes, columns: number, rows: number): View {
  const limits = limitsOf(axes, boxOf(figure, axes));
  const scaleOf = (axis: 'x' | 'y', cells: number): AxisScale => {
    const kind = axes[`${axis}scale`];
    const [start, end] = rowsAt(axes, axis);
    return { kind, domain: widened(kind, limits[axis], [start / cells, end / cells]), length: 1 };
  };
  return { x: scaleOf('x', columns), y: scaleOf('y', rows) };
}

/** Spans and texts lie under or over the data, whatever the order of the calls. */
const inOrder = (artists: readonly Artist[]): readonly (readonly [Artist, number])[] => {
  const numbered = artists.map((artist, index) => [artist, index] as const);
  return [...numbered.filter(([artist]) => showsValues(artist)), ...numbered.filter(([artist]) => !showsValues(artist))];
};

function isEmpty({ artists }: Axes): boolean {
  return !artists.some((artist) => showsValues(artist) && (artist.kind === 'bars' ? artist.lengths : artist.y).some(Number.isFinite));
}

/** `axes` of `figure`, whose points without a count stand in rows of their own. */
export function plotLines(figure: Figure, axes: Axes, { columns, rows, glyphs, paint }: PlotStyle): string[] {
  const height = heightOf(axes, rows);
  const view = viewOf(figure, axes, columns, height);
  const y = labelsOf(view.y, axes.yticks, height, Math.max(1, Math.floor(height / ROWS_PER_LABEL)), glyphs);
  const gutter = Math.min(Math.floor(columns * LABEL_SHARE), Math.max(0, ...y.labels.map(({ text }) => widthOf(text))));
  const width = Math.max(NARROWEST, columns - gutter - 2);
  const several = axes.artists.filter(showsValues).length > 1;
  const canvas = new Canvas(width, height, glyphs, several && paint === null);
  for (const [artist, series] of inOrder(axes.artists)) draw(artist, view, canvas, series);
  drawEdges(axes, view, canvas);
  const x = columnLabels(view.x, axes.xticks, width, glyphs);
  const left = leftSide(y.labels, height, gutter, glyphs);
  const margin = gutter + 2;
  const named = (name: string | null, offset: string): string =>
    printable([name, offset && `(${offset})`].filter(Boolean).join(' '), glyphs);
  const [title, yName, xName] = [printable(axes.title ?? '', glyphs), named(axes.ylabel, y.offset), named(axes.xlabel, x.offset)];
  const inFrame = (text: string): string => ' '.repeat(margin) + centred(shortened(text, width, glyphs), width);
  return [
    ...(title === '' ? [] : [inFrame(title)]),
    ...(yName === '' ? [] : [shortened(yName, columns, glyphs)]),
    ...canvas.lines(paint).map((line, index) => (left[index] as string) + line),
    ' '.repeat(margin - 1) + axisLine(x.labels, width, glyphs),
    labelLine(x.labels, margin, margin + width),
    ...(xName === '' ? [] : [inFrame(xName)]),
    ...(isEmpty(axes) && edgesOf(axes).length === 0 ? [inFrame('(no points)')] : []),
    ...legendLines(axes, canvas, { columns, margin, paint }),
  ].map((line) => line.trimEnd());
}

/** Bars that lie need a row for each of their names. */
function heightOf({ artists, yticks }: Axes, rows: number): number {
  const lying = artists.some((artist) => artist.kind === 'bars' && artist.orientation === 'horizontal');
  return lying ? Math.min(2 * rows, Math.max(rows, 2 * (yticks?.positions.length ?? 0))) : rows;
}
