/** The article's rows without plots, run as scripts on bare 2.7.18: the numbers of article.md's last paragraph. */
import { describe, expect, test } from 'vitest';
import { python27, runReal } from '../../python/oracle.ts';
import { runOwn } from '../../python/own.ts';

const ROWS: Readonly<Record<string, readonly [program: string, printed: string]>> = {
  'row 1: a literal': ['import sys\nprint sys.getrefcount(1556778)\n', '3\n'],
  'row 4: a global, inside a function, and after': [
    'import sys\na = 10\ndef func(x):\n    print(sys.getrefcount(x))\nprint(sys.getrefcount(a))\nfunc(a)\nprint(sys.getrefcount(a))\n',
    '21\n23\n21\n',
  ],
  'row 5: letters in a list, then without it': [
    "import sys\nitems = ['a', 'b', 'c']\nprint sys.getrefcount('a'), sys.getrefcount('b'), sys.getrefcount('c')\ndel items\n" +
      "print sys.getrefcount('a'), sys.getrefcount('b'), sys.getrefcount('c')\n",
    '16 14 21\n15 13 20\n',
  ],
  'row 8: 55 and a variable': [
    'import sys\nprint sys.getrefcount(55)\nvar = 55\nprint sys.getrefcount(55)\nvar = var + 1\nprint sys.getrefcount(55)\n',
    '11\n12\n11\n',
  ],
  'row 9: 1, 2, 3': ['import sys\nprint sys.getrefcount(1), sys.getrefcount(2), sys.getrefcount(3)\n', '628 80 26\n'],
  'row 12: words': [
    "import sys\nfor strWord in ['python', 'version', 'error', 'var', 'reference']:\n    print strWord, sys.getrefcount(strWord)\n",
    'python 9\nversion 11\nerror 49\nvar 5\nreference 5\n',
  ],
};

describe.each(Object.entries(ROWS))('%s', (_name, [program, printed]) => {
  test('prints the numbers of article.md', () => {
    const { stdout, mismatches } = runOwn(program);
    expect(mismatches).toEqual([]);
    expect(stdout).toBe(printed);
  });

  test.skipIf(python27 === null)('as the real interpreter does', () => {
    expect(runReal(program).stdout).toBe(runOwn(program).stdout);
  });
});

test('without the arena the literal of row 1 has two references', () => {
  expect(runOwn('import sys\nprint sys.getrefcount(1556778)\n', { mode: 'module' }).stdout).toBe('2\n');
});
