/** How deeply CPython 2.7.18 lets programs be nested, measured: the first depth at which its parser gives up, for each way of nesting. */
import { describe, expect, test } from 'vitest';
import { ParserStackOverflow, PythonSyntaxError } from '../../../src/python/syntax/errors.ts';
import { parseSource } from '../../../src/python/syntax/parse.ts';
import { python27, runReal } from '../oracle.ts';
import { runOwn } from '../own.ts';

const indented = (levels: number): string => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}if 0:\n`).join('');
const nested = (open: string, inner: string, close: string, depth: number): string => open.repeat(depth) + inner + close.repeat(depth);

const FORMS: readonly (readonly [name: string, first: number, program: (depth: number) => string])[] = [
  ['parentheses', 99, (depth) => `x = ${nested('(', '1', ')', depth)}`],
  ['parentheses behind print', 99, (depth) => `if 0: print ${nested('(', '1', ')', depth)}`],
  ['parentheses behind return', 99, (depth) => `def f(): return ${nested('(', '1', ')', depth)}`],
  ['parentheses behind operators', 99, (depth) => `x = 1 and 1 or not 2 < 1|1^1&1<<1+1*${nested('(', '1', ')', depth)}`],
  ['parentheses of a default', 99, (depth) => `def f(a=${nested('(', '1', ')', depth)}): pass`],
  ['parentheses in backticks', 98, (depth) => `x = \`1 + ${nested('(', '1', ')', depth)}\``],
  ['parentheses in fifty blocks', 86, (depth) => `${indented(50)}${' '.repeat(50)}x = ${nested('(', '1', ')', depth)}`],
  ['lists', 99, (depth) => `x = ${nested('[', '1', ']', depth)}`],
  ['dictionaries', 99, (depth) => `x = ${nested('{1:', '1', '}', depth)}`],
  ['calls', 93, (depth) => `x = 0 and ${nested('f(', '1', ')', depth)}`],
  ['calls with keywords', 93, (depth) => `x = 0 and ${nested('f(a=', '1', ')', depth)}`],
  ['subscripts', 93, (depth) => `x = 0 and ${nested('f[', '1', ']', depth)}`],
  ['generator expressions', 99, (depth) => `x = 0 and ${nested('(a for a in ', '()', ')', depth)}`],
  ['list comprehensions', 88, (depth) => `x = 0 and ${nested('[a for a in ', '()', ']', depth)}`],
  ['signs', 1481, (depth) => `x = ${'-'.repeat(depth)}1`],
  ['not', 1481, (depth) => `x = ${'not '.repeat(depth)}1`],
  ['powers', 741, (depth) => `x = ${'1**'.repeat(depth)}1`],
  ['lambdas', 741, (depth) => `x = ${'lambda: '.repeat(depth)}1`],
  ['conditions', 1481, (depth) => `x = ${'1 if 1 else '.repeat(depth)}1`],
  ['parameters', 747, (depth) => `def f(${nested('(', 'a,', ')', depth)}): pass`],
];

const refused = (program: string): unknown => {
  try {
    parseSource(`${program}\n`, { filename: 'program.py', mode: 'exec' });
    return null;
  } catch (error) {
    return error;
  }
};

describe.each(FORMS)('%s', (_name, first, program) => {
  test(`are refused from ${first} on`, () => {
    expect(refused(program(first))).toBeInstanceOf(ParserStackOverflow);
    expect(refused(program(first - 1))).toBe(null);
  });

  test.skipIf(python27 === null)('by the real parser, too', () => {
    expect(runReal(`${program(first)}\n`)).toMatchObject({ stderr: 's_push: parser stack overflow\nMemoryError\n', status: 1 });
    expect(runReal(`${program(first - 1)}\n`).stderr).not.toContain('overflow');
  });
});

test('an indentation too many is refused', () => {
  const program = `${indented(100)}${' '.repeat(100)}pass\n`;
  const error = refused(program);
  expect(error).toBeInstanceOf(PythonSyntaxError);
  const { stdout, stderr, status } = runOwn(program);
  if (python27 !== null) expect({ stdout, stderr, status }).toEqual(runReal(program));
  expect(refused(`${indented(99)}${' '.repeat(99)}pass`)).toBe(null);
});

test('a program catches the MemoryError of a string', () => {
  const program = `try: eval('(' * 120 + ')' * 120)\nexcept MemoryError, error: print repr(error)\nexec 'x = ' + '(' * 99 + '1' + ')' * 99\n`;
  const { stdout, stderr, status, mismatches } = runOwn(program);
  expect(mismatches).toEqual([]);
  expect(stdout).toBe('MemoryError()\n');
  if (python27 !== null) expect({ stdout, stderr, status }).toEqual(runReal(program));
});
