/** What axes can do, by the names of their methods. */
import type { PlotCall, PlotReply } from '../../python/index.ts';
import { axhline, axvline, grid, labelling, legend, text } from './annotations.ts';
import { axis, limits, scale, setTickLabels, setTicks, ticks } from './axis.ts';
import { bar, barh } from './bars.ts';
import { type AxesDraft, clearAxes } from './draft.ts';
import { hist } from './hist.ts';
import { logarithmic, plot, step } from './plot.ts';
import { scatter } from './scatter.ts';

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
  axhline,
  axvline,
  text,
  grid,
  legend,
  axis,
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

export const AXES_METHODS: Readonly<Record<string, AxesFunction>> = {
  ...SHARED,
  clear,
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
