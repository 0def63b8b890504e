/** Points without a count: immortal objects, and those where nothing was counted. They get marks of their own at the frame's edge. */
import type { Artist, Axes, BarsArtist, Figure, LineArtist, ScatterArtist } from '../result/figure.ts';
import { COUNT_NAME } from '../result/series.ts';

type Measured = LineArtist | BarsArtist | ScatterArtist;
type Meaning = 'immortal' | 'no count';

/** Immortal objects stand where no count reaches; missing ones where there is nothing. */
const MARKS: Readonly<Record<Meaning, Pick<LineArtist, 'marker' | 'color' | 'markersize'> & { readonly end: 'far' | 'near' }>> = {
  immortal: { marker: '^', color: '#000000', markersize: 4.5, end: 'far' },
  'no count': { marker: 'x', color: '#7f7f7f', markersize: 4.5, end: 'near' },
};

const isMeasured = (artist: Artist): artist is Measured => artist.kind === 'line' || artist.kind === 'bars' || artist.kind === 'scatter';

const isSideways = (artist: Measured): boolean => artist.kind === 'bars' && artist.orientation === 'horizontal';

const valuesOf = (artist: Measured): readonly number[] => (artist.kind === 'bars' ? artist.lengths : artist.y);
const placesOf = (artist: Measured): readonly number[] => (artist.kind === 'bars' ? artist.positions : artist.x);

/** With gaps where `gone` says so. */
function without(artist: Measured, gone: (value: number) => boolean): Measured {
  const values = valuesOf(artist).map((value) => (gone(value) ? Number.NaN : value));
  return artist.kind === 'bars' ? { ...artist, lengths: values } : { ...artist, y: values };
}

function marksOf(meaning: Meaning, places: readonly number[], sideways: boolean): LineArtist {
  const { end, ...look } = MARKS[meaning];
  const nowhere = places.map(() => Number.NaN);
  const edge = sideways ? ({ far: 'right', near: 'left' } as const)[end] : ({ far: 'top', near: 'bottom' } as const)[end];
  return {
    kind: 'line',
    label: meaning,
    alpha: 1,
    ...(sideways ? { x: nowhere, y: places } : { x: places, y: nowhere }),
    ...look,
    edge,
    linestyle: 'none',
    linewidth: 1.5,
    drawstyle: 'default',
  };
}

/** Where the values of `artists` that `test` accepts stand, each place once. */
function placesWhere(artists: readonly Measured[], test: (value: number) => boolean): number[] {
  const found = artists.flatMap((artist) => {
    const places = placesOf(artist);
    return valuesOf(artist).flatMap((value, index) => (test(value) ? [places[index] as number] : []));
  });
  return [...new Set(found)];
}

/** Whether the axes show reference counts, whose gaps are told; others draw them as matplotlib does. */
const showsCounts = ({ xlabel, ylabel }: Axes, sideways: boolean): boolean => ((sideways ? xlabel : ylabel) ?? '').includes(COUNT_NAME);

function flaggedAxes(axes: Axes, isImmortal: (value: number) => boolean): Axes {
  const measured = axes.artists.filter(isMeasured);
  const sideways = measured.some(isSideways);
  const immortal = placesWhere(measured, isImmortal);
  const missing = showsCounts(axes, sideways) ? placesWhere(measured, (value) => !Number.isFinite(value)) : [];
  if (immortal.length === 0 && missing.length === 0) return axes;
  const artists = axes.artists.map((artist) => (isMeasured(artist) ? without(artist, isImmortal) : artist));
  const counted = artists.some((artist) => isMeasured(artist) && valuesOf(artist).some(Number.isFinite));
  const nothing = { positions: [], labels: [], rotation: 0 };
  return {
    ...axes,
    // An axis without counts has no numbers to show.
    ...(counted ? {} : sideways ? { xticks: nothing } : { yticks: nothing }),
    legend: axes.legend ?? { location: 'best', title: null },
    artists: [
      ...artists,
      ...(immortal.length === 0 ? [] : [marksOf('immortal', immortal, sideways)]),
      ...(missing.length === 0 ? [] : [marksOf('no count', missing, sideways)]),
    ],
  };
}

/**
 * `figure` with its points that have no count as marks, and a legend of them.
 * @param immortalCounts what stands for immortal objects among the values
 */
export function flagged(figure: Figure, immortalCounts: ReadonlySet<number>): Figure {
  return { ...figure, axes: figure.axes.map((axes) => flaggedAxes(axes, (value) => immortalCounts.has(value))) };
}
