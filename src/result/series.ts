/** The points of a figure's artists, as plain data. */
import type { Artist, Axes, BarsArtist, Figure, LineArtist, ScatterArtist, Ticks } from './figure.ts';
import type { Point, Series } from './result.ts';

/** The name of a column of reference counts. */
export const COUNT_NAME = 'refcount';

/** What says of a count that it stands for an immortal object. */
export type ImmortalTest = (count: number) => boolean;

/** The label standing at a position, or the position itself. */
function labelsAt(ticks: Ticks | null): (position: number) => number | string {
  const labels = new Map<number, string>();
  for (const [index, position] of (ticks?.naming === false ? [] : (ticks?.positions ?? [])).entries()) {
    const label = ticks?.labels?.[index];
    if (label) labels.set(position, label);
  }
  return labels.size === 0 ? (position) => position : (position) => labels.get(position) ?? position;
}

/** An artist that carries data. */
export type MeasuredArtist = LineArtist | BarsArtist | ScatterArtist;

const MEASURED: readonly Artist['kind'][] = ['line', 'bars', 'scatter'];

export const isMeasured = (artist: Artist): artist is MeasuredArtist => MEASURED.includes(artist.kind);

/** What one artist measured: values at positions, which may have names. */
export interface Measurement {
  readonly label: string | null;
  readonly xName: string;
  readonly yName: string;
  readonly positions: readonly number[];
  readonly values: readonly number[];
  /** The label standing at a position, or the position itself. */
  readonly nameAt: (position: number) => number | string;
}

const valueName = (label: string | null): string => (label?.includes(COUNT_NAME) ? COUNT_NAME : (label ?? 'y'));

function measurementOf(artist: Artist, axes: Axes): Measurement[] {
  if (!isMeasured(artist)) return [];
  const bars = artist.kind === 'bars';
  const sideways = bars && artist.orientation === 'horizontal';
  const [along, across] = sideways ? [axes.ylabel, axes.xlabel] : [axes.xlabel, axes.ylabel];
  const measurement = {
    label: artist.label && !artist.label.startsWith('_') ? artist.label : null,
    xName: along || 'x',
    yName: valueName(across || null),
    positions: bars ? artist.positions : artist.x,
    values: bars ? artist.lengths : artist.y,
    nameAt: labelsAt(sideways ? axes.yticks : axes.xticks),
  };
  return [measurement];
}

/** What the artists of `axes` measured, in drawing order. */
export const measurementsOf = (axes: readonly Axes[]): Measurement[] =>
  axes.flatMap((each) => each.artists.flatMap((artist) => measurementOf(artist, each)));

/** One series for each artist of `figure` that carries data, in drawing order. */
export const seriesOf = (figure: Figure, immortal: ImmortalTest = () => false): Series[] =>
  measurementsOf(figure.axes).map(({ label, xName, yName, positions, values, nameAt }) => {
    const point = (position: number, index: number): Point => {
      const y = values[index] as number;
      return { x: nameAt(position), y, immortal: immortal(y) };
    };
    return { label, xName, yName, points: positions.map(point) };
  });

/** `seriesOf` of all `figures`. */
export const seriesOfAll = (figures: readonly Figure[], immortal?: ImmortalTest): Series[] =>
  figures.flatMap((figure) => seriesOf(figure, immortal));
