/** What stands beside the data: `axhline`, `axvline`, `text`, labels, titles, grid and legend (matplotlib 2.1.0). */
import { type PlotCall, PlotError, type PlotReply } from '../../python/index.ts';
import type { Artist, SpanLineArtist, TextArtist } from '../../result/figure.ts';
import { cycleColor } from '../../result/palette.ts';
import { Arguments, isList, numbersOf, textOf, unsupported } from './arguments.ts';
import { toColor } from './colors.ts';
import type { AxesDraft } from './draft.ts';
import { sizeOf } from './font-size.ts';
import { LINE_ALIASES, takeLineLook } from './line-style.ts';

const TEXT: PlotReply = { kind: 'artist', type: 'text.Text' };
const NONE: PlotReply = { kind: 'none' };
const NO_FORMAT = { linestyle: null, marker: null, color: null };
const BLACK = '#000000';

const spanLine =
  (orientation: SpanLineArtist['orientation'], parameters: readonly [at: string, from: string, to: string]) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const taken = new Arguments(call, parameters, LINE_ALIASES);
    const [at = 0, from = 0, to = 1] = parameters.map((name) => taken.takeNumber(name));
    const { linestyle, linewidth, color, alpha, label } = takeLineLook(taken, NO_FORMAT);
    // Not the cycle's next colour, but `rcParams['lines.color']`, the cycle's first.
    if (linestyle !== 'none') {
      axes.artists.push({
        kind: 'span-line',
        orientation,
        at,
        from,
        to,
        linestyle,
        linewidth,
        color: color ?? cycleColor(0),
        alpha,
        label,
      });
    }
    return { kind: 'artist', type: 'lines.Line2D' };
  };

export const axhline = spanLine('horizontal', ['y', 'xmin', 'xmax']);
export const axvline = spanLine('vertical', ['x', 'ymin', 'ymax']);

const HORIZONTAL = ['left', 'center', 'right'] as const;
const VERTICAL = ['top', 'center', 'baseline', 'bottom'] as const;
const TEXT_ALIASES = { size: 'fontsize', horizontalalignment: 'ha', verticalalignment: 'va' } as const;

function takeRotation(taken: Arguments): number {
  const rotation = taken.take('rotation');
  if (rotation === 'vertical') return 90;
  return rotation === undefined || rotation === 'horizontal' ? 0 : Number(rotation);
}

export function text(axes: AxesDraft, call: PlotCall): PlotReply {
  const taken = new Arguments(call, ['x', 'y', 's'], TEXT_ALIASES, 3);
  const place = { x: taken.takeNumber('x') ?? Number.NaN, y: taken.takeNumber('y') ?? Number.NaN };
  return addText(axes, taken, place);
}

const DATA = 'data';

/** A text at a point, or beside it; without an arrow that is all there is to an annotation. */
export function annotate(axes: AxesDraft, call: PlotCall): PlotReply {
  const taken = new Arguments(call, ['s', 'xy', 'xytext', 'xycoords', 'textcoords'], TEXT_ALIASES, 2);
  const point = taken.take('xy') ?? [];
  const [x = Number.NaN, y = Number.NaN] = numbersOf(taken.take('xytext') ?? point, call);
  for (const unit of ['xycoords', 'textcoords']) {
    if ((taken.takeText(unit) ?? DATA) !== DATA) throw unsupported(call, `${unit} other than '${DATA}'`);
  }
  return addText(axes, taken, { x, y });
}

/** Takes the rest of a text's arguments. */
function addText(axes: AxesDraft, taken: Arguments, place: { readonly x: number; readonly y: number }): PlotReply {
  const color = toColor(taken.take('color') ?? BLACK);
  const artist: TextArtist = {
    kind: 'text',
    ...place,
    text: taken.takeText('s') ?? 'None',
    color: color.hex,
    size: sizeOf(taken.take('fontsize') ?? 'medium', taken.call),
    ha: taken.takeChoice('ha', HORIZONTAL, () => "Horizontal alignment must be one of (u'center', u'right', u'left')") ?? 'left',
    va:
      taken.takeChoice('va', VERTICAL, () => "Vertical alignment must be one of (u'top', u'bottom', u'center', u'baseline')") ?? 'baseline',
    rotation: takeRotation(taken),
    alpha: taken.takeNumber('alpha') ?? color.alpha ?? 1,
    label: null,
  };
  taken.end();
  axes.artists.push(artist);
  return TEXT;
}

