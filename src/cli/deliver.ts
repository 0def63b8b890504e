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
import { type Terminal, tableStyle } from './terminal.ts';

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
  await print(report, 'table', options, terminal);
  ensureFolder(options.outDir);
  for (const extension of ['svg', 'csv']) await writeFiles(report, join(options.outDir, `${report.name}.${extension}`), options, note);
}

async function print(report: Report, format: FormatName, options: DeliveryOptions, terminal: Terminal): Promise<void> {
  if (formats[format].binary && terminal.interactive) {
    throw new RefplotError('usage', `${format} is no text: give a file with -o, or send it through a pipe`);
  }
  if (format === 'table') {
    writeStdout(writeText(textOf(report, terminal.rows), await tableStyle(terminal)));
    return;
  }
  writeStdout(await contentOf(format, report, renderOptions(options)));
}

/** A chart file for each figure, or one table file. */
async function writeFiles(report: Report, path: string, options: DeliveryOptions, note: (text: string) => void): Promise<void> {
  const format = formatOfFile(path);
  const count = formats[format].chart ? Math.max(1, report.figures.length) : 1;
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
