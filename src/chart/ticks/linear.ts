/** Tick values of a linear axis: matplotlib's `AutoLocator` (`ticker.MaxNLocator` with nbins 'auto' and steps 1, 2, 2.5, 5, 10; 2.1.0). */
import { divmod, floorDivide, nonsingular, powerOfTen, roundHalfEven } from './numbers.ts';

/** The steps with a flight under and one step over them. */
const STAIRCASE = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20];
const MOST_INTERVALS = 9;
const FEWEST_TICKS = 2;
/** An interval this many times smaller than its distance from zero is stepped from an offset. */
const OFFSET_THRESHOLD = 100;

const close = (left: number, right: number): boolean => Math.abs(left - right) < 1e-10;

/** The number of the last multiple of `base` at or under `value`. */
function multipleUnder(value: number, base: number): number {
  const [quotient, remainder] = divmod(value, base);
  return close(remainder / base, 1) ? quotient + 1 : quotient;
}

/** The number of the first multiple of `base` at or over `value`. */
function multipleOver(value: number, base: number): number {
  const [quotient, remainder] = divmod(value, base);
  return close(remainder / base, 0) ? quotient : quotient + 1;
}

function scaleAndOffset(low: number, high: number, intervals: number): [number, number] {
  const extent = Math.abs(high - low);
  const middle = (high + low) / 2;
  const far = Math.abs(middle) / extent >= OFFSET_THRESHOLD;
  const offset = far ? Math.sign(middle) * powerOfTen(Math.floor(Math.log10(Math.abs(middle)))) : 0;
  return [powerOfTen(Math.floor(Math.log10(extent / intervals))), offset];
}

function multiples(low: number, high: number, step: number, offset: number): number[] {
  const start = floorDivide(low - offset, step) * step;
  const first = roundHalfEven(multipleUnder(low - offset - start, step));
  const last = roundHalfEven(multipleOver(high - offset - start, step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + start + offset);
}

/**
 * The tick values for a view from `low` to `high`. The first and last may lie outside of it.
 * @param room how many labels fit along the axis
 */
export function linearTicks(low: number, high: number, room: number): number[] {
  const [from, to] = nonsingular(low, high, 1e-13, 1e-14);
  const intervals = Math.min(Math.max(room, 1, FEWEST_TICKS - 1), MOST_INTERVALS);
  const [scale, offset] = scaleAndOffset(from, to, intervals);
  const rawStep = (to - from) / intervals;
  const widest = STAIRCASE.findIndex((step) => step * scale >= rawStep);
  let ticks: number[] = [];
  for (let index = widest; index >= 0; index--) {
    ticks = multiples(from, to, (STAIRCASE[index] as number) * scale, offset);
    if (ticks.filter((tick) => tick >= from && tick <= to).length >= FEWEST_TICKS) break;
  }
  return ticks;
}
