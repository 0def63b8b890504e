/** What axes can do, by the names of their methods. */
import type { PlotCall, PlotReply } from '../../python/index.ts';
import { annotate, axhline, axvline, grid, labelling, legend, text } from './annotations.ts';
import { axhspan, axvspan, fillBetween, fillBetweenX } from './areas.ts';
import { unsupported } from './arguments.ts';
import { axis, limits, margins, scale } from './axis.ts';
import { bar, barh } from './bars.ts';
import { type AxesDraft, clearAxes } from './draft.ts';
import { errorbar } from './errorbar.ts';
import { hist } from './hist.ts';
import { logarithmic, plot, step } from './plot.ts';
import { scatter } from './scatter.ts';
import { hlines, vlines } from './segments.ts';
import { setTickLabels, setTicks, tickParams, ticks } from './ticks.ts';

export type AxesFunction = (axes: AxesDraft, call: PlotCall) => PlotReply;

function clear(axes: AxesDraft): PlotReply {
  clearAxes(axes);
  return { kind: 'none' };
}

/** Alike in pyplot and as methods. */
const SHARED: Readonly<Record<string, AxesFunction>> = {
  plot,
  step,
  semilogx: logarithmic('xscale'),
  semilogy: logarithmic('yscale'),
  loglog: logarithmic('xscale', 'yscale'),
  scatter,
  bar,
  barh,
  hist,
  errorbar,
  fill_between: fillBetween,
  fill_betweenx: fillBetweenX,
  hlines,
  vlines,
  axhspan,
  axvspan,
  axhline,
  axvline,
  text,
  annotate,
  grid,
  legend,
  axis,
  margins,
  tick_params: tickParams,
  cla: clear,
};

export const PYPLOT_FUNCTIONS: Readonly<Record<string, AxesFunction>> = {
  ...SHARED,
  xlabel: labelling('xlabel', 's'),
  ylabel: labelling('ylabel', 's'),
  title: labelling('title', 's'),
  xlim: limits('x'),
  ylim: limits('y'),
  xscale: scale('x'),
  yscale: scale('y'),
  xticks: ticks('x'),
  yticks: ticks('y'),
};

/** `set(title='…', xlim=(0, 1))`: the setters of those names, in alphabetical order (`Artist.set`, lib/matplotlib/artist.py). */
function set(axes: AxesDraft, call: PlotCall): PlotReply {
  const names = Object.keys(call.kwargs).sort();
  if (call.args.length > 0) throw unsupported(call, 'arguments without a name');
  const replies = names.map((name) => {
    const setter = Object.hasOwn(AXES_METHODS, `set_${name}`) ? AXES_METHODS[`set_${name}`] : undefined;
    if (setter === undefined) throw unsupported(call, `the argument '${name}'`);
    return setter(axes, { ...call, args: [call.kwargs[name] ?? null], kwargs: {} });
  });
  return { kind: 'list', items: replies };
}

export const AXES_METHODS: Readonly<Record<string, AxesFunction>> = {
  ...SHARED,
  clear,
  set,
  set_xlabel: labelling('xlabel', 'xlabel'),
  set_ylabel: labelling('ylabel', 'ylabel'),
  set_title: labelling('title', 'label'),
  set_xlim: limits('x'),
  set_ylim: limits('y'),
  set_xscale: scale('x'),
  set_yscale: scale('y'),
  set_xticks: setTicks('x'),
  set_yticks: setTicks('y'),
  set_xticklabels: setTickLabels('x'),
  set_yticklabels: setTickLabels('y'),
};
