/** `errorbar`: a line with bars of how far its points may be off (`Axes.errorbar`, lib/matplotlib/axes/_axes.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import type { SegmentsArtist } from '../../result/figure.ts';
import { cycleColor } from '../../result/palette.ts';
import { Arguments, isList, numbersOf, unsupported } from './arguments.ts';
import { toColor } from './colors.ts';
import { dataOf } from './data.ts';
import type { AxesDraft } from './draft.ts';
import { parseFormat } from './format-string.ts';
import { LINE_ALIASES, LINE_WIDTH, takeLineLook } from './line-style.ts';

const PARAMETERS = ['x', 'y', 'yerr', 'xerr', 'fmt', 'ecolor', 'elinewidth', 'capsize'];
/** What would be drawn in another way. */
const REFUSED = ['barsabove', 'lolims', 'uplims', 'xlolims', 'xuplims', 'capthick'];
const NONE = 'none';

type Ends = Pick<SegmentsArtist, 'low' | 'high'>;

const wrongErrors = (): PlotError => new PlotError('ValueError', 'err must be [ scalar | N, Nx1 or 2xN array-like ]');

/** From one error for all, one for each, or two lists of them: below and above. */
function endsOf(errors: PlotValue, values: readonly number[], call: PlotCall): Ends {
  const pair = isList(errors) && errors.length === 2 && isList(errors[0]) && isList(errors[1]) ? errors : [errors, errors];
  const [below, above] = pair.map((each) => {
    const given = numbersOf(each ?? 0, call);
    const all = isList(each) ? given : values.map(() => given[0] as number);
    if (all.length !== values.length) throw wrongErrors();
    return all;
  }) as [number[], number[]];
  return {
    low: values.map((value, index) => value - (below[index] as number)),
    high: values.map((value, index) => value + (above[index] as number)),
  };
}

/** Every so many points have bars. */
function every<T>(list: readonly T[], step: number): T[] {
  return list.filter((_, index) => index % step === 0);
}

export function errorbar(axes: AxesDraft, call: PlotCall): PlotReply {
  const taken = new Arguments(call, PARAMETERS, LINE_ALIASES, 2);
  const x = dataOf(taken.take('x') ?? [], axes, 'x', call);
  const y = dataOf(taken.take('y') ?? [], axes, 'y', call);
  const errors = { horizontal: taken.take('xerr'), vertical: taken.take('yerr') };
  const fmt = taken.takeText('fmt') ?? '';
  const format = fmt.toLowerCase() === NONE ? { linestyle: null, marker: null, color: null } : parseFormat(fmt);
  const ecolor = taken.take('ecolor');
  const [elinewidth, capsize] = [taken.takeNumber('elinewidth'), taken.takeNumber('capsize') ?? 0];
  const step = taken.takeNumber('errorevery') ?? 1;
  if (step < 1) throw new PlotError('ValueError', 'errorevery has to be a strictly positive integer');
  for (const name of REFUSED) if (taken.take(name)) throw unsupported(call, `the argument '${name}'`);
  const widthGiven = call.kwargs.linewidth ?? call.kwargs.lw ?? undefined;
  const look = takeLineLook(taken, format);
  if (look.label !== null && fmt.toLowerCase() === NONE) throw unsupported(call, 'a label without a line');
  // The cycle goes on only where no colour at all is given.
  const color = look.color ?? (ecolor === undefined ? cycleColor(axes.nextLineColor++) : cycleColor(0));
  if (fmt.toLowerCase() !== NONE) axes.artists.push({ kind: 'line', x, y, ...look, color });
  const bars = {
    color: ecolor === undefined ? color : toColor(ecolor).hex,
    alpha: look.alpha,
    label: null,
    linestyle: 'solid',
    capsize,
    errorsOf: look.label,
  } as const;
  const linewidth = elinewidth || (widthGiven === undefined ? LINE_WIDTH : look.linewidth);
  for (const orientation of ['horizontal', 'vertical'] as const) {
    const given = errors[orientation];
    if (given === undefined) continue;
    const [at, values] = orientation === 'horizontal' ? [y, x] : [x, y];
    const { low, high } = endsOf(given, values, call);
    axes.artists.push({
      kind: 'segments',
      orientation,
      at: every(at, step),
      low: every(low, step),
      high: every(high, step),
      linewidth,
      ...bars,
    });
  }
  return { kind: 'artist', type: 'container.ErrorbarContainer' };
}
