/** Whether a browser shows an SVG as resvg does. Needs Chromium (`REFPLOT_CHROMIUM`, else Debian's) and the font that charts name. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, describe, expect, it } from 'vitest';
import type { ThemeName } from '../../src/chart/theme/names.ts';
import { formats } from '../../src/output/index.ts';
import type { Figure } from '../../src/result/figure.ts';
import { figure, intsFigure, lettersFigure, line, result, scatter } from '../chart/figures.ts';

const chromium = process.env.REFPLOT_CHROMIUM ?? '/usr/bin/chromium';
const font = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const here = existsSync(chromium) && existsSync(font);

const folder = mkdtempSync(join(tmpdir(), 'refplot-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WIDTH = 640;
const HEIGHT = 480;

const pixelsOf = (svg: string): Buffer => new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;

/** The pixels of a PNG. */
function decoded(png: Buffer): Buffer {
  const data = `data:image/png;base64,${png.toString('base64')}`;
  const image = `<image width="${WIDTH}" height="${HEIGHT}" href="${data}"/>`;
  return pixelsOf(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${image}</svg>`);
}

function photograph(svg: string): Buffer {
  const [source, target] = [join(folder, 'chart.svg'), join(folder, 'chart.png')];
  writeFileSync(source, svg);
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1'];
  const place = [`--user-data-dir=${join(folder, 'profile')}`, `--window-size=${WIDTH},${HEIGHT}`, `--screenshot=${target}`];
  execFileSync(chromium, [...options, ...place, `file://${source}`], { stdio: 'ignore', timeout: 60_000 });
  return decoded(readFileSync(target));
}

/** How far two colours may be from each other and still be of the same stroke, smoothed otherwise; of 255. */
const SMOOTHING = 96;

/** The share of pixels of `one` that `other` has nothing like within one pixel. */
function unlike(one: Buffer, other: Buffer): number {
  const near = (x: number, y: number, at: number): boolean => {
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (x + dx < 0 || y + dy < 0 || x + dx >= WIDTH || y + dy >= HEIGHT) continue;
        const there = ((y + dy) * WIDTH + x + dx) * 4;
        if ([0, 1, 2].every((channel) => Math.abs((one[at + channel] as number) - (other[there + channel] as number)) <= SMOOTHING))
          return true;
      }
    }
    return false;
  };
  let count = 0;
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) if (!near(x, y, (y * WIDTH + x) * 4)) count++;
  return count / (WIDTH * HEIGHT);
}

const several: Figure = figure({
  title: 'Several & <all>',
  grid: 'both',
  legend: { location: 'best', title: null },
  artists: [
    line({ x: [0, 1, 2], y: [1, 3, 2], label: 'path', linestyle: 'dashed' }),
    scatter([0, 1, 2], [2, 1, 3], { label: 'marks', marker: 's', alpha: 0.5 }),
  ],
});

const charts: readonly (readonly [string, ThemeName, Figure])[] = [
  ['ints', 'matplotlib', intsFigure()],
  ['letters', 'dark', lettersFigure()],
  ['several', 'light', several],
  ['several', 'print', several],
];

describe.skipIf(!here)(`Chromium, at ${chromium}, with DejaVu Sans`, () => {
  it.each(charts)(
    'shows %s in the theme %s as resvg does',
    async (_, theme, drawn) => {
      const report = result([drawn]);
      const theirs = photograph((await formats.svg.render(report, { theme })) as string);
      const ours = decoded(Buffer.from((await formats.png.render(report, { theme })) as Uint8Array));
      expect(unlike(ours, theirs)).toBeLessThan(0.001);
      expect(unlike(theirs, ours)).toBeLessThan(0.001);
    },
    60_000,
  );

  it('is told from another picture', async () => {
    const [ours, others] = await Promise.all(
      [intsFigure(), lettersFigure()].map(async (drawn) => decoded(Buffer.from((await formats.png.render(result([drawn]))) as Uint8Array))),
    );
    expect(unlike(others as Buffer, ours as Buffer)).toBeGreaterThan(0.01);
  });
});
