/** The formats of a bill, and which one a file's name asks for. */
import { basename } from 'node:path';
import { RefplotError } from '../../errors.ts';
import type { Bill } from '../../result/bill.ts';
import { billCsv, billTsv } from '../../table/bill-delimited.ts';
import { billMarkdown, billTable } from '../../table/bill-text.ts';
import { dot } from './dot.ts';
import { mermaid } from './mermaid.ts';

interface BillFormat {
  /** With the dot. */
  readonly extension: string;
  readonly render: (bill: Bill) => string;
}

/** By the name that `--format` takes. */
export const billFormats = {
  table: { extension: '.txt', render: (bill) => billTable(bill) },
  csv: { extension: '.csv', render: billCsv },
  tsv: { extension: '.tsv', render: billTsv },
  json: { extension: '.json', render: (bill) => `${JSON.stringify(bill, null, 2)}\n` },
  md: { extension: '.md', render: billMarkdown },
  mermaid: { extension: '.mmd', render: mermaid },
  dot: { extension: '.dot', render: dot },
} as const satisfies Readonly<Record<string, BillFormat>>;

export type BillFormatName = keyof typeof billFormats;

/** The format that a file's extension names. Fails with `usage` for an unknown one. */
export function billFormatOfFile(path: string): BillFormatName {
  const file = basename(path).toLowerCase();
  const found = Object.entries(billFormats).find(([, { extension }]) => file.endsWith(extension) && file.length > extension.length);
  if (found !== undefined) return found[0] as BillFormatName;
  const known = Object.values(billFormats).map(({ extension }) => extension);
  throw new RefplotError('usage', `cannot tell the format of '${path}' from its extension`, `known extensions: ${known.join(' ')}`);
}