/** `xlabel`, `ylabel` and `title`: a text and nothing else. */
export const labelling =
  (property: 'xlabel' | 'ylabel' | 'title', parameter: string) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const taken = new Arguments(call, [parameter], {}, 1);
    axes[property] = taken.takeText(parameter) ?? '';
    taken.end();
    return TEXT;
  };

/** `cbook._string_to_bool`. */
const SWITCHES: Readonly<Record<string, boolean>> = { on: true, true: true, off: false, false: false };

/** Undefined turns the lines of a direction over. */
function takeShown(taken: Arguments): boolean | undefined {
  const shown = taken.take('b');
  if (shown === undefined) return undefined;
  if (typeof shown !== 'string') return Boolean(shown);
  const word = SWITCHES[shown.toLowerCase()];
  if (word === undefined) throw new PlotError('ValueError', `String "${shown}" must be one of: "on", "off", "true", or "false"`);
  return word;
}

export function grid(axes: AxesDraft, call: PlotCall): PlotReply {
  const taken = new Arguments(call, ['b', 'which', 'axis']);
  const shown = takeShown(taken);
  const which = taken.takeText('which') ?? 'major';
  if (which !== 'major') throw unsupported(call, `which='${which}'`);
  const axis = taken.takeText('axis') ?? 'both';
  taken.end();
  for (const each of ['x', 'y'] as const) {
    if (axis === each || axis === 'both') axes.gridLines[each] = shown ?? !axes.gridLines[each];
  }
  return NONE;
}

/** `Legend.codes` by number (lib/matplotlib/legend.py, 2.1.0). */
const LOCATIONS: readonly string[] = [
  'best',
  'upper right',
  'upper left',
  'lower left',
  'lower right',
  'right',
  'center left',
  'center right',
  'lower center',
  'upper center',
  'center',
];

/** An unknown place is warned of and taken for the best one. */
function takeLocation(taken: Arguments): string {
  const location = taken.take('loc') ?? 0;
  if (typeof location === 'number') return LOCATIONS[location] ?? 'best';
  const name = textOf(location, taken.call);
  return LOCATIONS.includes(name) ? name : 'best';
}

const inLegend = ({ kind }: Artist): boolean => kind !== 'text';

/** Lines come first, then bars and scatters, as `_get_legend_handles` lists them. */
function relabel(axes: AxesDraft, labels: readonly string[]): void {
  const lines = axes.artists.filter(({ kind }) => kind === 'line' || kind === 'span-line');
  const others = axes.artists.filter((artist) => inLegend(artist) && !lines.includes(artist));
  const names = new Map([...lines, ...others].map((artist, index) => [artist, labels[index] ?? null]));
  axes.artists = axes.artists.map((artist) => (names.has(artist) ? { ...artist, label: names.get(artist) ?? null } : artist));
}

export function legend(axes: AxesDraft, call: PlotCall): PlotReply {
  if (call.args.length > 1) throw unsupported(call, 'a list of handles');
  const taken = new Arguments(call, ['labels']);
  const labels = taken.take('labels');
  if (labels !== undefined) {
    if (!isList(labels)) throw unsupported(call, 'labels that are no list');
    relabel(
      axes,
      labels.map((label) => textOf(label, call)),
    );
  }
  const location = takeLocation(taken);
  const title = taken.takeText('title') ?? null;
  taken.end();
  const isLabelled = axes.artists.some(({ label }) => label !== null && !label.startsWith('_'));
  if (!isLabelled) return NONE;
  axes.legend = { location, title };
  return { kind: 'artist', type: 'legend.Legend' };
}
