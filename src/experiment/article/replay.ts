/** Runs every listing of the article on the built-in runtime and compares what it prints. */
import type { ImageSource } from '../../python/index.ts';
import { ARTICLE_SCHEMA, type ArticleRow, type ReplayedArticle, type Verdict } from '../../result/article.ts';
import type { Result, Subject } from '../../result/result.ts';
import { runBuiltin } from '../subjects/builtin.ts';
import { ARTICLE_ROWS, type RowSource, type Rule } from './rows.ts';

export interface ReplayRequest {
  readonly target: string;
  readonly images: ImageSource;
  readonly version: string;
  /** What gives the article's charts again. */
  readonly command: Result['command'];
  readonly rows?: readonly RowSource[];
}

/** A listing prints little and ends soon. */
const LIMITS = { maxSteps: 1e7, maxMemory: 2 ** 28 };

/** Replays the article's rows in order. A listing that raises shows its traceback, and so differs from any rule. */
export function replayArticle({ rows = ARTICLE_ROWS, ...request }: ReplayRequest): ReplayedArticle {
  const runs = rows.map((row) => ({ row, ...runRow(row, request) }));
  const results = runs.map(({ result }) => result);
  return {
    replay: {
      schema: ARTICLE_SCHEMA,
      version: request.version,
      command: request.command,
      subject: subjectOf(results),
      rows: runs.map(({ row, ours }, index) => judged(row, index + 1, ours)),
    },
    charts: runs.flatMap(({ row, result }) => (row.chart === undefined ? [] : [result])),
  };
}

function runRow({ code, chart }: RowSource, { target, images, version, command }: ReplayRequest): { ours: string[]; result: Result } {
  let printed = '';
  const print = (bytes: string): void => {
    printed += bytes;
  };
  const { result } = runBuiltin({
    name: chart ?? 'article',
    source: `${code.join('\n')}\n`,
    filename: 'article.py',
    argv: ['article.py'],
    target,
    mode: 'script',
    images,
    version,
    command,
    parameters: {},
    stdout: print,
    stderr: print,
    ...LIMITS,
  });
  return { ours: linesOf(printed), result };
}

/** Lines without the spaces at their ends, which a page does not show. */
function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}

function judged({ title, code, article, rule, explanation, chart }: RowSource, number: number, ours: readonly string[]): ArticleRow {
  const expected = rule.kind === 'text' ? (rule.expected ?? []) : [];
  return {
    number,
    title,
    code: code.join('\n'),
    ours,
    article,
    expected,
    verdict: verdictOf(rule, ours, article),
    explanation,
    chart: chart ?? null,
  };
}

function verdictOf(rule: Rule, ours: readonly string[], article: readonly string[]): Verdict {
  switch (rule.kind) {
    case 'system':
      return 'system-dependent';
    case 'text':
      return same(ours, rule.expected ?? article) ? 'same by rule' : 'differs';
    case 'changes':
      return same(changes(ours), changes(article)) ? 'same by rule' : 'differs';
  }
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

/** By how much each number of a line differs from the one above it. */
function changes(lines: readonly string[]): string[] {
  const numbers = lines.map((line) => line.split(' ').map(Number));
  return numbers.slice(1).map((line, index) => line.map((number, column) => number - (numbers[index]?.[column] ?? Number.NaN)).join(' '));
}

/** What all the listings ran on: every image that was in force for one of them, in the order in which they came. */
function subjectOf(results: readonly Result[]): Subject {
  const [first] = results as [Result, ...Result[]];
  const images = new Map(results.flatMap(({ subject }) => subject.images.map((image) => [image.name, image])));
  return { ...first.subject, images: [...images.values()] };
}
