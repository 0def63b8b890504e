/** An axis as the reader sees it: an interval of values, and where each stands between 0 and 1. */
import { linearTicks } from '../chart/ticks/linear.ts';
import { linearLabels } from '../chart/ticks/linear-labels.ts';
import { logLabel, majorLogTicks } from '../chart/ticks/log.ts';
import { span } from '../chart/ticks/numbers.ts';

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** The share of the interval left free at either end, as matplotlib's margins. */
const MARGIN = 0.05;
/** Further apart no interval can be computed with. */
const FARTHEST = 1e307;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const forward = (value: number, log: boolean): number => (log ? Math.log10(value) : value);
const back = (value: number, log: boolean): number => (log ? 10 ** value : value);

/** Where `value` stands: 0 at the low end, 1 at the high one; not finite where a logarithmic axis has no place for it. */
export function placeOf({ low, high, log }: Scale, value: number): number {
  const from = forward(low, log);
  return (forward(value, log) - from) / (forward(high, log) - from);
}

/** The interval between two places of `scale`; one too narrow or too wide to compute with leaves it as it was. */
export function between(scale: Scale, from: number, to: number): Scale {
  const { low, high, log } = scale;
  const start = forward(low, log);
  const extent = forward(high, log) - start;
  const [first, last] = [back(start + from * extent, log), back(start + to * extent, log)];
  const fits = Number.isFinite(first) && Math.abs(last) < FARTHEST && last - first > Math.max(Math.abs(first), Math.abs(last)) * 1e-12;
  return fits ? { low: first, high: last, log } : scale;
}

/** An interval for all of `values`, with a margin; the program's own `limits` first. */
export function fitting(values: readonly number[], log: boolean, limits: readonly [number | null, number | null]): Scale {
  const [least, most] = span(values.filter((value) => Number.isFinite(value) && (!log || value > 0)));
  const [low, high] = least > most ? [log ? 1 : 0, log ? 10 : 1] : [Math.max(least, -FARTHEST / 4), Math.min(most, FARTHEST / 4)];
  const pad = low === high ? Math.abs(low) / 20 || 0.5 : 0;
  const padded = { low: log ? low / ((pad && 2) || 1) : low - pad, high: log ? high * ((pad && 2) || 1) : high + pad, log };
  const roomy = between(padded, -MARGIN, 1 + MARGIN);
  const given = (limit: number | null): limit is number => limit !== null && Number.isFinite(limit) && (!log || limit > 0);
  const chosen = { low: given(limits[0]) ? limits[0] : roomy.low, high: given(limits[1]) ? limits[1] : roomy.high, log };
  return chosen.low < chosen.high ? chosen : roomy;
}

const raised = (exponent: number): string =>
  String(exponent)
    .replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] as string)
    .replace('-', '⁻');

function logTick(at: number, { low, high }: Scale): Tick {
  const label = logLabel(at, low, high);
  return { at, label: label === null ? '' : `${label.coefficient === null ? '' : `${label.coefficient}×`}10${raised(label.exponent)}` };
}

/** matplotlib's ticks within the view, at most about `room`, and what stands at the axis' end (`1e7`). */
export function ticksOf(scale: Scale, room: number): { readonly ticks: readonly Tick[]; readonly offset: string } {
  const { low, high, log } = scale;
  const inside = ({ at }: Tick): boolean => at >= low && at <= high;
  if (log && high / low > 10)
    return {
      ticks: majorLogTicks(low, high, room)
        .map((at) => logTick(at, scale))
        .filter(inside),
      offset: '',
    };
  const values = linearTicks(low, high, room);
  const { labels, offset } = linearLabels(values, low, high);
  return { ticks: values.map((at, index) => ({ at, label: labels[index] as string })).filter(inside), offset };
}
