/** Opens pages to explore in a real browser. Needs Chromium (`REFPLOT_CHROMIUM`, else Debian's). */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { formats } from '../../src/output/index.ts';
import type { Report } from '../../src/result/comparison.ts';
import type { Artist, Figure } from '../../src/result/figure.ts';
import type { Result } from '../../src/result/result.ts';
import { seriesOfAll } from '../../src/result/series.ts';
import { dots, figure, result } from '../chart/figures.ts';

const CHROMIUM = process.env.REFPLOT_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const HOSTILE = '</script><!--\u2028"\'<img src=x onerror=alert(1)>& 😀 שלום';

export const of = (figures: readonly Figure[], given: Partial<Result> = {}): Result => result(figures, seriesOfAll(figures), given);
export const drawn = (...artists: Artist[]): Figure => figure({ artists, xlabel: 'number', ylabel: 'refcount' });

/** Counts as they are: of the first few hundred all kinds, then a floor. */
export function many(count: number): Result {
  const x = Array.from({ length: count }, (_, index) => index);
  const y = x.map((value) => 2 + (value < 500 ? (value * 7919) % 1000 : 0));
  return of([drawn(dots(x, y))]);
}

/** Opens the page of `report`, does `work`, and expects neither an error nor a request beside the file. */
export type Visit = (report: Report, work: (page: Page) => Promise<void>, options?: BrowserContextOptions) => Promise<void>;

/** A browser for the tests of a `describe`. */
export function inChromium(): Visit {
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
  return async (report, work, options = {}) => {
    const file = join(folder, 'page.html');
    writeFileSync(file, (await formats.html.render(report)) as string);
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...options });
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
  };
}

inChromium.here = existsSync(CHROMIUM);
if (!inChromium.here) console.log(`skipped: the page's tests need ${CHROMIUM}`);

const pixels = (page: Page): Promise<string> =>
  page
    .locator('canvas')
    .first()
    .evaluate((canvas) => (canvas as unknown as { toDataURL(): string }).toDataURL());

/** Expects that `act` changes what the chart shows. */
export async function redraws(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await pixels(page);
  await act();
  await expect.poll(() => pixels(page)).not.toBe(before);
}

/** What a button gives to download. */
export async function downloaded(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

/** The box around the pixels of one colour on the first canvas, and how many they are. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/** Where pixels of each colour (`#rrggbb`), or of one that it is smoothed to, are on the first canvas. */
export function spotsOf(page: Page, ...colors: readonly string[]): Promise<Spot[]> {
  const wanted = colors.map((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)));
  return page
    .locator('canvas')
    .first()
    .evaluate((element, all) => {
      const canvas = element as unknown as {
        readonly width: number;
        readonly height: number;
        getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray } };
      };
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const span = (values: number[]): [number, number] => [
        values.reduce((one, other) => Math.min(one, other)),
        values.reduce((one, other) => Math.max(one, other)),
      ];
      return all.map((channels) => {
        const found = Array.from({ length: data.length / 4 }, (_, pixel) => pixel).filter(
          (pixel) =>
            (data[pixel * 4 + 3] as number) > 127 &&
            channels.every((channel, index) => Math.abs((data[pixel * 4 + index] as number) - channel) < 96),
        );
        const [left, right] = span(found.map((pixel) => pixel % canvas.width));
        const [top, bottom] = span(found.map((pixel) => Math.floor(pixel / canvas.width)));
        return { left, top, width: right - left + 1, height: bottom - top + 1, count: found.length };
      });
    }, wanted);
}
