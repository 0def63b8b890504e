/** A bill as a graph: an edge from each holder to the object. */
import type { Bill } from '../../result/bill.ts';
import { grouping, shortRows } from '../../table/bill.ts';
import { harmless } from '../../table/text.ts';

/** What a node says, line by line. */
export interface Graph {
  readonly object: readonly string[];
  readonly holders: readonly { readonly label: readonly string[]; readonly references: string }[];
}

export function graphOf(bill: Bill): Graph {
  const { object, expression, count } = bill;
  const holders = shortRows(bill).map(({ references, holder, where }) => ({
    label: [holder, where].filter((text) => text !== '').map(harmless),
    references: grouping(references),
  }));
  const names = object === expression ? [object] : [expression, object];
  return { object: [...names, `count ${grouping(count)}`].map(harmless), holders };
}
