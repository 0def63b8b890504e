/** What stands before each text of a legend (`legend_handler.py`, 2.1.0). */
import type { Artist, SegmentsArtist } from '../../result/figure.ts';
import { markerOf } from '../marks/markers.ts';
import type { Glyph, Rectangle, Rule } from '../spec/overlay.ts';
import { MARKER_SNAP } from '../spec/snap.ts';
import { DASHES, FONT_SIZE, LEGEND, MARKER_EDGE, PATCH_WIDTH, POINT, UNFILLED_SCATTER_EDGE } from '../style.ts';

/** Artists that a legend can show. */
export type Keyed = Exclude<Artist, { kind: 'text' }>;

/** A length in pixels. */
export const inPixels = (fontSizes: number): number => fontSizes * FONT_SIZE;

export interface Handles {
  /** Whole pixels of the figure for what is stroked so wide, as Agg snaps all of a legend but its texts. */
  readonly x: (at: number, width: number) => number;
  readonly y: (at: number, width: number) => number;
  readonly bars: Rectangle[];
  readonly lines: Rule[];
  readonly symbols: Glyph[];
}

type Styled = Extract<Keyed, { kind: 'line' | 'span-line' | 'segments' }>;

const isStyled = (artist: Keyed): artist is Styled => artist.kind === 'line' || artist.kind === 'span-line' || artist.kind === 'segments';

function drawLine(line: Styled, x: number, y: number, handles: Handles): void {
  const [x2, middle] = [x + inPixels(LEGEND.handleLength), y - inPixels(LEGEND.handleHeight) / 2];
  if (line.linestyle !== 'none') {
    const width = line.linewidth * POINT;
    const dash = DASHES[line.linestyle]?.map((part) => part * width) ?? null;
    const at = handles.y(middle, width);
    // `lines.solid_capstyle` projecting; that of a collection's line, too.
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
  const [x2, top] = [x + inPixels(LEGEND.handleLength), y - inPixels(LEGEND.handleHeight)];
  const sides = { x: handles.x(x, width), x2: handles.x(x2, width), y: handles.y(top, width), y2: handles.y(y, width) };
  handles.bars.push({ ...sides, fill, stroke, width, radius: 0, opacity });
}

/** `HandlerErrorbar`: as long in every legend, whatever the errors are. */
const ERROR_REACH = 0.5;

function drawErrors({ orientation, color, alpha, linewidth, capsize }: SegmentsArtist, x: number, y: number, handles: Handles): void {
  const [centre, middle] = [x + inPixels(LEGEND.handleLength) / 2, y - inPixels(LEGEND.handleHeight) / 2];
  const [across, up] = orientation === 'horizontal' ? [inPixels(ERROR_REACH), 0] : [0, inPixels(ERROR_REACH)];
  const width = linewidth * POINT;
  const ends = { x: centre - across, x2: centre + across, y: middle - up, y2: middle + up };
  handles.lines.push({
    x: handles.x(ends.x, width),
    x2: handles.x(ends.x2, width),
    y: handles.y(ends.y, width),
    y2: handles.y(ends.y2, width),
    color,
    width,
    dash: null,
    opacity: alpha,
  });
  if (capsize === 0) return;
  for (const [capX, capY] of [
    [ends.x, ends.y],
    [ends.x2, ends.y2],
  ] as const) {
    const place = { x: handles.x(capX, MARKER_SNAP), y: handles.y(capY, MARKER_SNAP) };
    handles.symbols.push(symbolAt(place, orientation === 'horizontal' ? '|' : '_', 2 * capsize * POINT, color, alpha, MARKER_EDGE));
  }
}

/** Draws the handle of `artist`, a line with its error bars, to the right of x and over the baseline y. */
export function drawHandle(artist: Keyed, errors: readonly SegmentsArtist[], x: number, y: number, handles: Handles): void {
  for (const each of errors) drawErrors(each, x, y, handles);
  if (isStyled(artist)) return drawLine(artist, x, y, handles);
  const patch = patchOf(artist);
  if (patch !== null) drawPatch(patch, x, y, artist.alpha, handles);
  if (artist.kind !== 'scatter') return;
  const x2 = x + inPixels(LEGEND.handleLength);
  const height = inPixels(LEGEND.handleHeight);
  const [least, most] = artist.sizes.reduce(([low, high], area) => [Math.min(low, area), Math.max(high, area)], [Infinity, 0]);
  const size = ((least + most) / 2) ** 0.5 * POINT;
  const edge = markerOf(artist.marker).filled ? PATCH_WIDTH : UNFILLED_SCATTER_EDGE;
  const place = { x: handles.x((x + x2) / 2, MARKER_SNAP), y: handles.y(y - height * LEGEND.scatterHeight, MARKER_SNAP) };
  handles.symbols.push(symbolAt(place, artist.marker, size, artist.colors[0] ?? '', artist.alpha, edge));
}
