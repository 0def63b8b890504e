/** What the page to explore does in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/output/index.ts';
import type { Result } from '../../src/result/result.ts';
import { bars, dots, figure, keywordsFigure, span, text } from '../chart/figures.ts';
import { downloaded, drawn, HOSTILE, inChromium, many, of, redraws } from './visit.ts';

describe.skipIf(!inChromium.here)('in Chromium', () => {
  const visit = inChromium();

  test.each([500, 100_000])('%i points: keys, tooltip, zoom, log, search, sort and downloads', { timeout: 120_000 }, async (count) => {
    const report = many(count);
    await visit(report, async (page) => {
      const canvas = page.locator('canvas');
      const tip = page.locator('.tip');
      await canvas.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('#live').textContent()).toBe('number: 1, refcount: 921');
      await expect.poll(() => tip.textContent()).toBe('number: 1\nrefcount: 921');
      await redraws(page, () => page.keyboard.press('+'));
      await page.keyboard.press('End');
      await expect.poll(() => page.locator('#live').textContent()).toContain(`number: ${count - 1}`);
      await redraws(page, () => page.keyboard.press('Escape'));
      await canvas.hover({ position: { x: 400, y: 200 } });
      await expect.poll(() => tip.textContent()).toMatch(/^number: \d+\nrefcount: \d+$/);
      await redraws(page, () => page.locator('#log').check());
      await page.locator('#search').fill('123');
      const matching = report.series[0]?.points.filter(({ x, y }) => `${x}`.includes('123') || `${y}`.includes('123')).length;
      await expect.poll(() => page.locator('#matches').textContent()).toBe(`${matching?.toLocaleString('en')} rows match`);
      await expect.poll(() => tip.textContent()).toMatch(/^number: 123\n/);
      await page.locator('#search').fill('');
      await page.locator('th button').nth(1).click();
      await page.locator('th button').nth(1).click();
      expect(await page.locator('th').nth(1).getAttribute('aria-sort')).toBe('descending');
      const most = report.series[0]?.points.reduce((largest, { y }) => Math.max(largest, y), 0);
      expect(await page.locator('#rows td').nth(1).textContent()).toBe(String(most));
      expect(await downloaded(page, 'Download CSV')).toBe(formats.csv.render(report));
      expect(await downloaded(page, 'Download SVG')).toBe(await formats.svg.render(report));
    });
  });

  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  test.each<[string, Result]>([
    ['no figure', of([])],
    ['no points', of([drawn()])],
    ['one point', of([drawn(dots([1], [2]))])],
    ['equal points', of([drawn(dots([1, 2, 3], [5, 5, 5]))])],
    ['no numbers', of([drawn(dots([1, 2, 3], [Number.NaN, Number.POSITIVE_INFINITY, 4]))])],
    ['huge numbers', of([drawn(dots([1, 2, 3], [1e300, -1e300, 1e-300]))])],
    ['10,000 categories', of([drawn(bars(upTo(10_000), upTo(10_000)))])],
    [
      'several figures',
      of([
        keywordsFigure(),
        drawn(
          bars([1, 2], [3, 4], { orientation: 'horizontal' }),
          span({ orientation: 'horizontal', at: 1 }),
          text({ x: 1, y: 1, text: 'here' }),
        ),
      ]),
    ],
    [
      'hostile labels',
      of([figure({ artists: [dots([1], [2], { label: HOSTILE })], title: HOSTILE, xlabel: HOSTILE })], { name: 'hostile' }),
    ],
  ])('%s gives a page that works', async (_, report) => {
    await visit(report, async (page) => {
      expect(await page.locator('canvas').count()).toBe(report.figures.reduce((sum, { axes }) => sum + axes.length, 0));
      expect(await page.locator('#rows tr').count()).toBe(
        Math.min(
          100,
          report.series.reduce((sum, { points }) => sum + points.length, 0),
        ),
      );
      await page.locator('#log').check();
      expect(await downloaded(page, 'Download CSV')).toBe(formats.csv.render(report));
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  test('dragging moves the chart, Ctrl and the wheel zoom it, the wheel alone does not', async () => {
    await visit(many(500), async (page) => {
      const canvas = page.locator('canvas');
      const box = (await canvas.boundingBox()) as { x: number; y: number };
      const [x, y] = [box.x + 400, box.y + 200];
      await redraws(page, async () => {
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + 120, y + 30, { steps: 3 });
        await page.mouse.up();
      });
      await redraws(page, async () => {
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -100);
        await page.keyboard.up('Control');
      });
      await redraws(page, () => page.getByRole('button', { name: 'All of the chart' }).click());
      const before = await page.evaluate('scrollY');
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 100);
      await expect.poll(() => page.evaluate('scrollY')).not.toBe(before);
    });
  });

  test('page keys go a tenth of all points at once', async () => {
    await visit(many(500), async (page) => {
      await page.locator('canvas').focus();
      const said = (name: number) => expect.poll(() => page.locator('#live').textContent()).toMatch(`number: ${name},`);
      await page.keyboard.press('Home');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      await said(100);
      await page.keyboard.press('PageUp');
      await said(50);
      await page.keyboard.press('End');
      await said(499);
    });
  });

  test('the pointer finds each of 100,000 points, and all of a bar', { timeout: 60_000 }, async () => {
    const x = Array.from({ length: 100_000 }, (_, index) => index);
    await visit(of([drawn(dots(x, x))]), async (page) => {
      const tip = page.locator('.tip');
      await page.locator('canvas').focus();
      for (const name of [7, 49_999, 90_001]) {
        await page.locator('#search').fill(String(name));
        await expect.poll(() => tip.textContent()).toContain(`number: ${name}\n`);
        const ring = (await page.locator('.ring').boundingBox()) as { x: number; y: number; width: number };
        await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.width / 2);
        const found = /number: (\d+)/.exec((await tip.textContent()) ?? '')?.[1];
        expect(Math.abs(Number(found) - name)).toBeLessThan(300);
      }
    });
    await visit(of([drawn(bars([1, 2, 3], [10, 100, 30]))]), async (page) => {
      const box = (await page.locator('canvas').boundingBox()) as { x: number; y: number; width: number; height: number };
      await page.mouse.move(box.x + box.width / 2, box.y + box.height - 80);
      await expect.poll(() => page.locator('.tip').textContent()).toBe('number: 2\nrefcount: 100');
      await page.mouse.move(box.x + box.width - 60, box.y + 60);
      await expect.poll(() => page.locator('.tip').isHidden()).toBe(true);
    });
  });

  test('the scheme is chosen on the page; paper is always light', async () => {
    const paper = (page: Page): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await visit(
      many(50),
      async (page) => {
        expect(await paper(page)).toBe('rgb(20, 24, 29)');
        await redraws(page, () => page.locator('#scheme').selectOption('light'));
        expect(await paper(page)).toBe('rgb(255, 255, 255)');
        await redraws(page, () => page.locator('#scheme').selectOption('dark'));
        expect(await paper(page)).toBe('rgb(20, 24, 29)');
        await redraws(page, () => page.emulateMedia({ media: 'print' }));
        expect(await paper(page)).toBe('rgb(255, 255, 255)');
        expect(await page.locator('#search').isVisible()).toBe(false);
      },
      { colorScheme: 'dark' },
    );
  });
});
