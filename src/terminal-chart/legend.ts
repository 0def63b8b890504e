/** What is told of the series under a chart. */
import type { Artist, Axes } from '../result/figure.ts';
import { isMeasured, type MeasuredArtist } from '../result/series.ts';
import { widthOf } from '../table/text.ts';
import type { Canvas, Paint } from './canvas.ts';
import { edgeEntries } from './edges.ts';
import { printable, shortened } from './text.ts';

/** Whether an artist shows values. */
export const showsValues = (artist: Artist): artist is MeasuredArtist =>
  isMeasured(artist) && !(artist.kind === 'line' && artist.edge !== undefined);

/** More lines than this are not worth it. */
const MOST_LINES = 6;

interface Entry {
  readonly mark: string;
  readonly series: number;
  readonly text: string;
}

function markOf(artist: Artist, series: number, canvas: Canvas): string {
  const { glyphs, marked } = canvas;
  if (artist.kind === 'span-line') return glyphs.level;
  if (artist.kind === 'bars') return glyphs.fills[marked ? series % glyphs.fills.length : 0] as string;
  if (!marked && artist.kind === 'line' && artist.linestyle !== 'none') return glyphs.level;
  return canvas.markOf(series);
}

/** The series that have a label, where there is a legend or more than one of them. */
function entriesOf({ artists, legend }: Axes, canvas: Canvas): Entry[] {
  const labelled = artists.flatMap((artist, series) => {
    const { label } = artist;
    if (label === null || label.startsWith('_') || !(showsValues(artist) || artist.kind === 'span-line')) return [];
    return [{ mark: markOf(artist, series, canvas), series, text: printable(label, canvas.glyphs) }];
  });
  return legend === null && labelled.length < 2 ? [] : labelled;
}

interface LegendStyle {
  readonly columns: number;
  readonly margin: number;
  readonly paint: Paint | null;
}

/** Entries side by side, in lines no wider than the chart. */
export function legendLines(axes: Axes, canvas: Canvas, { columns, margin, paint }: LegendStyle): string[] {
  const entries = entriesOf(axes, canvas);
  const room = Math.max(1, columns - margin);
  const lines: { written: string; width: number }[] = [];
  const add = (mark: string, series: number | null, text: string): void => {
    const shown = shortened(text, room - 2, canvas.glyphs);
    const colored = paint === null || series === null ? mark : paint(mark, series);
    const width = 2 + widthOf(shown);
    const last = lines.at(-1);
    if (last !== undefined && last.width + 3 + width <= room) {
      last.written += `   ${colored} ${shown}`;
      last.width += 3 + width;
    } else lines.push({ written: `${colored} ${shown}`, width });
  };
  for (const { mark, text } of edgeEntries(axes, canvas.glyphs)) add(mark, null, text);
  let shown = 0;
  for (const { mark, series, text } of entries) {
    if (lines.length >= MOST_LINES) break;
    add(mark, series, text);
    shown++;
  }
  if (shown < entries.length) lines.push({ written: `and ${entries.length - shown} more`, width: 0 });
  return lines.map(({ written }) => ' '.repeat(margin) + written);
}
