/** Writes a result where the options say: printed, into named files, or as table, chart and CSV. */
import { join } from 'node:path';
import { RefplotError } from '../errors.ts';
import { contentOf, type FormatName, figureFile, formatOfFile, formats } from '../output/index.ts';
import { ensureFolder, writeAtomically, writeStdout } from '../output/write.ts';
import type { Result } from '../result/result.ts';
import { textTable, writeTable } from '../table/text.ts';
import { type RunOptions, renderOptions } from './run-options.ts';
import { type Terminal, tableStyle } from './terminal.ts';

/** `note` tells of each file written. */
export async function deliver(result: Result, options: RunOptions, terminal: Terminal, note: (text: string) => void): Promise<void> {
  if (options.format !== undefined) await print(result, options.format, options, terminal);
  for (const path of options.output) {
    if (path === '-') await print(result, options.format ?? 'table', options, terminal);
    else await writeFiles(result, path, options, note);
  }
  if (options.format !== undefined || options.output.length > 0) return;
  await print(result, 'table', options, terminal);
  ensureFolder(options.outDir);
  for (const extension of ['svg', 'csv']) await writeFiles(result, join(options.outDir, `${result.name}.${extension}`), options, note);
}

async function print(result: Result, format: FormatName, options: RunOptions, terminal: Terminal): Promise<void> {
  if (formats[format].binary && terminal.interactive) {
    throw new RefplotError('usage', `${format} is no text: give a file with -o, or send it through a pipe`);
  }
  if (format === 'table') {
    writeStdout(writeTable(textTable(result, terminal.rows), await tableStyle(terminal)));
    return;
  }
  writeStdout(await contentOf(format, result, renderOptions(options)));
}

/** A chart file for each figure, or one table file. */
async function writeFiles(result: Result, path: string, options: RunOptions, note: (text: string) => void): Promise<void> {
  const format = formatOfFile(path);
  const count = formats[format].chart ? Math.max(1, result.figures.length) : 1;
  for (let figure = 0; figure < count; figure++) {
    const file = figureFile(path, figure);
    writeAtomically(file, await contentOf(format, result, { ...renderOptions(options), figure }));
    note(`wrote ${file}`);
  }
}
