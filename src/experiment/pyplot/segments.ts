/** `hlines` and `vlines` (lib/matplotlib/axes/_axes.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply } from '../../python/index.ts';
import type { SegmentsArtist } from '../../result/figure.ts';
import { Arguments, unsupported } from './arguments.ts';
import { toColors } from './colors.ts';
import { dataOf } from './data.ts';
import type { AxesDraft } from './draft.ts';
import { LINE_WIDTH, takeLabel, takeLineStyle } from './line-style.ts';

const ALIASES = { color: 'colors', linestyle: 'linestyles', lw: 'linewidth', linewidths: 'linewidth' } as const;

/** Of the same number as `count` others; one stands for all (`np.resize`). */
const resized = (values: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, index) => values[index % values.length] as number);

const segments =
  (orientation: SegmentsArtist['orientation'], parameters: readonly [at: string, low: string, high: string]) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const taken = new Arguments(call, [...parameters, 'colors', 'linestyles', 'label'], ALIASES, 3);
    const [at, low, high] = parameters.map((name) => taken.take(name) ?? []);
    const [along, across] = orientation === 'horizontal' ? (['x', 'y'] as const) : (['y', 'x'] as const);
    const places = dataOf(at ?? [], axes, across, call);
    const [from, to] = [dataOf(low ?? [], axes, along, call), dataOf(high ?? [], axes, along, call)];
    if (from.length === 0 || to.length === 0) throw new PlotError('ValueError', `${call.function}() needs both ends of its lines`);
    const [color, ...others] = toColors(taken.take('colors') ?? 'k');
    if (color === undefined || others.length > 0) throw unsupported(call, 'several colours');
    const linestyle = takeLineStyle(taken, 'linestyles');
    const linewidth = taken.takeNumber('linewidth') ?? LINE_WIDTH;
    const look = { color: color.hex, alpha: taken.takeNumber('alpha') ?? color.alpha ?? 1, label: takeLabel(taken) };
    taken.end();
    const ends = { low: resized(from, places.length), high: resized(to, places.length) };
    if (linestyle !== 'none') {
      axes.artists.push({ kind: 'segments', orientation, at: places, ...ends, ...look, linestyle, linewidth, capsize: 0, errorsOf: null });
    }
    return { kind: 'artist', type: 'collections.LineCollection' };
  };

export const hlines = segments('horizontal', ['y', 'xmin', 'xmax']);
export const vlines = segments('vertical', ['x', 'ymin', 'ymax']);
