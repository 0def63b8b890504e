import { describe, expect, test } from 'vitest';
import { Pixels } from '../../src/page/pixels.ts';
import { Points, spotOf } from '../../src/page/points.ts';
import type { View } from '../../src/page/view.ts';
import type { Artist } from '../../src/result/figure.ts';
import { axes, bars, dots } from '../chart/figures.ts';

const scale = { start: 0, end: 100, log: false };
const view: View = { x: scale, y: scale, box: { left: 50, top: 20, width: 400, height: 200 } };
const pointsOf = (...artists: Artist[]): Points => new Points(axes({ artists }), ['x', 'refcount'], () => []);

/** The nearest of all, asked one by one. */
function nearest(points: Points, across: number, down: number): number {
  const away = points.all.map((point) => {
    const [x, y] = spotOf(point, view);
    return Math.hypot(x - across, y - down);
  });
  return Math.min(...away);
}

describe('the point at a pixel', () => {
  test('is the nearest, within a pixel, and none further than 30 pixels', () => {
    const x = Array.from({ length: 300 }, (_, index) => (index * 37) % 101);
    const points = pointsOf(
      dots(
        x,
        x.map((value, index) => (value * value + index) % 97),
      ),
    );
    const pixels = new Pixels(points.all, view);
    for (let across = 50; across < 450; across += 13) {
      for (let down = 20; down < 220; down += 11) {
        const found = pixels.near(across, down);
        const least = nearest(points, across, down);
        if (found === null) expect(least).toBeGreaterThan(28.5);
        else {
          const [foundX, foundY] = spotOf(points.all[found] as Points['all'][number], view);
          expect(Math.hypot(foundX - across, foundY - down)).toBeLessThan(least + 1.5);
        }
      }
    }
  });

  test('is that of a bar anywhere on it, but of a mark over it', () => {
    const points = pointsOf(dots([50], [40]), bars([50], [80], { starts: [40], widths: [20] }));
    const pixels = new Pixels(points.all, view);
    const said = (across: number, down: number): string | null => {
      const index = pixels.near(across, down);
      return index === null ? null : (points.text(index).split('\n')[1] as string);
    };
    expect(said(260, 200)).toBe('refcount: 80');
    expect(said(250, 140)).toBe('refcount: 40');
    expect(said(400, 40)).toBe(null);
  });

  test('is no point outside of the frame', () => {
    const pixels = new Pixels(pointsOf(dots([101, -1], [50, 50])).all, view);
    expect([pixels.near(449, 120), pixels.near(51, 120)]).toEqual([null, null]);
  });
});

test('points are stepped through from left to right, whatever their order', () => {
  const points = pointsOf(dots([3, 1, 2], [1, 1, 1]));
  expect(points.beside(null, 1)).toBe(1);
  expect(points.beside(1, 1)).toBe(2);
  expect(points.beside(1, 10)).toBe(0);
  expect(points.beside(null, -1)).toBe(0);
  expect([points.named('2'), points.named('7')]).toEqual([2, undefined]);
});

test('of many kinds of holders the first are told, and how many references the others have', () => {
  const kinds = Array.from({ length: 9 }, (_, index) => ({ kind: `kind ${index}`, count: 1000 * (9 - index) }));
  const text = (count: number): string[] =>
    new Points(axes({ artists: [dots([1], [5])] }), ['x', 'refcount'], () => kinds.slice(0, count)).text(0).split('\n').slice(2);
  expect(text(7)).toHaveLength(7);
  expect(text(9)).toEqual([
    ...kinds.slice(0, 6).map(({ kind, count }) => `${kind}: ${count.toLocaleString('en')}`),
    '3 other kinds: 6,000',
  ]);
});

test('where a series is told by its label, its holders are found by it', () => {
  const points = new Points(axes({ artists: [dots([1], [5], { label: 'one' })] }), ['x', 'refcount'], (name, value, label) => [
    { kind: `${name} ${value} ${label}`, count: 5 },
  ]);
  expect(points.text(0)).toBe('x: 1\nrefcount: 5\none\n1 5 one: 5');
});
