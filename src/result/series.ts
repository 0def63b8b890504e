/** The points of a figure's artists, as plain data. */
import type { Artist, Axes, Figure, Ticks } from './figure.ts';
import type { Point, Series } from './result.ts';

/** The name of a column of reference counts. */
export const COUNT_NAME = 'refcount';

/** What says of a count that it stands for an immortal object. */
export type ImmortalTest = (count: number) => boolean;

/** The label standing at a position, or the position itself. */
function labelsAt(ticks: Ticks | null): (position: number) => number | string {
  const labels = new Map<number, string>();
  for (const [index, position] of (ticks?.positions ?? []).entries()) {
    const label = ticks?.labels?.[index];
    if (label) labels.set(position, label);
  }
  return labels.size === 0 ? (position) => position : (position) => labels.get(position) ?? position;
}

/** Where an artist's points are, and what they measure. */
interface Measured {
  readonly positions: readonly number[];
  readonly values: readonly number[];
  readonly sideways: boolean;
}

function measuredBy(artist: Artist): Measured | null {
  if (artist.kind === 'line' || artist.kind === 'scatter') return { positions: artist.x, values: artist.y, sideways: false };
  if (artist.kind !== 'bars') return null;
  return { positions: artist.positions, values: artist.lengths, sideways: artist.orientation === 'horizontal' };
}

const valueName = (label: string | null): string => (label === null || label.includes(COUNT_NAME) ? COUNT_NAME : label);

function seriesOfArtist(artist: Artist, axes: Axes, immortal: ImmortalTest): Series[] {
  const measured = measuredBy(artist);
  if (measured === null) return [];
  const { positions, values, sideways } = measured;
  const [along, across] = sideways ? [axes.ylabel, axes.xlabel] : [axes.xlabel, axes.ylabel];
  const nameAt = labelsAt(sideways ? axes.yticks : axes.xticks);
  const points = positions.map((position, index): Point => {
    const y = values[index] as number;
    return { x: nameAt(position), y, immortal: immortal(y) };
  });
  const label = artist.label && !artist.label.startsWith('_') ? artist.label : null;
  return [{ label, xName: along || 'x', yName: valueName(across || null), points }];
}

/** One series for each artist of `figure` that carries data, in drawing order. */
export const seriesOf = (figure: Figure, immortal: ImmortalTest = () => false): Series[] =>
  figure.axes.flatMap((axes) => axes.artists.flatMap((artist) => seriesOfArtist(artist, axes, immortal)));

/** `seriesOf` of all `figures`. */
export const seriesOfAll = (figures: readonly Figure[], immortal?: ImmortalTest): Series[] =>
  figures.flatMap((figure) => seriesOf(figure, immortal));
