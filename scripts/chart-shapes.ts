/** The charts compiled at build time: the shapes that scripts of the article's kind have. Their numbers do not matter. */
import type { Artist, Axes, Figure } from '../src/result/figure.ts';

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

export const shippedFigures: readonly Figure[] = [dots, bars, path, dottedPath, discs, steps, scatter].map((artist) => ({
  number: 1,
  width: 640,
  height: 480,
  suptitle: null,
  axes: [axes(artist)],
}));
