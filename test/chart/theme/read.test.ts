import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { renderSvg } from '../../../src/chart/render.ts';
import { lookOf } from '../../../src/chart/theme/look.ts';
import { readTheme } from '../../../src/chart/theme/read.ts';
import { lettersFigure, result } from '../figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'refplot-theme-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (text: string): string => {
  const path = join(folder, 'theme.json');
  writeFileSync(path, text);
  return path;
};
const read = (config: unknown) => readTheme(written(JSON.stringify(config)));

it('takes colours, frame and grid of a config, and says what it does not take', () => {
  const { config, ignored } = read({
    background: '#222222',
    view: { fill: 'black', stroke: null },
    axis: { labelColor: 'white', labelFontSize: 20 },
    axisX: { grid: true, domain: false },
    range: { category: { scheme: 'set2' } },
    bar: { cornerRadius: 3 },
  });
  expect(ignored).toEqual(['axis.labelFontSize', 'bar.cornerRadius']);
  expect(lookOf(config)).toMatchObject({
    background: '#222222',
    plot: 'black',
    box: null,
    x: { label: 'white', grid: true, domain: null },
  });
  expect(lookOf(config).palette[0]).toBe('#66c2a5');
});

it('takes the default for what a config leaves out', () => {
  expect(lookOf(read({}).config)).toMatchObject({ background: '#ffffff', box: '#000000', palette: expect.arrayContaining(['#1f77b4']) });
});

it('draws with it', async () => {
  const { config } = read({ background: '#123456', range: { category: ['#fedcba'] } });
  const svg = await renderSvg(result([lettersFigure()]), 0, { theme: config });
  expect(svg).toContain('fill="#123456"');
});

it.each([
  ['{"axis":{"labelColr":"red"}}', /'axis\.labelColr' is nothing that Vega-Lite knows/, 'Did you mean labelColor?'],
  ['{"background":"blurple"}', /'background' is no colour: "blurple"/, undefined],
  ['{"axis":{"labelColor":{"expr":"1"}}}', /is no colour/, undefined],
  ['{"background":"\\"><script>"}', /is no colour/, undefined],
  ['{"range":{"category":[]}}', /no list of colours/, undefined],
  ['{"range":{"category":{"scheme":"nothing"}}}', /is not what Vega-Lite takes|no list of colours/, undefined],
  ['{"config":{}}', /is no Vega-Lite config/, "A theme is what stands under 'config' in a spec."],
  ['{', /is no valid JSON/, undefined],
  ['[1]', /holds no JSON object/, undefined],
])('refuses %s', (text, message, hint) => {
  const fail = () => readTheme(written(text));
  expect(fail).toThrow(message);
  expect(fail).toThrow(expect.objectContaining({ code: 'usage', ...(hint === undefined ? {} : { hint }) }));
});

it('refuses a file that is not there', () => {
  expect(() => readTheme(join(folder, 'none.json'))).toThrow(/there is no such file/);
});
