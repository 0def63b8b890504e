/** Tables that are written while they come into being, row by row: nothing is held, and no column's width is known. */
import { csvField, tsvField } from './delimited.ts';
import { markdownCell } from './text.ts';

/** Null is a cell without a value. */
export type RowCell = string | number | boolean | null;

/** Makes the text of each part. */
export interface RowFormat {
  head(columns: readonly string[]): string;
  row(cells: readonly RowCell[]): string;
  foot(): string;
}

const delimited = (separator: string, field: (text: string) => string): RowFormat => {
  const line = (cells: readonly RowCell[]): string =>
    `${cells.map((cell) => (typeof cell === 'string' ? field(cell) : (cell ?? ''))).join(separator)}\n`;
  return { head: line, row: line, foot: () => '' };
};

/** RFC 4180 with LF line ends. */
export const csvRows = (): RowFormat => delimited(',', csvField);
export const tsvRows = (): RowFormat => delimited('\t', tsvField);

/** GitHub's Markdown. */
export const markdownRows = (): RowFormat => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const row = (cells: readonly RowCell[]): string => line(cells.map((cell) => markdownCell(String(cell ?? ''))));
  return { head: (columns) => row(columns) + line(columns.map(() => '---')), row, foot: () => '' };
};

/** A JSON object with the members of `about` and the rows, one a line, as objects under `member`. */
export const jsonRows = (about: Readonly<Record<string, unknown>>, member: string): RowFormat => {
  let names: readonly string[] = [];
  let before = '';
  const start = `{\n${Object.entries(about)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
    .join('')}`;
  return {
    head: (columns) => {
      names = columns.map((name) => JSON.stringify(name));
      return `${start}  ${JSON.stringify(member)}: [`;
    },
    row: (cells) => {
      const line = `${before}\n    {${cells.map((cell, index) => `${names[index]}:${JSON.stringify(cell)}`).join(',')}}`;
      before = ',';
      return line;
    },
    foot: () => '\n  ]\n}\n',
  };
};
