/** Comparisons name the rules of their versions that explain what differs. */
import { expect, test } from 'vitest';
import { withExplanations } from '../../src/experiment/explaining-rules.ts';
import { comparisonOf } from '../../src/result/compare.ts';
import { RESULT_SCHEMA, type Result } from '../../src/result/result.ts';

function resultOf(version: string, counts: readonly number[], immortal = false): Result {
  const points = counts.map((y, x) => ({ x, y, immortal }));
  return {
    schema: RESULT_SCHEMA,
    version: '0',
    name: 'ints',
    command: ['ints'],
    subject: { kind: 'builtin', origin: 'simulated', version, mode: 'module', count: 'references', images: [], flags: [] },
    parameters: {},
    series: [{ label: null, xlabel: 'number', ylabel: 'refcount', points }],
    figures: [],
    notes: [],
  } as unknown as Result;
}

async function rulesOf(...results: Result[]): Promise<string[]> {
  const members = results.map((result) => ({ label: result.subject.version, result }));
  const comparison = comparisonOf({ version: '0', name: 'compare', command: [], members, chart: 'overlay' });
  return (await withExplanations(comparison)).notes.filter(({ code }) => code === 'rule').map(({ text }) => text);
}

test('immortality is told of the version that has it, with the file it was read from', async () => {
  const rules = await rulesOf(resultOf('3.11.7', [5, 6]), resultOf('3.12.1', [4294967295, 4294967295], true));
  expect(rules.find((text) => text.startsWith('3.12.1: immortal objects: '))).toMatch(/have no count.*\(Include\/object\.h, 3\.12\.1\)$/);
  expect(rules.some((text) => text.includes('the parser'))).toBe(false);
});

test('nothing is explained where counts are equal, or the version is the same', async () => {
  expect(await rulesOf(resultOf('2.7.18', [5, 6]), resultOf('3.12.1', [5, 6]))).toEqual([]);
  expect(await rulesOf(resultOf('3.8.18', [5, 6]), resultOf('3.8.18', [7, 6]))).toEqual([]);
});

test('only rules about what was counted, and about what the program does, are told', async () => {
  const about = (texts: readonly string[]): string[] => texts.map((text) => text.split(': ')[1] as string);
  const told = about(await rulesOf(resultOf('2.7.18', [5, 6]), resultOf('3.12.1', [4, 6])));
  expect(told).toEqual(['immortal objects', 'ranges', 'list comprehensions']);
  const [one, other] = [resultOf('2.7.18', [5]), resultOf('3.12.1', [4])].map((result) => ({ ...result, name: 'a script' })) as [
    Result,
    Result,
  ];
  expect(about(await rulesOf(one, other))).toContain('arguments');
});
