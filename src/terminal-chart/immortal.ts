/** Immortal objects have no count: what stands for one would squash the axis of the others. */
import type { Artist, Axes, Figure } from '../result/figure.ts';
import type { Point, Series } from '../result/result.ts';
import { type Canvas, PLAIN } from './canvas.ts';
import { isMeasured } from './legend.ts';
import { stepAt, type View } from './view.ts';

/** Where on the x axis immortal objects are. */
export type Immortals = readonly number[];

export interface MortalAxes {
  readonly axes: Axes;
  readonly immortals: Immortals;
}

const without = <T>(values: readonly T[], points: readonly Point[]): T[] => values.filter((_, index) => !points[index]?.immortal);

/** The artist without its immortal points, and where they are. */
function split(artist: Artist, points: readonly Point[]): { readonly artist: Artist; readonly immortals: Immortals } {
  if (!isMeasured(artist) || !points.some(({ immortal }) => immortal)) return { artist, immortals: [] };
  const places = artist.kind === 'bars' ? artist.positions : artist.x;
  const immortals = places.filter((_, index) => points[index]?.immortal);
  if (artist.kind !== 'bars') return { artist: { ...artist, x: without(artist.x, points), y: without(artist.y, points) }, immortals };
  const { positions, starts, widths, bottoms, lengths } = artist;
  const lists = { positions, starts, widths, bottoms, lengths };
  const kept = Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, without(values, points)]));
  return { artist: { ...artist, ...kept }, immortals };
}

/** Takes the immortal points out of figures; `series` are those of their artists, in order, or fewer. */
export function mortalAxes(figures: readonly Figure[], series: readonly Series[]): MortalAxes[][] {
  let next = 0;
  return figures.map(({ axes }) =>
    axes.map((each) => {
      const parts = each.artists.map((artist) => split(artist, isMeasured(artist) ? (series[next++]?.points ?? []) : []));
      const immortals = [...new Set(parts.flatMap((part) => part.immortals))];
      return { axes: { ...each, artists: parts.map(({ artist }) => artist) }, immortals };
    }),
  );
}

/** A mark in the top row for each, over no count. */
export function drawImmortals(immortals: Immortals, { x }: View, canvas: Canvas): void {
  for (const place of immortals) canvas.put(stepAt(x, place, canvas.columns), canvas.rows - 1, canvas.glyphs.immortal, PLAIN);
}
