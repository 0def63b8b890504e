/**
 * How many references the parser's arena holds to each name, small integer and character of a snippet: what `getrefcount` says while it is run
 * with its tree alive, less what it says when it is compiled beforehand; refplot and the real interpreters (recorded, and live where
 * they are here). `REFPLOT_RECORD=1` writes the recordings again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isHere, runReal3 } from '../../oracle.ts';
import { runOwn3 } from '../../own.ts';

const RELEASES = { '3.9': '3.9.18', '3.10': '3.10.13', '3.11': '3.11.7', '3.12': '3.12.1', '3.13': '3.13.0' };

const minor = (version: string): number => Number(version.split('.')[1]);

/** Snippets stand between lines of dashes; `--- 3.10` says from which version on. */
function snippetsOf(version: string): string[] {
  const parts = readFileSync(new URL('snippets.txt', import.meta.url), 'utf8').split(/^---/m);
  let since = '3.9';
  return parts.flatMap((part) => {
    const [, from, text] = /^(?: (3\.\d+))?\n?(.*)$/s.exec(part) as unknown as [string, string | undefined, string];
    since = from ?? since;
    return minor(version) >= minor(since) && text.trim() !== '' ? [text] : [];
  });
}

/** Whole programs, some of the tests'; what comes first makes the types of syntax trees (3.9 and 3.10). */
const WHOLE = ['blocks', 'classes', 'forms', 'functools_and_itertools', 'lists', 'recursion'];
const wholePrograms = (): string[] => [
  'pass\n',
  ...WHOLE.map((name) => readFileSync(new URL(`../../programs/${name}.py`, import.meta.url), 'utf8')),
];

const MEASURED = readFileSync(new URL('measured.py', import.meta.url), 'utf8');
const PATHS = /[^\W\d]\w*(?:\.[^\W\d]\w*)*/gu;
const NUMBERS = /\b(?:[1-9]\d?|0)\b/g;

/** In 3.11 a character as a literal is another object than the interned one, except for a few, of which `u` is one. */
const OWN_LETTER = /^[^u]$/;

/** What is asked about: names, dotted ones too, characters, and numbers. */
function askedOf(snippet: string, version: string): [names: string[], numbers: number[]] {
  const paths = (snippet.match(PATHS) ?? []).map((path) => path.split('.'));
  const dotted = paths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1).join('.')));
  const numbers = new Set([...(snippet.match(NUMBERS) ?? []).map(Number), 3, 15, 16]);
  const names = [...new Set([...paths.flat(), ...dotted, ...snippet, '*', 'u'])].sort();
  return [names.filter((name) => version !== '3.11' || !OWN_LETTER.test(name)), [...numbers]];
}

const programOf = (version: string, snippets: readonly string[]): string => {
  const lines = snippets.map(
    (snippet) => `tell(${[snippet, ...askedOf(snippet, version)].map((each) => JSON.stringify(each)).join(', ')})\n`,
  );
  return Buffer.from(MEASURED + lines.join('')).toString('latin1');
};

const linesOf = (stdout: string): string[] => Buffer.from(stdout, 'latin1').toString().split('\n');

describe.each(Object.entries(RELEASES))('%s', (version, release) => {
  const file = new URL(`../../../../golden/${version}/arena.json`, import.meta.url);
  const snippets = programOf(version, snippetsOf(version));
  const real = (program: string): string[] => linesOf(runReal3(release, program, 'measured.py').stdout);
  if (process.env.REFPLOT_RECORD === '1' && isHere(release)) writeFileSync(file, `${JSON.stringify(real(snippets), null, 1)}\n`);
  const recorded: string[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

  test('the arena holds what was recorded', async () => {
    const { stdout, stderr } = await runOwn3(version, snippets, 'measured.py', 'end');
    expect(stderr).toBe('');
    expect(linesOf(stdout)).toEqual(recorded);
  });

  test.skipIf(!isHere(release))('the interpreter still holds that', () => expect(real(snippets)).toEqual(recorded));

  test.skipIf(!isHere(release))('it holds as much of whole programs', async () => {
    const programs = programOf(version, wholePrograms());
    expect(linesOf((await runOwn3(version, programs, 'measured.py', 'end')).stdout)).toEqual(real(programs));
  });
});
