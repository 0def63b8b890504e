/** Points and the calls that counted their objects. */
import { expect, test } from 'vitest';
import { type CountedHolders, holderCounts, restNotes, withHolders } from '../../src/result/holders.ts';
import type { Series } from '../../src/result/result.ts';

const call = (of: number | string | null, count: number, kind = String(of)): CountedHolders => ({ of, count, holders: [{ kind, count }] });
const series = (...points: readonly (readonly [x: number | string, y: number])[]): Series => ({
  label: null,
  xName: 'x',
  yName: 'y',
  points: points.map(([x, y]) => ({ x, y, immortal: false })),
});
const kinds = (all: readonly Series[]): (string | undefined)[][] =>
  all.map(({ points }) => points.map(({ holders }) => holders?.[0]?.kind));

test('calls in a row, though the places are called otherwise', () => {
  expect(kinds(withHolders([series([0, 7], [1, 5])], [call('None', 9), call('len', 7), call('str', 5)]))).toEqual([['len', 'str']]);
});

test('of several such rows the one of these names', () => {
  const counted = [call(8, 3, 'eight'), call(9, 3, 'nine'), call(1, 3, 'one'), call(2, 3, 'two')];
  expect(kinds(withHolders([series([1, 3], [2, 3])], counted))).toEqual([['one', 'two']]);
});

test('of several without a name none', () => {
  expect(kinds(withHolders([series([0, 3])], [call('a', 3), call('b', 3)]))).toEqual([[undefined]]);
});

test('in another order, by name and count', () => {
  const counted = [call('a', 3), call('b', 5), call('c', 4)];
  expect(kinds(withHolders([series(['b', 5], ['c', 4], ['a', 3], ['d', 1])], counted))).toEqual([['b', 'c', 'a', undefined]]);
});

test('a number is no text, and another count another call', () => {
  expect(kinds(withHolders([series([1, 3], [2, 8])], [call('1', 3), call(2, 7)]))).toEqual([[undefined, undefined]]);
});

test('several series of one program', () => {
  const counted = [call(1, 3), call(2, 4), call('a', 6), call('b', 7)];
  expect(kinds(withHolders([series([0, 3], [1, 4]), series([0, 6], [1, 7])], counted))).toEqual([
    ['1', '2'],
    ['a', 'b'],
  ]);
});

test('a series without points and one that was never counted', () => {
  const all = [series(), series([1, 1])];
  expect(withHolders(all, [call(5, 5)])).toEqual(all);
  expect(withHolders(all, [])).toEqual(all);
});

test('kinds are in the order of their counts, what C holds is last', () => {
  const counts = holderCounts(
    [
      ['tuple item', 1],
      ['constant', 4],
      ['dict key', 0],
      ['cell', 1],
    ],
    9,
  );
  expect(counts.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['constant 4', 'cell 1', 'tuple item 1', 'held by C code 9']);
});

test('the share that was not found is a note', () => {
  expect(restNotes([call(1, 3), { of: 2, count: 6, holders: holderCounts([['constant', 6]], 1) }])).toEqual([
    { code: 'held-by-c', text: '1 of 10 references (10.0 %) are held by C code, where no walk finds them' },
  ]);
  expect(restNotes([call(1, 3)])).toEqual([]);
});
