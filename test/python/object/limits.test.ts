/** Results that are too large are refused at once, in Python's words. */
import { describe, expect, it } from 'vitest';
import { runOwn } from '../own.ts';

const HUGE = [
  'n ** n ** n',
  "'a' * n ** 12",
  "u'a' * n ** 12",
  '1 << n ** 11',
  '1L << n ** 11',
  '3L ** n ** 9',
  "'%*d' % (2 ** 31 - 1, 3)",
  "'%.2000000000f' % 1.5",
  "'{:2000000000}'.format(3)",
  "'a'.center(n ** 11)",
  "'a'.zfill(n ** 11)",
  "'a\\tb'.expandtabs(2 * n ** 9)",
  "('a' * n ** 6).replace('a', 'a' * n ** 6)",
  "('a' * n ** 5).join(['a'] * n ** 5)",
];

function outcome(body: string): string {
  const source = `n = 10\ntry:\n    ${body}\nexcept MemoryError as error:\n    print 'refused', repr(str(error))\n`;
  const { stdout, stderr } = runOwn(source, { audit: 'end' });
  return stdout + stderr;
}

describe('the limit of memory', () => {
  for (const expression of HUGE) {
    it(`refuses ${expression}`, () => {
      const start = performance.now();
      expect(outcome(`x = ${expression}`)).toBe("refused ''\n");
      expect(performance.now() - start).toBeLessThan(2000);
    });
  }

  for (const start of ["'ab'", "u'ab'", '3L']) {
    const operator = start === '3L' ? '*=' : '+=';
    it(`ends growth by s ${operator} s from ${start}`, () => {
      const body = `s = ${start}\n    while True: s ${operator} s`;
      expect(outcome(body)).toBe("refused ''\n");
    });
  }

  it('allows what fits', () => {
    expect(runOwn("print len('a' * 10 ** 7), len(str(7 ** 100000))\n", { audit: 'end' }).stdout).toBe('10000000 84510\n');
  });
});
