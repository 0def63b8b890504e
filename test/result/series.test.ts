import { describe, expect, it } from 'vitest';
import { seriesOf, seriesOfAll } from '../../src/result/series.ts';
import { bars, dots, figure, intsFigure, lettersFigure, span, text } from '../chart/figures.ts';

describe('the series of a figure', () => {
  it('are its points by number', () => {
    const [series] = seriesOf(intsFigure());
    expect(series).toMatchObject({ label: null, xName: 'number', yName: 'refcount' });
    expect(series?.points).toHaveLength(500);
    expect(series?.points[0]).toEqual({ x: 0, y: 3838, immortal: false });
  });

  it('are its bars by the label under them', () => {
    const [series] = seriesOf(lettersFigure());
    expect(series?.points.map(({ x }) => x).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(series?.xName).toBe('letter');
  });

  it('take the labels of the y axis where bars lie', () => {
    const lying = figure({
      ylabel: 'word',
      xlabel: 'references',
      yticks: { positions: [0, 1], labels: ['python', 'var'], rotation: 0 },
      artists: [bars([0, 1], [11, 51], { orientation: 'horizontal' })],
    });
    expect(seriesOf(lying)).toEqual([
      {
        label: null,
        xName: 'word',
        yName: 'references',
        points: [
          { x: 'python', y: 11, immortal: false },
          { x: 'var', y: 51, immortal: false },
        ],
      },
    ]);
  });

  it('are one for each artist with data, hidden labels left out', () => {
    const drawn = figure({
      artists: [
        dots([1], [2], { label: 'a' }),
        span({ orientation: 'vertical', at: 1 }),
        text({ x: 1, y: 1, text: 't' }),
        dots([3], [4], { label: '_b' }),
      ],
    });
    expect(seriesOfAll([drawn, drawn]).map(({ label }) => label)).toEqual(['a', null, 'a', null]);
  });

  it('mark what the test calls immortal', () => {
    expect(
      seriesOf(figure({ artists: [dots([0, 1], [5, 4294967295])] }), (count) => count > 1e9)[0]?.points.map(({ immortal }) => immortal),
    ).toEqual([false, true]);
  });
});
