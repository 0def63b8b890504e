/** The run with which a list to be sorted begins (count_run, Objects/listobject.c). Items stand for themselves by their numbers. */
import { has } from '../versions/features.ts';

export type IsLess = (left: number, right: number) => boolean;

/** How many items are in order from the start, turned around where they descend. */
export function runLength(order: number[], isLess: IsLess): number {
  if (order.length < 2) return order.length;
  return has('runs of equal items') ? runWithEquals(order, isLess) : plainRun(order, isLess);
}

/** Strictly descending, or else not descending (2.7.18). */
function plainRun(order: number[], isLess: IsLess): number {
  const descending = isNextLess(order, 1, isLess);
  let length = 2;
  while (length < order.length && isNextLess(order, length, isLess) === descending) length++;
  if (descending) turn(order, 0, length);
  return length;
}

/** Items of a descending run may be equal, from 3.13 on; what follows it in ascending order belongs to it, too (3.13.0). */
function runWithEquals(order: number[], isLess: IsLess): number {
  const ascending = endOfAscent(order, 1, isLess);
  if (ascending === order.length) return ascending;
  if (ascending > 1) {
    if (isLess(order[0] as number, order[ascending - 1] as number)) return ascending;
    turn(order, 0, ascending);
  }
  const end = endOfDescent(order, ascending + 1, isLess);
  turn(order, 0, end);
  return endOfAscent(order, end, isLess);
}

function endOfAscent(order: readonly number[], from: number, isLess: IsLess): number {
  let end = from;
  while (end < order.length && !isNextLess(order, end, isLess)) end++;
  return end;
}

/** Equal items are turned around, as they will be once more with all of the run. */
function endOfDescent(order: number[], from: number, isLess: IsLess): number {
  let end = from;
  let equal = 0;
  const turnEqual = (): void => {
    if (equal > 0) turn(order, end - equal - 1, end);
    equal = 0;
  };
  for (; end < order.length; end++) {
    if (isNextLess(order, end, isLess)) turnEqual();
    else if (isLess(order[end - 1] as number, order[end] as number)) break;
    else equal++;
  }
  turnEqual();
  return end;
}

const isNextLess = (order: readonly number[], at: number, isLess: IsLess): boolean => isLess(order[at] as number, order[at - 1] as number);

function turn(order: number[], start: number, end: number): void {
  order.splice(start, end - start, ...order.slice(start, end).reverse());
}
