/** Limits, scales and margins of an axis (lib/matplotlib/axes/_base.py and pyplot.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import { Arguments, isList, numberOf, numbersOf, unsupported } from './arguments.ts';
import type { AxesDraft } from './draft.ts';

type Direction = 'x' | 'y';
type Limits = readonly [number | null, number | null];

const NONE: PlotReply = { kind: 'none' };
const ENDS = { x: ['left', 'right'], y: ['bottom', 'top'] } as const;

const limit = (value: PlotValue | undefined, call: PlotCall): number | null => {
  if (value === undefined || value === null) return null;
  const number = numberOf(value, call);
  if (!Number.isFinite(number)) throw new PlotError('ValueError', 'Axis limits cannot be NaN or Inf');
  return number;
};

const reply = (limits: Limits, call: PlotCall): PlotReply => {
  if (limits.includes(null)) throw unsupported(call, 'reading limits that matplotlib chooses');
  return { kind: 'value', value: limits };
};

/** `xlim` and `ylim`, which without arguments only tell. */
export const limits =
  (direction: Direction) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const property = `${direction}lim` as const;
    if (call.args.length === 0 && Object.keys(call.kwargs).length === 0) return reply(axes[property], call);
    const [low, high] = ENDS[direction];
    const taken = new Arguments(call, [low, high], { [`${direction}min`]: low, [`${direction}max`]: high });
    const first = taken.take(low);
    const pair = isList(first) ? first : [first, taken.take(high)];
    taken.end();
    const [oldLow, oldHigh] = axes[property];
    axes[property] = [limit(pair[0], call) ?? oldLow, limit(pair[1], call) ?? oldHigh];
    return axes[property].includes(null) ? NONE : reply(axes[property], call);
  };

/** `xscale` and `yscale`. */
export const scale =
  (direction: Direction) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const taken = new Arguments(call, ['value'], {}, 1);
    const name = (taken.takeText('value') ?? 'linear').toLowerCase();
    taken.end();
    if (name === 'log' && axes.tickLabels[direction].rotation !== 0) throw unsupported(call, 'turned labels of a logarithmic axis');
    if (name === 'symlog' || name === 'logit') throw unsupported(call, `the scale '${name}'`);
    if (name !== 'linear' && name !== 'log') throw new PlotError('ValueError', `Unknown scale type '${name}'`);
    axes[`${direction}scale`] = name;
    return NONE;
  };

/** `axis('off')` and `axis('on')`; other words would choose limits. */
function switchAxis(axes: AxesDraft, word: string, call: PlotCall): PlotReply {
  const name = word.toLowerCase();
  if (['equal', 'tight', 'scaled', 'auto', 'image', 'square', 'normal'].includes(name)) throw unsupported(call, `'${name}'`);
  if (name !== 'on' && name !== 'off') throw new PlotError('ValueError', `Unrecognized string ${word} to axis; try on or off`);
  axes.axisOn = name === 'on';
  return NONE;
}

/** `margins(0.1)`, `margins(0.1, 0.2)`, `margins(x=0.1)`: shares of the data's extent (`_AxesBase.margins`). */
export function margins(axes: AxesDraft, call: PlotCall): PlotReply {
  const { args, kwargs } = call;
  if (args.length > 2) throw new PlotError('ValueError', 'more than two arguments were supplied');
  const [first, second = first] = args;
  const given = { ...(first === undefined ? {} : { x: first, y: second ?? null }), ...kwargs };
  const taken = new Arguments({ ...call, args: [], kwargs: given }, []);
  taken.take('tight');
  const [x, y] = [taken.takeNumber('x'), taken.takeNumber('y')];
  taken.end();
  if (x === undefined && y === undefined) return { kind: 'value', value: [axes.margins.x, axes.margins.y] };
  for (const margin of [x ?? 0, y ?? 0]) {
    if (margin < 0 || margin > 1) throw new PlotError('ValueError', 'margin must be in range 0 to 1');
  }
  axes.margins = { x: x ?? axes.margins.x, y: y ?? axes.margins.y };
  return NONE;
}

/** `axis([xmin, xmax, ymin, ymax])`, `axis('off')`. */
export function axis(axes: AxesDraft, call: PlotCall): PlotReply {
  const [bounds] = call.args;
  if (typeof bounds === 'string' && Object.keys(call.kwargs).length === 0) return switchAxis(axes, bounds, call);
  if (!isList(bounds) || Object.keys(call.kwargs).length > 0) throw unsupported(call, 'anything but four limits');
  const [left, right, bottom, top, ...more] = numbersOf(bounds, call);
  if (left === undefined || right === undefined || bottom === undefined || top === undefined || more.length > 0) {
    throw new PlotError('ValueError', 'v must contain [xmin xmax ymin ymax]');
  }
  axes.xlim = [left, right];
  axes.ylim = [bottom, top];
  return { kind: 'list', items: [left, right, bottom, top].map((value) => ({ kind: 'value', value })) };
}
