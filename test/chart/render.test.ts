import { readFileSync } from 'node:fs';
import { parse, resetSVGDefIds, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { drawSvg } from '../../src/chart/compile.ts';
import { renderSvg, vegaLiteSpec } from '../../src/chart/render.ts';
import { chartOf, inlineSpec } from '../../src/chart/spec/figure.ts';
import type { Figure } from '../../src/result/figure.ts';
import { complaints } from '../schema.ts';
import { ALPHABET, article, bars, dots, figure, intsFigure, lettersFigure, line, numbers, result, scatter, text } from './figures.ts';
import { gallery } from './gallery.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../node_modules/vega-lite/build/vega-lite-schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const all = [...article, ...gallery];

/** The whole specification, data and all, through Vega-Lite and Vega as any other tool would do it. */
async function drawInline(drawn: Figure): Promise<{ svg: string; remarks: string[] }> {
  const remarks: string[] = [];
  const remark = (...parts: readonly unknown[]) => {
    remarks.push(parts.join(' '));
    return logger;
  };
  const logger = { level: () => logger, error: remark, warn: remark, info: () => logger, debug: () => logger };
  const spec = inlineSpec(chartOf(drawn), 'A chart.');
  const view = new View(parse(compile(spec as unknown as TopLevelSpec, { logger: logger as never }).spec), { renderer: 'none' });
  resetSVGDefIds();
  return { svg: await view.toSVG(), remarks };
}

/** Other tools clip at the frame, not at whole pixels. */
const unclipped = (svg: string): string => svg.replace(/(<clipPath id="\w+">).*?(<\/clipPath>)/g, '$1$2');

/** Opening and closing tags pair up, and nothing stands in a tag that XML does not allow. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name as string);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/&(?!(amp|lt|gt|quot|#\d+);)/.test(svg);
}

describe.each(all)('$name', ({ figure: drawn }) => {
  it('is the same whether compiled with or without its data', async () => {
    const { svg, remarks } = await drawInline(drawn);
    expect(remarks).toEqual([]);
    expect(unclipped(await drawSvg(chartOf(drawn), () => null))).toBe(unclipped(svg));
  });

  it('is valid Vega-Lite', () => {
    expect(complaints(JSON.parse(JSON.stringify(inlineSpec(chartOf(drawn), 'A chart.'))), schema)).toEqual([]);
  });

  it('has the size asked for and is well-formed', async () => {
    const svg = await renderSvg(result([drawn]));
    expect(svg).toContain(`width="${drawn.width}" height="${drawn.height}" viewBox="0 0 ${drawn.width} ${drawn.height}"`);
    expect(wellFormed(svg)).toBe(true);
  });
});

describe('an SVG', () => {
  it('is the same each time, whatever was drawn before', async () => {
    const first = await renderSvg(result([intsFigure()]));
    await renderSvg(result([lettersFigure()]));
    expect(await renderSvg(result([intsFigure()]))).toBe(first);
  });

  it('tells its finding and where it comes from, and no date', async () => {
    const svg = await renderSvg(result([intsFigure()]));
    expect(svg).toContain(
      '<desc>refcount by number, 500 points, largest 4696 at 1, smallest 3 at 257, the cached range ends at 256: from 257 on every count is 3.</desc>',
    );
    const metadata = /<metadata>(.*?)<\/metadata>/.exec(svg)?.[1] ?? '';
    expect(JSON.parse(metadata)).toMatchObject({
      generator: 'refplot',
      subject: { version: '2.7.18' },
      parameters: { range: 'range(500)' },
    });
    expect(svg.slice(0, svg.indexOf('</metadata>'))).not.toContain(String(new Date().getFullYear()));
  });

  it('lets nothing of its texts become markup', async () => {
    const nasty = '</text><script>alert("1")</script> & \u0000\ud800 \u{1F40D} \u05d0\u05d1';
    const drawn = figure({
      title: nasty,
      xlabel: nasty,
      artists: [dots([1], [1], { label: nasty }), text({ x: 1, y: 1, text: nasty })],
      legend: { location: 'best', title: null },
    });
    const svg = await renderSvg(result([drawn], [], { name: nasty, parameters: { nasty } }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
    expect(wellFormed(svg)).toBe(true);
  });

  it('takes another size, and a logarithmic axis', async () => {
    const svg = await renderSvg(result([intsFigure()]), 0, { width: 800, height: 300, log: true });
    expect(svg).toContain('width="800" height="300"');
    expect(svg.match(/font-size="9\.72\d*px"[^>]*>\d</g)?.length).toBeGreaterThan(2);
  });

  it('fails with a usage error where nothing was plotted', async () => {
    await expect(renderSvg(result([]))).rejects.toMatchObject({ code: 'usage' });
    await expect(vegaLiteSpec(result([]), 3)).rejects.toThrow('plotted nothing');
  });
});

describe('many points', () => {
  const count = 300_000;
  const x = numbers(count);

  it('make a small picture', async () => {
    const svg = await renderSvg(
      result([
        figure({
          artists: [
            dots(
              x,
              x.map((value) => (value < 256 ? 4000 / (value + 1) : 3 + (value % 7 === 0 ? 1 : 0))),
            ),
          ],
        }),
      ]),
    );
    expect(svg.length).toBeLessThan(300_000);
  });

  it('keep the extremes', async () => {
    const y = x.map((value) => (value === 123_456 ? 9000 : value === 200_000 ? -50 : value % 10));
    const { data } = chartOf(figure({ artists: [dots(x, y)] }));
    const rows = data.axes1_artist1_markers ?? [];
    expect(rows.length).toBeLessThan(5000);
    for (const extreme of [
      { x: 0, y: 0 },
      { x: count - 1, y: 9 },
      { x: 123_456, y: 9000 },
      { x: 200_000, y: -50 },
    ])
      expect(rows).toContainEqual(expect.objectContaining(extreme));
  });

  it('are one a pixel where they fill the plane', () => {
    const y = x.map((value) => (value * 7919) % 100_003);
    const { data } = chartOf(figure({ artists: [dots(x, y)] }));
    expect((data.axes1_artist1_markers ?? []).length).toBeLessThanOrEqual(497 * 371);
  });

  it('keep the peaks of a line, and its gaps', () => {
    const y = x.map((value) => (value === 1000 ? Number.NaN : value === 150_000 ? 100 : Math.sin(value / 1000)));
    const { data } = chartOf(figure({ artists: [line({ x, y })] }));
    const rows = data.axes1_artist1 ?? [];
    expect(rows.length).toBeLessThan(5000);
    expect(rows).toContainEqual({ x: 150_000, y: 100 });
    expect(rows).toContainEqual({ x: null, y: null });
  });

  it('join bars thinner than a pixel, the tallest kept', () => {
    const { data } = chartOf(
      figure({
        artists: [
          bars(
            x,
            x.map((value) => (value === 777 ? 50 : 1)),
          ),
        ],
      }),
    );
    const rows = data.axes1_artist1 ?? [];
    expect(rows.length).toBeLessThan(1000);
    expect(Math.max(...rows.map((row) => row.y2 as number))).toBe(50);
  });

  it('of different sizes and colours are all told apart', () => {
    const marks = numbers(6000);
    const colors = marks.map((value) => (value % 2 === 0 ? '#ff0000' : '#0000ff'));
    const { data } = chartOf(
      figure({
        artists: [
          scatter(
            marks.map(() => 1),
            marks.map(() => 1),
            { colors },
          ),
        ],
      }),
    );
    expect(new Set((data.axes1_artist1 ?? []).map(({ color }) => color))).toEqual(new Set(['#ff0000', '#0000ff']));
  });

  it('as categories keep their labels', async () => {
    const labels = numbers(1000).map((value) => `${ALPHABET[value % 26]}${value}`);
    const drawn = figure({ xticks: { positions: numbers(1000), labels, rotation: 90 }, artists: [bars(numbers(1000), numbers(1000))] });
    expect(await renderSvg(result([drawn]))).toContain('>z25<');
  });
});

describe('figures with little or much on them', () => {
  it('without axes are blank', async () => {
    const svg = await renderSvg(result([figure([])]));
    expect(svg).toContain('width="640" height="480"');
    expect(svg).toContain('<desc>An empty chart.</desc>');
  });

  it('take ticks by the hundred thousand', () => {
    const positions = numbers(200_000);
    const { parameters } = chartOf(figure({ xticks: { positions, labels: null, rotation: 0 }, artists: [dots([0], [0])] }));
    expect((parameters.axes1 as { x: { ticks: number[] } }).x.ticks).toHaveLength(200_000);
  });

  it('draw collections under patches, patches under the grid, and lines over it', () => {
    const { shape } = chartOf(figure({ grid: 'both', artists: [line({ x: [0], y: [0] }), bars([0], [1]), scatter([0], [0])] }));
    const names = (shape.layer as { data: { name: string } }[]).map(({ data }) => data.name);
    expect(names.slice(1, 5)).toEqual(['axes1_artist3', 'axes1_artist2', 'axes1_grid', 'axes1_artist1']);
  });
});
