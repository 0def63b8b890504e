/** Tables for reading: aligned columns, and Markdown. */
import type { Result } from '../result/result.ts';
import { type Cell, rowCount, rowsOf, type Table, tableOf } from './columns.ts';

/** A table as lines of padded cells; where rows are left out there is one entry that says how many. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[] | { readonly omitted: number })[];
  /** Under the table: what a reader of the numbers should know. */
  readonly notes: readonly string[];
}

/** A count an immortal object shows says nothing; the word does. */
function written(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'immortal' : '';
  return String(cell);
}

/** Code points, the width of what refplot writes. */
export const widthOf = (text: string): number => [...text].length;

const isNumeric = (text: string): boolean => text === '' || Number.isFinite(Number(text));

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

/** The first and last rows of a table of which `limit` rows are to be shown. */
function* shortened(table: Table, limit: number): Generator<Cell[] | { readonly omitted: number }> {
  const total = rowCount(table);
  if (total <= limit) return yield* rowsOf(table);
  const head = Math.ceil(limit / 2);
  const tail = total - Math.floor(limit / 2);
  let index = 0;
  for (const row of rowsOf(table)) {
    if (index === head) yield { omitted: tail - head };
    if (index < head || index >= tail) yield row;
    index++;
  }
}

/** Control characters would move a terminal's cursor. */
const CONTROL = /\p{Cc}/gu;
export const harmless = (text: string): string => text.replace(CONTROL, (character) => JSON.stringify(character).slice(1, -1));

/** The columns that say nothing are left out: `immortal` where nothing is. */
function shownColumns({ header, series }: Table): boolean[] {
  const immortal = series.some(({ points }) => points.some((point) => point.immortal));
  return header.map((name, index) => immortal || index < header.length - 1 || name !== 'immortal');
}

/** A table of at most `limit` rows, each cell padded to its column; numbers to the right. */
export function textTable(result: Result, limit = Number.POSITIVE_INFINITY): TextTable {
  const table = tableOf(result);
  const shown = shownColumns(table);
  const pick = (cells: readonly Cell[]): string[] => cells.filter((_, index) => shown[index]).map((cell) => harmless(written(cell)));
  const header = pick(table.header);
  const rows = [...shortened(table, limit)].map((row) => ('omitted' in row ? row : pick(row)));
  const filled = rows.filter((row): row is string[] => !('omitted' in row));
  const widths = header.map((name, column) => filled.reduce((most, row) => Math.max(most, widthOf(row[column] as string)), widthOf(name)));
  const right = header.map((_, column) => filled.every((row) => isNumeric(row[column] as string)));
  const padded = (cells: readonly string[]): string[] =>
    cells.map((text, column) => pad(text, widths[column] as number, right[column] as boolean));
  return {
    header: padded(header),
    rows: rows.map((row) => ('omitted' in row ? row : padded(row))),
    notes: result.notes.map(({ text }) => text),
  };
}

/** The looks of a text table's parts; the command line colours by it. */
export interface TableStyle {
  readonly header: (text: string) => string;
  readonly note: (text: string) => string;
}

export const PLAIN: TableStyle = { header: (text) => text, note: (text) => text };

/** A text table as one string. */
export function writeTable({ header, rows, notes }: TextTable, style: TableStyle = PLAIN): string {
  const line = (cells: readonly string[]): string => cells.join('  ').trimEnd();
  const body = rows.map((row) => ('omitted' in row ? style.note(`… ${row.omitted} more rows`) : line(row)));
  const remarks = notes.length === 0 ? [] : ['', ...notes.map((note) => style.note(`note: ${note}`))];
  return `${[style.header(line(header)), ...body, ...remarks].join('\n')}\n`;
}

export const markdownCell = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('`', '\\`')
    .replaceAll('*', '\\*')
    .replaceAll('_', '\\_');

/** The whole table as GitHub's Markdown. */
export function markdown(result: Result): string {
  const { header, rows, notes } = textTable(result);
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => markdownCell(cell.trim())).join(' | ')} |`;
  const lines = rows.flatMap((cells) => ('omitted' in cells ? [] : [row(cells)]));
  const remarks = notes.map((note) => `\n> ${markdownCell(note)}\n`);
  const rule = header.map((_, column) => (isRight(rows, column) ? '---:' : '---'));
  return [row(header), `| ${rule.join(' | ')} |`, ...lines, ...remarks].join('\n').concat(remarks.length === 0 ? '\n' : '');
}

const isRight = (rows: TextTable['rows'], column: number): boolean =>
  rows.every((row) => 'omitted' in row || isNumeric((row[column] as string).trim()));
