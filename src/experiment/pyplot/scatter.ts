/** `scatter` (`Axes.scatter`, lib/matplotlib/axes/_axes.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import { cycleColor } from '../../result/palette.ts';
import { Arguments, isList, numbersOf, unsupported } from './arguments.ts';
import { cycled } from './bars.ts';
import { toColors } from './colors.ts';
import { dataOf } from './data.ts';
import type { AxesDraft } from './draft.ts';
import { readMarker, takeLabel } from './line-style.ts';

/** `rcParams['lines.markersize'] ** 2`, in points². */
const AREA = 36;

/** As many numbers as points are values for a colour map. */
function isMapped(value: PlotValue | undefined, count: number): boolean {
  return isList(value) && value.length === count && value.every((item) => typeof item === 'number');
}

function takeColors(taken: Arguments, count: number, next: () => string): { hex: string; alpha: number | null }[] {
  const mapped = taken.take('c');
  const single = taken.take('color') ?? taken.take('facecolors') ?? taken.take('facecolor');
  if (mapped !== undefined && single !== undefined) {
    const message = "Supply a 'c' kwarg or a 'color' kwarg but not both; they differ but their functionalities overlap.";
    throw new PlotError('ValueError', message);
  }
  if (isMapped(mapped, count)) throw unsupported(taken.call, 'a colour map');
  const wanted = mapped ?? single;
  return wanted === undefined ? [{ hex: next(), alpha: null }] : toColors(wanted);
}

export function scatter(axes: AxesDraft, call: PlotCall): PlotReply {
  const taken = new Arguments(call, ['x', 'y', 's', 'c', 'marker'], {}, 2);
  const x = dataOf(taken.take('x') ?? [], axes, 'x', call);
  const y = dataOf(taken.take('y') ?? [], axes, 'y', call);
  if (x.length !== y.length) throw new PlotError('ValueError', 'x and y must be the same size');
  const sizes = numbersOf(taken.take('s') ?? AREA, call);
  const marker = readMarker(taken.take('marker') ?? 'o', taken) ?? 'o';
  const colors = takeColors(taken, x.length, () => cycleColor(axes.nextPatchColor++));
  const alpha = taken.takeNumber('alpha') ?? colors[0]?.alpha ?? 1;
  const label = takeLabel(taken);
  taken.end();
  axes.artists.push({
    kind: 'scatter',
    x,
    y,
    sizes: x.map((_, index) => sizes[index % sizes.length] as number),
    colors: cycled(
      colors.map(({ hex }) => hex),
      x.length,
    ),
    marker,
    drawnOn: { x: axes.xscale, y: axes.yscale },
    alpha,
    label,
  });
  return { kind: 'artist', type: 'collections.PathCollection' };
}
