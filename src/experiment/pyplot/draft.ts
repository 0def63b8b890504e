/** Figures and axes while a program draws them. */
import type { Artist, Axes, Figure, SubplotSpaces, TickLabels } from '../../result/figure.ts';
import { FONT_SIZE } from './font-size.ts';

/** `axes.xmargin` and `axes.ymargin` */
const MARGIN = 0.05;

const TICK_LABELS: TickLabels = { rotation: 0, size: FONT_SIZE, room: FONT_SIZE };

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Names along an axis, as positions from 0 on (`category.UnitData`). */
export type Categories = Map<string, number>;

export interface AxesDraft extends Writable<Omit<Axes, 'artists' | 'grid' | 'axisOff' | 'margins' | 'xtickLabels' | 'ytickLabels'>> {
  readonly id: number;
  artists: Artist[];
  gridLines: { x: boolean; y: boolean };
  /** Whether frame, ticks and labels are drawn. */
  axisOn: boolean;
  margins: { x: number; y: number };
  tickLabels: { x: TickLabels; y: TickLabels };
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
  /** Where `subplots_adjust` put them; null where matplotlib does. */
  subplots: SubplotSpaces | null;
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
  tickLabels: { x: TICK_LABELS, y: TICK_LABELS },
  nextLineColor: 0,
  nextPatchColor: 0,
  categories: { x: new Map(), y: new Map() },
});

export const newAxes = (id: number, cell: Cell): AxesDraft => ({ id, ...cell, ...blank() });

/** `cla`: everything but the place, and the size of labels that `tick_params` set. */
export function clearAxes(axes: AxesDraft): void {
  const kept = ({ room }: TickLabels): TickLabels => ({ rotation: 0, size: room, room });
  const tickLabels = { x: kept(axes.tickLabels.x), y: kept(axes.tickLabels.y) };
  Object.assign(axes, blank(), { tickLabels });
}

const gridOf = ({ x, y }: AxesDraft['gridLines']): Axes['grid'] => {
  if (x && y) return 'both';
  if (x) return 'x';
  return y ? 'y' : null;
};

/** Names that no `xticks` replaced stand at their positions. */
function ticksOf(ticks: Axes['xticks'], categories: Categories, { rotation }: TickLabels): Axes['xticks'] {
  if (ticks !== null) return { ...ticks, rotation };
  return categories.size === 0 ? null : { positions: [...categories.values()], labels: [...categories.keys()], rotation };
}

/** What is said of an axis' labels where `ticks` do not say it. */
function labelsOf(which: 'xtickLabels' | 'ytickLabels', labels: TickLabels, ticks: Axes['xticks']): Partial<Axes> {
  const { rotation, size, room } = labels;
  const usual = size === FONT_SIZE && room === FONT_SIZE && (rotation === 0 || ticks !== null);
  return usual ? {} : { [which]: labels };
}

/** Scales that did not change since say nothing. */
function settled(artist: Artist, { xscale, yscale }: AxesDraft): Artist {
  if (artist.kind !== 'scatter' || artist.drawnOn?.x !== xscale || artist.drawnOn.y !== yscale) return artist;
  const { drawnOn: _, ...rest } = artist;
  return rest;
}

function axesOf(draft: AxesDraft): Axes {
  const { id: _, gridLines, nextLineColor: __, nextPatchColor: ___, categories, axisOn, margins, tickLabels, ...rest } = draft;
  const artists = rest.artists.map((artist) => settled(artist, draft));
  const [xticks, yticks] = [ticksOf(rest.xticks, categories.x, tickLabels.x), ticksOf(rest.yticks, categories.y, tickLabels.y)];
  return {
    ...rest,
    ...labelsOf('xtickLabels', tickLabels.x, xticks),
    ...labelsOf('ytickLabels', tickLabels.y, yticks),
    ...(axisOn ? {} : { axisOff: true }),
    ...(margins.x === MARGIN && margins.y === MARGIN ? {} : { margins: { ...margins } }),
    artists,
    grid: gridOf(gridLines),
    xticks,
    yticks,
  };
}

export const figureOf = ({ number, width, height, suptitle, subplots, axes }: FigureDraft): Figure => ({
  number,
  width,
  height,
  suptitle,
  ...(subplots === null ? {} : { subplots }),
  axes: axes.map(axesOf),
});
