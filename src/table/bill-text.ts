/** A bill for reading: an aligned table with its sum, or Markdown. */
import type { Bill } from '../result/bill.ts';
import { type BillRow, grouping, shortRows } from './bill.ts';
import { harmless, markdownCell, PLAIN, type TableStyle, widthOf } from './text.ts';

const HEADER = ['references', 'held as', 'where'] as const;

function cellsOf({ references, holder, where }: BillRow): [string, string, string] {
  return [grouping(references), harmless(holder), harmless(where)];
}

/** What the count is, in a sentence. */
function title({ expression, object, type, count, subject }: Bill): string {
  if (subject.count === 'holders') {
    return harmless(`${grouping(count)} references to ${expression} are found on Python ${subject.version}, which has no count of it`);
  }
  const shown = object === expression || object.startsWith(type) ? '' : ` (${object})`;
  return harmless(`sys.getrefcount(${expression})${shown} is ${grouping(count)} on Python ${subject.version}, ${subject.mode} mode`);
}

/** The table, with `style` for its header and notes. */
export function billTable(bill: Bill, style: TableStyle = PLAIN): string {
  const rows = shortRows(bill).map(cellsOf);
  const numbers = Math.max(HEADER[0].length, ...rows.map(([number]) => number.length));
  const holders = Math.max(HEADER[1].length, ...rows.map(([, holder]) => widthOf(holder)));
  const line = ([number, holder, where]: readonly [string, string, string]): string =>
    `${number.padStart(numbers)}  ${holder}${' '.repeat(holders - widthOf(holder))}  ${where}`.trimEnd();
  const sum = [`${'-'.repeat(numbers)}`, grouping(bill.count).padStart(numbers)];
  const notes = bill.notes.length === 0 ? [] : ['', ...bill.notes.map(({ text }) => style.note(`note: ${text}`))];
  return `${[title(bill), '', style.header(line(HEADER)), ...rows.map(line), ...sum, ...notes].join('\n')}\n`;
}

/** GitHub's Markdown. */
export function billMarkdown(bill: Bill): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;
  const rows = shortRows(bill).map((each) => row(cellsOf(each)));
  const notes = bill.notes.map(({ text }) => `\n> ${markdownCell(text)}`);
  const sum = `| **${grouping(bill.count)}** | | |`;
  return `${[markdownCell(title(bill)), '', row(HEADER), '| ---: | --- | --- |', ...rows, sum, ...notes].join('\n')}\n`;
}
