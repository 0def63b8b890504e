/** The page to explore: its bytes. What it does in a browser is tested in test/page. */
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/output/index.ts';
import { decode, encode, type PageData } from '../../src/output/page/data.ts';
import type { Result } from '../../src/result/result.ts';
import { dots, figure, intsFigure } from '../chart/figures.ts';
import { HOSTILE, of } from '../page/visit.ts';

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
