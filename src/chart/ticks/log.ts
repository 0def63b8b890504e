/** Tick values and labels of a base 10 logarithmic axis: matplotlib's `LogLocator` and `LogFormatterSciNotation` (`ticker.py`, 2.1.0). */
import { floorDivide, formatGeneral, powerOfTen, roundHalfEven } from './numbers.ts';

const MOST_TICKS = 9;
const FEWEST_TICKS = 2;
/** Over this many decades there are no minor ticks. */
const MOST_DECADES_WITH_MINOR = 10;
/** Up to how many decades some, and all, of the minor ticks have labels. */
const SOME_MINOR_LABELS = 1;
const ALL_MINOR_LABELS = 0.4;
const SOME_COEFFICIENTS = new Set([1, 2, 3, 4, 6, 10]);

/** A label in mathtext: `coefficient` × 10 to the power of `exponent`, the coefficient left out when it is null. */
export interface PowerLabel {
  readonly coefficient: string | null;
  readonly exponent: number;
}

interface Decades {
  readonly low: number;
  readonly high: number;
  readonly stride: number;
  readonly count: number;
}

function decadesOf(low: number, high: number, room: number): Decades {
  const [from, to] = [Math.log10(Math.min(low, high)), Math.log10(Math.max(low, high))];
  const count = Math.floor(to) - Math.ceil(from);
  const most = Math.min(Math.max(room, FEWEST_TICKS), MOST_TICKS);
  let stride = 1;
  while (floorDivide(count, stride) + 1 > most) stride++;
  return { low: from, high: to, stride, count };
}

function exponents({ low, high, stride }: Decades): number[] {
  const values: number[] = [];
  for (let exponent = Math.floor(low) - stride; exponent < Math.ceil(high) + 2 * stride; exponent += stride) values.push(exponent);
  return values;
}

/** Powers of ten around the view; the outer ones may lie outside of it. */
export const majorLogTicks = (low: number, high: number, room: number): number[] => exponents(decadesOf(low, high, room)).map(powerOfTen);

/** The multiples 2 to 9 of those powers, where there is room for them. */
export function minorLogTicks(low: number, high: number, room: number): number[] {
  const decades = decadesOf(low, high, room);
  if (decades.count > MOST_DECADES_WITH_MINOR || decades.stride > 1) return [];
  return exponents(decades).flatMap((exponent) => [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => digit * powerOfTen(exponent)));
}

const nearWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-10;

function labelled(coefficient: number, decades: number): boolean {
  if (decades > SOME_MINOR_LABELS) return coefficient === 1;
  return decades <= ALL_MINOR_LABELS || SOME_COEFFICIENTS.has(coefficient);
}

/** The label of a tick at `value` > 0 in a view from `low` to `high`; null where it has none. */
export function logLabel(value: number, low: number, high: number): PowerLabel | null {
  const exact = Math.log10(value);
  const decade = nearWhole(exact);
  const exponent = decade ? Math.round(exact) : Math.floor(exact);
  const coefficient = value / powerOfTen(exponent);
  if (!labelled(roundHalfEven(coefficient), Math.abs(Math.log10(high / low)))) return null;
  if (decade) return { coefficient: null, exponent };
  return { coefficient: formatGeneral(nearWhole(coefficient) ? Math.round(coefficient) : coefficient), exponent };
}
