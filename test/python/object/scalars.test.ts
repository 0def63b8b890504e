/** Numbers, strings and formats against what CPython 2.7.18 answered (scripts/record-scalars.py). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/python/interpreter.ts';

const golden = JSON.parse(readFileSync(new URL('../../golden/2.7/scalars.json', import.meta.url), 'utf8')) as [string, string][];

/** Expressions evaluated by one program. */
const BATCH = 500;

/** A program that prints what each expression answers, in a line of its own. */
function program(expressions: readonly string[]): string {
  const attempts = expressions.map(
    (expression) =>
      `try:\n    show(repr((${expression})))\nexcept Exception as error:\n    show(type(error).__name__ + ' ' + str(error))\n`,
  );
  const show = "def show(text):\n    print '[' + '-'.join([str(ord(letter)) for letter in text]) + ']'\n";
  return `# -*- coding: latin-1 -*-\n${show}${attempts.join('')}`;
}

function answers(expressions: readonly string[]): { answers: string[]; mismatches: readonly string[]; errors: string } {
  let printed = '';
  let errors = '';
  const outcome = run(program(expressions), {
    filename: 'scalars.py',
    mode: 'module',
    argv: ['scalars.py'],
    images: { bare: () => null, layer: () => null },
    stdout: (bytes) => {
      printed += bytes;
    },
    stderr: (bytes) => {
      errors += bytes;
    },
    audit: 'end',
  });
  const codes = printed.split('\n').map((line) => line.slice(1, -1).split('-').filter(Boolean).map(Number));
  return { answers: codes.map((line) => String.fromCharCode(...line)), mismatches: outcome.mismatches, errors };
}

describe('expressions of numbers and strings', () => {
  for (let start = 0; start < golden.length; start += BATCH) {
    const batch = golden.slice(start, start + BATCH);
    it(`answers ${start} to ${start + batch.length - 1} as CPython 2.7.18 does`, () => {
      const result = answers(batch.map(([expression]) => expression));
      const wrong = batch.flatMap(([expression, expected], index) =>
        result.answers[index] === expected ? [] : [{ expression, expected, got: result.answers[index] }],
      );
      expect(wrong).toEqual([]);
      // What is compared beyond ASCII is warned of, as programs/unicode_warnings.py tells.
      expect(result.errors.replaceAll(/^scalars\.py:\d+: UnicodeWarning: .*\n .*\n/gm, '')).toBe('');
      expect(result.mismatches).toEqual([]);
    });
  }
});
