import { expect, test } from 'vitest';
import { Rows } from '../../src/page/rows.ts';

const data = {
  header: ['series', 'letter', 'refcount', 'immortal'],
  parts: [
    { lead: ['lower'], x: ['b', 'a', 10], y: [5, 70, Number.NaN], immortal: [0, 0, 0] },
    { lead: ['UPPER'], x: ['a'], y: [4294967295], immortal: [1] },
  ],
};

test('rows are those of the parts, one after the other', () => {
  const rows = new Rows(data);
  expect([rows.count, rows.header]).toEqual([4, data.header]);
  expect(rows.slice(0, 10)).toEqual([
    ['lower', 'b', 5, 'no'],
    ['lower', 'a', 70, 'no'],
    ['lower', 10, '', 'no'],
    ['UPPER', 'a', 'immortal', 'yes'],
  ]);
  expect(rows.slice(1, 2)).toEqual([
    ['lower', 'a', 70, 'no'],
    ['lower', 10, '', 'no'],
  ]);
});

test('numbers sort by size before texts; equal rows stay in order', () => {
  const rows = new Rows(data);
  const column = (index: number) => rows.slice(0, 4).map((cells) => cells[index]);
  rows.sort(2, false);
  expect(column(2)).toEqual([5, 70, '', 'immortal']);
  rows.sort(1, true);
  expect(column(1)).toEqual(['b', 'a', 'a', 10]);
  expect(column(0)).toEqual(['lower', 'lower', 'UPPER', 'lower']);
});

test('a search looks into all columns but whether a row is immortal, whatever the case, and keeps the order', () => {
  const rows = new Rows(data);
  rows.sort(1, false);
  rows.narrow('UPP');
  expect(rows.slice(0, 9).map(([series]) => series)).toEqual(['UPPER']);
  rows.narrow('no');
  expect(rows.count).toBe(0);
  rows.narrow('');
  expect(rows.slice(0, 9).map((cells) => cells[1])).toEqual([10, 'a', 'a', 'b']);
});

test('holders are a column of their own where any are known', () => {
  const [part] = data.parts;
  const holders = [[{ kind: 'dict value', count: 1200 }], null, []];
  const rows = new Rows({ header: data.header, parts: [{ ...(part as (typeof data.parts)[0]), holders }] });
  expect(rows.header.at(-1)).toBe('holders');
  expect(rows.slice(0, 3).map((cells) => cells.at(-1))).toEqual(['dict value: 1,200', '', '']);
});
