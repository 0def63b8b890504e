import { describe, expect, it } from 'vitest';
import type { Point, Series } from '../../src/result/result.ts';
import { markdown, textOf, writeText } from '../../src/table/text.ts';
import { result } from '../chart/figures.ts';

const words: Series = {
  label: null,
  xName: 'word',
  yName: 'refcount',
  points: [
    { x: 'python', y: 11, immortal: false },
    { x: 'var', y: 151, immortal: false },
  ],
};
const many = (count: number): Series => ({
  ...words,
  points: Array.from({ length: count }, (_, index): Point => ({ x: index, y: index * 10, immortal: false })),
});

describe('a text table', () => {
  it('aligns names left and numbers right, and leaves out a column that says nothing', () => {
    expect(writeText(textOf(result([], [words])))).toBe('word    refcount\npython        11\nvar          151\n');
  });

  it('says which are immortal', () => {
    const points = [...words.points, { x: 'None', y: 4294967295, immortal: true }];
    expect(writeText(textOf(result([], [{ ...words, points }])))).toBe(
      'word      refcount  immortal\npython          11\nvar            151\nNone    4294967295  immortal\n',
    );
  });

  it('shows the ends of a long one, and says how many rows are left out', () => {
    const lines = writeText(textOf(result([], [many(500)]), 5)).split('\n');
    expect(lines).toEqual([
      'word  refcount',
      '   0         0',
      '   1        10',
      '   2        20',
      '… 495 more rows',
      ' 498      4980',
      ' 499      4990',
      '',
    ]);
  });

  it('shows all of a table that is just short enough', () => {
    expect(textOf(result([], [many(5)]), 5).tables[0]?.rows).toHaveLength(5);
  });

  it('ends with the notes, in the style given', () => {
    const noted = result([], [words], { notes: [{ code: 'no-layer', text: 'no layer for numpy' }] });
    const text = writeText(textOf(noted), { header: (line) => line.toUpperCase(), note: (line) => `(${line})` });
    expect(text).toContain('WORD    REFCOUNT');
    expect(text.endsWith('\n\n(note: no layer for numpy)\n')).toBe(true);
  });

  it('keeps control characters away from the terminal', () => {
    const points = [{ x: '\u001b[31mred\u0007', y: 1, immortal: false }];
    expect(writeText(textOf(result([], [{ ...words, points }]))).split('\n')[1]).not.toMatch(/\p{Cc}/u);
  });
});

describe('markdown', () => {
  it('is a table of all rows', () => {
    expect(markdown(result([], [words]))).toBe('| word | refcount |\n| --- | ---: |\n| python | 11 |\n| var | 151 |\n');
  });

  it('lets no label break out of its cell', () => {
    const points = [{ x: 'a|b<script>`_*', y: 1, immortal: false }];
    expect(markdown(result([], [{ ...words, points }]))).toContain('| a\\|b&lt;script>\\`\\_\\* | 1 |');
  });
});
