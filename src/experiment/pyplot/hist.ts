/** `hist` of one data set (`Axes.hist`, lib/matplotlib/axes/_axes.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import { cycleColor } from '../../result/palette.ts';
import { Arguments, isList, numbersOf, unsupported } from './arguments.ts';
import { type ReadEdges, takePatchLook } from './bars.ts';
import { toColor } from './colors.ts';
import type { AxesDraft } from './draft.ts';
import { countIn, edgesOf } from './histogram.ts';

const PARAMETERS = [
  'x',
  'bins',
  'range',
  'density',
  'weights',
  'cumulative',
  'bottom',
  'histtype',
  'align',
  'orientation',
  'rwidth',
  'log',
];
const ALIASES = { ec: 'edgecolor', fc: 'facecolor', lw: 'linewidth', normed: 'density' } as const;
const BINS = 10;

const asValues = (numbers: readonly number[]): PlotReply => ({ kind: 'list', items: numbers.map((value) => ({ kind: 'value', value })) });

function takeRange(taken: Arguments): readonly [number, number] | null {
  const range = taken.take('range');
  if (range === undefined) return null;
  const [low, high, ...more] = numbersOf(range, taken.call);
  if (low === undefined || high === undefined || more.length > 0) throw new PlotError('ValueError', 'range must be a pair of numbers');
  if (low > high) throw new PlotError('ValueError', 'max must be larger than min in range parameter.');
  return [low, high];
}

function takeEdges(taken: Arguments, values: readonly number[]): readonly number[] {
  const bins = taken.take('bins') ?? BINS;
  const range = takeRange(taken);
  if (!isList(bins)) return edgesOf(values, wholeBins(bins, taken.call), range);
  const edges = numbersOf(bins, taken.call);
  if (edges.some((edge, index) => edge < (edges[index - 1] ?? edge)))
    throw new PlotError('ValueError', 'bins must increase monotonically.');
  return edges;
}

function wholeBins(bins: PlotValue, call: PlotCall): number {
  if (typeof bins !== 'number') throw unsupported(call, 'a rule for bins');
  if (bins < 1) throw new PlotError('ValueError', '`bins` should be a positive integer.');
  return Math.trunc(bins);
}

/** Counts as they are drawn: shares of all for a density, summed up where cumulative. */
function heightsOf(counts: readonly number[], widths: readonly number[], density: boolean, cumulative: boolean): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const heights = density ? counts.map((count, index) => count / (widths[index] as number) / total) : [...counts];
  if (!cumulative) return heights;
  let sum = 0;
  return heights.map((height, index) => {
    sum += density ? height * (widths[index] as number) : height;
    return sum;
  });
}

/** All patches of a histogram have the one colour that is given. */
const edgesAlike: ReadEdges = (given, count) => (given === 'none' ? [] : Array.from({ length: count }, () => toColor(given).hex));

/** Where in its bin a bar's centre stands. */
const ALIGNMENTS = { left: 0, mid: 0.5, right: 1 } as const;

export function hist(axes: AxesDraft, call: PlotCall): PlotReply {
  const taken = new Arguments(call, PARAMETERS, ALIASES, 1);
  const data = taken.take('x') ?? [];
  if (isList(data) && isList(data[0])) throw unsupported(call, 'several data sets');
  const values = numbersOf(data, call);
  const edges = takeEdges(taken, values);
  const bins = edges.slice(1).map((edge, index) => edge - (edges[index] as number));
  const heights = heightsOf(countIn(edges, values), bins, taken.takeFlag('density') ?? false, taken.takeFlag('cumulative') ?? false);
  const histtype = taken.takeText('histtype') ?? 'bar';
  if (histtype !== 'bar') throw unsupported(call, `histtype '${histtype}'`);
  const align = taken.takeChoice('align', ['left', 'mid', 'right'], (value) => `align kwarg ${value} is not recognized`) ?? 'mid';
  const orientation =
    taken.takeChoice('orientation', ['horizontal', 'vertical'], (value) => `orientation kwarg ${value} is not recognized`) ?? 'vertical';
  const share = Math.min(Math.max(taken.takeNumber('rwidth') ?? 1, 0), 1);
  if (taken.takeFlag('log')) axes[orientation === 'vertical' ? 'yscale' : 'xscale'] = 'log';
  const look = takePatchLook(taken, heights.length, () => cycleColor(axes.nextLineColor++), edgesAlike);
  taken.end();
  const widths = bins.map((bin) => share * bin);
  const positions = bins.map((bin, index) => (edges[index] as number) + ALIGNMENTS[align] * bin);
  axes.artists.push({
    kind: 'bars',
    orientation,
    positions,
    starts: positions.map((position, index) => position - (widths[index] as number) / 2),
    widths,
    bottoms: heights.map(() => 0),
    lengths: heights,
    ...look,
  });
  return { kind: 'tuple', items: [asValues(heights), asValues(edges), { kind: 'artist', type: 'container.BarContainer' }] };
}
