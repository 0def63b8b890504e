/** matplotlib's legend (`legend.py`, `legend_handler.py`, 2.1.0): its box, its handles, and the best place for it. */
import type { Artist, Axes } from '../../result/figure.ts';
import { lineBox, textWidth } from '../font/measure.ts';
import { markerOf } from '../marks/markers.ts';
import type { Glyph, Rectangle, Rule } from '../spec/overlay.ts';
import { MARKER_SNAP, snapped } from '../spec/snap.ts';
import { DASHES, FONT_SIZE, LEGEND, MARKER_EDGE, PATCH_WIDTH, POINT, UNFILLED_SCATTER_EDGE } from '../style.ts';
import { type Look, MATPLOTLIB } from '../theme/look.ts';
import type { AxesLayout } from './axes.ts';
import type { Box } from './box.ts';
import { bestCorner } from './legend-place.ts';
import { type PlacedLine, placeText } from './text.ts';

export interface LegendLayout {
  readonly frame: Rectangle;
  readonly bars: readonly Rectangle[];
  readonly lines: readonly Rule[];
  readonly symbols: readonly Glyph[];
  readonly texts: readonly PlacedLine[];
}

/** Artists that a legend can show. */
type Keyed = Exclude<Artist, { kind: 'text' | 'error-bars' }>;

const length = (fontSizes: number): number => fontSizes * FONT_SIZE;

/** `_get_legend_handles`: lines come first, then patches, collections, and the containers of bars. */
const ORDER = { line: 0, 'span-line': 0, 'span-area': 1, scatter: 2, area: 2, bars: 3 } as const;

const isKeyed = (artist: Artist): artist is Keyed => artist.kind in ORDER && !!artist.label && !artist.label.startsWith('_');

function entriesOf({ artists }: Axes): Keyed[] {
  return artists.filter(isKeyed).sort((left, right) => ORDER[left.kind] - ORDER[right.kind]);
}

interface Handles {
  /** Whole pixels of the figure for what is stroked so wide, as Agg snaps all of a legend but its texts. */
  readonly x: (at: number, width: number) => number;
  readonly y: (at: number, width: number) => number;
  readonly bars: Rectangle[];
  readonly lines: Rule[];
  readonly symbols: Glyph[];
}

type Styled = Extract<Keyed, { kind: 'line' | 'span-line' }>;

function drawLine(line: Styled, x: number, y: number, handles: Handles): void {
  const [x2, middle] = [x + length(LEGEND.handleLength), y - length(LEGEND.handleHeight) / 2];
  if (line.linestyle !== 'none') {
    const width = line.linewidth * POINT;
    const dash = DASHES[line.linestyle]?.map((part) => part * width) ?? null;
    const at = handles.y(middle, width);
    // `lines.solid_capstyle` projecting
    const cap = dash === null ? width / 2 : 0;
    handles.lines.push({
      x: handles.x(x, width) - cap,
      x2: handles.x(x2, width) + cap,
      y: at,
      y2: at,
      color: line.color,
      width,
      dash,
      opacity: line.alpha,
    });
  }
  if (line.kind === 'line' && line.marker !== null) {
    const place = { x: handles.x((x + x2) / 2, MARKER_SNAP), y: handles.y(middle, MARKER_SNAP) };
    handles.symbols.push(symbolAt(place, line.marker, line.markersize * POINT, line.color, line.alpha, MARKER_EDGE));
  }
}

type Place = Pick<Glyph, 'x' | 'y'>;

function symbolAt(place: Place, letter: string, size: number, color: string, opacity: number, edge: number): Glyph {
  const { shape, filled, scale } = markerOf(letter);
  return { ...place, shape, size: (size * scale) ** 2, fill: filled ? color : null, stroke: color, width: edge, opacity };
}

interface Patch {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly linewidth: number;
}

/** What a filled handle looks like; null for other handles. */
function patchOf(artist: Keyed): Patch | null {
  if (artist.kind === 'bars') return { fill: artist.colors[0] ?? null, stroke: artist.edgecolors[0] ?? null, linewidth: artist.edgewidth };
  if (artist.kind !== 'area' && artist.kind !== 'span-area') return null;
  return { fill: artist.color, stroke: artist.edgecolor, linewidth: artist.linewidth };
}

