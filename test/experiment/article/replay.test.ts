/** The article's listings as typed: each rule holds, each number is the real interpreter's, and a broken rule is told. */
import { describe, expect, test } from 'vitest';
import { replayArticle } from '../../../src/experiment/article/replay.ts';
import { ARTICLE_ROWS, type RowSource } from '../../../src/experiment/article/rows.ts';
import { shippedImages } from '../../../src/python/index.ts';
import { matplotlibPath, python27, runReal } from '../../python/oracle.ts';

const request = { target: '2.7', images: shippedImages('2.7'), version: '0.0.0', command: ['article'] };
const { replay, charts } = replayArticle(request);

describe('the article', () => {
  test('has its rows in order, and no rule is broken', () => {
    expect(replay.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(replay.rows.map(({ verdict }) => verdict)).toEqual([...Array(8).fill('same by rule'), ...Array(4).fill('system-dependent')]);
  });

  test('names every image that one of its listings ran on, once', () => {
    expect(replay.subject.images.map(({ name }) => name)).toEqual(['2.7-bare', '2.7-_ast', '2.7-dis', '2.7-matplotlib.pyplot']);
  });

  test('has both plots', () => {
    expect(charts.map(({ name, figures }) => [name, figures.length])).toEqual([
      ['article-ints', 1],
      ['article-letters', 1],
    ]);
    expect(charts.map(({ series }) => series[0]?.points.length)).toEqual([500, 26]);
  });
});

describe.each(ARTICLE_ROWS.map((row, index) => ({ row, ours: replay.rows[index]?.ours })))(
  '$row.title',
  ({ row: { code, chart }, ours }) => {
    const live = python27 !== null && (chart === undefined || matplotlibPath !== null);
    test.skipIf(!live)('prints what the real interpreter prints', { timeout: 60_000 }, () => {
      const environment = chart === undefined ? {} : { PYTHONPATH: matplotlibPath as string, MPLBACKEND: 'Agg' };
      // The first import of matplotlib in a new home lists its fonts, which leaves other references than later ones do.
      if (chart !== undefined) runReal('import matplotlib.pyplot\n', 'fonts.py', environment);
      const { stdout, stderr } = runReal(`${code.join('\n')}\n`, 'article.py', environment);
      expect(stderr).toBe('');
      expect(ours?.join('\n')).toBe(stdout.trimEnd().replace(/ +$/gm, ''));
    });
  },
);

describe('a rule that does not hold', () => {
  const row = (rule: RowSource['rule'], article: readonly string[]): RowSource => ({
    title: 'wrong',
    code: ['import sys', 'thing = object()', 'print sys.getrefcount(thing)', 'other = thing', 'print sys.getrefcount(thing)'],
    article,
    rule,
    explanation: '',
  });
  const verdict = (...parameters: Parameters<typeof row>): string | undefined =>
    replayArticle({ ...request, rows: [row(...parameters)] }).replay.rows[0]?.verdict;

  test.each([
    ['same by rule', { kind: 'text' }, ['2', '3']],
    ['differs', { kind: 'text' }, ['2', '4']],
    ['differs', { kind: 'text' }, ['2']],
    ['differs', { kind: 'text', expected: ['3', '4'] }, []],
    ['same by rule', { kind: 'changes' }, ['12', '13']],
    ['differs', { kind: 'changes' }, ['12', '14']],
    ['differs', { kind: 'changes' }, ['12', '13', '12']],
    ['system-dependent', { kind: 'system' }, ['1', '1']],
  ] as const)('is %s for %o and %j', (expected, rule, article) => {
    expect(verdict(rule, article)).toBe(expected);
  });

  test('shows the traceback of a listing that raises', () => {
    const { rows } = replayArticle({ ...request, rows: [{ ...row({ kind: 'text' }, ['1']), code: ['print 1', 'absent'] }] }).replay;
    expect(rows[0]?.verdict).toBe('differs');
    expect(rows[0]?.ours.at(-1)).toBe("NameError: name 'absent' is not defined");
  });
});
