/** What a job of GitHub Actions shows of itself: Markdown with tables and a Mermaid chart, for `$GITHUB_STEP_SUMMARY`. */
import { isComparison, type Report } from '../../result/comparison.ts';
import { markdownCell, markdownTables } from '../../table/text.ts';
import type { Format } from '../format.ts';
import { type MermaidChart, mermaidCharts } from './mermaid.ts';

/** A step's summary has at most 1 MiB, and other commands may add to it: half of it for one. */
const MOST_BYTES = 2 ** 19;
/** Rows of a table, the first and the last ones; more would be slow to make and to read. */
const MOST_ROWS = 2000;
/** Rows that are read without unfolding. */
const OPEN_ROWS = 40;

function chartBlock({ text, legend, remarks }: MermaidChart): string {
  const parts = [
    ...(text === '' ? [] : [`\`\`\`mermaid\n${text}\n\`\`\``]),
    ...(legend.length === 0 ? [] : [legend.map(markdownCell).join(' · ')]),
    ...remarks.map((remark) => `> ${markdownCell(remark)}.`),
  ];
  return parts.join('\n\n');
}

function folded(table: string, rows: number): string {
  return rows <= OPEN_ROWS ? table : `<details><summary>${rows} rows</summary>\n\n${table}\n\n</details>`;
}

const rowsIn = (table: string): number => table.split('\n').length - 2;

/** A table with as many of its rows as fit, and how many do not. */
function fitting(table: string, room: number): string {
  if (Buffer.byteLength(table) <= room) return folded(table, rowsIn(table));
  const lines = table.split('\n');
  let [kept, size] = [0, 0];
  while (kept < lines.length && size + Buffer.byteLength(lines[kept] as string) + 1 <= room)
    size += Buffer.byteLength(lines[kept++] as string) + 1;
  return `${folded(lines.slice(0, kept).join('\n'), kept - 2)}\n\n> ${lines.length - kept} more rows do not fit here; \`-f csv\` has them all.`;
}

function subjectLine(report: Report): string[] {
  if (isComparison(report)) return [];
  const { origin, version, mode, count } = report.subject;
  return [`Python ${version}, ${origin}, ${mode} mode, ${count}.`];
}

function summary(report: Report): string {
  const { tables, notes } = markdownTables(report, MOST_ROWS);
  const last = tables.at(-1) as string;
  const before = [
    `## ${markdownCell(report.name)}`,
    ...subjectLine(report),
    ...tables.slice(0, -1),
    ...mermaidCharts(report)
      .map(chartBlock)
      .filter((block) => block !== ''),
    ...notes,
  ].join('\n\n');
  return `${before}\n\n${fitting(last, MOST_BYTES - Buffer.byteLength(before))}\n`;
}

/** Printed only: in a file it is Markdown like any other. */
export const github: Format = { extensions: [], binary: false, chart: false, render: summary };
