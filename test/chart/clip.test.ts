import { expect, it } from 'vitest';
import { clipPath } from '../../src/chart/clip.ts';
import { drawSvg } from '../../src/chart/compile.ts';
import { chartOf } from '../../src/chart/spec/figure.ts';
import { bars, figure } from './figures.ts';

it('is of whole pixels, from the corner of the frame', () => {
  expect(clipPath({ left: 80, top: 57.5, width: 100, height: 68.25 })).toBe('M0,0.5H100V68.5H0Z');
});

it('cuts the marks of each pair of axes where their own frame is', async () => {
  const cell = { rows: 2, columns: 1, artists: [bars([1], [1])] };
  const drawn = figure([
    { ...cell, index: 1 },
    { ...cell, index: 2 },
  ]);
  const svg = await drawSvg(chartOf(drawn), () => null);
  const paths = [...svg.matchAll(/<clipPath id="\w+"><path d="M0,([-.\d]+)[^"]*V([-.\d]+)/g)].map(([, top, bottom]) => [top, bottom]);
  expect(paths).toHaveLength(2);
  expect(paths[0]).not.toEqual(paths[1]);
});
