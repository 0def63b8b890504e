/** The replayed article as CSV or TSV: one row a line that is printed. */
import type { ArticleReplay } from '../../result/article.ts';
import type { Dialect } from '../../table/delimited.ts';

const HEADER = ['row', 'title', 'line', 'ours', 'article', 'verdict'];

export function articleRows({ rows }: ArticleReplay, { separator, field }: Dialect): string {
  const records = rows.flatMap(({ number, title, ours, article, verdict }) =>
    Array.from({ length: Math.max(ours.length, article.length) }, (_, index) => [
      String(number),
      title,
      String(index + 1),
      ours[index] ?? '',
      article[index] ?? '',
      verdict,
    ]),
  );
  return [HEADER, ...records].map((record) => `${record.map(field).join(separator)}\n`).join('');
}
