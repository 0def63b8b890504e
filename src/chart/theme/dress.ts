/** A figure in the colours of a theme: what the program left to matplotlib is exchanged, what it chose itself stays. */
import type { Artist, Axes, Figure, LineArtist } from '../../result/figure.ts';
import { TABLEAU } from '../../result/palette.ts';
import { type Look, MATPLOTLIB } from './look.ts';

const BLACK = '#000000';
const WHITE = '#ffffff';

/** The letters of format strings (`colors.py` `BASE_COLORS`, 2.1.0), b r g m y c: names of the palette's colours, in this order. */
const LETTERS = ['#0000ff', '#ff0000', '#008000', '#bf00bf', '#bfbf00', '#00bfbf'];

type LineStyle = LineArtist['linestyle'];

type Exchange = (color: string) => string;

/** How bright a colour is, 0 to 255 (ITU-R BT.601). */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Greys on paper are no lighter than this. */
const LIGHTEST = 0xa0;

function grey(color: string): string {
  const level = Math.round(Math.min(brightness(color), LIGHTEST));
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
}

function exchangeOf({ palette, background, title }: Look): Exchange {
  const single = palette.length === 1;
  const exchanged = new Map<string, string>([
    ...[...Object.values(TABLEAU), ...LETTERS].map((color, index) => [color, palette[(index % 10) % palette.length] as string] as const),
    [BLACK, title],
    [WHITE, background],
  ]);
  return (color) => exchanged.get(color) ?? (single ? grey(color) : color);
}

/** What tells the series of one colour apart, in the order in which it is taken where a series' own is taken already. */
const SHAPES = ['.', 'x', '^', 's', '+', 'v', 'D', '*'];
const LINES: readonly LineStyle[] = ['solid', 'dashed', 'dotted', 'dashdot'];
const FILLS = ['#4d4d4d', '#ffffff', '#a6a6a6', '#d9d9d9'];

/** What the series before have, of each kind. */
interface Taken {
  readonly shapes: Set<string>;
  readonly lines: Set<LineStyle>;
  readonly fills: Set<string>;
}

/** `own` or, where it is taken, the first of `others` that is free; with none free, `own`. Takes it. */
function free<T>(taken: Set<T>, own: T, others: readonly T[]): T {
  const chosen = taken.has(own) ? (others.find((other) => !taken.has(other)) ?? own) : own;
  taken.add(chosen);
  return chosen;
}

/** Changes what is the same in two artists of one colour. */
function told(artist: Artist, { shapes, lines, fills }: Taken): Artist {
  if (artist.kind === 'line') {
    const { linestyle, marker } = artist;
    return {
      ...artist,
      linestyle: linestyle === 'none' ? linestyle : free(lines, linestyle, LINES),
      marker: marker === null ? marker : free(shapes, marker, SHAPES),
    };
  }
  if (artist.kind === 'scatter') return { ...artist, marker: free(shapes, artist.marker, SHAPES) };
  if (artist.kind !== 'bars' || new Set(artist.colors).size > 1) return artist;
  const edgecolors = artist.starts.map((_, index) => artist.edgecolors[index] ?? BLACK);
  return { ...artist, colors: [free(fills, FILLS[0] as string, FILLS)], edgecolors };
}

function colored(artist: Artist, exchange: Exchange): Artist {
  if (artist.kind === 'scatter') return { ...artist, colors: artist.colors.map(exchange) };
  if (artist.kind === 'area' || artist.kind === 'span-area') {
    return { ...artist, color: exchange(artist.color), edgecolor: artist.edgecolor && exchange(artist.edgecolor) };
  }
  if (artist.kind !== 'bars') return { ...artist, color: exchange(artist.color) };
  const edgecolors = artist.edgecolors.map((edge) => (edge === null ? null : exchange(edge)));
  return { ...artist, colors: artist.colors.map(exchange), edgecolors };
}

function gridOf(grid: Axes['grid'], { x, y }: Look): Axes['grid'] {
  const [upright, level] = [grid === 'both' || grid === 'x' || x.grid, grid === 'both' || grid === 'y' || y.grid];
  if (upright && level) return 'both';
  return upright ? 'x' : level ? 'y' : null;
}

/** `figure` as `look` has it. matplotlib's is the figure itself. */
export function dress(figure: Figure, look: Look): Figure {
  if (look === MATPLOTLIB) return figure;
  const exchange = exchangeOf(look);
  const axes = figure.axes.map((each) => {
    const taken: Taken = { shapes: new Set(), lines: new Set(), fills: new Set() };
    const artists = each.artists.map((artist) => colored(artist, exchange));
    const apart = look.palette.length === 1 ? artists.map((artist) => told(artist, taken)) : artists;
    return { ...each, grid: gridOf(each.grid, look), artists: apart };
  });
  return { ...figure, axes };
}
