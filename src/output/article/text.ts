/** The replayed article for a terminal: per row its program, and ours beside the article's. */
import type { ArticleReplay, ArticleRow } from '../../result/article.ts';

export function articleText({ rows }: ArticleReplay): string {
  return rows.map(section).join('\n');
}

function section({ number, title, code, ours, article, expected, verdict, explanation }: ArticleRow): string {
  const program = code.split('\n').map((line) => `    ${line}`);
  const left = article.length > 0 || expected.length === 0 ? article : expected;
  const heading = article.length > 0 || expected.length === 0 ? 'article' : 'by the rule';
  const width = Math.max('refplot'.length, ...ours.map((line) => line.length));
  const pairs = Array.from({ length: Math.max(ours.length, left.length) }, (_, index) =>
    `  ${(ours[index] ?? '').padEnd(width)}  ${left[index] ?? ''}`.trimEnd(),
  );
  return [
    `${number}. ${title}  [${verdict}]`,
    ...program,
    `  ${'refplot'.padEnd(width)}  ${heading}`,
    ...pairs,
    ...wrapped(explanation).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

const WIDTH = 98;

/** Words in lines of at most {@link WIDTH} characters. */
function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1] as string;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
