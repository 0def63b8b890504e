/** The same input gives the same bytes, whatever was drawn before and wherever it is drawn. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { THEME_NAMES } from '../../src/chart/theme/names.ts';
import { formats } from '../../src/output/index.ts';
import type { Figure } from '../../src/result/figure.ts';
import { seriesOfAll } from '../../src/result/series.ts';
import { bars, dots, figure, intsFigure, lettersFigure, line, numbers, result, text } from '../chart/figures.ts';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));

describe('both orders of charts in one process', () => {
  it.each(['svg', 'vl', 'png'] as const)('give the same %s', async (format) => {
    const draw = async (drawn: Figure, theme: (typeof THEME_NAMES)[number]): Promise<string> =>
      createHash('sha256')
        .update(await formats[format].render(result([drawn]), { theme }))
        .digest('hex');
    const charts = [intsFigure(), lettersFigure()].flatMap((drawn) => THEME_NAMES.map((theme) => [drawn, theme] as const));
    const forth: string[] = [];
    for (const [drawn, theme] of charts) forth.push(await draw(drawn, theme));
    const back: string[] = [];
    for (const [drawn, theme] of charts.toReversed()) back.unshift(await draw(drawn, theme));
    expect(back).toEqual(forth);
    expect(new Set(forth).size).toBe(charts.length);
  });
});

describe.skipIf(!existsSync(new URL('../../dist/start.cjs', import.meta.url)))('any time zone and locale', () => {
  const drawn = (format: string, env: NodeJS.ProcessEnv): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'letters', '--theme', 'light', '-q', '-f', format], {
      env: { ...process.env, ...env },
    });
    expect([status, stderr.toString()]).toEqual([0, '']);
    return createHash('sha256').update(stdout).digest('hex');
  };

  it.each(['svg', 'png', 'vl'])(
    'gives the same %s',
    (format) => {
      const worlds = [
        { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
        { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
      ];
      expect(new Set(worlds.map((world) => drawn(format, world))).size).toBe(1);
    },
    60_000,
  );
});

/** resvg parses strictly; it throws at what is no XML. */
const parse = (svg: string): void => {
  new Resvg(svg, { font: { loadSystemFonts: false } }).innerBBox();
};

const NASTY =
  '</text><script>alert("1")</script> & \' <b> &amp; ]]> \u0000\ud800 \u{1F40D} \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627';

const odd: readonly (readonly [string, Figure])[] = [
  ['no axes', figure([])],
  ['no points', figure({ artists: [dots([], [])] })],
  ['one point', figure({ artists: [dots([3], [5])] })],
  ['all equal', figure({ artists: [dots([1, 2, 3], [7, 7, 7])] })],
  ['no numbers', figure({ ylabel: 'refcount', artists: [line({ x: [1, 2, 3, 4], y: [Number.NaN, 2, Number.POSITIVE_INFINITY, 3] })] })],
  ['huge values', figure({ artists: [dots([1, 2, 3], [1e300, 2e300, -1e300]), bars([1], [1e308])] })],
  ['all of the range', figure({ artists: [dots([1, 2], [1.7e308, -1.7e308])] })],
  [
    '10,000 categories',
    figure({
      xticks: { positions: numbers(10_000), labels: numbers(10_000).map(String), rotation: 0 },
      artists: [bars(numbers(10_000), numbers(10_000))],
    }),
  ],
  [
    'nasty texts',
    figure({
      title: NASTY,
      xlabel: NASTY,
      ylabel: NASTY,
      legend: { location: 'best', title: NASTY },
      xticks: { positions: [0], labels: [NASTY], rotation: 0 },
      artists: [dots([0], [1], { label: NASTY }), text({ x: 0, y: 1, text: NASTY })],
    }),
  ],
];

describe.each(odd)('%s', (name, drawn) => {
  // So many labels take their time.
  it.each(name === '10,000 categories' ? THEME_NAMES.slice(0, 1) : THEME_NAMES)(
    'in the theme %s are a picture, well-formed, with nothing injected',
    async (theme) => {
      const svg = (await formats.svg.render(result([drawn], seriesOfAll([drawn]), { name: NASTY }), { theme })) as string;
      expect(() => parse(svg)).not.toThrow();
      expect(svg).not.toContain('<script');
      expect(svg).not.toContain('<b>');
      expect(svg.replace(/<(title|desc|metadata)>.*?<\/\1>|aria-label="[^"]*"|<text[^>]*>[^<]*<\/text>/g, '')).not.toMatch(
        /NaN|Infinity|undefined/,
      );
    },
  );
});

it('resvg refuses what is no XML', () => {
  const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}</svg>`;
  expect(() => parse(svg('<g/>'))).not.toThrow();
  for (const broken of ['<g>', '&nothing;', '<g a="1" a="2"/>', '<g a=<b>/>', '\u0000', 'a & b'])
    expect(() => parse(svg(broken))).toThrow();
});
