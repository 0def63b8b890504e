/** An axis as the reader sees it: the values at its ends, and where each value stands between 0 and 1. */
import { linearTicks } from '../chart/ticks/linear.ts';
import { linearLabels } from '../chart/ticks/linear-labels.ts';
import { logLabel, majorLogTicks } from '../chart/ticks/log.ts';
import { span } from '../chart/ticks/numbers.ts';
import type { Ticks } from '../result/figure.ts';

export interface Scale {
  /** What stands at the axis' start, the left or the bottom: the larger where the axis is inverted. */
  readonly start: number;
  readonly end: number;
  readonly log: boolean;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Ticks, and what stands at the axis' end (`1e7`). */
export interface LabelledTicks {
  readonly ticks: readonly Tick[];
  readonly offset: string;
  /** How many ticks lie before the first of them. */
  readonly before: number;
}

type Written = Omit<LabelledTicks, 'before'>;

/** Further away no interval can be computed with. */
const FARTHEST = 1e307;
/** Ends closer than this share of themselves are the same. */
const CLOSEST = 1e-12;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const forward = (value: number, log: boolean): number => (log ? Math.log10(value) : value);
const back = (value: number, log: boolean): number => (log ? 10 ** value : value);

/** Where `value` stands: 0 at the start, 1 at the end; not finite where a logarithmic axis has no place for it. */
export function placeOf({ start, end, log }: Scale, value: number): number {
  const from = forward(start, log);
  return (forward(value, log) - from) / (forward(end, log) - from);
}

/** Whether the scale's interval can be computed with. */
export function isUsable({ start, end, log }: Scale): boolean {
  const largest = Math.max(Math.abs(start), Math.abs(end));
  const placed = Number.isFinite(forward(start, log)) && Number.isFinite(forward(end, log));
  return placed && largest < FARTHEST && Math.abs(end - start) > largest * CLOSEST;
}

/** The interval between two places of `scale`; one too narrow or too wide to compute with leaves it as it was. */
export function between(scale: Scale, from: number, to: number): Scale {
  const { start, end, log } = scale;
  const first = forward(start, log);
  const extent = forward(end, log) - first;
  const moved = { start: back(first + from * extent, log), end: back(first + to * extent, log), log };
  return isUsable(moved) ? moved : scale;
}

const raised = (exponent: number): string =>
  String(exponent)
    .replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] as string)
    .replace('-', '⁻');

function logTick(at: number, low: number, high: number): Tick {
  const label = logLabel(at, low, high);
  return { at, label: label === null ? '' : `${label.coefficient === null ? '' : `${label.coefficient}×`}10${raised(label.exponent)}` };
}

function linearTicksOf(values: readonly number[], { start, end }: Scale): Written {
  const { labels, offset } = linearLabels(values, start, end);
  return { ticks: values.map((at, index) => ({ at, label: labels[index] as string })), offset };
}

/** matplotlib's ticks, at most about `room`. */
function chosenTicks(scale: Scale, room: number): Written {
  const [low, high] = span([scale.start, scale.end]);
  // A view of less than a decade has no powers of ten to read it by.
  if (!scale.log || high / low <= 10) return linearTicksOf(linearTicks(low, high, room), scale);
  return { ticks: majorLogTicks(low, high, room).map((at) => logTick(at, low, high)), offset: '' };
}

function givenTicks({ positions, labels }: Ticks, scale: Scale): Written {
  if (labels !== null) return { ticks: positions.map((at, index) => ({ at, label: labels[index] ?? '' })), offset: '' };
  if (!scale.log) return linearTicksOf(positions, scale);
  const [low, high] = span([scale.start, scale.end]);
  return { ticks: positions.map((at) => logTick(at, low, high)), offset: '' };
}

/** The ticks within the view: the program's own, or matplotlib's, then at most about `room`. */
export function ticksOf(scale: Scale, given: Ticks | null, room: number): LabelledTicks {
  const { ticks, offset } = given === null ? chosenTicks(scale, room) : givenTicks(given, scale);
  const [low, high] = span([scale.start, scale.end]);
  const inside = ({ at }: Tick): boolean => at >= low && at <= high;
  return { ticks: ticks.filter(inside), offset, before: Math.max(0, ticks.findIndex(inside)) };
}
