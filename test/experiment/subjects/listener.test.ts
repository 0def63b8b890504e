/** What a harness tells, heard without an interpreter. */
import { expect, test } from 'vitest';
import { Listener } from '../../../src/experiment/subjects/listener.ts';

const START = '{"kind": "start"}';
const told = (rest: string): string =>
  `{"kind": "holders", "of": 7, "type": "int", "count": 5, "held": [["dict value", 1], ["constant", 4]], "rest": ${rest}}`;

function heard(...lines: readonly string[]): Listener {
  const listener = new Listener('python');
  for (const line of [START, ...lines]) expect(listener.hear(line)).toBe(undefined);
  return listener;
}

const FOUND = [
  { kind: 'constant', count: 4 },
  { kind: 'dict value', count: 1 },
];

test('the holders of a count, and what C code holds', () => {
  const { counted, overcounted } = heard(told('2'), told('null'));
  expect(counted).toEqual([
    { of: 7, type: 'int', count: 5, holders: [...FOUND, { kind: 'held by C code', count: 2 }], whole: true },
    { of: 7, type: 'int', count: 5, holders: FOUND, whole: false },
  ]);
  expect(overcounted).toBe(0);
});

test('more found than there is', () => {
  const { counted, overcounted } = heard(told('-1'), told('0'));
  expect(counted.map(({ holders }) => holders)).toEqual([FOUND, FOUND]);
  expect(overcounted).toBe(1);
});
