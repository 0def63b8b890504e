/** Comparison of numbers by value: integers of any size with floats exactly (float_richcompare, Objects/floatobject.c 2.7.18). */
import type { CompareOp } from '../memory/type-record.ts';

/** Whether `left op right`; NaN satisfies `!=` alone. The host compares its two kinds of numbers exactly. */
export function holdsOrder(left: number | bigint, right: number | bigint, op: CompareOp): boolean {
  switch (op) {
    case 0:
      return left < right;
    case 1:
      return left <= right;
    case 2:
      return left >= right && left <= right;
    case 3:
      return !(left >= right && left <= right);
    case 4:
      return left > right;
    default:
      return left >= right;
  }
}
