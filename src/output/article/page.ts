/** The replayed article as a page of Markdown, charts included; at its end, unseen, where it comes from. */
import type { ArticleReplay, ArticleRow } from '../../result/article.ts';
import type { Provenance } from '../../result/provenance.ts';
import { markdownCell } from '../../table/text.ts';

export function articlePage(replay: ArticleReplay): string {
  const { rows, subject, version } = replay;
  const rules = rows.filter(({ verdict }) => verdict !== 'system-dependent');
  const held = rules.filter(({ verdict }) => verdict === 'same by rule').length;
  const blocks = [
    '# The mystery of `sys.getrefcount`, replayed',
    'In November 2017 an article, *Mystery of Python getrefcount() | Reference Count & Memory Management* (csestack.org), asked how many references ' +
      'the integers and letters of a Python program have, and plotted them. No Python that is still supported prints such numbers: immortal objects turned the ' +
      'plots into flat lines. Here every listing of the article runs again, in its order, with its numbers beside ours.',
    `All numbers are **simulated**: they are those of CPython ${subject.version} on refplot's own runtime (refplot ${version}). ` +
      `Of ${rules.length} rows that follow from a rule, ${held} come out the same; the other ${rows.length - rules.length} depend on what the interpreter had loaded.`,
    ...rows.map(section),
    '## All of it at a glance',
    [
      '| # | what it shows | refplot | article | |',
      '| ---: | --- | --- | --- | --- |',
      ...rows.map(
        ({ number, title, ours, article, verdict, code }) =>
          `| ${number} | ${markdownCell(title)} | ${cell(ours, code)} | ${cell(article, code)} | ${verdict} |`,
      ),
    ].join('\n'),
    '## Where the numbers come from',
    [
      'Heap images in force, in the order in which they were added:',
      '',
      ...subject.images.map(({ name, provenance }) => `- \`${name}\`: ${provenance}`),
    ].join('\n'),
    'Made by `refplot article`.',
    originComment(replay),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Two hyphens would end a comment. */
function originComment({ version, command, subject }: ArticleReplay): string {
  const provenance: Provenance = { generator: 'refplot', version, name: 'article', command, subject, parameters: {} };
  return `<!-- ${JSON.stringify(provenance).replaceAll('--', '-\\u002d')} -->`;
}

function section({ number, title, code, ours, article, verdict, explanation, chart }: ArticleRow): string {
  const parts = [`## ${number}. ${title}`, fenced('python', code.split('\n')), 'prints', fenced('text', ours)];
  if (article.length > 0 && !sameLines(ours, article)) parts.push('where the article has', fenced('text', article));
  if (chart !== null) parts.push(`![${title}](${chart}.svg)`);
  parts.push(`**${verdict[0]?.toUpperCase()}${verdict.slice(1)}.** ${explanation.replaceAll('<', '&lt;')}`);
  return parts.join('\n\n');
}

function fenced(language: string, lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}

function sameLines(left: readonly string[], right: readonly string[]): boolean {
  return left.join('\n') === right.join('\n');
}

/** What is printed in one cell; a listing is named only. */
function cell(lines: readonly string[], code: string): string {
  if (lines.length === 0) return '';
  return code.includes('dis.dis') ? `${lines.length} lines` : markdownCell(lines.join(', '));
}
