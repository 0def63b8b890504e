/** The summary of a job: what GitHub takes of Markdown and Mermaid. */
import { describe, expect, it } from 'vitest';
import { github } from '../../../src/output/github/index.ts';
import { comparisonOf } from '../../../src/result/compare.ts';
import type { Report } from '../../../src/result/comparison.ts';
import type { Point } from '../../../src/result/result.ts';
import { seriesOf } from '../../../src/result/series.ts';
import { intsFigure, keywordsFigure, result } from '../../chart/figures.ts';

const render = async (report: Report): Promise<string> => (await github.render(report)) as string;
const chartIn = (summary: string): string[] => /```mermaid\n([\s\S]*?)\n```/.exec(summary)?.[1]?.split('\n') ?? [];
const numbered = (count: number, y = (x: number) => x % 7): Point[] =>
  Array.from({ length: count }, (_, x) => ({ x, y: y(x), immortal: false }));
const of = (points: readonly Point[], xName = 'number') => result([], [{ label: null, xName, yName: 'refcount', points }]);
const compared = (...members: [label: string, points: readonly Point[]][]) =>
  comparisonOf({
    version: '0.1.0',
    name: 'compare-ints',
    command: [],
    members: [
      ...members.map(([label, points]) => ({ label, result: of(points) })),
      { label: 'python9.9', reason: "no interpreter 'python9.9'" },
    ],
    chart: 'overlay',
  });

describe('one result', () => {
  it('names as bars', async () => {
    const summary = await render(result([], seriesOf(keywordsFigure()), { name: 'keywords' }));
    expect(summary).toMatch(/^## keywords\n\nPython 2\.7\.18, simulated, script mode, references\.\n\n```mermaid\n/);
    expect(chartIn(summary).slice(1)).toEqual([
      'xychart-beta',
      '  title "keywords"',
      '  x-axis "word" ["python", "version", "error", "var", "reference"]',
      expect.stringMatching(/^ {2}y-axis "refcount" 0 --> \d+$/),
      expect.stringMatching(/^ {2}bar \[\d+(, \d+){4}\]$/),
    ]);
    expect(summary).toContain('\n| word | refcount |\n| --- | ---: |\n| python | ');
  });

  it('many numbers: a line of the largest of each few, said so, and the rows folded', async () => {
    const summary = await render(result([], seriesOf(intsFigure())));
    const chart = chartIn(summary);
    expect(chart[3]).toBe('  x-axis "number" 0 --> 495');
    expect(chart[5]).toMatch(/^ {2}line \[4696, /);
    expect(chart[5]?.split(', ')).toHaveLength(100);
    expect(summary).toContain('> Each point of the chart is the largest of 5; there are 500.');
    expect(summary).toContain('<details><summary>500 rows</summary>\n\n| number | refcount |');
  });

  it.each([
    ['"; %% drop', '#34;#59; #37;#37; drop'],
    ['a\nb\u2028c', 'a b c'],
    ['```', '#96;#96;#96;'],
    ['<script>&amp;', '#60;script#62;#38;amp#59;'],
    ['x'.repeat(500), `${'x'.repeat(59)}…`],
  ])('%j is no more than a label', async (label, escaped) => {
    const points = [label, 'other'].map((x, y) => ({ x, y, immortal: false }));
    expect(chartIn(await render(of(points)))[3]).toBe(`  x-axis "number" ["${escaped}", "other"]`);
  });

  it.each([
    ['no points', []],
    ['one point', numbered(1)],
    ['nothing finite', numbered(3, () => Number.NaN)],
    ['immortal points', numbered(3).map((point) => ({ ...point, immortal: true, y: 4294967295 }))],
  ])('%s: no chart, and a table all the same', async (_what, points) => {
    const summary = await render(of(points));
    expect(summary).not.toContain('mermaid');
    expect(summary).toContain('| number | refcount |');
  });

  it('uneven and falling places are named', async () => {
    const places = [9, 4, 0].map((x) => ({ x, y: x, immortal: false }));
    expect(chartIn(await render(of(places)))[3]).toBe('  x-axis "number" ["9", "4", "0"]');
  });

  it('a million points stay within the limits of summaries and of Mermaid', async () => {
    const summary = await render(of(numbered(1_000_000)));
    expect(Buffer.byteLength(summary)).toBeLessThan(2 ** 19);
    expect(chartIn(summary).join('\n').length).toBeLessThan(50_000);
    expect(summary).toContain('| … 998000 more rows |  |');
  });

  it('long names, too', async () => {
    const points = numbered(2000).map((point) => ({ ...point, x: `${point.x}${'ü'.repeat(1000)}` }));
    const summary = await render(of(points));
    expect(Buffer.byteLength(summary)).toBeLessThan(2 ** 19);
    expect(chartIn(summary).join('\n').length).toBeLessThan(50_000);
    expect(summary).toMatch(/> \d+ more rows do not fit here; `-f csv` has them all\.\n$/);
  });
});

describe('a comparison', () => {
  it('has the subjects as rows, a line for each, and a legend', async () => {
    const summary = await render(compared(['2.7.18 simulated', numbered(3)], ['2.7.18 measured', numbered(3, (x) => x + 1)]));
    expect(summary).toContain("| python9.9 |  |  | not measured: no interpreter 'python9.9' |");
    expect(summary).toContain('| 2.7.18 measured | 3 | 0 of 3 | 0 by +1 (0 and 1), 1 by +1 (1 and 2), 2 by +1 (2 and 3) |');
    expect(chartIn(summary).slice(5)).toEqual(['  line [0, 1, 2]', '  line [1, 2, 3]']);
    expect(summary).toContain('\n🟦 2.7.18 simulated · 🟧 2.7.18 measured\n');
  });

  it('says what is not drawn', async () => {
    const immortal = numbered(3).map((point) => ({ ...point, immortal: point.x === 0 }));
    const summary = await render(compared(['a', numbered(3)], ['b', immortal], ['c', numbered(2)], ['d', numbered(3)]));
    expect(chartIn(summary).slice(5)).toHaveLength(2);
    expect(summary).toContain('\n🟦 a · 🟧 d\n');
    expect(summary).toContain('> b is not drawn: 1 of 3 points are immortal.');
    expect(summary).toContain('> c is not drawn: its points are others than those of the first.');
  });
});
