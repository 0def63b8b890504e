/** Points without a count: a character for each in a row at the frame's edge, and what the legend says of them. */
import type { Axes, Edge, LineArtist } from '../result/figure.ts';
import { type Canvas, PLAIN } from './canvas.ts';
import type { Glyphs } from './glyphs.ts';
import { stepAt, type View } from './view.ts';

/** A row of such points. */
export type EdgeLine = LineArtist & { readonly edge: Edge };

export const edgesOf = ({ artists }: Axes): EdgeLine[] =>
  artists.filter((artist): artist is EdgeLine => artist.kind === 'line' && artist.edge !== undefined);

const glyphOf = ({ meaning }: Edge, { immortal, missing }: Glyphs): string => (meaning === 'immortal' ? immortal : missing);

/** The series whose points they are gives its colour. */
const seriesOf = ({ of }: Edge, { artists }: Axes): number => (of === null ? PLAIN : artists.findIndex(({ label }) => label === of));

export function drawEdges(axes: Axes, view: View, canvas: Canvas): void {
  const { columns, rows } = canvas;
  for (const { edge, x, y } of edgesOf(axes)) {
    const [glyph, series] = [glyphOf(edge, canvas.glyphs), seriesOf(edge, axes)];
    const inside = (count: number): number => (edge.side === 'top' || edge.side === 'right' ? count - 1 - edge.row : edge.row);
    if (edge.side === 'top' || edge.side === 'bottom') {
      for (const place of x) canvas.put(stepAt(view.x, place, columns), inside(rows), glyph, series);
    } else for (const place of y) canvas.put(inside(columns), stepAt(view.y, place, rows), glyph, series);
  }
}

export interface EdgeEntry {
  readonly mark: string;
  readonly text: string;
}

const TEXTS = { immortal: 'immortal, no count', 'no count': 'no count' } as const;

/** How many points of each meaning there are. */
export function edgeEntries(axes: Axes, glyphs: Glyphs): EdgeEntry[] {
  const counts = new Map<Edge['meaning'], EdgeEntry & { readonly count: number }>();
  for (const { edge, x } of edgesOf(axes)) {
    const count = (counts.get(edge.meaning)?.count ?? 0) + x.length;
    counts.set(edge.meaning, { mark: glyphOf(edge, glyphs), text: `${TEXTS[edge.meaning]}: ${count}`, count });
  }
  return [...counts.values()];
}
