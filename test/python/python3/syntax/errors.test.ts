/**
 * Programs that a version of Python 3 refuses, and look-alikes that it takes: type, words, line, columns and text of the SyntaxError, of refplot and of
 * the real interpreters.
 */
import { expect } from 'vitest';
import { testPrograms } from './recorded-programs.ts';

/**
 * What CPython takes and refplot refuses: `async` and `await` as names (3.6), generator expressions as bases of a class (3.6), brackets around the
 * name of a keyword (up to 3.7).
 */
const REFUSED: Readonly<Record<string, RegExp>> = {
  '3.6':
    /^(?:f\(\(a\)=1\)|class A\(x for .*|f\(async .*|await \*a|async|await|(?:async|await) = 1|def (?:async|await)\(\): pass|def f\(async\): pass|x\.(?:async|await)|f\(async=1\)|import async|from async .*|class await: pass)$/,
  '3.7': /^f\(\(a\)=1\)$/,
};

testPrograms({
  script: 'errors/refused.py',
  programs: 'errors/programs.txt',
  golden: 'syntax-errors-3.json',
  differing: (version, program, line) =>
    line === 'taken' && REFUSED[version]?.test(program) ? expect.stringContaining("'invalid syntax'") : undefined,
});
