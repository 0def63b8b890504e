/** The formats of the replayed article, and which one a file's name asks for. */
import { RefplotError } from '../../errors.ts';
import type { ArticleReplay } from '../../result/article.ts';
import { CSV, TSV } from '../../table/delimited.ts';
import { articlePage } from './page.ts';
import { articleRows } from './rows.ts';
import { articleText } from './text.ts';

/** By the name that `--format` takes. */
export const articleFormats = {
  table: { render: articleText, extensions: ['.txt'] },
  csv: { render: (replay) => articleRows(replay, CSV), extensions: ['.csv'] },
  tsv: { render: (replay) => articleRows(replay, TSV), extensions: ['.tsv'] },
  json: { render: (replay) => `${JSON.stringify(replay, null, 2)}\n`, extensions: ['.json'] },
  md: { render: articlePage, extensions: ['.md'] },
} as const satisfies Readonly<Record<string, { render: (replay: ArticleReplay) => string; extensions: readonly string[] }>>;

export type ArticleFormatName = keyof typeof articleFormats;

/** The format that a file's extension names. Fails with `usage` for an unknown one. */
export function articleFormatOfFile(path: string): ArticleFormatName {
  const names = Object.keys(articleFormats) as ArticleFormatName[];
  const found = names.find((name) => articleFormats[name].extensions.some((extension) => path.toLowerCase().endsWith(extension)));
  if (found !== undefined) return found;
  const known = names.flatMap((name) => articleFormats[name].extensions).join(' ');
  throw new RefplotError('usage', `cannot tell the format of '${path}' from its extension`, `known extensions: ${known}`);
}
