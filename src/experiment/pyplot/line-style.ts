/** How lines look: the keywords that `plot`, `step`, `axhline` and `axvline` share (lib/matplotlib/lines.py, 2.1.0). */
import { PlotError, type PlotValue } from '../../python/index.ts';
import type { LineArtist } from '../../result/figure.ts';
import { type Arguments, textOf, unsupported } from './arguments.ts';
import { toColor } from './colors.ts';

type LineStyle = LineArtist['linestyle'];
type DrawStyle = LineArtist['drawstyle'];

/** `Line2D.lineStyles` and the long names of `ls_mapper`. */
export const LINE_STYLES: Readonly<Record<string, LineStyle>> = {
  '-': 'solid',
  '--': 'dashed',
  '-.': 'dashdot',
  ':': 'dotted',
  None: 'none',
  ' ': 'none',
  '': 'none',
};

const LONG_NAMES: Readonly<Record<string, LineStyle>> = {
  solid: 'solid',
  dashed: 'dashed',
  dashdot: 'dashdot',
  dotted: 'dotted',
  none: 'none',
};

/** The longest first, for a line style may follow: `steps-mid--`. */
const DRAW_STYLES: Readonly<Record<string, DrawStyle>> = {
  'steps-post': 'steps-post',
  'steps-mid': 'steps-mid',
  'steps-pre': 'steps-pre',
  steps: 'steps-pre',
};

/** The markers of one character. */
export const MARKERS: ReadonlySet<string> = new Set('.,ov^<>1234s8pP*hH+xXDd|_');

export const LINE_ALIASES = { c: 'color', ls: 'linestyle', lw: 'linewidth', ms: 'markersize' } as const;

/** `rcParams['lines.linewidth']` and `['lines.markersize']`, in points. */
export const LINE_WIDTH = 1.5;
const MARKER_SIZE = 6;

export interface LineLook {
  readonly linestyle: LineStyle;
  readonly drawstyle: DrawStyle;
  readonly linewidth: number;
  readonly marker: string | null;
  readonly markersize: number;
  /** `#rrggbb`, or null for the next one of the cycle. */
  readonly color: string | null;
  readonly alpha: number;
  readonly label: string | null;
}

/** `Line2D.set_linestyle`: a draw style may stand in front. */
function readStyle(text: string): { linestyle: LineStyle; drawstyle: DrawStyle | null } {
  const prefix = Object.keys(DRAW_STYLES).find((name) => text.startsWith(name));
  const rest = prefix === undefined ? text : text.slice(prefix.length) || '-';
  const linestyle = LINE_STYLES[rest] ?? LONG_NAMES[rest];
  if (linestyle === undefined) {
    const message = `You passed in an invalid linestyle, \`${rest}\`.  See docs of Line2D.set_linestyle for valid values.`;
    throw new PlotError('ValueError', message);
  }
  return { linestyle, drawstyle: prefix === undefined ? null : (DRAW_STYLES[prefix] as DrawStyle) };
}

/** A marker's letter; null for none. */
export function readMarker(value: PlotValue, taken: Arguments): string | null {
  const marker = textOf(value, taken.call);
  if (['None', '', ' ', 'none'].includes(marker)) return null;
  if (MARKERS.has(marker)) return marker;
  if (/^\$.+\$$/.test(marker)) throw unsupported(taken.call, 'a marker of mathematical text');
  throw new PlotError('ValueError', `Unrecognized marker style ${marker}`);
}

/** The line style of a collection, solid where not given. */
export function takeLineStyle(taken: Arguments, name: string): LineStyle {
  return readStyle(taken.takeText(name) ?? '-').linestyle;
}

export function takeLabel(taken: Arguments): string | null {
  return taken.takeText('label') || null;
}

/** Takes the keywords of a line; `given` is what a format string said. */
export function takeLineLook(taken: Arguments, given: { linestyle: string | null; marker: string | null; color: string | null }): LineLook {
  const { linestyle, drawstyle } = readStyle(taken.takeText('linestyle') ?? given.linestyle ?? '-');
  const wanted = taken.take('color') ?? given.color ?? undefined;
  const color = wanted === undefined ? null : toColor(wanted);
  const look = {
    linestyle,
    drawstyle: takeDrawStyle(taken) ?? drawstyle ?? 'default',
    linewidth: taken.takeNumber('linewidth') ?? LINE_WIDTH,
    marker: readMarker(taken.take('marker') ?? given.marker ?? 'None', taken),
    markersize: taken.takeNumber('markersize') ?? MARKER_SIZE,
    color: color?.hex ?? null,
    alpha: taken.takeNumber('alpha') ?? color?.alpha ?? 1,
    label: takeLabel(taken),
  };
  taken.end();
  return look;
}

function takeDrawStyle(taken: Arguments): DrawStyle | undefined {
  const text = taken.takeText('drawstyle');
  if (text === undefined || text === 'default') return text;
  const style = DRAW_STYLES[text];
  if (style === undefined) throw new PlotError('ValueError', `Unrecognized drawstyle '${text}'`);
  return style;
}
