/** References that are alike share a line of the bill. */
import type { BillLine } from './line.ts';

export interface Held {
  readonly holder: string;
  readonly where: string;
  /** The same for all that differ only in an index. */
  readonly shape: string;
  /** Whether it is held for the moment only. */
  readonly passing: boolean;
}

/** More alike than so many are one line. */
const APART = 3;

export function grouped(held: readonly Held[]): BillLine[] {
  const groups = new Map<string, Held[]>();
  for (const each of held) {
    const key = `${each.holder}|${each.shape}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => (group.length > APART ? [oneLine(group)] : merged(group)));
}

function oneLine(group: readonly Held[]): BillLine {
  const [{ holder, shape }] = group as [Held];
  return { part: 'program', references: group.length, holder, where: shape };
}

/** Several references from one place are one line all the same. */
function merged(group: readonly Held[]): BillLine[] {
  const places = new Map<string, BillLine>();
  for (const { holder, where } of group) {
    const references = (places.get(where)?.references ?? 0) + 1;
    places.set(where, { part: 'program', references, holder, where });
  }
  return [...places.values()];
}
