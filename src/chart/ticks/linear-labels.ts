/** Labels of a linear axis: matplotlib's `ScalarFormatter` with its defaults (`ticker.py`, 2.1.0). */
import { floorDivide, formatFixed, powerOfTen, roundTo, span } from './numbers.ts';

/** `axes.formatter.limits`: from these powers of ten on, one power is taken out of all labels. */
const POWER_LIMITS = [-7, 7] as const;
/** `axes.formatter.offset_threshold`: an offset must save this many digits. */
const OFFSET_DIGITS = 4;

export interface LinearLabels {
  readonly labels: readonly string[];
  /** What stands at the axis' end, such as `1e7` or `+1e5`; empty for none. */
  readonly offset: string;
}

/** The minus sign of typography for the hyphen. */
export const withMinus = (text: string): string => text.replaceAll('-', '\u2212');

/** The largest power of ten from `from` down for which `parts` is true of the two quotients. */
function powerWhere(from: number, low: number, high: number, parts: (lower: number, upper: number) => boolean): number {
  let power = from;
  while (!parts(floorDivide(low, powerOfTen(power)), floorDivide(high, powerOfTen(power)))) power--;
  return power;
}

/** What may be taken off every label because all visible ones share it. */
function commonOffset(ticks: readonly number[], low: number, high: number): number {
  const visible = ticks.filter((tick) => tick >= low && tick <= high);
  const [least, most] = span(visible);
  if (visible.length === 0 || least === most || (least <= 0 && most >= 0)) return 0;
  const [near, far] = [Math.abs(least), Math.abs(most)].sort((left, right) => left - right) as [number, number];
  const start = Math.ceil(Math.log10(far));
  let power = 1 + powerWhere(start, near, far, (lower, upper) => lower !== upper);
  if ((far - near) / powerOfTen(power) <= 1e-2) power = 1 + powerWhere(start, near, far, (lower, upper) => upper - lower > 1);
  const kept = floorDivide(far, powerOfTen(power));
  return kept >= powerOfTen(OFFSET_DIGITS - 1) ? Math.sign(least) * kept * powerOfTen(power) : 0;
}

function orderOfMagnitude(ticks: readonly number[], offset: number, extent: number): number {
  const outermost = Math.max(Math.abs(ticks[0] as number), Math.abs(ticks.at(-1) as number));
  const reference = offset === 0 ? outermost : extent;
  const order = reference === 0 ? 0 : Math.floor(Math.log10(reference));
  return order <= POWER_LIMITS[0] || order >= POWER_LIMITS[1] ? order : 0;
}

function extentOf(values: readonly number[]): number {
  const [least, most] = span(values);
  return most - least || Math.max(Math.abs(least), Math.abs(most)) || 1;
}

/** The fewest decimals that keep the labels apart to a thousandth of their extent. */
function decimalsFor(scaled: readonly number[], ends: readonly number[]): number {
  const measured = scaled.length < 2 ? [...scaled, ...ends] : scaled;
  const extent = extentOf(measured);
  const order = Math.floor(Math.log10(extent));
  const threshold = 1e-3 * powerOfTen(order);
  let decimals = Math.max(0, 3 - order);
  while (decimals >= 0 && scaled.every((value) => Math.abs(value - roundTo(value, decimals)) < threshold)) decimals--;
  return decimals + 1;
}

/** `%1.10e` without the zeros that say nothing: `1e5`, `-2.5e-3`. */
function scientific(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(10).split('e');
  const digits = mantissa.replace(/\.?0+$/, '');
  return Number(exponent) === 0 ? digits : `${digits}e${Number(exponent)}`;
}

/** Labels for `ticks` (those outside the view included, as they have a say in the format) in a view from `low` to `high`. */
export function linearLabels(ticks: readonly number[], low: number, high: number): LinearLabels {
  if (ticks.length === 0) return { labels: [], offset: '' };
  const [from, to] = low <= high ? [low, high] : [high, low];
  const offset = commonOffset(ticks, from, to);
  const order = orderOfMagnitude(ticks, offset, to - from);
  const scale = (value: number): number => (value - offset) / powerOfTen(order);
  const scaled = ticks.map(scale);
  const decimals = decimalsFor(scaled, [scale(low), scale(high)]);
  const labels = scaled.map((value) => withMinus(formatFixed(Math.abs(value) < 1e-8 ? 0 : value, decimals)));
  const power = order === 0 ? '' : `1e${order}`;
  const shift = offset === 0 ? '' : `${offset > 0 ? '+' : ''}${scientific(offset)}`;
  return { labels, offset: withMinus(power + shift) };
}
