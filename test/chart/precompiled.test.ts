import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCharts } from '../../scripts/chart-shapes.ts';
import { compileShape, drawSvg, shapeKey } from '../../src/chart/compile.ts';
import { flagged } from '../../src/chart/flags.ts';
import { fileOf, precompiled } from '../../src/chart/precompiled.ts';
import { chartOf } from '../../src/chart/spec/figure.ts';
import { themes } from '../../src/chart/theme/index.ts';
import { lookOf } from '../../src/chart/theme/look.ts';
import type { MeasuredMember } from '../../src/result/comparison.ts';
import { comparisonFigures } from '../../src/result/comparison-figures.ts';
import type { Figure, LineArtist } from '../../src/result/figure.ts';
import { seriesOfAll } from '../../src/result/series.ts';
import { article, dots, figure, intsFigure, result } from './figures.ts';

describe('charts compiled at build time', () => {
  it('are those of scripts/chart-shapes.ts, as scripts/precompile-charts.mjs makes them', async () => {
    const charts = shippedCharts();
    expect(readdirSync(new URL('../../src/chart/precompiled/', import.meta.url)).sort()).toEqual(
      charts.map((chart) => fileOf(shapeKey(chart))).sort(),
    );
    for (const chart of charts) expect(JSON.parse(JSON.stringify(await compileShape(chart)))).toEqual(precompiled(shapeKey(chart)));
  });

  it.each(article.flatMap((each) => Object.entries(themes).map(([theme, config]) => ({ ...each, theme, config }))))(
    'serve $name in the theme $theme, with the same bytes',
    async ({ figure: drawn, config }) => {
      const chart = chartOf(drawn, lookOf(config));
      expect(precompiled(shapeKey(chart))).not.toBeNull();
      expect(await drawSvg(chart, precompiled)).toBe(await drawSvg(chart, () => null));
    },
  );

  it('serve those with immortal objects, and two subjects compared', () => {
    const sentinel = 4294967295;
    const counts = new Set([sentinel]);
    const [ints] = intsFigure().axes;
    const drawnWith = (artist: LineArtist) => flagged(figure({ ...ints, artists: [artist] }), counts);
    expect(precompiled(shapeKey(chartOf(drawnWith(dots([0, 1], [sentinel, 3])))))).not.toBeNull();
    const member = (label: string, count: number): MeasuredMember => {
      const drawn = figure({ xlabel: 'number', ylabel: 'refcount', artists: [dots([0, 1], [count, 3])] });
      return {
        label,
        result: result(
          [drawn],
          seriesOfAll([drawn], (each) => each === sentinel),
        ),
      };
    };
    const [compared] = comparisonFigures([member('2.7.18', 5), member('3.13.0', sentinel)], 'overlay');
    expect(precompiled(shapeKey(chartOf(flagged(compared as Figure, counts))))).not.toBeNull();
  });

  it('are none for another shape', () => {
    expect(precompiled('{}')).toBeNull();
  });
});
