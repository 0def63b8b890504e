import { describe, expect, test } from 'vitest';
import { placeOf, type Scale, ticksOf } from '../../src/page/scale.ts';
import { Sight } from '../../src/page/sight.ts';
import type { Axes } from '../../src/result/figure.ts';
import { axes, bars, dots, figure } from '../chart/figures.ts';

const sightOf = (given: Partial<Axes>, log = false): Sight => new Sight(figure(given), axes(given), log);
const ends = ({ start, end }: Scale): number[] => [start, end];

describe('all of a chart', () => {
  test('is what matplotlib shows: margins, but none where bars begin', () => {
    const { x, y } = sightOf({ artists: [bars([0, 1], [10, 20])] });
    expect(ends(x)).toEqual([expect.closeTo(-0.49), expect.closeTo(1.49)]);
    expect(ends(y)).toEqual([0, 21]);
  });

  test('can be inverted', () => {
    const { x } = sightOf({ artists: [dots([1, 2], [1, 2])], xlim: [10, 0] });
    expect(ends(x)).toEqual([10, 0]);
    expect([placeOf(x, 10), placeOf(x, 5)]).toEqual([expect.closeTo(0), 0.5]);
    expect(ticksOf(x, null, 5).ticks.map(({ label }) => label)).toEqual(['0', '2', '4', '6', '8', '10']);
  });

  test('has its counts on a logarithmic axis where asked for: that of the bars’ lengths', () => {
    const flat = [bars([1, 2], [10, 1000], { orientation: 'horizontal' })];
    const { x, y } = sightOf({ artists: flat }, true);
    expect([x.log, y.log]).toEqual([true, false]);
    expect([sightOf({ artists: [dots([1], [1])] }, true).y.log, sightOf({ yscale: 'log' }).y.log]).toEqual([true, true]);
  });

  test.each([[[1e308, -1e308]], [[Number.NaN, Number.POSITIVE_INFINITY]], [[5e-324, 0]]])('can be computed with, of %j', (values) => {
    for (const log of [false, true]) {
      const { y } = sightOf({ artists: [dots([1, 2], values)] }, log);
      expect(ends(y).every((end) => Number.isFinite(end) && (!log || end > 0))).toBe(true);
      expect(y.start).not.toBe(y.end);
    }
  });
});

test('zooming keeps what stands at its place; all of the chart comes back', () => {
  const sight = sightOf({ artists: [dots([0, 100], [1, 1000])], xlim: [0, 100] });
  sight.zoom(0.5, [0.25, 0.5]);
  expect(ends(sight.x)).toEqual([12.5, 62.5]);
  sight.move({ x: sight.x, y: sight.y }, [0.5, 0]);
  expect(ends(sight.x)).toEqual([37.5, 87.5]);
  expect(sight.bring([1.5, 0.5])).toBe(true);
  expect(ends(sight.x)).toEqual([87.5, 137.5]);
  expect(sight.bring([0.5, 0.5])).toBe(false);
  sight.reset();
  expect(ends(sight.x)).toEqual([0, 100]);
});

test('ticks without labels of the program are written as matplotlib writes them', () => {
  const scale = { start: 0, end: 1, log: false };
  const given = { positions: [0, 0.5, 1, 2], labels: null, rotation: 0 };
  expect(ticksOf(scale, given, 5)).toMatchObject({ ticks: [{ label: '0.0' }, { label: '0.5' }, { label: '1.0' }], before: 0 });
  const named = { positions: [-1, 0.5], labels: ['out', 'in'], rotation: 0 };
  expect(ticksOf(scale, named, 5)).toEqual({ ticks: [{ at: 0.5, label: 'in' }], offset: '', before: 1 });
});
