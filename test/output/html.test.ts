/** The page to explore: its bytes, and what it does in a real browser. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/output/index.ts';
import { decode, encode, type PageData } from '../../src/output/page/data.ts';
import type { Artist, Figure } from '../../src/result/figure.ts';
import type { Result } from '../../src/result/result.ts';
import { seriesOfAll } from '../../src/result/series.ts';
import { bars, dots, figure, intsFigure, keywordsFigure, result, span, text } from '../chart/figures.ts';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const HOSTILE = '</script><!--\u2028"\'<img src=x onerror=alert(1)>& 😀 שלום';

const of = (figures: readonly Figure[], given: Partial<Result> = {}): Result => result(figures, seriesOfAll(figures), given);
const drawn = (...artists: Artist[]): Figure => figure({ artists, xlabel: 'number', ylabel: 'refcount' });
/** Counts as they are: of the first few hundred all kinds, then a floor. */
const many = (count: number): Result => {
  const x = Array.from({ length: count }, (_, index) => index);
  return of([
    drawn(
      dots(
        x,
        x.map((value) => 2 + (value < 500 ? (value * 7919) % 1000 : 0)),
      ),
    ),
  ]);
};
const render = async (report: Result): Promise<string> => (await formats.html.render(report)) as string;

describe('the file', () => {
  test('has the same bytes each time, and is small', async () => {
    const page = await render(of([intsFigure()]));
    expect(await render(of([intsFigure()]))).toBe(page);
    expect(page.length).toBeLessThan(150_000);
  });

  test('holds nothing that a label could end or begin', async () => {
    const page = await render(
      of([figure({ artists: [dots([1], [2], { label: HOSTILE })], title: HOSTILE, xlabel: HOSTILE })], { name: HOSTILE }),
    );
    expect(page).not.toContain('<img');
    expect(page.match(/<\/script>/g)).toHaveLength(2);
  });

  test('writes columns shortly and reads them back', () => {
    const data: PageData = {
      name: HOSTILE,
      log: false,
      header: ['x'],
      parts: [
        {
          lead: [],
          x: Array.from({ length: 1000 }, (_, index) => index * 3),
          y: [Number.NaN, Number.POSITIVE_INFINITY, 1e300],
          immortal: [],
        },
      ],
      figures: [],
    };
    expect(encode(data).length).toBeLessThan(400);
    expect(decode(encode(data))).toEqual(data);
  });
});

if (!existsSync(CHROMIUM)) console.log(`skipped: the page's tests need ${CHROMIUM}`);

describe.skipIf(!existsSync(CHROMIUM))('in Chromium', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    folder = mkdtempSync(join(tmpdir(), 'refplot-page-'));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the page of `report`, does `work`, and expects neither an error nor a request beside the file. */
  async function visit(report: Result, work: (page: Page) => Promise<void>): Promise<void> {
    const file = join(folder, 'page.html');
    writeFileSync(file, await render(report));
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    const wrong: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('request', (request) => !/^(file|data|blob):/.test(request.url()) && wrong.push(request.url()));
    try {
      await page.goto(pathToFileURL(file).href);
      await work(page);
      expect(wrong).toEqual([]);
    } finally {
      await page.close();
    }
  }

  const pixels = (page: Page): Promise<string> =>
    page
      .locator('canvas')
      .first()
      .evaluate((canvas) => (canvas as unknown as { toDataURL(): string }).toDataURL());

  /** Whether `act` changes what the chart shows. */
  async function redraws(page: Page, act: () => Promise<unknown>): Promise<void> {
    const before = await pixels(page);
    await act();
    await expect.poll(() => pixels(page)).not.toBe(before);
  }

  async function downloaded(page: Page, button: string): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    return readFileSync(await file.path(), 'utf8');
  }

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
});
