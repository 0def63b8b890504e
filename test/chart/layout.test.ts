import { describe, expect, it } from 'vitest';
import { type AxesLayout, layoutAxes } from '../../src/chart/layout/axes.ts';
import type { AxisLayout } from '../../src/chart/layout/axis.ts';
import { layoutLegend } from '../../src/chart/layout/legend.ts';
import { distance } from '../../src/chart/layout/scale.ts';
import type { Artist } from '../../src/result/figure.ts';
import { axes, bars, dots, figure, intsFigure, lettersFigure, line, numbers, span } from './figures.ts';
import { gallery } from './gallery.ts';

/** Half of what the eye notices. */
const NEAR = 0.5;
/** Texts: hinting moves them by up to a pixel. */
const TEXT = 1.5;

const inside = ({ major, scale }: AxisLayout) =>
  major.filter(({ value }) => distance(scale, value) >= 0 && distance(scale, value) <= scale.length);

const cases = gallery.flatMap(({ name, figure: drawn, chosen }) =>
  drawn.axes.map((each, index) => {
    const expected = chosen[index];
    if (expected === undefined) throw new Error(`${name}: nothing recorded for axes ${index + 1}`);
    return { name: `${name} ${index + 1}`, axes: each, expected, layout: layoutAxes(drawn, each) };
  }),
);

describe.each(cases)('gallery: $name', ({ axes: each, expected, layout }) => {
  it('has the frame of matplotlib', () => {
    const { left, top, width, height } = layout.box;
    for (const [side, edge] of [left, top, left + width, top + height].entries())
      expect(edge).toBeCloseTo(expected.frame[side] as number, 3);
  });

  it.each(['x', 'y'] as const)('has the limits, ticks and labels of matplotlib along %s', (direction) => {
    const [axis, { limits, ticks, labels }] = [layout[direction], expected[direction]];
    const extent = Math.abs(limits[1] - limits[0]);
    for (const [end, limit] of limits.entries()) expect(Math.abs((axis.scale.domain[end] as number) - limit)).toBeLessThan(extent * 1e-6);
    expect(inside(axis)).toHaveLength(ticks.length);
    for (const [index, { value }] of inside(axis).entries()) expect(Math.abs(value - (ticks[index] as number))).toBeLessThan(extent * 1e-9);
    if (axis.scale.kind === 'linear') expect(inside(axis).map(({ label }) => label)).toEqual(labels);
  });

  it('puts the titles where matplotlib does', () => {
    const { left, top } = layout.box;
    for (const [text, box] of [
      [each.xlabel, expected.x.title],
      [each.title, expected.title],
    ] as const) {
      if (!text || !box) continue;
      const lines = layout.titles.filter((placed) => text.split('\n').includes(placed.text));
      for (const placed of lines) expect(Math.abs(left + placed.x - (box[0] + box[2]) / 2)).toBeLessThan(TEXT);
      const baseline = top + Math.max(...lines.map(({ y }) => y));
      expect(baseline).toBeLessThan(box[3] + TEXT);
      expect(baseline).toBeGreaterThan(box[3] - 4 - TEXT);
    }
    if (!each.ylabel || !expected.y.title) return;
    const placed = layout.titles.find(({ text }) => text === each.ylabel);
    expect(Math.abs(top + (placed?.y ?? 0) - (expected.y.title[1] + expected.y.title[3]) / 2)).toBeLessThan(TEXT);
    expect(Math.abs(left + (placed?.x ?? 0) - (expected.y.title[2] - 3))).toBeLessThan(TEXT);
  });

  it('puts the legend where matplotlib does', () => {
    const legend = layoutLegend(each, layout);
    expect(legend === null).toBe(expected.legend === null);
    if (legend === null || expected.legend === null) return;
    const { left, top } = layout.box;
    const { x, y, x2, y2 } = legend.frame;
    for (const [side, edge] of [left + x, top + y, left + x2, top + y2].entries()) {
      expect(Math.abs(edge - (expected.legend[side] as number))).toBeLessThan(2 * NEAR + TEXT);
    }
  });
});

describe('the article', () => {
  it('shows 500 numbers from -24.95 to 523.95, every 100', () => {
    const { x, y } = layoutAxes(intsFigure(), intsFigure().axes[0] ?? axes());
    expect(x.scale.domain.map((end) => Math.round(end * 100) / 100)).toEqual([-24.95, 523.95]);
    expect(x.major.map(({ label }) => label)).toEqual(['0', '100', '200', '300', '400', '500']);
    expect(y.major.map(({ label }) => label)).toEqual(['0', '1000', '2000', '3000', '4000']);
  });

  it('shows 26 bars that begin on the frame', () => {
    const { x, y } = layoutAxes(lettersFigure(), lettersFigure().axes[0] ?? axes());
    expect(y.scale.domain[0]).toBe(0);
    expect(x.major.map(({ label }) => label).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
  });
});

describe('data that leave matplotlib little to show', () => {
  const layoutOf = (...artists: Artist[]): AxesLayout => {
    const drawn = figure({ artists });
    return layoutAxes(drawn, drawn.axes[0] ?? axes());
  };

  it('takes no points, not a number, and infinity', () => {
    for (const x of [[], [Number.NaN], [Number.POSITIVE_INFINITY]]) {
      const { domain } = layoutOf(dots(x, x)).x.scale;
      expect(domain.map((end) => Math.round(end * 1000) / 1000)).toEqual([-0.055, 0.055]);
    }
  });

  it('takes values of any size', () => {
    const { x } = layoutOf(line({ x: [0, 1e300], y: [0, 1] }));
    expect(x.major.length).toBeGreaterThan(2);
    expect(x.texts.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain('1e300');
  });

  it('widens the view for a span line outside of it, and not for one inside', () => {
    const plain = layoutOf(dots(numbers(10), numbers(10))).y.scale.domain;
    expect(layoutOf(dots(numbers(10), numbers(10)) as never, span({ orientation: 'horizontal', at: 9.2 })).y.scale.domain).toEqual(plain);
    expect(layoutOf(dots(numbers(10), numbers(10)) as never, span({ orientation: 'horizontal', at: 20 })).y.scale.domain[1]).toBe(21);
  });

  it('draws bars on a logarithmic axis from the least positive value', () => {
    const drawn = figure({ yscale: 'log', artists: [bars([0, 1], [10, 1000])] });
    const [low, high] = layoutAxes(drawn, drawn.axes[0] ?? axes()).y.scale.domain;
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(10);
    expect(high).toBeGreaterThan(1000);
  });
});