function drawPatch({ fill, stroke, linewidth }: Patch, x: number, y: number, opacity: number, handles: Handles): void {
  const width = stroke === null ? 0 : linewidth * POINT;
  const [x2, top] = [x + length(LEGEND.handleLength), y - length(LEGEND.handleHeight)];
  const sides = { x: handles.x(x, width), x2: handles.x(x2, width), y: handles.y(top, width), y2: handles.y(y, width) };
  handles.bars.push({ ...sides, fill, stroke, width, radius: 0, opacity });
}

function drawHandle(artist: Keyed, x: number, y: number, handles: Handles): void {
  if (artist.kind === 'line' || artist.kind === 'span-line') return drawLine(artist, x, y, handles);
  const patch = patchOf(artist);
  if (patch !== null) drawPatch(patch, x, y, artist.alpha, handles);
  if (artist.kind !== 'scatter') return;
  const x2 = x + length(LEGEND.handleLength);
  const height = length(LEGEND.handleHeight);
  const [least, most] = artist.sizes.reduce(([low, high], area) => [Math.min(low, area), Math.max(high, area)], [Infinity, 0]);
  const size = ((least + most) / 2) ** 0.5 * POINT;
  const edge = markerOf(artist.marker).filled ? PATCH_WIDTH : UNFILLED_SCATTER_EDGE;
  const place = { x: handles.x((x + x2) / 2, MARKER_SNAP), y: handles.y(y - height * LEGEND.scatterHeight, MARKER_SNAP) };
  handles.symbols.push(symbolAt(place, artist.marker, size, artist.colors[0] ?? '', artist.alpha, edge));
}

/** Where the legend's parts stand, from its own upper left corner: each entry's baseline, and the size of the whole. */
function measure(
  entries: readonly Keyed[],
  title: string | null,
): { width: number; height: number; titleBaseline: number; baselines: number[] } {
  const pad = length(LEGEND.borderPad);
  const handle = length(LEGEND.handleLength) + length(LEGEND.handleTextPad);
  const widths = entries.map(({ label }) => handle + textWidth(label as string, FONT_SIZE));
  const rows = [...(title ? [title] : []), ...entries.map(({ label }) => label as string)].map((text) => lineBox(text, FONT_SIZE));
  let top = pad;
  const baselines = rows.map(({ ascent, descent }) => {
    const baseline = top + Math.max(ascent, length(LEGEND.handleHeight));
    top = baseline + descent + length(LEGEND.labelSpacing);
    return baseline;
  });
  const width = Math.max(...widths, title ? textWidth(title, FONT_SIZE) : 0) + 2 * pad;
  const titleBaseline = title ? (baselines.shift() as number) : 0;
  return { width, height: top - length(LEGEND.labelSpacing) + pad, titleBaseline, baselines };
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
    radius: length(rounding),
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
  const x = left + length(LEGEND.borderPad);
  const textX = x + length(LEGEND.handleLength) + length(LEGEND.handleTextPad);
  const { box } = layout;
  const onPixels = (origin: number) => (at: number, wide: number) => snapped(at, origin, wide);
  const handles: Handles = { x: onPixels(box.left), y: onPixels(box.top), bars: [], lines: [], symbols: [] };
  const line = (text: string, at: number, baseline: number, ha: 'left' | 'center'): readonly PlacedLine[] =>
    placeText(text, { x: at, y: baseline, size: FONT_SIZE, ha, va: 'baseline' }).lines;
  const texts = title ? [...line(title, left + width / 2, top + titleBaseline, 'center')] : [];
  for (const [index, entry] of entries.entries()) {
    const baseline = top + (baselines[index] as number);
    drawHandle(entry, x, baseline, handles);
    texts.push(...line(entry.label as string, textX, baseline, 'left'));
  }
  const { bars, lines, symbols } = handles;
  return { frame: frameOf({ left, top, width, height }, handles, look.legend), bars, lines, symbols, texts };
}
