import { describe, expect, it } from 'vitest';
import { flagged } from '../../src/chart/flags.ts';
import { layoutAxes } from '../../src/chart/layout/axes.ts';
import { edgePoints } from '../../src/chart/layout/edge.ts';
import { layoutLegend } from '../../src/chart/layout/legend.ts';
import { distance } from '../../src/chart/layout/scale.ts';
import { renderSvg } from '../../src/chart/render.ts';
import { chartOf } from '../../src/chart/spec/figure.ts';
import type { Axes, Edge, Figure, LineArtist } from '../../src/result/figure.ts';
import type { Result } from '../../src/result/result.ts';
import { seriesOfAll } from '../../src/result/series.ts';
import { ALPHABET, bars, dots, figure, intsFigure, lettersFigure, line, numbers, result } from './figures.ts';

/** What 3.12 prints of an immortal object; once dropped below it by C code without the test. */
const SENTINELS = [4294967295, 4294967291];
const counts = new Set(SENTINELS);

const edges = (drawn: Figure): LineArtist[] =>
  (drawn.axes[0] as Axes).artists.filter((artist): artist is LineArtist => artist.kind === 'line' && artist.edge !== undefined);

const measured = (drawn: Figure): Result =>
  result(
    [drawn],
    seriesOfAll([drawn], (count) => counts.has(count)),
  );

const ints = (): Figure =>
  figure({
    xlabel: 'number',
    ylabel: 'sys.getrefcount(number)',
    artists: [
      dots(
        numbers(500),
        numbers(500).map((value) => (value <= 256 ? (SENTINELS[value % 2] as number) : 3 + (value % 2))),
      ),
    ],
  });

describe('immortal points', () => {
  it('stand in a row of their own, and leave the axis to the counts', () => {
    const drawn = flagged(ints(), counts);
    expect(edges(drawn)).toMatchObject([{ label: 'immortal', edge: { side: 'top', row: 0, of: null }, x: numbers(257) }]);
    const { y, box } = layoutAxes(drawn, drawn.axes[0] as Axes);
    expect(y.scale.domain[1]).toBeLessThan(5);
    const rows = chartOf(drawn).data.axes1_artist2 as { x: number; y: number }[];
    // One for each pixel.
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) expect(row.y).toBeLessThan(box.height * 0.05);
  });

  it('have a legend, which does not lie on them', () => {
    const drawn = flagged(ints(), counts);
    const axes = drawn.axes[0] as Axes;
    const legend = layoutLegend(axes, layoutAxes(drawn, axes));
    expect(legend?.texts.map(({ text }) => text)).toEqual(['immortal']);
    expect(legend?.frame.y).toBeGreaterThan(20);
  });

  it('are never bars', async () => {
    const { axes } = lettersFigure();
    const letters = bars(
      numbers(26),
      numbers(26).map((index) => (index === 3 ? 12 : (SENTINELS[0] as number))),
    );
    const drawn = figure({ ...(axes[0] as Axes), artists: [letters] });
    expect((chartOf(flagged(drawn, counts)).data.axes1_artist1 ?? []).length).toBe(1);
    expect(await renderSvg(measured(drawn))).toContain('<desc>refcount by letter, 26 points, all 12, 25 immortal.</desc>');
  });

  it('leave an axis without numbers where all are immortal', async () => {
    const drawn = figure({
      ylabel: 'refcount',
      xticks: { positions: numbers(26), labels: ALPHABET, rotation: 0 },
      artists: [
        bars(
          numbers(26),
          numbers(26).map(() => SENTINELS[0] as number),
        ),
      ],
    });
    expect(layoutAxes(drawn, flagged(drawn, counts).axes[0] as Axes).y.major).toEqual([]);
    const svg = await renderSvg(measured(drawn));
    expect(svg).not.toContain('4294967');
    expect(svg).toContain('>immortal<');
  });

  it('stand at the right of bars that lie', () => {
    const drawn = flagged(figure({ artists: [bars([0, 1], [5, SENTINELS[0] as number], { orientation: 'horizontal' })] }), counts);
    expect(edges(drawn)).toMatchObject([{ edge: { side: 'right' }, y: [1] }]);
  });

  it('of several series have the colour of theirs, and rows of their own where they stand at one place', () => {
    const [sentinel] = SENTINELS as [number];
    const series = (label: string, color: string, y: number[]) => dots([0, 1, 2], y, { label, color });
    const artists = [
      series('2.7', '#111111', [5, 6, 7]),
      series('3.12', '#222222', [sentinel, sentinel, 9]),
      series('3.13', '#333333', [4, sentinel, 9]),
      series('3.14', '#444444', [4, 5, sentinel]),
    ];
    const rows = edges(flagged(figure({ artists }), counts));
    expect(rows.map(({ x, color, label, edge }) => [x, color, label, edge?.row, edge?.of])).toEqual([
      [[0, 1], '#222222', null, 0, '3.12'],
      [[1], '#333333', null, 1, '3.13'],
      [[2], '#444444', null, 0, '3.14'],
    ]);
    const drawn = flagged(figure({ artists }), counts);
    // The legend's mark is nobody's.
    expect(drawn.axes[0]?.artists.at(-1)).toMatchObject({ label: 'immortal', marker: '^', color: '#000000', x: [], y: [] });
    const layout = layoutAxes(drawn, drawn.axes[0] as Axes);
    const lowest = Math.max(...rows.map((row) => edgePoints(row, row.edge as Edge, layout)[0]?.[1] ?? 0));
    expect(layout.box.height - distance(layout.y.scale, 9)).toBeGreaterThan(lowest + 5);
  });

  it('do not change a figure that has none', () => {
    const drawn = intsFigure();
    expect(flagged(drawn, new Set()).axes).toEqual(drawn.axes);
  });
});

describe('points without a count', () => {
  it('are gaps with a mark', async () => {
    const drawn = figure({ xlabel: 'n', ylabel: 'refcount', artists: [line({ x: [0, 1, 2], y: [4, Number.NaN, 6] })] });
    expect(edges(flagged(drawn, new Set()))).toMatchObject([{ label: 'no count', edge: { side: 'bottom' }, x: [1] }]);
    const svg = await renderSvg(result([drawn]));
    expect(svg).toContain('>no count<');
    expect(svg).toContain('largest 6 at 2, smallest 4 at 0, 1 without a count.');
  });

  it('are drawn as matplotlib draws them where the axis shows something else', () => {
    const drawn = figure({ ylabel: 'seconds', artists: [line({ x: [0, 1], y: [4, Number.NaN] })] });
    expect(flagged(drawn, new Set()).axes).toEqual(drawn.axes);
  });
});
