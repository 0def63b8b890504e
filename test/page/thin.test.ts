import { describe, expect, test } from 'vitest';
import { type Extent, stepOf } from '../../src/page/thin.ts';

const labels = (count: number, apart: number, half: number): Extent[] =>
  Array.from({ length: count }, (_, index) => ({ place: index * apart, half }));

describe('the step of labels', () => {
  test.each([
    [labels(10, 50, 20), 1],
    [labels(10, 30, 20), 2],
    [labels(10, 15, 20), 5],
    [labels(10_000, 0.08, 20), 1000],
    [[], 1],
    [labels(1, 0, 100), 1],
  ])('%# is the least at which none touches another', (given, step) => {
    expect(stepOf(given, 0, 4)).toBe(step);
  });

  test('is counted from the first of all, so that labels stay while the chart is moved', () => {
    const wide = labels(4, 30, 10).map((label, index) => (index % 2 === 0 ? { ...label, half: 40 } : label));
    expect(stepOf(wide, 0, 4)).toBe(5);
    expect(stepOf(wide, 1, 4)).toBe(2);
  });

  test('is found where labels run from high to low', () => {
    const down = labels(10, -30, 20);
    expect(stepOf(down, 0, 4)).toBe(2);
  });
});
