/** `bar` and `barh` (`Axes.bar`, lib/matplotlib/axes/_axes.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import type { BarsArtist } from '../../result/figure.ts';
import { cycleColor } from '../../result/palette.ts';
import { Arguments, isList, listOf, textOf } from './arguments.ts';
import { type Color, colorOrNone, toColor, toColors } from './colors.ts';
import { broadcast, dataOf } from './data.ts';
import type { AxesDraft } from './draft.ts';
import { takeLabel } from './line-style.ts';

type Orientation = BarsArtist['orientation'];

const CONTAINER: PlotReply = { kind: 'artist', type: 'container.BarContainer' };
const PATCH_ALIASES = { ec: 'edgecolor', fc: 'facecolor', lw: 'linewidth' } as const;
const BAR_WIDTH = 0.8;
/** `patch.linewidth` */
const EDGE_WIDTH = 1;
const BLACK = '#000000';

/** What a direction calls the same four things. */
const DIRECTIONS = {
  vertical: {
    parameters: ['x', 'height', 'width', 'bottom'],
    old: { left: 'x' },
    along: 'x',
    across: 'y',
    scale: 'yscale',
    ticks: 'xticks',
  },
  horizontal: {
    parameters: ['y', 'width', 'height', 'left'],
    old: { bottom: 'y' },
    along: 'y',
    across: 'x',
    scale: 'xscale',
    ticks: 'yticks',
  },
} as const;

export interface PatchLook {
  readonly colors: readonly string[];
  readonly edgecolors: readonly (string | null)[];
  readonly edgewidth: number;
  readonly alpha: number;
  readonly label: string | null;
}

/** The colours of outlines, as one call reads them: `given` of so many bars, `isBlended` where the call has an `alpha`. */
export type ReadEdges = (given: PlotValue, count: number, isBlended: boolean) => readonly (string | null)[];

const edgeOf = (value: PlotValue): string | null => (value === 'none' ? null : toColor(value).hex);

/**
 * `bar` gives its bars one colour each until there are no more; the others have a transparent black one (`Axes.bar`), which an `alpha` makes
 * as opaque as it is (`Patch.set_alpha`, lib/matplotlib/patches.py, 2.1.0).
 */
const edgesInTurn: ReadEdges = (given, count, isBlended) => {
  const several = isList(given) && colorOrNone(given) === undefined ? given.map(edgeOf) : edgesOfOne(given);
  const edges = several.slice(0, count);
  return isBlended ? Array.from({ length: count }, (_, index) => edges[index] ?? BLACK) : edges;
};

const edgesOfOne = (given: PlotValue): readonly (string | null)[] => (given === 'none' ? [] : toColors(given).map(({ hex }) => hex));

/** Takes the keywords of `count` bars; `next` gives the colour of the cycle. */
export function takePatchLook(taken: Arguments, count: number, next: () => string, readEdges: ReadEdges): PatchLook {
  const wanted = taken.take('facecolor') ?? taken.take('color');
  taken.take('color');
  const alpha = taken.takeNumber('alpha');
  const edges = taken.take('edgecolor');
  const edgewidth = taken.takeNumber('linewidth') ?? EDGE_WIDTH;
  const colors: Color[] = wanted === undefined ? [{ hex: next(), alpha: null }] : toColors(wanted);
  return {
    colors: cycled(
      colors.map(({ hex }) => hex),
      count,
    ),
    edgecolors: edges === undefined || edgewidth === 0 ? [] : readEdges(edges, count, alpha !== undefined),
    edgewidth,
    alpha: alpha ?? colors[0]?.alpha ?? 1,
    label: takeLabel(taken),
  };
}

/** A colour for each of `count` bars, beginning again where there are fewer. */
export const cycled = (colors: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => colors[index % colors.length] as string);

function setTickLabels(axes: AxesDraft, which: 'xticks' | 'yticks', positions: readonly number[], labels: PlotValue, call: PlotCall): void {
  const texts = listOf(labels).map((label) => textOf(label, call));
  axes[which] = { positions, labels: positions.map((_, index) => (texts.length === 1 ? texts[0] : texts[index]) ?? ''), rotation: 0 };
}

const drawBars =
  (orientation: Orientation) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const { parameters, old, along, across, scale, ticks } = DIRECTIONS[orientation];
    const taken = new Arguments(call, parameters, { ...PATCH_ALIASES, ...old }, 2);
    const [place, length, width, base] = parameters.map((name) => taken.take(name));
    const given = dataOf(place ?? [], axes, along, call);
    const heights = dataOf(length ?? [], axes, across, call);
    const count = Math.max(given.length, heights.length);
    const positions = broadcast(given, count);
    const widths = broadcast(dataOf(width ?? BAR_WIDTH, axes, along, call), count);
    const align = taken.takeText('align') ?? 'center';
    if (align !== 'center' && align !== 'edge') throw new PlotError('ValueError', `invalid alignment: ${align}`);
    if (taken.takeFlag('log')) axes[scale] = 'log';
    const labels = taken.take('tick_label');
    if (labels !== undefined) setTickLabels(axes, ticks, positions, labels, call);
    const look = takePatchLook(taken, count, () => cycleColor(axes.nextPatchColor++), edgesInTurn);
    taken.end();
    const shift = align === 'center' ? 0.5 : 0;
    axes.artists.push({
      kind: 'bars',
      orientation,
      positions,
      starts: positions.map((position, index) => position - (widths[index] as number) * shift),
      widths,
      bottoms: broadcast(dataOf(base ?? 0, axes, across, call), count),
      lengths: broadcast(heights, count),
      ...look,
    });
    return CONTAINER;
  };

export const bar = drawBars('vertical');
export const barh = drawBars('horizontal');
