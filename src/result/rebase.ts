/** Counts of Python 3.11, where small integers and characters start at 999,999,999: less that start, as other versions have them. */
import type { Artist, Axes, Figure } from './figure.ts';
import { cycleColor } from './palette.ts';
import type { Note, Result, Series } from './result.ts';
import { isMeasured, type MeasuredArtist } from './series.ts';

const LABEL = 'rebased';
/** Told from the other points by colour and shape. */
const COLOR = cycleColor(1);
const MARKER = 'D';

const valuesOf = (artist: MeasuredArtist): readonly number[] => (artist.kind === 'bars' ? artist.lengths : artist.y);

/** The members that hold one value for each point. */
const LISTS = ['x', 'y', 'sizes', 'starts', 'widths', 'bottoms', 'lengths', 'positions', 'edgecolors'];

/** The points of `artist` that `keep` accepts; one colour for all stays one. */
function only<T extends MeasuredArtist>(artist: T, keep: readonly boolean[]): T {
  const chosen = Object.entries(artist).map(([name, value]) => {
    const perPoint = LISTS.includes(name) || (name === 'colors' && (value as readonly string[]).length === keep.length);
    return [name, perPoint ? (value as readonly unknown[]).filter((_, index) => keep[index]) : value];
  });
  return Object.fromEntries(chosen) as T;
}

/** In the look of what was rebased. */
function marked(artist: MeasuredArtist): MeasuredArtist {
  if (artist.kind === 'line') return { ...artist, label: LABEL, color: COLOR, marker: MARKER, markersize: 4, linestyle: 'none' };
  if (artist.kind === 'scatter') return { ...artist, label: LABEL, colors: [COLOR], marker: MARKER };
  return { ...artist, label: LABEL, colors: [COLOR] };
}

function split(artist: Artist, start: number): { readonly artist: Artist; readonly rebased: MeasuredArtist | null } {
  if (!isMeasured(artist)) return { artist, rebased: null };
  const high = valuesOf(artist).map((value) => value >= start);
  if (!high.includes(true)) return { artist, rebased: null };
  const values = valuesOf(artist).map((value) => (value >= start ? value - start : value));
  const whole: MeasuredArtist = artist.kind === 'bars' ? { ...artist, lengths: values } : { ...artist, y: values };
  const rest =
    whole.kind === 'line' && whole.linestyle !== 'none'
      ? { ...whole, marker: null }
      : only(
          whole,
          high.map((each) => !each),
        );
  return { artist: rest, rebased: marked(only(whole, high)) };
}

function rebasedAxes(axes: Axes, start: number): Axes {
  const parts = axes.artists.map((artist) => split(artist, start));
  const rebased = parts.flatMap((part) => (part.rebased === null ? [] : [part.rebased]));
  if (rebased.length === 0) return axes;
  // The legend names them once.
  const named = rebased.map((artist, index) => (index === 0 ? artist : { ...artist, label: null }));
  return { ...axes, legend: axes.legend ?? { location: 'best', title: null }, artists: [...parts.map(({ artist }) => artist), ...named] };
}

/** A figure's counts less `start`, those changed as marks of their own. */
export const rebaseFigure = (figure: Figure, start: number): Figure => ({
  ...figure,
  axes: figure.axes.map((axes) => rebasedAxes(axes, start)),
});

const rebasedSeries = (series: Series, start: number): Series => ({
  ...series,
  points: series.points.map((point) => (!point.immortal && point.y >= start ? { ...point, y: point.y - start } : point)),
});

function noteOf(series: readonly Series[], start: number, version: string): Note[] {
  const count = series.reduce((sum, { points }) => sum + points.filter(({ y, immortal }) => !immortal && y >= start).length, 0);
  if (count === 0) return [];
  const text = `rebased: ${count} counts are less ${start.toLocaleString('en')}, at which Python ${version} starts those of small integers and characters`;
  return [{ code: 'rebased', text }];
}

/**
 * The result with counts that start at nothing, a note of how many were changed, and marks of their own in charts.
 * @param start where its version starts them
 */
export const rebase = (result: Result, start: number): Result => ({
  ...result,
  series: result.series.map((series) => rebasedSeries(series, start)),
  figures: result.figures.map((figure) => rebaseFigure(figure, start)),
  notes: [...result.notes, ...noteOf(result.series, start, result.subject.version)],
});
