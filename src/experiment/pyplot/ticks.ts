/** Ticks of an axis and their labels (lib/matplotlib/axes/_base.py and pyplot.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import type { TickLabels, Ticks } from '../../result/figure.ts';
import { Arguments, listOf, numberOf, numbersOf, textOf, unsupported } from './arguments.ts';
import type { AxesDraft } from './draft.ts';
import { sizeOf } from './font-size.ts';

type Direction = 'x' | 'y';

const NONE: PlotReply = { kind: 'none' };

const rotationOf = (value: PlotValue | undefined, call: PlotCall): number => {
  if (value === 'vertical') return 90;
  return value === undefined || value === 'horizontal' ? 0 : numberOf(value, call);
};

/** Changes how the tick labels of `direction` are written. Powers of ten are not turned. */
function writeLabels(axes: AxesDraft, direction: Direction, change: Partial<TickLabels>, call: PlotCall): void {
  if (change.rotation && axes[`${direction}scale`] === 'log') throw unsupported(call, 'turned labels of a logarithmic axis');
  axes.tickLabels[direction] = { ...axes.tickLabels[direction], ...change };
}

/** Takes what `xticks` and `set_xticklabels` say of their labels. */
function takeLabelLook(taken: Arguments): Partial<TickLabels> {
  const [rotation, size] = [taken.take('rotation'), taken.take('fontsize')];
  return {
    ...(rotation === undefined ? {} : { rotation: rotationOf(rotation, taken.call) }),
    ...(size === undefined ? {} : { size: sizeOf(size, taken.call) }),
  };
}

const TEXT_ALIASES = { size: 'fontsize' } as const;

const labelsFor = (positions: readonly number[], labels: PlotValue, call: PlotCall): string[] => {
  // A string is a sequence of its characters, to Python.
  const texts = (typeof labels === 'string' ? [...labels] : listOf(labels)).map((label) => textOf(label, call));
  return positions.map((_, index) => texts[index] ?? '');
};

/** What pyplot's `xticks` gives back: the positions, and their texts as artists. */
function told({ positions }: Ticks): PlotReply {
  const value = (each: number): PlotReply => ({ kind: 'value', value: each });
  const text: PlotReply = { kind: 'artist', type: 'text.Text' };
  return {
    kind: 'tuple',
    items: [
      { kind: 'list', items: positions.map(value) },
      { kind: 'list', items: positions.map(() => text) },
    ],
  };
}

/** pyplot's `xticks` and `yticks`: positions, perhaps with labels. */
export const ticks =
  (direction: Direction) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const property = `${direction}ticks` as const;
    if (call.args.length > 2) throw new PlotError('TypeError', `Illegal number of arguments to ${property}`);
    const taken = new Arguments(call, ['ticks', 'labels'], TEXT_ALIASES);
    const [where, labels] = [taken.take('ticks'), taken.take('labels')];
    const look = takeLabelLook(taken);
    taken.end();
    writeLabels(axes, direction, look, call);
    const old = axes[property];
    if (where === undefined && old === null) {
      if (Object.keys(look).length === 0 || labels !== undefined) throw unsupported(call, 'ticks that matplotlib chooses');
      return NONE;
    }
    const positions = where === undefined ? (old?.positions ?? []) : numbersOf(where, call);
    const texts = labels === undefined ? (where === undefined ? (old?.labels ?? null) : null) : labelsFor(positions, labels, call);
    axes[property] = { positions, labels: texts, rotation: 0 };
    return told(axes[property]);
  };

/** The axes' own `set_xticks`: positions, whose labels stay. */
export const setTicks =
  (direction: Direction) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const taken = new Arguments(call, ['ticks'], {}, 1);
    const property = `${direction}ticks` as const;
    const positions = numbersOf(taken.take('ticks') ?? [], call);
    taken.end();
    const labels = axes[property]?.labels ?? null;
    axes[property] = { positions, labels: labels && labelsFor(positions, labels, call), rotation: 0 };
    return NONE;
  };

/** The axes' own `set_xticklabels`, for ticks that were set. */
export const setTickLabels =
  (direction: Direction) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const taken = new Arguments(call, ['labels'], TEXT_ALIASES, 1);
    const property = `${direction}ticks` as const;
    const ticksBefore = axes[property];
    if (ticksBefore === null) throw unsupported(call, 'labels for ticks that matplotlib chooses');
    const labels = labelsFor(ticksBefore.positions, taken.take('labels') ?? [], call);
    const look = takeLabelLook(taken);
    taken.end();
    writeLabels(axes, direction, look, call);
    axes[property] = { ...ticksBefore, labels };
    return NONE;
  };

/** `tick_params`: of all it can change, how the labels of major ticks are written. Other directions than `x`, `y` and `both` mean none. */
export function tickParams(axes: AxesDraft, call: PlotCall): PlotReply {
  const taken = new Arguments(call, ['axis']);
  const axis = taken.takeText('axis') ?? 'both';
  const which = taken.takeText('which') ?? 'major';
  if (which !== 'major') throw unsupported(call, `which='${which}'`);
  const [rotation, labelsize] = [taken.take('rotation'), taken.take('labelsize')];
  taken.end();
  const size = labelsize === undefined ? undefined : sizeOf(labelsize, call);
  const change = {
    ...(rotation === undefined ? {} : { rotation: rotationOf(rotation, call) }),
    ...(size === undefined ? {} : { size, room: size }),
  };
  for (const direction of ['x', 'y'] as const) if (axis === direction || axis === 'both') writeLabels(axes, direction, change, call);
  return NONE;
}
