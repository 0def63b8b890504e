/** `plot` and `step`, and the logarithmic forms of plot. */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import { cycleColor } from '../../result/palette.ts';
import { Arguments, listOf } from './arguments.ts';
import { columnsOf, dataOf } from './data.ts';
import type { AxesDraft } from './draft.ts';
import { type PlotFormat, parseFormat } from './format-string.ts';
import { LINE_ALIASES, takeLineLook } from './line-style.ts';

const LINE: PlotReply = { kind: 'artist', type: 'lines.Line2D' };
const NO_FORMAT: PlotFormat = { linestyle: null, marker: null, color: null };

/** One `x, y, format` of a call's arguments. */
interface Group {
  readonly x: PlotValue | undefined;
  readonly y: PlotValue;
  readonly format: PlotFormat;
}

/** `_process_plot_var_args._grab_next_args`: two at a time, and a format where a string follows. */
function groupsOf(args: readonly PlotValue[]): Group[] {
  const groups: Group[] = [];
  for (let start = 0; start < args.length; ) {
    const length = Math.min(2, args.length - start) + (typeof args[start + 2] === 'string' ? 1 : 0);
    groups.push(groupOf(args.slice(start, start + length)));
    start += length;
  }
  return groups;
}

function groupOf(items: readonly PlotValue[]): Group {
  const last = items.at(-1);
  const hasFormat = items.length > 1 && typeof last === 'string';
  const format = hasFormat ? parseFormat(last) : NO_FORMAT;
  const data = hasFormat ? items.slice(0, -1) : items;
  if (data.includes(null)) throw new PlotError('ValueError', 'x and y must not be None');
  const [first, second] = data as [PlotValue, PlotValue | undefined];
  return second === undefined ? { x: undefined, y: first, format } : { x: first, y: second, format };
}

/** A tuple's text as numpy shows a shape. */
const shape = (count: number): string => `(${count},)`;

function addLines(axes: AxesDraft, call: PlotCall, { x, y, format }: Group): PlotReply[] {
  const ys = columnsOf(y);
  const xs = x === undefined ? [listOf(ys[0] as PlotValue).map((_, index) => index)] : columnsOf(x);
  return Array.from({ length: Math.max(xs.length, ys.length) }, (_, column) => {
    const across = dataOf(xs[column % xs.length] as PlotValue, axes, 'x', call);
    const along = dataOf(ys[column % ys.length] as PlotValue, axes, 'y', call);
    if (across.length !== along.length) {
      const shapes = `${shape(across.length)} and ${shape(along.length)}`;
      throw new PlotError('ValueError', `x and y must have same first dimension, but have shapes ${shapes}`);
    }
    const look = takeLineLook(new Arguments({ ...call, args: [] }, [], LINE_ALIASES), format);
    axes.artists.push({ kind: 'line', x: across, y: along, ...look, color: look.color ?? cycleColor(axes.nextLineColor++) });
    return LINE;
  });
}

export function plot(axes: AxesDraft, call: PlotCall): PlotReply {
  return { kind: 'list', items: groupsOf(call.args).flatMap((group) => addLines(axes, call, group)) };
}

/** `step` is `plot` with a draw style in front of the line style. */
export function step(axes: AxesDraft, call: PlotCall): PlotReply {
  const { where = 'pre', linestyle = '', ...kwargs } = call.kwargs;
  if (where !== 'pre' && where !== 'post' && where !== 'mid') {
    throw new PlotError('ValueError', "'where' argument to step must be 'pre', 'post' or 'mid'");
  }
  return plot(axes, stepCall(call, where, kwargs, linestyle));
}

/** A format string's own line style would replace the draw style; matplotlib's keywords win over the format. */
function stepCall(call: PlotCall, where: string, kwargs: PlotCall['kwargs'], linestyle: PlotValue): PlotCall {
  return { ...call, kwargs: { ...kwargs, linestyle: `steps-${where}${String(linestyle ?? '')}` } };
}

export const logarithmic =
  (...scales: ('xscale' | 'yscale')[]) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    for (const scale of scales) axes[scale] = 'log';
    return plot(axes, call);
  };
