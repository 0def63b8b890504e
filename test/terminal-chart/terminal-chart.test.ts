import { describe, expect, it } from 'vitest';
import { RefplotError } from '../../src/errors.ts';
import type { Artist, Axes } from '../../src/result/figure.ts';
import { seriesOf } from '../../src/result/series.ts';
import { type TerminalStyle, terminalCharts } from '../../src/terminal-chart/index.ts';
import { axes, bars, dots, figure, intsFigure, keywordsFigure, line, result, scatter, span, text } from '../chart/figures.ts';

const STYLE: TerminalStyle = { columns: 40, rows: 8, unicode: true, paint: null };
const IMMORTAL = 4294967295;

const chart = (artists: readonly Artist[], given: Partial<Axes> = {}, style: Partial<TerminalStyle> = {}): string => {
  const drawn = figure(axes({ artists, ...given }));
  const series = seriesOf(drawn, (count) => count === IMMORTAL);
  return terminalCharts(result([drawn], series), {}, { ...STYLE, ...style });
};

const widest = (drawn: string): number => Math.max(...drawn.split('\n').map((each) => [...each].length));
const count = (drawn: string, character: string): number => drawn.split(character).length - 1;

describe('terminalCharts', () => {
  it('draws bars with their names under them and values beside them', () => {
    const ticks = { positions: [0, 1, 2], labels: ['python', 'error', 'var'], rotation: 0 };
    const drawn = chart([bars([0, 1, 2], [8, 16, 3])], { xticks: ticks, xlabel: 'word', ylabel: 'refcount' }, { columns: 30, rows: 6 });
    expect(drawn.trimEnd().split('\n')).toEqual([
      'refcount',
      '   │          ▆▆▆▆▆▆',
      '   │          ██████',
      '10 ┤          ██████',
      '   │  ▇▇▇▇▇▇  ██████',
      '   │  ██████  ██████  ▁▁▁▁▁▁',
      ' 0 ┤  ██████  ██████  ██████',
      '   └────┬───────┬────────┬────',
      '      python  error     var',
      '               word',
    ]);
  });

  it('draws many points in braille', () => {
    const places = Array.from({ length: 100 }, (_, index) => index);
    const drawn = chart([dots(places, places)], {}, { columns: 20, rows: 5 });
    expect(drawn.trimEnd().split('\n')).toEqual([
      '100 ┤            ⣠⠔⠃',
      '    │         ⣠⠔⠋',
      '    │      ⣠⠔⠋',
      '    │   ⣠⠔⠋',
      '  0 ┤⢠⠔⠋',
      '    └┬─────────────┬',
      '     0           100',
    ]);
  });

  it.each([20, 40, 80, 200])('is no wider than %i columns', (columns) => {
    for (const drawn of [intsFigure(), keywordsFigure()]) {
      const written = terminalCharts(result([drawn], seriesOf(drawn)), {}, { ...STYLE, columns });
      expect(widest(written)).toBeLessThanOrEqual(columns);
      expect(widest(written)).toBeGreaterThan(columns / 2);
    }
  });

  it('is ASCII alone where the terminal has no more', () => {
    const drawn = chart(
      [line({ x: [0, 1, 2], y: [-1, 5, 2], label: 'größe' }), bars([0, 1], [2, 3])],
      { title: '→ chart', ylabel: 'é' },
      { unicode: false },
    );
    expect(drawn).toMatch(/^[\n -~]*$/);
    expect(drawn).toContain('? chart');
  });

  it('labels a logarithmic axis with powers', () => {
    const drawn = figure(axes({ artists: [dots([1, 2, 3], [1, 100, 10000])] }));
    const written = terminalCharts(result([drawn]), { log: true }, STYLE);
    expect(written).toContain('10¹ ┤');
    expect(written).toContain('10³ ┤');
    expect(terminalCharts(result([drawn]), { log: true }, { ...STYLE, unicode: false })).toContain('1e3 +');
  });

  it('begins a bar at the frame where a logarithm has no place for it', () => {
    const drawn = figure(axes({ yscale: 'log', artists: [bars([0, 1], [100, 1000]), bars([2], [10])] }));
    const rows = terminalCharts(result([drawn]), {}, STYLE).split('\n');
    const lowest = rows.findIndex((row) => row.includes('└')) - 1;
    expect(rows[lowest]).toMatch(/█+ +█+/);
  });

  it('tells series apart by marks without colour, by colours with it', () => {
    const two = [dots([0, 1], [0, 1], { label: 'one' }), dots([0, 1], [1, 0], { label: 'two' })];
    const plain = chart(two);
    expect(plain).toContain('• one   × two');
    expect([count(plain, '•'), count(plain, '×')]).toEqual([3, 3]);
    const colored = chart(two, {}, { paint: (each, series) => `<${series}${each}>` });
    expect(colored).toContain('<0•> one   <1•> two');
    expect(count(colored, '<1')).toBe(3);
  });

  it('takes immortal points off the axis and marks them', () => {
    const drawn = chart([dots([0, 1, 2], [3, IMMORTAL, 5])]);
    expect(drawn).toContain('immortal, no count: 1');
    expect(count(drawn, '•')).toBe(2);
    expect(count(drawn, '∞')).toBe(2);
    expect(drawn).not.toContain('1e9');
    const barred = chart([bars([0, 1, 2], [3, IMMORTAL, 5])]);
    expect(barred).toContain('immortal, no count: 1');
    expect(barred).toContain('5 ┤');
  });

  it('marks counts that are missing, and leaves the row of marks free of points', () => {
    const places = Array.from({ length: 60 }, (_, index) => index);
    const counts = places.map((place) => (place === 5 ? Number.NaN : place === 7 ? IMMORTAL : place));
    const drawn = chart([dots(places, counts)], { ylabel: 'refcount' });
    expect(drawn).toMatch(/∞ immortal, no count: 1\n +∅ no count: 1/);
    const rows = drawn.split('\n').filter((row) => /[│┤]/.test(row));
    expect(rows[0]).toMatch(/^[^⠀-⣿]*∞ *$/);
    expect(rows.at(-1)).toMatch(/^[^⠀-⣿]*∅ *$/);
    expect(chart([bars([0, 1], [IMMORTAL, 4], { orientation: 'horizontal' })])).toMatch(/∞\n/);
  });

  it('draws a chart all of whose points are immortal', () => {
    const drawn = chart([dots([0, 1], [IMMORTAL, IMMORTAL])]);
    expect(drawn).toContain('immortal, no count: 2');
    expect(drawn).not.toContain('no points');
  });

  it.each<[string, Artist, string]>([
    ['no points', dots([], []), '(no points)'],
    ['one point', dots([5], [7]), '7.00 ┤'],
    ['equal points', dots([0, 1, 2], [3, 3, 3]), '3.0 ┤'],
    ['gaps', line({ x: [0, 1, 2, 3], y: [1, Number.NaN, Number.POSITIVE_INFINITY, 2] }), '1 ┤'],
    ['huge values', line({ x: [0, 1], y: [1e300, 3e300] }), '(1e300)'],
    ['a scatter', scatter([0, 1], [0, 1]), '•'],
  ])('draws %s', (_, artist, expected) => expect(chart([artist])).toContain(expected));

  it('draws 10,000 names as wide as the terminal', () => {
    const places = Array.from({ length: 10_000 }, (_, index) => index);
    const ticks = { positions: places, labels: places.map((place) => `name${place}`), rotation: 90 };
    const drawn = chart([bars(places, places)], { xticks: ticks });
    expect(widest(drawn)).toBe(40);
    expect(drawn).toContain('name0');
  });

  it('shortens names that can still be told apart, and leaves out those that cannot', () => {
    const ticks = (labels: string[]) => ({ positions: [0, 1, 2, 3], labels, rotation: 0 });
    const four = bars([0, 1, 2, 3], [1, 2, 3, 4]);
    expect(chart([four], { xticks: ticks(['apricots', 'bananas', 'cherries', 'dates']) }, { columns: 30 })).toMatch(
      /apri… +bana… +cher… +dates/,
    );
    const alike = chart([four], { xticks: ticks(['category 1', 'category 2', 'category 3', 'category 4']) }, { columns: 30 });
    expect(alike).toMatch(/category 1 +category 3/);
  });

  it('lets lying bars go both ways', () => {
    const ticks = { positions: [0, 1], labels: ['up', 'down'], rotation: 0 };
    const rows = chart([bars([0, 1], [4, -4], { orientation: 'horizontal' })], { yticks: ticks }).split('\n');
    const [up, down] = ['up', 'down'].map((name) => rows.find((row) => row.includes(`${name} ┤`)) ?? '');
    expect(up?.lastIndexOf('█')).toBeGreaterThan(down?.lastIndexOf('█') ?? 0);
    expect(down?.indexOf('█')).toBeLessThan(up?.indexOf('█') ?? 0);
  });

  it('draws level lines and texts, and what a control character would do is not done', () => {
    const drawn = chart([
      line({ x: [0, 4], y: [0, 4] }),
      span({ orientation: 'horizontal', at: 2 }),
      text({ x: 0, y: 3, text: 'h\u001bi' }),
    ]);
    expect(drawn).toContain('─────');
    expect(drawn).toContain('h\\u001bi');
    expect(drawn).not.toContain('\u001b');
  });

  it('draws every pair of axes and every figure', () => {
    const pair = axes({ artists: [dots([0], [1])], title: 'first' });
    const drawn = figure([pair, { ...pair, title: 'second', rows: 2, index: 2 }]);
    const written = terminalCharts(result([drawn, figure(axes({ title: 'third' }))]), {}, STYLE);
    expect(written.match(/first|second|third/g)).toEqual(['first', 'second', 'third']);
  });

  it('says that nothing was plotted', () => expect(() => terminalCharts(result([]))).toThrow(RefplotError));
});
