/** Writes a result where the options say: printed, into named files, or as table, chart and CSV. */
import { join } from 'node:path';
import { RefplotError } from '../errors.ts';
import type { SavedFigure } from '../experiment/pyplot/savefig.ts';
import { contentOf, type FormatName, figureFile, formatOfFile, formats } from '../output/index.ts';
import { ensureFolder, writeAtomically, writeStdout } from '../output/write.ts';
import type { Report } from '../result/comparison.ts';
import type { Figure } from '../result/figure.ts';
import type { Result } from '../result/result.ts';
import { textOf, writeText } from '../table/text.ts';
import { type DeliveryOptions, renderOptions } from './run-options.ts';
import { chartStyle, type Terminal, tableStyle } from './terminal.ts';

/** Dots per inch of a figure, as pixels count. */
const DPI = 100;

/** `note` tells of each file written. */
export async function deliver(report: Report, options: DeliveryOptions, terminal: Terminal, note: (text: string) => void): Promise<void> {
  // Where standard output is among the files, the format is for it.
  if (options.format !== undefined && !options.output.includes('-')) await print(report, options.format, options, terminal);
  for (const path of options.output) {
    if (path === '-') await print(report, options.format ?? 'table', options, terminal);
    else await writeFiles(report, path, options, note);
  }
  if (options.format !== undefined || options.output.length > 0) return;
  await show(report, options, terminal);
  ensureFolder(options.outDir);
  for (const extension of ['svg', 'csv']) await writeFiles(report, join(options.outDir, `${report.name}.${extension}`), options, note);
}

async function print(report: Report, format: FormatName, options: DeliveryOptions, terminal: Terminal): Promise<void> {
  if (formats[format].binary && terminal.interactive) {
    throw new RefplotError('usage', `${format} is no text: give a file with -o, or send it through a pipe`);
  }
  if (format === 'table') {
    await printTable(report, terminal, terminal.rows - MARGIN);
    return;
  }
  const style = format === 'text' ? { terminal: await chartStyle(terminal) } : {};
  writeStdout(await contentOf(format, report, { ...renderOptions(options), ...style }));
}

/** Lines of a window left for the prompt and what stands around a table. */
const MARGIN = 6;
/** The share of a window's lines that a chart's canvas takes, and the lines around it. */
const CHART_SHARE = 0.4;
const CHART_MARGIN = 5;
const FEWEST_ROWS = 4;

async function printTable(report: Report, terminal: Terminal, rows: number): Promise<void> {
  writeStdout(writeText(textOf(report, Math.max(rows, 1)), await tableStyle(terminal)));
}

/** The table; on a terminal shortened to leave room for a chart under it. */
async function show(report: Report, options: DeliveryOptions, terminal: Terminal): Promise<void> {
  if (!terminal.interactive || report.figures.length === 0) {
    await printTable(report, terminal, terminal.rows - MARGIN);
    return;
  }
  const canvas = Math.max(FEWEST_ROWS, Math.floor(terminal.rows * CHART_SHARE));
  await printTable(report, terminal, Math.max(FEWEST_ROWS, terminal.rows - MARGIN - canvas - CHART_MARGIN));
  const style = await chartStyle(terminal, canvas);
  writeStdout(`\n${await contentOf('text', report, { ...renderOptions(options), terminal: style })}`);
}

/** A chart file for each figure, or one table file. */
async function writeFiles(report: Report, path: string, options: DeliveryOptions, note: (text: string) => void): Promise<void> {
  const format = formatOfFile(path);
  // A chart of the user's own is of all points.
  const { chart, whole = false } = formats[format];
  const count = chart && !whole && options.spec === undefined ? Math.max(1, report.figures.length) : 1;
  for (let figure = 0; figure < count; figure++) {
    const file = figureFile(path, figure);
    writeAtomically(file, await contentOf(format, report, { ...renderOptions(options), figure }));
    note(`wrote ${file}`);
  }
}

/** The figures that a program saved, as it named them. */
export async function deliverSaved(
  result: Result,
  saved: readonly SavedFigure[],
  options: DeliveryOptions,
  note: (text: string) => void,
): Promise<void> {
  if (saved.length > 0) ensureFolder(options.outDir);
  for (const { figure, path, format, dpi } of saved) {
    const file = join(options.outDir, path);
    const scale = dpi === null ? {} : { scale: dpi / DPI };
    writeAtomically(file, await contentOf(format, { ...result, figures: [figure] }, { ...scale, ...renderOptions(options) }));
    note(`wrote ${file}`);
  }
}

/** A chart file for each figure that a program left unsaved; names that it took itself are passed over. */
export async function deliverFigures(
  result: Result,
  figures: readonly Figure[],
  saved: readonly SavedFigure[],
  options: DeliveryOptions,
  note: (text: string) => void,
): Promise<void> {
  if (figures.length === 0) return;
  ensureFolder(options.outDir);
  const taken = new Set(saved.map(({ path }) => join(options.outDir, path)));
  let index = 0;
  for (const figure of figures) {
    const path = join(options.outDir, `${result.name}.svg`);
    while (taken.has(figureFile(path, index))) index++;
    const file = figureFile(path, index++);
    writeAtomically(file, await contentOf('svg', { ...result, figures: [figure] }, renderOptions(options)));
    note(`wrote ${file}`);
  }
}
