/** Figures and axes while a program draws them. */
import type { Artist, Axes, Figure } from '../../result/figure.ts';

/** `axes.xmargin` and `axes.ymargin` */
const MARGIN = 0.05;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Names along an axis, as positions from 0 on (`category.UnitData`). */
export type Categories = Map<string, number>;

export interface AxesDraft extends Writable<Omit<Axes, 'artists' | 'grid' | 'axisOff' | 'margins'>> {
  readonly id: number;
  artists: Artist[];
  gridLines: { x: boolean; y: boolean };
  /** Whether frame, ticks and labels are drawn. */
  axisOn: boolean;
  margins: { x: number; y: number };
  /** How far the colour cycles are: lines and histograms have one, bars and scatters another. */
  nextLineColor: number;
  nextPatchColor: number;
  categories: { readonly x: Categories; readonly y: Categories };
}

export interface FigureDraft {
  readonly number: number;
  width: number;
  height: number;
  suptitle: string | null;
  axes: AxesDraft[];
  current: AxesDraft | null;
  /** Whether the program saved it itself. */
  saved: boolean;
}

/** The cell of a subplot grid; the index counts from 1. */
export interface Cell {
  readonly rows: number;
  readonly columns: number;
  readonly index: number;
}

const blank = () => ({
  title: null,
  xlabel: null,
  ylabel: null,
  xscale: 'linear' as const,
  yscale: 'linear' as const,
  xlim: [null, null] as const,
  ylim: [null, null] as const,
  xticks: null,
  yticks: null,
  legend: null,
  artists: [],
  gridLines: { x: false, y: false },
  axisOn: true,
  margins: { x: MARGIN, y: MARGIN },
  nextLineColor: 0,
  nextPatchColor: 0,
  categories: { x: new Map(), y: new Map() },
});

export const newAxes = (id: number, cell: Cell): AxesDraft => ({ id, ...cell, ...blank() });

/** `cla`: everything but the place. */
export function clearAxes(axes: AxesDraft): void {
  Object.assign(axes, blank());
}

const gridOf = ({ x, y }: AxesDraft['gridLines']): Axes['grid'] => {
  if (x && y) return 'both';
  if (x) return 'x';
  return y ? 'y' : null;
};

/** Names that no `xticks` replaced stand at their positions. */
const ticksOf = (ticks: Axes['xticks'], categories: Categories): Axes['xticks'] =>
  ticks ?? (categories.size === 0 ? null : { positions: [...categories.values()], labels: [...categories.keys()], rotation: 0 });

/** Scales that did not change since say nothing. */
function settled(artist: Artist, { xscale, yscale }: AxesDraft): Artist {
  if (artist.kind !== 'scatter' || artist.drawnOn?.x !== xscale || artist.drawnOn.y !== yscale) return artist;
  const { drawnOn: _, ...rest } = artist;
  return rest;
}

function axesOf(draft: AxesDraft): Axes {
  const { id: _, gridLines, nextLineColor: __, nextPatchColor: ___, categories, axisOn, margins, ...rest } = draft;
  const artists = rest.artists.map((artist) => settled(artist, draft));
  return {
    ...rest,
    ...(axisOn ? {} : { axisOff: true }),
    ...(margins.x === MARGIN && margins.y === MARGIN ? {} : { margins: { ...margins } }),
    artists,
    grid: gridOf(gridLines),
    xticks: ticksOf(rest.xticks, categories.x),
    yticks: ticksOf(rest.yticks, categories.y),
  };
}

export const figureOf = ({ number, width, height, suptitle, axes }: FigureDraft): Figure => ({
  number,
  width,
  height,
  suptitle,
  axes: axes.map(axesOf),
});
