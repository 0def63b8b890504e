/** Points without a count: immortal objects, and those where nothing was counted. They get marks of their own at the frame's edge. */
import type { Axes, Edge, Figure, LineArtist } from '../result/figure.ts';
import { COUNT_NAME, isMeasured, type MeasuredArtist } from '../result/series.ts';

type Meaning = Edge['meaning'];

const BLACK = '#000000';

/** Immortal objects stand where no count reaches; missing ones where there is nothing. */
const MARKS: Readonly<Record<Meaning, Pick<LineArtist, 'marker' | 'color' | 'markersize'> & { readonly end: 'far' | 'near' }>> = {
  immortal: { marker: '^', color: BLACK, markersize: 4.5, end: 'far' },
  'no count': { marker: 'x', color: '#7f7f7f', markersize: 4.5, end: 'near' },
};

const isSideways = (artist: MeasuredArtist): boolean => artist.kind === 'bars' && artist.orientation === 'horizontal';

const valuesOf = (artist: MeasuredArtist): readonly number[] => (artist.kind === 'bars' ? artist.lengths : artist.y);
const placesOf = (artist: MeasuredArtist): readonly number[] => (artist.kind === 'bars' ? artist.positions : artist.x);

/** With gaps where `gone` says so. */
function without(artist: MeasuredArtist, gone: (value: number) => boolean): MeasuredArtist {
  const values = valuesOf(artist).map((value) => (gone(value) ? Number.NaN : value));
  return artist.kind === 'bars' ? { ...artist, lengths: values } : { ...artist, y: values };
}

/** What the artists of one pair of axes share. */
interface Ground {
  readonly sideways: boolean;
  /** Whether points are told apart by their artist's colour: there are several. */
  readonly several: boolean;
}

const colorOf = (artist: MeasuredArtist): string => (artist.kind === 'line' ? artist.color : (artist.colors[0] ?? BLACK));

const shownLabel = ({ label }: MeasuredArtist): string | null => (label?.startsWith('_') ? null : label);

/** The row of marks of one artist's points. */
function marksOf(
  meaning: Meaning,
  artist: MeasuredArtist,
  places: readonly number[],
  row: number,
  { sideways, several }: Ground,
): LineArtist {
  const { end, ...look } = MARKS[meaning];
  const nowhere = places.map(() => Number.NaN);
  const side = sideways ? ({ far: 'right', near: 'left' } as const)[end] : ({ far: 'top', near: 'bottom' } as const)[end];
  return {
    kind: 'line',
    label: null,
    alpha: 1,
    ...(sideways ? { x: nowhere, y: places } : { x: places, y: nowhere }),
    ...look,
    ...(several ? { color: colorOf(artist) } : {}),
    edge: { side, row, meaning, of: several ? shownLabel(artist) : null },
    linestyle: 'none',
    linewidth: 1.5,
    drawstyle: 'default',
  };
}

/** Where the values of `artist` that `test` accepts stand, each place once. */
function placesWhere(artist: MeasuredArtist, test: (value: number) => boolean): number[] {
  const places = placesOf(artist);
  return [...new Set(valuesOf(artist).flatMap((value, index) => (test(value) ? [places[index] as number] : [])))];
}

/** What the legend says of the rows of several artists, whose colours are the artists': a mark of no artist, without points. */
function keyOf(meaning: Meaning, row: LineArtist): LineArtist {
  const { edge: _, ...mark } = row;
  return { ...mark, label: meaning, x: [], y: [], color: MARKS[meaning].color };
}

/** A row of marks for each artist with such points: in the first row that is free where they stand. The legend names their meaning. */
function rowsOf(meaning: Meaning, artists: readonly MeasuredArtist[], test: (value: number) => boolean, ground: Ground): LineArtist[] {
  const taken: Set<number>[] = [];
  const rows = artists.flatMap((artist) => {
    const places = placesWhere(artist, test);
    if (places.length === 0) return [];
    const free = taken.findIndex((row) => !places.some((place) => row.has(place)));
    const row = free < 0 ? taken.push(new Set()) - 1 : free;
    for (const place of places) taken[row]?.add(place);
    return [marksOf(meaning, artist, places, row, ground)];
  });
  const [first] = rows;
  if (first === undefined) return [];
  return ground.several ? [...rows, keyOf(meaning, first)] : [{ ...first, label: meaning }];
}

/** Whether the axes show reference counts, whose gaps are told; others draw them as matplotlib does. */
const showsCounts = ({ xlabel, ylabel }: Axes, sideways: boolean): boolean => ((sideways ? xlabel : ylabel) ?? '').includes(COUNT_NAME);

function flaggedAxes(axes: Axes, isImmortal: (value: number) => boolean): Axes {
  const measured = axes.artists.filter(isMeasured);
  const sideways = measured.some(isSideways);
  const ground = { sideways, several: measured.length > 1 };
  const immortal = rowsOf('immortal', measured, isImmortal, ground);
  const missing = showsCounts(axes, sideways) ? rowsOf('no count', measured, (value) => !Number.isFinite(value), ground) : [];
  if (immortal.length === 0 && missing.length === 0) return axes;
  const artists = axes.artists.map((artist) => (isMeasured(artist) ? without(artist, isImmortal) : artist));
  const counted = artists.some((artist) => isMeasured(artist) && valuesOf(artist).some(Number.isFinite));
  const nothing = { positions: [], labels: [], rotation: 0 };
  return {
    ...axes,
    // An axis without counts has no numbers to show.
    ...(counted ? {} : sideways ? { xticks: nothing } : { yticks: nothing }),
    legend: axes.legend ?? { location: 'best', title: null },
    artists: [...artists, ...immortal, ...missing],
  };
}

/**
 * `figure` with its points that have no count as marks, and a legend of them.
 * @param immortalCounts what stands for immortal objects among the values
 */
export function flagged(figure: Figure, immortalCounts: ReadonlySet<number>): Figure {
  return { ...figure, axes: figure.axes.map((axes) => flaggedAxes(axes, (value) => immortalCounts.has(value))) };
}
