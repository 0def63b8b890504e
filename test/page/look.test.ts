/** What the page to explore shows, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../src/result/compare.ts';
import { axes, bars, dots, figure, text } from '../chart/figures.ts';
import { drawn, inChromium, of, type Spot, spotsOf } from './visit.ts';

const RED = '#ff0000';
const GREEN = '#00ff00';

describe.skipIf(!inChromium.here)('in Chromium', () => {
  const visit = inChromium();

  /** How much of the box around it each marker fills, and how its box is shaped. */
  test.each([
    ['s', 1, 1],
    ['o', Math.PI / 4, 1],
    ['.', Math.PI / 4, 1],
    ['^', 0.5, 1],
    ['D', 0.5, 1],
    ['d', 0.5, 0.6],
    ['|', 1, 1 / 40],
    ['_', 1, 40],
  ])('the marker %s has its shape', async (marker, filled, ratio) => {
    // A line of hardly more than a pixel is one or two pixels wide.
    const thin = ratio < 0.1 || ratio > 10;
    await visit(of([drawn(dots([1], [1], { marker, markersize: 60, color: RED }))]), async (page) => {
      const { width, height, count } = (await spotsOf(page, RED))[0] as Spot;
      expect(count / (width * height)).toBeCloseTo(filled, 1);
      expect(Math.abs(Math.log2(width / height / ratio))).toBeLessThan(thin ? 1.5 : 0.1);
    });
  });

  test('bars have the edges that the program gave them', async () => {
    await visit(of([drawn(bars([1], [3], { colors: [GREEN], edgecolors: [RED] }))]), async (page) => {
      const [edge, face] = (await spotsOf(page, RED, GREEN)) as [Spot, Spot];
      expect(face.count).toBeGreaterThan(1000);
      expect(edge.width).toBeGreaterThan(face.width);
    });
  });

  test('areas, spans and error bars are drawn where they are', async () => {
    const look = { label: null, alpha: 1, edgecolor: null, linewidth: 1 } as const;
    const half = { kind: 'span-area', orientation: 'horizontal', low: 0, high: 5, from: 0, to: 1, color: RED, ...look } as const;
    const triangle = { kind: 'area', polygons: [{ x: [0, 10, 10], y: [5, 5, 10] }], color: GREEN, ...look } as const;
    const bars = {
      kind: 'segments',
      orientation: 'vertical',
      at: [2],
      low: [6],
      high: [9],
      label: null,
      alpha: 1,
      linestyle: 'solid',
      linewidth: 6,
      capsize: 0,
      errorsOf: null,
    } as const;
    const artists = [half, triangle, { ...bars, color: '#0000ff' }, dots([0, 10], [0, 10], { markersize: 0 })];
    await visit(of([figure({ artists, xlim: [0, 10], ylim: [0, 10] })]), async (page) => {
      const [span, area, bar] = (await spotsOf(page, RED, GREEN, '#0000ff')) as [Spot, Spot, Spot];
      expect(span.count / (span.width * span.height)).toBeGreaterThan(0.95);
      expect(area.count / (area.width * area.height)).toBeCloseTo(0.5, 1);
      expect(area.top + area.height).toBeLessThan(span.top + 3);
      expect(bar.height / bar.width).toBeGreaterThan(5);
    });
  });

  test.each([
    [0, (ratio: number) => ratio > 3],
    [90, (ratio: number) => ratio < 1 / 3],
    [45, (ratio: number) => ratio > 0.5 && ratio < 2],
  ])('a text turned by %i degrees', async (rotation, fits) => {
    const label = text({ x: 1, y: 1, text: 'a text that is turned', size: 20, color: RED, rotation, ha: 'center', va: 'center' });
    await visit(of([drawn(dots([1], [1], { markersize: 0 }), label)]), async (page) => {
      const { width, height } = (await spotsOf(page, RED))[0] as Spot;
      expect(fits(width / height)).toBe(true);
    });
  });

  test('subplots stand where the figure has them', async () => {
    const cell = (rows: number, columns: number, index: number) => axes({ rows, columns, index, artists: [dots([1], [1])] });
    const mixed = figure([cell(2, 2, 1), cell(2, 2, 2), cell(2, 1, 2)], { suptitle: 'all of them' });
    await visit(of([mixed]), async (page) => {
      const boxes = await Promise.all((await page.locator('canvas').all()).map((each) => each.boundingBox()));
      const [first, second, third] = boxes as [Box, Box, Box];
      expect(second.y).toBe(first.y);
      expect(second.x).toBeGreaterThan(first.x + first.width);
      expect(third.x).toBe(first.x);
      expect(third.y).toBeGreaterThan(first.y + first.height);
      expect(third.width).toBeGreaterThan(first.width + second.width);
      expect(await page.locator('.suptitle').textContent()).toBe('all of them');
    });
  });

  test('a comparison in facets', async () => {
    const member = (label: string, y: number) => ({ label, result: of([drawn(dots([1, 2], [y, 3]))]) });
    const comparison = comparisonOf({
      version: '0.1.0',
      name: 'compare-ints',
      command: [],
      members: [member('one', 5), member('other', 7)],
      chart: 'facet',
    });
    await visit(comparison, async (page) => {
      expect(await page.locator('figcaption').allTextContents()).toEqual(['one', 'other']);
      await page.locator('canvas').nth(1).focus();
      await page.keyboard.press('Home');
      await expect.poll(() => page.locator('#live').textContent()).toContain('refcount: 7');
      expect(await page.locator('#rows tr').count()).toBe(4);
    });
  });

  test('immortal objects and gaps have rows of their own', async () => {
    const report = of([drawn(dots([1, 2, 3], [5, 4294967295, Number.NaN]))]);
    const series = report.series.map((each) => ({
      ...each,
      points: each.points.map((point) => ({ ...point, immortal: point.y === 4294967295 })),
    }));
    await visit({ ...report, series }, async (page) => {
      await page.locator('canvas').focus();
      await page.keyboard.press('Home');
      for (const said of ['number: 1, refcount: 5', 'number: 2, immortal: has no count', 'number: 3, no count']) {
        await expect.poll(() => page.locator('#live').textContent()).toBe(said);
        await page.keyboard.press('ArrowRight');
      }
      expect(await page.locator('.legend li').allTextContents()).toEqual(['immortal', 'no count']);
      expect(await page.locator('#rows').textContent()).toBe('15no2immortalyes3no');
    });
  });

  test('holders are told by tooltip and table, and are not in the CSV', async () => {
    const report = of([drawn(dots([1, 2], [5, 2]))]);
    const holders = [
      { kind: 'dict value', count: 1200 },
      { kind: 'tuple item', count: 1 },
    ];
    const series = report.series.map((each) => ({
      ...each,
      points: each.points.map((point, index) => (index === 0 ? { ...point, holders } : point)),
    }));
    await visit({ ...report, series }, async (page) => {
      await page.locator('canvas').focus();
      await page.keyboard.press('Home');
      await expect.poll(() => page.locator('.tip').textContent()).toBe('number: 1\nrefcount: 5\ndict value: 1,200\ntuple item: 1');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('.tip').textContent()).toBe('number: 2\nrefcount: 2');
      expect(await page.locator('th').allTextContents()).toEqual(['number', 'refcount', 'immortal', 'holders']);
      expect(await page.locator('#rows tr').first().locator('td').last().textContent()).toBe('dict value: 1,200, tuple item: 1');
    });
  });

  test('without scripts it shows the chart and where the numbers come from', async () => {
    const work = async (page: Page): Promise<void> => {
      expect(await page.locator('svg').first().isVisible()).toBe(true);
      expect(await page.locator('canvas').count()).toBe(0);
      for (const hidden of ['#csv', '#search', '#table']) expect(await page.locator(hidden).isVisible()).toBe(false);
      expect(await page.locator('dl').textContent()).toContain('CPython 2.7.18');
    };
    await visit(of([drawn(dots([1, 2], [5, 2]))]), work, { javaScriptEnabled: false });
  });
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
