/** matplotlib's legend (`legend.py`, `legend_handler.py`, 2.1.0): its box, its handles, and the best place for it. */
import type { Artist, Axes, SegmentsArtist } from '../../result/figure.ts';
import { lineBox, textWidth } from '../font/measure.ts';
import type { Glyph, Rectangle, Rule } from '../spec/overlay.ts';
import { snapped } from '../spec/snap.ts';
import { FONT_SIZE, LEGEND, PATCH_WIDTH } from '../style.ts';
import { type Look, MATPLOTLIB } from '../theme/look.ts';
import type { AxesLayout } from './axes.ts';
import type { Box } from './box.ts';
import { drawHandle, type Handles, inPixels, type Keyed } from './legend-handles.ts';
import { bestCorner } from './legend-place.ts';
import { type PlacedLine, placeText } from './text.ts';

export interface LegendLayout {
  readonly frame: Rectangle;
  readonly bars: readonly Rectangle[];
  readonly lines: readonly Rule[];
  readonly symbols: readonly Glyph[];
  readonly texts: readonly PlacedLine[];
}

/** `_get_legend_handles`: lines come first, then patches, collections, and the containers of bars and of lines with error bars. */
const ORDER = { line: 0, 'span-line': 0, 'span-area': 1, scatter: 2, area: 2, segments: 2, bars: 3 } as const;

const isKeyed = (artist: Artist): artist is Keyed => artist.kind in ORDER && !!artist.label && !artist.label.startsWith('_');

/** The error bars of a line, which have its label. */
const errorsOf = ({ artists }: Axes, { kind, label }: Keyed): SegmentsArtist[] =>
  kind === 'line' ? artists.filter((artist): artist is SegmentsArtist => artist.kind === 'segments' && artist.errorsOf === label) : [];

function entriesOf(axes: Axes): Keyed[] {
  const rank = (artist: Keyed): number => (errorsOf(axes, artist).length > 0 ? ORDER.bars : ORDER[artist.kind]);
  return axes.artists.filter(isKeyed).sort((left, right) => rank(left) - rank(right));
}

/** Where the legend's parts stand, from its own upper left corner: each entry's baseline, and the size of the whole. */
function measure(
  entries: readonly Keyed[],
  title: string | null,
): { width: number; height: number; titleBaseline: number; baselines: number[] } {
  const pad = inPixels(LEGEND.borderPad);
  const handle = inPixels(LEGEND.handleLength) + inPixels(LEGEND.handleTextPad);
  const widths = entries.map(({ label }) => handle + textWidth(label as string, FONT_SIZE));
  const rows = [...(title ? [title] : []), ...entries.map(({ label }) => label as string)].map((text) => lineBox(text, FONT_SIZE));
  let top = pad;
  const baselines = rows.map(({ ascent, descent }) => {
    const baseline = top + Math.max(ascent, inPixels(LEGEND.handleHeight));
    top = baseline + descent + inPixels(LEGEND.labelSpacing);
    return baseline;
  });
  const width = Math.max(...widths, title ? textWidth(title, FONT_SIZE) : 0) + 2 * pad;
  const titleBaseline = title ? (baselines.shift() as number) : 0;
  return { width, height: top - inPixels(LEGEND.labelSpacing) + pad, titleBaseline, baselines };
}

function frameOf({ left, top, width, height }: Box, { x, y }: Handles, { fill, edge: stroke }: Look['legend']): Rectangle {
  const { opacity, rounding } = LEGEND;
  return {
    x: x(left, PATCH_WIDTH),
    y: y(top, PATCH_WIDTH),
    x2: x(left + width, PATCH_WIDTH),
    y2: y(top + height, PATCH_WIDTH),
    fill,
    stroke,
    width: PATCH_WIDTH,
    radius: inPixels(rounding),
    opacity,
  };
}

/** The legend of `axes`; null where the program asked for none or nothing has a label. */
export function layoutLegend(axes: Axes, layout: AxesLayout, look: Look = MATPLOTLIB): LegendLayout | null {
  const entries = entriesOf(axes);
  if (axes.legend === null || (entries.length === 0 && !axes.legend.title)) return null;
  const { title, location } = axes.legend;
  const { width, height, titleBaseline, baselines } = measure(entries, title);
  const { left, top } = bestCorner(location, { width, height }, axes, layout);
  const x = left + inPixels(LEGEND.borderPad);
  const textX = x + inPixels(LEGEND.handleLength) + inPixels(LEGEND.handleTextPad);
  const { box } = layout;
  const onPixels = (origin: number) => (at: number, wide: number) => snapped(at, origin, wide);
  const handles: Handles = { x: onPixels(box.left), y: onPixels(box.top), bars: [], lines: [], symbols: [] };
  const line = (text: string, at: number, baseline: number, ha: 'left' | 'center'): readonly PlacedLine[] =>
    placeText(text, { x: at, y: baseline, size: FONT_SIZE, ha, va: 'baseline' }).lines;
  const texts = title ? [...line(title, left + width / 2, top + titleBaseline, 'center')] : [];
  for (const [index, entry] of entries.entries()) {
    const baseline = top + (baselines[index] as number);
    drawHandle(entry, errorsOf(axes, entry), x, baseline, handles);
    texts.push(...line(entry.label as string, textX, baseline, 'left'));
  }
  const { bars, lines, symbols } = handles;
  return { frame: frameOf({ left, top, width, height }, handles, look.legend), bars, lines, symbols, texts };
}
