/** A bill as CSV (RFC 4180) and TSV: every line of it, the interpreter's own holders by module. */
import type { Bill } from '../result/bill.ts';
import { billRows } from './bill.ts';
import { CSV, type Dialect, TSV } from './delimited.ts';

function write(bill: Bill, { separator, field }: Dialect): string {
  const rows = billRows(bill).map(({ references, holder, where }) => [String(references), field(holder), field(where)]);
  return [['references', 'holder', 'where'], ...rows].map((cells) => `${cells.join(separator)}\n`).join('');
}

export const billCsv = (bill: Bill): string => write(bill, CSV);
export const billTsv = (bill: Bill): string => write(bill, TSV);
