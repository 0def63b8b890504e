/** Tables for reading: aligned columns, and Markdown. */
import type { Report } from '../result/comparison.ts';
import { type Cell, IMMORTAL } from './columns.ts';
import { type Grid, gridsOf } from './grid.ts';

/** A table as lines of padded cells; where rows are left out there is one entry that says how many. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[] | { readonly omitted: number })[];
}

export interface TextReport {
  readonly tables: readonly TextTable[];
  /** Under the tables: what a reader of the numbers should know. */
  readonly notes: readonly string[];
}

/** A count an immortal object shows says nothing; the word does. */
function written(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? IMMORTAL : '';
  return String(cell);
}

/** Code points, the width of what refplot writes. */
export const widthOf = (text: string): number => [...text].length;

/** A word that stands for a count counts as one. */
const isNumeric = (text: string): boolean => text === '' || text === IMMORTAL || Number.isFinite(Number(text));

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

/** The first and last rows of a table of which `limit` rows are to be shown. */
function* shortened({ count, rows, long }: Grid, limit: number): Generator<readonly Cell[] | { readonly omitted: number }> {
  if (count <= limit || !long) return yield* rows();
  const head = Math.ceil(limit / 2);
  const tail = count - Math.floor(limit / 2);
  let index = 0;
  for (const row of rows()) {
    if (index === head) yield { omitted: tail - head };
    if (index < head || index >= tail) yield row;
    index++;
  }
}

/** Control characters would move a terminal's cursor. */
const CONTROL = /\p{Cc}/gu;
export const harmless = (text: string): string => text.replace(CONTROL, (character) => JSON.stringify(character).slice(1, -1));

/** A table of at most `limit` rows, each cell padded to its column; numbers to the right. */
function textTable(grid: Grid, limit: number): TextTable {
  const texts = (cells: readonly Cell[]): string[] => cells.map((cell) => harmless(written(cell)));
  const header = texts(grid.header);
  const rows = [...shortened(grid, limit)].map((row) => ('omitted' in row ? row : texts(row)));
  const filled = rows.filter((row): row is string[] => !('omitted' in row));
  const widths = header.map((name, column) => filled.reduce((most, row) => Math.max(most, widthOf(row[column] as string)), widthOf(name)));
  const right = header.map((_, column) => filled.every((row) => isNumeric(row[column] as string)));
  const padded = (cells: readonly string[]): string[] =>
    cells.map((text, column) => pad(text, widths[column] as number, right[column] as boolean));
  return { header: padded(header), rows: rows.map((row) => ('omitted' in row ? row : padded(row))) };
}

/** The tables of a report, a long one with at most `limit` rows. */
export const textOf = (report: Report, limit = Number.POSITIVE_INFINITY): TextReport => ({
  tables: gridsOf(report).map((grid) => textTable(grid, limit)),
  notes: report.notes.map(({ text }) => text),
});

/** The looks of a text table's parts; the command line colours by it. */
export interface TableStyle {
  readonly header: (text: string) => string;
  readonly note: (text: string) => string;
}

export const PLAIN: TableStyle = { header: (text) => text, note: (text) => text };

/** A report's tables as one string. */
export function writeText({ tables, notes }: TextReport, style: TableStyle = PLAIN): string {
  const line = (cells: readonly string[]): string => cells.join('  ').trimEnd();
  const written = tables.map(({ header, rows }) =>
    [style.header(line(header)), ...rows.map((row) => ('omitted' in row ? style.note(`… ${row.omitted} more rows`) : line(row)))].join(
      '\n',
    ),
  );
  const remarks = notes.length === 0 ? [] : [notes.map((note) => style.note(`note: ${note}`)).join('\n')];
  return `${[...written, ...remarks].join('\n\n')}\n`;
}

export const markdownCell = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('`', '\\`')
    .replaceAll('*', '\\*')
    .replaceAll('_', '\\_');

/** A whole table as GitHub's Markdown. */
function markdownTable({ header, rows }: TextTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => markdownCell(cell.trim())).join(' | ')} |`;
  const blank = header.slice(1).map(() => '');
  const lines = rows.map((cells) => row('omitted' in cells ? [`… ${cells.omitted} more rows`, ...blank] : cells));
  const rule = header.map((_, column) => (isRight(rows, column) ? '---:' : '---'));
  return [row(header), `| ${rule.join(' | ')} |`, ...lines].join('\n');
}

/** The tables and notes of a report as GitHub's Markdown, a long table with at most `limit` rows. */
export function markdownTables(report: Report, limit?: number): { readonly tables: readonly string[]; readonly notes: readonly string[] } {
  const { tables, notes } = textOf(report, limit);
  return { tables: tables.map(markdownTable), notes: notes.map((note) => `> ${markdownCell(note)}`) };
}

/** All of a report as GitHub's Markdown. */
export function markdown(report: Report): string {
  const { tables, notes } = markdownTables(report);
  return `${[...tables, ...notes].join('\n\n')}\n`;
}

const isRight = (rows: TextTable['rows'], column: number): boolean =>
  rows.every((row) => 'omitted' in row || isNumeric((row[column] as string).trim()));
