/** Results read back from JSON are what was written; what is no whole result says where. */
import { expect, test } from 'vitest';
import { readMembers } from '../../src/result/read.ts';
import type { Point, Result } from '../../src/result/result.ts';
import { json } from '../../src/table/json.ts';
import { result } from '../chart/figures.ts';

const withPoint = (point: Point): Result => result([], [{ label: null, xName: 'number', yName: 'refcount', points: [point] }]);

test('holders are read as they were written', () => {
  const held = withPoint({ x: 7, y: 5, immortal: false, holders: [{ kind: 'constant', count: 5 }] });
  expect(readMembers(json(held))).toEqual([held]);
});

test('holders without a number are told', () => {
  const wrong = json(withPoint({ x: 7, y: 5, immortal: false, holders: [{ kind: 'constant', count: 5 }] })).replace(
    '"count":5',
    '"count":"5"',
  );
  expect(() => readMembers(wrong)).toThrow('series[0].points[0].holders[0].count is not a number');
});
