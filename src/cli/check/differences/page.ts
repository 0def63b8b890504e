/** What differs between two pages to explore: the counts of their tables, or what is around them. */
import { decode, tableIn } from '../../../output/page/data.ts';
import { csvOfTable } from '../../../table/delimited.ts';
import type { Difference } from './difference.ts';
import { lineDifferences } from './lines.ts';
import { tableDifferences } from './table.ts';

const DATA = /<script type="application\/json" id="data">(.*?)<\/script>/s;

/** The table of a page as CSV; empty where there is none to read. */
function tableOf(page: string): string {
  try {
    return csvOfTable(tableIn(decode(DATA.exec(page)?.[1] ?? '')));
  } catch {
    return '';
  }
}

export function pageDifferences(before: string, after: string): Difference[] {
  const counts = tableDifferences(tableOf(before), tableOf(after));
  return counts.length > 0 ? counts : lineDifferences(before, after);
}
