import { describe, expect, it } from 'vitest';
import { RefplotError } from '../../src/errors.ts';
import { contentOf, figureFile, formatOfFile, formats } from '../../src/output/index.ts';
import { seriesOf } from '../../src/result/series.ts';
import { keywordsFigure, result } from '../chart/figures.ts';

const words = result([keywordsFigure()], seriesOf(keywordsFigure()), { name: 'keywords' });

describe('formatOfFile', () => {
  it.each([
    ['a.csv', 'csv'],
    ['out/a.b.TSV', 'tsv'],
    ['a.json', 'json'],
    ['a.vl.json', 'vl'],
    ['a.md', 'md'],
    ['./a.svg', 'svg'],
    ['/folder/a.png', 'png'],
    ['a.txt', 'table'],
  ])('%s is %s', (path, name) => expect(formatOfFile(path)).toBe(name));

  it.each(['a', 'a.gif', '.svg', 'a.svg/b', ''])('%j is a usage error that lists the known ones', (path) => {
    expect(() => formatOfFile(path)).toThrow(RefplotError);
    try {
      formatOfFile(path);
    } catch (error) {
      expect(error).toMatchObject({ code: 'usage', hint: expect.stringContaining('.vl.json') });
    }
  });
});

describe('figureFile', () => {
  it.each([
    ['out/a.svg', 0, 'out/a.svg'],
    ['out/a.svg', 1, 'out/a-2.svg'],
    ['a.b.vl.json', 2, 'a.b-3.vl.json'],
  ])('%s, figure %i', (path, index, expected) => expect(figureFile(path, index)).toBe(expected));
});

describe('every format', () => {
  it.each(Object.entries(formats))('%s renders, the same each time', async (_, format) => {
    const [first, second] = [await format.render(words), await format.render(words)];
    expect(typeof first === 'string').toBe(!format.binary);
    expect(first).toEqual(second);
    expect(first.length).toBeGreaterThan(20);
  });

  it('svg starts as one, vl.json names its schema', async () => {
    expect(await formats.svg.render(words)).toMatch(/^<svg xmlns/);
    expect(JSON.parse((await formats.vl.render(words)) as string)).toMatchObject({
      $schema: expect.stringContaining('vega-lite/v6'),
      datasets: expect.anything(),
    });
  });
});

describe('png', () => {
  const size = (png: Uint8Array): [number, number] => {
    const view = new DataView(png.buffer, png.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
  };

  it('has the size of the chart, times the scale', async () => {
    expect(size((await formats.png.render(words)) as Uint8Array)).toEqual([640, 480]);
    expect(size((await formats.png.render(words, { scale: 2 })) as Uint8Array)).toEqual([1280, 960]);
    expect(size((await formats.png.render(words, { width: 300, height: 200 })) as Uint8Array)).toEqual([300, 200]);
  });

  it('draws text: it is larger with labels than without', async () => {
    const bare = keywordsFigure();
    const silent = { ...bare, axes: bare.axes.map((axes) => ({ ...axes, xlabel: null, ylabel: null })) };
    const [withText, without] = [await formats.png.render(words), await formats.png.render(result([silent]))];
    expect(withText.length).toBeGreaterThan(without.length + 500);
  });
});

describe('contentOf', () => {
  it.each(Object.keys(formats) as (keyof typeof formats)[])('%s is what the format renders, in one piece or several', async (name) => {
    const content = await contentOf(name, words);
    const whole = typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('');
    expect(whole).toEqual(await formats[name].render(words));
  });
});
