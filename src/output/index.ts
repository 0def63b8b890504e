/** All output formats, and which one a file's name asks for. */
import { basename } from 'node:path';
import { RefplotError } from '../errors.ts';
import type { Report } from '../result/comparison.ts';
import { csv } from './csv.ts';
import type { Content, Format, RenderOptions } from './format.ts';
import { github } from './github/index.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';
import { table } from './table.ts';
import { text } from './text.ts';
import { tsv } from './tsv.ts';
import { vegaLite } from './vega-lite.ts';

/** By the name that `--format` takes. */
export type FormatName = 'table' | 'csv' | 'tsv' | 'json' | 'md' | 'svg' | 'png' | 'html' | 'vl' | 'text' | 'github';

export const formats: Readonly<Record<FormatName, Format>> = {
  table,
  csv,
  tsv,
  json,
  md: markdown,
  svg,
  png,
  html,
  vl: vegaLite,
  text,
  github,
};

/** What is to be written of `report` in a format: in pieces where the format makes them. */
export function contentOf(name: FormatName, report: Report, options: RenderOptions = {}): Content | Promise<Content> {
  const format = formats[name];
  return format.pieces?.(report) ?? format.render(report, options);
}

const byExtension = Object.entries(formats)
  .flatMap(([name, { extensions }]) => extensions.map((extension) => ({ name: name as FormatName, extension })))
  .sort((left, right) => right.extension.length - left.extension.length);

/** The longest known extension that `path` ends with, and its format. */
function match(path: string): { readonly name: FormatName; readonly extension: string } | undefined {
  const file = basename(path).toLowerCase();
  return byExtension.find(({ extension }) => file.endsWith(extension) && file.length > extension.length);
}

/** The format that a file's extension names. Fails with `usage` for an unknown one. */
export function formatOfFile(path: string): FormatName {
  const found = match(path);
  if (found !== undefined) return found.name;
  const known = byExtension.map(({ extension }) => extension).sort();
  throw new RefplotError('usage', `cannot tell the format of '${path}' from its extension`, `known extensions: ${known.join(' ')}`);
}

/** The file for a result's figure `index`, counted from 0: `a.svg`, `a-2.svg`, … */
export function figureFile(path: string, index: number): string {
  if (index === 0) return path;
  const extension = match(path)?.extension ?? '';
  const stem = path.slice(0, path.length - extension.length);
  return `${stem}-${index + 1}${path.slice(stem.length)}`;
}
