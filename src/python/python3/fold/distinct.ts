import type { Constant } from '../../compiler/blueprint.ts';
import { constantKey } from '../../compiler/constant-key.ts';

/** The items of a set: of those that are equal, and of one type, the first. */
export function distinct(items: readonly Constant[]): Constant[] {
  return [...new Map(items.map((item) => [constantKey(item), item])).values()];
}
