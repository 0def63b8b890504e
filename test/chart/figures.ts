/** Figures and results for tests: the article's charts with counts recorded from CPython 2.7.18 with matplotlib 2.1.0, and makers of others. */
import { readFileSync } from 'node:fs';
import type { Axes, BarsArtist, Figure, LineArtist, ScatterArtist, SpanLineArtist, TextArtist } from '../../src/result/figure.ts';
import { RESULT_SCHEMA, type Result, type Series } from '../../src/result/result.ts';

const recorded = JSON.parse(readFileSync(new URL('recorded-counts.json', import.meta.url), 'utf8')) as Record<
  'ints' | 'letters' | 'keywords',
  number[]
>;

export const BLUE = '#1f77b4';

export const line = (given: Partial<LineArtist> & Pick<LineArtist, 'x' | 'y'>): LineArtist => ({
  kind: 'line',
  label: null,
  alpha: 1,
  color: BLUE,
  linestyle: 'solid',
  linewidth: 1.5,
  marker: null,
  markersize: 6,
  drawstyle: 'default',
  ...given,
});

export const dots = (x: readonly number[], y: readonly number[], given: Partial<LineArtist> = {}): LineArtist =>
  line({ x, y, linestyle: 'none', marker: '.', ...given });

export const bars = (positions: readonly number[], lengths: readonly number[], given: Partial<BarsArtist> = {}): BarsArtist => ({
  kind: 'bars',
  label: null,
  alpha: 1,
  orientation: 'vertical',
  positions,
  starts: positions.map((position) => position - 0.4),
  widths: positions.map(() => 0.8),
  bottoms: positions.map(() => 0),
  lengths,
  colors: [BLUE],
  edgecolors: [],
  edgewidth: 1,
  ...given,
});

export const scatter = (x: readonly number[], y: readonly number[], given: Partial<ScatterArtist> = {}): ScatterArtist => ({
  kind: 'scatter',
  label: null,
  alpha: 1,
  x,
  y,
  sizes: x.map(() => 36),
  colors: x.map(() => BLUE),
  marker: 'o',
  ...given,
});

export const span = (given: Partial<SpanLineArtist> & Pick<SpanLineArtist, 'orientation' | 'at'>): SpanLineArtist => ({
  kind: 'span-line',
  label: null,
  alpha: 1,
  from: 0,
  to: 1,
  color: BLUE,
  linestyle: 'solid',
  linewidth: 1.5,
  ...given,
});

export const text = (given: Partial<TextArtist> & Pick<TextArtist, 'x' | 'y' | 'text'>): TextArtist => ({
  kind: 'text',
  label: null,
  alpha: 1,
  color: '#000000',
  size: 10,
  ha: 'left',
  va: 'baseline',
  rotation: 0,
  ...given,
});

export const axes = (given: Partial<Axes> = {}): Axes => ({
  rows: 1,
  columns: 1,
  index: 1,
  title: null,
  xlabel: null,
  ylabel: null,
  xscale: 'linear',
  yscale: 'linear',
  xlim: [null, null],
  ylim: [null, null],
  xticks: null,
  yticks: null,
  grid: null,
  legend: null,
  artists: [],
  ...given,
});

export const figure = (given: Partial<Axes> | readonly Partial<Axes>[], rest: Partial<Figure> = {}): Figure => ({
  number: 1,
  width: 640,
  height: 480,
  suptitle: null,
  axes: (Array.isArray(given) ? (given as readonly Partial<Axes>[]) : [given as Partial<Axes>]).map(axes),
  ...rest,
});

export const result = (figures: readonly Figure[], series: readonly Series[] = [], given: Partial<Result> = {}): Result => ({
  schema: RESULT_SCHEMA,
  version: '0.1.0',
  name: 'ints',
  subject: {
    kind: 'builtin',
    origin: 'simulated',
    version: '2.7.18',
    mode: 'script',
    count: 'references',
    images: [{ name: 'cpython-2.7.18', provenance: 'CPython 2.7.18, Linux x86-64' }],
    flags: [],
  },
  command: ['ints'],
  parameters: { range: 'range(500)' },
  series,
  figures,
  notes: [],
  ...given,
});

export const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];
export const WORDS = ['python', 'version', 'error', 'var', 'reference'];

export const intsFigure = (): Figure =>
  figure({ xlabel: 'number', ylabel: 'sys.getrefcount(number)', artists: [dots(numbers(500), recorded.ints)] });

export const lettersFigure = (): Figure =>
  figure({
    xlabel: 'letter',
    ylabel: 'sys.getrefcount(strLet)',
    xticks: { positions: numbers(26), labels: ALPHABET, rotation: 0 },
    artists: [bars(numbers(26), recorded.letters)],
  });

export const keywordsFigure = (): Figure =>
  figure({
    xlabel: 'word',
    ylabel: 'sys.getrefcount(word)',
    xticks: { positions: numbers(5), labels: WORDS, rotation: 0 },
    artists: [bars(numbers(5), recorded.keywords)],
  });

/** The article's charts. */
export const article: readonly { readonly name: string; readonly figure: Figure }[] = [
  { name: 'ints', figure: intsFigure() },
  { name: 'letters', figure: lettersFigure() },
  { name: 'keywords', figure: keywordsFigure() },
];
