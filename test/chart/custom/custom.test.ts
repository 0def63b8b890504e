import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import schema from '../../../node_modules/vega-lite/build/vega-lite-schema.json' with { type: 'json' };
import { readSpec } from '../../../src/chart/custom/read.ts';
import { renderSvg, vegaLiteSpec } from '../../../src/chart/render.ts';
import type { Point, Result } from '../../../src/result/result.ts';
import { complaints } from '../../schema.ts';
import { result } from '../figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'refplot-spec-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'own.vl.json');
const read = (spec: unknown) => {
  writeFileSync(path, typeof spec === 'string' ? spec : JSON.stringify(spec));
  return readSpec(path);
};

const report = (points: readonly Point[]): Result => result([], [{ label: 'counts', xName: 'number', yName: 'refcount', points }]);
const three = report([
  { x: 1, y: 40, immortal: false },
  { x: 2, y: 4294967295, immortal: true },
  { x: 3, y: Number.NaN, immortal: false },
]);

const x = { field: 'x', type: 'quantitative' };
const y = { field: 'count', type: 'quantitative' };
const chart = { mark: 'bar', encoding: { x, y } };

describe('a chart of the user', () => {
  it('has one row for each point, with no count where there is none', async () => {
    const spec = JSON.parse(JSON.stringify(await vegaLiteSpec(three, 0, { spec: read(chart) })));
    expect(spec.datasets.points).toEqual([
      { x: 1, count: 40, immortal: false, series: 'counts', subject: '2.7.18 simulated' },
      { x: 2, count: null, immortal: true, series: 'counts', subject: '2.7.18 simulated' },
      { x: 3, count: null, immortal: false, series: 'counts', subject: '2.7.18 simulated' },
    ]);
    expect(spec.usermeta).toMatchObject({ generator: 'refplot' });
    expect(complaints(spec, schema as never)).toEqual([]);
  });

  it('is drawn in the theme, at the size asked for, with its finding', async () => {
    const svg = await renderSvg(three, 0, { spec: read(chart), theme: 'dark', width: 300 });
    expect(svg).toContain('fill="#0d1117"');
    expect(svg).toContain('<desc>counts: refcount by number, 3 points, all 40, 1 immortal, 1 without a count.</desc>');
    expect(svg).toContain('<metadata>');
    expect(svg).toContain('DejaVu Sans');
  });

  it('may have data of its own beside', async () => {
    const rule = { data: { values: [{ at: 5 }] }, mark: 'rule', encoding: { y: { field: 'at', type: 'quantitative' } } };
    await expect(renderSvg(three, 0, { spec: read({ layer: [chart, rule] }) })).resolves.toContain('<svg');
  });

  it('may transform the rows', async () => {
    const spec = {
      transform: [
        { calculate: 'datum.count * 2', as: 'twice' },
        { aggregate: [{ op: 'max', field: 'twice', as: 'most' }], groupby: ['x'] },
      ],
      mark: 'point',
      encoding: { x, y: { field: 'most', type: 'quantitative' } },
    };
    await expect(renderSvg(three, 0, { spec: read(spec) })).resolves.toContain('<svg');
  });

  it('is the same each time, random numbers and times of day too, wherever it is drawn', async () => {
    const spec = read({
      transform: [
        { calculate: 'random()', as: 'noise' },
        { calculate: 'hours(datetime(2020, 5, 5, 12))', as: 'hour' },
      ],
      mark: 'point',
      encoding: { x: { field: 'noise', type: 'quantitative' }, y: { field: 'hour', type: 'quantitative' } },
    });
    const first = await renderSvg(three, 0, { spec });
    const { TZ } = process.env;
    process.env.TZ = 'Asia/Tokyo';
    expect(await renderSvg(three, 0, { spec })).toBe(first);
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it('tells what Vega-Lite remarks', async () => {
    const warnings: string[] = [];
    const spec = read({ mark: 'bar', encoding: { x, y, shape: { field: 'series', type: 'nominal' } } });
    await renderSvg(three, 0, { spec, warn: (text) => warnings.push(text) });
    expect(warnings.join()).toContain('shape');
  });

  it('lets nothing of its texts become markup', async () => {
    const nasty = '</text><script>alert(1)</script>&"';
    const svg = await renderSvg(three, 0, { spec: read({ ...chart, title: nasty, description: nasty }) });
    expect(svg).not.toContain('<script');
  });

  it.each([
    ['{', /is no valid JSON/],
    ['"text"', /holds no JSON object/],
    [{ mark: 'blob' }, /is no Vega-Lite spec/],
    [{ mark: 'bar', encoding: { x: { field: 'x', typ: 'nominal' } } }, /'encoding\.x\.typ' is nothing that Vega-Lite knows/],
    [{ mark: 'bar', encoding: { x: { field: 'number', type: 'nominal' } } }, /the field 'number', which there is none of/],
    [{ mark: 'bar', transform: [{ calculate: "datum['nothing']", as: 'z' }], encoding: { x } }, /the field 'nothing'/],
    [{ data: { url: 'https://example.org/a.csv' }, ...chart }, /opens no files and addresses/],
    [{ data: { name: 'others' }, ...chart }, /names the data 'others'/],
    [{ mark: 'image', encoding: { x } }, /draws images/],
    [{ mark: 'point', encoding: { x, href: { value: 'javascript:alert(1)' } } }, /leads nowhere/],
    [{ mark: 'point', transform: [{ calculate: 'now()', as: 'z' }], encoding: { x } }, /asks for the time/],
    [{ datasets: { points: [] }, ...chart }, /of its own/],
  ])('is refused before anything runs: %j', (spec, message) => {
    const fail = () => read(spec);
    expect(fail).toThrow(message);
    expect(fail).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it.each(['datum.x.a.b', 'regexp(datum.x, "[")', 'nothing(1)', 'datum.x +'])('fails where %s cannot be worked out', async (calculate) => {
    const spec = read({ mark: 'point', transform: [{ calculate, as: 'z' }], encoding: { x: { field: 'z', type: 'quantitative' } } });
    await expect(renderSvg(three, 0, { spec })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('cannot be drawn'),
    });
    await expect(vegaLiteSpec(three, 0, { spec })).rejects.toMatchObject({ code: 'usage' });
  });

  it('needs points', async () => {
    await expect(renderSvg(report([]), 0, { spec: read(chart) })).rejects.toThrow('there are no points to draw');
  });

  it('has no size to change where it is made of several', async () => {
    await expect(renderSvg(three, 0, { spec: read({ hconcat: [chart] }), width: 100 })).rejects.toMatchObject({ code: 'usage' });
  });
});
