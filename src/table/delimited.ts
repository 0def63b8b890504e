/** CSV (RFC 4180) and TSV. Rows are joined into long strings without an array for each: a million rows are common. */
import type { Report } from '../result/comparison.ts';
import type { Point } from '../result/result.ts';
import { type Table, tableOf } from './columns.ts';

/** Rows joined into one piece of text before it is put away. */
const ROWS_PER_CHUNK = 4096;

const NEEDS_QUOTES = /[",\r\n]/;

/** A CSV field: quoted where it holds a comma, a quote or a line break. */
export const csvField = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A TSV field: the format has no quotes, so tabs and line breaks are written as escapes. */
export const tsvField = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

export interface Dialect {
  readonly separator: string;
  readonly field: (text: string) => string;
}

export const CSV: Dialect = { separator: ',', field: csvField };
export const TSV: Dialect = { separator: '\t', field: tsvField };

/** The lines of `points`, as chunks. `lead` begins every line. */
function* lines(points: readonly Point[], lead: string, { separator, field }: Dialect): Generator<string> {
  const ends = { mortal: `${separator}false\n`, immortal: `${separator}true\n` };
  let chunk = '';
  for (let index = 0; index < points.length; index++) {
    const { x, y, immortal } = points[index] as Point;
    chunk +=
      lead + (typeof x === 'number' ? x : field(x)) + separator + (Number.isNaN(y) ? '' : y) + (immortal ? ends.immortal : ends.mortal);
    if ((index + 1) % ROWS_PER_CHUNK === 0) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

function* chunksOf({ header, parts }: Table, dialect: Dialect): Generator<string> {
  yield `${header.map(dialect.field).join(dialect.separator)}\n`;
  for (const { lead, points } of parts) {
    yield* lines(points, lead.map((cell) => dialect.field(cell) + dialect.separator).join(''), dialect);
  }
}

/** CSV in pieces of some ten kilobytes, for writing without holding it all. */
export const csvChunks = (report: Report): Generator<string> => chunksOf(tableOf(report), CSV);
export const tsvChunks = (report: Report): Generator<string> => chunksOf(tableOf(report), TSV);

const joined = (chunks: Iterable<string>): string => [...chunks].join('');

/** The CSV of a table. */
export const csvOfTable = (table: Table): string => joined(chunksOf(table, CSV));

/** A header and one row a point, LF line ends. */
export const csv = (report: Report): string => joined(csvChunks(report));
export const tsv = (report: Report): string => joined(tsvChunks(report));
