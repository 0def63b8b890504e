import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../src/chart/render.ts';
import { complaintAbout } from '../../../src/chart/schema/complaint.ts';
import { chartOf } from '../../../src/chart/spec/figure.ts';
import { dress } from '../../../src/chart/theme/dress.ts';
import { themes } from '../../../src/chart/theme/index.ts';
import { lookOf, MATPLOTLIB } from '../../../src/chart/theme/look.ts';
import { THEME_NAMES } from '../../../src/chart/theme/names.ts';
import type { Artist, BarsArtist, LineArtist } from '../../../src/result/figure.ts';
import { bars, dots, figure, intsFigure, lettersFigure, line, result } from '../figures.ts';

/** Relative luminance and contrast (WCAG 2.1). */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((each) => (each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

describe.each(THEME_NAMES)('%s', (name) => {
  const look = lookOf(themes[name]);

  it('is a Vega-Lite config', () => {
    expect(complaintAbout(themes[name], 'Config')).toBeNull();
  });

  it('has an opaque ground', async () => {
    const svg = await renderSvg(result([intsFigure()]), 0, { theme: name });
    expect(svg).toContain(`<rect width="640" height="480" fill="${look.background === '#ffffff' ? '#ffffff' : look.background}"`);
  });

  it('is the same each time, after any other', async () => {
    const first = await renderSvg(result([lettersFigure()]), 0, { theme: name });
    for (const other of THEME_NAMES) await renderSvg(result([intsFigure()]), 0, { theme: other });
    expect(await renderSvg(result([lettersFigure()]), 0, { theme: name })).toBe(first);
  });

  it('can be read', () => {
    const { background, title, x, y, legend, palette } = look;
    const letters = (color: string): string => (color === 'black' ? '#000000' : color);
    for (const color of [title, x.title, y.title, letters(x.label), letters(y.label)])
      expect(contrast(color, background)).toBeGreaterThan(7);
    expect(contrast(legend.text, legend.fill)).toBeGreaterThan(7);
    if (name === 'matplotlib') return;
    // WCAG asks 3 : 1 of graphics; Okabe's and Ito's lightest colours have less on white, and come last.
    for (const color of palette.slice(0, 3)) expect(contrast(color, background)).toBeGreaterThan(3);
    for (const color of palette) expect(contrast(color, background)).toBeGreaterThan(2);
  });
});

describe('dressing', () => {
  const cycle = (artists: Artist[], theme: (typeof THEME_NAMES)[number]): readonly Artist[] =>
    dress(figure({ artists }), lookOf(themes[theme])).axes[0]?.artists ?? [];

  it("leaves matplotlib's figures alone", () => {
    const drawn = intsFigure();
    expect(dress(drawn, MATPLOTLIB)).toBe(drawn);
  });

  it("exchanges matplotlib's colours, and leaves the program's own", () => {
    const colors = ['#1f77b4', '#ff7f0e', '#0000ff', '#000000', '#ffffff', '#123456'];
    const lines = colors.map((color) => line({ x: [0], y: [0], color }));
    const exchanged = (cycle(lines, 'dark') as LineArtist[]).map(({ color }) => color);
    expect(exchanged).toEqual(['#56b4e9', '#d55e00', '#56b4e9', '#e6edf3', '#0d1117', '#123456']);
  });

  it('tells lines, marks and bars of print apart without colour', () => {
    const lines = cycle(
      [0, 1, 2, 3].map(() => line({ x: [0], y: [0] })),
      'print',
    ) as LineArtist[];
    expect(new Set(lines.map(({ linestyle }) => linestyle)).size).toBe(4);
    const marks = cycle(
      [0, 1, 2, 3, 4, 5, 6, 7].map(() => dots([0], [0])),
      'print',
    ) as LineArtist[];
    expect(new Set(marks.map(({ marker }) => marker)).size).toBe(8);
    const boxes = cycle(
      [0, 1, 2].map(() => bars([0, 1], [1, 2])),
      'print',
    ) as BarsArtist[];
    expect(new Set(boxes.map(({ colors }) => colors[0])).size).toBe(3);
    expect(boxes.every(({ edgecolors }) => edgecolors.every((edge) => edge === '#000000'))).toBe(true);
  });

  it('makes greys of colours on paper', () => {
    const [only] = cycle([line({ x: [0], y: [0], color: '#ffff00' })], 'print') as LineArtist[];
    expect(only?.color).toBe('#a0a0a0');
  });

  it('lays the grid under bars, but for matplotlib', () => {
    const names = (theme: (typeof THEME_NAMES)[number]): string[] =>
      (chartOf(figure({ grid: 'y', artists: [bars([0], [1])] }), lookOf(themes[theme])).shape.layer as { data: { name: string } }[]).map(
        ({ data }) => data.name,
      );
    expect(names('light').slice(1, 3)).toEqual(['axes1_grid', 'axes1_artist1']);
    expect(names('matplotlib').slice(1, 3)).toEqual(['axes1_artist1', 'axes1_grid']);
  });
});
