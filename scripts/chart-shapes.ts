/** The charts compiled at build time: the shapes that scripts of the article's kind have. Their numbers do not matter. */
import { shapeKey } from '../src/chart/compile.ts';
import { flagged } from '../src/chart/flags.ts';
import { chartOf } from '../src/chart/spec/figure.ts';
import type { ChartParts } from '../src/chart/spec/vega-lite.ts';
import { themes } from '../src/chart/theme/index.ts';
import { lookOf } from '../src/chart/theme/look.ts';
import type { MeasuredMember } from '../src/result/comparison.ts';
import { comparisonFigures } from '../src/result/comparison-figures.ts';
import type { Artist, Axes, Figure } from '../src/result/figure.ts';
import type { Result, Series } from '../src/result/result.ts';

const looks = { label: null, alpha: 1 } as const;
const color = '#1f77b4';

const line = { ...looks, kind: 'line', x: [0, 1], y: [0, 1], color, linewidth: 1.5, markersize: 6, drawstyle: 'default' } as const;
const dots: Artist = { ...line, linestyle: 'none', marker: '.' };
const path: Artist = { ...line, linestyle: 'solid', marker: null };
const dottedPath: Artist = { ...line, linestyle: 'solid', marker: '.' };
const discs: Artist = { ...line, linestyle: 'none', marker: 'o' };
const steps: Artist = { ...path, drawstyle: 'steps-post' };

const bars: Artist = {
  ...looks,
  kind: 'bars',
  orientation: 'vertical',
  positions: [0],
  starts: [-0.4],
  widths: [0.8],
  bottoms: [0],
  lengths: [1],
  colors: [color],
  edgecolors: [],
  edgewidth: 1,
};

/** As the theme for print has them. */
const outlined: Artist = { ...bars, edgecolors: ['#000000'] };

const scatter: Artist = { ...looks, kind: 'scatter', x: [0], y: [0], sizes: [36], colors: [color], marker: 'o' };

const axes = (artist: Artist): Axes => ({
  rows: 1,
  columns: 1,
  index: 1,
  title: null,
  xlabel: 'x',
  ylabel: 'y',
  xscale: 'linear',
  yscale: 'linear',
  xlim: [null, null],
  ylim: [null, null],
  xticks: null,
  yticks: null,
  grid: null,
  legend: null,
  artists: [artist],
});

const figure = (artist: Artist): Figure => ({ number: 1, width: 640, height: 480, suptitle: null, axes: [axes(artist)] });

/** Greater than any count: stands for an immortal object. */
const SENTINEL = 2 ** 32;
const immortal: ReadonlySet<number> = new Set([SENTINEL]);

/** Two subjects, the second of which has an immortal object or none; places are numbers, or names. */
function compared(places: readonly (number | string)[], last: number): Figure[] {
  const member = (label: string, counts: readonly number[]): MeasuredMember => {
    const points = places.map((x, index) => ({ x, y: counts[index] as number, immortal: immortal.has(counts[index] as number) }));
    const series: Series = { label: null, xName: 'x', yName: 'refcount', points };
    return { label, result: { series: [series] } as unknown as Result };
  };
  return comparisonFigures([member('one', [1, 2]), member('other', [1, last])], 'overlay');
}

const figures: readonly Figure[] = [
  ...[dots, bars, outlined, path, dottedPath, discs, steps, scatter].map(figure),
  ...[dots, bars].map((artist) => flagged(figure(withImmortal(artist)), immortal)),
  ...[2, SENTINEL].flatMap((last) => [...compared([0, 1], last), ...compared(['a', 'b'], last)]).map((each) => flagged(each, immortal)),
];

function withImmortal(artist: Artist): Artist {
  if (artist.kind === 'bars') return { ...artist, lengths: [SENTINEL] };
  return artist.kind === 'line' ? { ...artist, y: [0, SENTINEL] } : artist;
}

/** In matplotlib's look and in those of the themes; many of these are of one shape. */
export function shippedCharts(): ChartParts[] {
  const charts = Object.values(themes).flatMap((theme) => figures.map((each) => chartOf(each, lookOf(theme))));
  return [...new Map(charts.map((chart) => [shapeKey(chart), chart])).values()];
}
