import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result/result.ts';
import { seriesOf } from '../../src/result/series.ts';
import { json } from '../../src/table/json.ts';
import { intsFigure, lettersFigure, result } from '../chart/figures.ts';
import { complaints } from '../schema.ts';

const schema = JSON.parse(readFileSync(new URL('../../docs/result.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>;

const full: Result = result([intsFigure()], [...seriesOf(intsFigure()), ...seriesOf(lettersFigure())], {
  notes: [{ code: 'no-layer', text: 'a "note"\nof two lines' }],
});

describe('json', () => {
  it.each([
    ['a full result', full],
    ['an empty one', result([])],
    [
      'one with values that are no numbers',
      result([], [{ label: 'x', xName: 'x', yName: 'y', points: [{ x: Number.NaN, y: Number.POSITIVE_INFINITY, immortal: false }] }]),
    ],
    [
      'one with holders',
      result(
        [],
        [{ label: null, xName: 'x', yName: 'y', points: [{ x: 1, y: 3, immortal: false, holders: [{ kind: 'dict value', count: 3 }] }] }],
      ),
    ],
  ])('of %s is what docs/result.schema.json describes', (_, each) => {
    expect(complaints(JSON.parse(json(each)), schema)).toEqual([]);
  });

  it('holds everything but the figures', () => {
    const { figures: _, ...rest } = full;
    expect(JSON.parse(json(full))).toEqual(rest);
  });

  it('is caught by the schema where it is wrong', () => {
    const wrong = { ...JSON.parse(json(full)), subject: { kind: 'jython' }, extra: 1 } as unknown;
    expect(complaints(wrong, schema)).toEqual(expect.arrayContaining(['$.extra: not allowed', '$.subject: no origin']));
  });
});
