/**
 * Programs that a version of Python 3 refuses, and look-alikes that it takes: type, words, line, columns and text of the SyntaxError, of refplot and of
 * the real interpreters (recorded, and live where they are here). `REFPLOT_RECORD=1` writes the recording again.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interpreterWith } from '../../oracle.ts';
import { runOwn3 } from '../own.ts';

const RELEASES: Readonly<Record<string, string>> = {
  '3.6': '3.6.15',
  '3.7': '3.7.16',
  '3.8': '3.8.18',
  '3.9': '3.9.18',
  '3.10': '3.10.13',
  '3.11': '3.11.7',
  '3.12': '3.12.1',
  '3.13': '3.13.0',
  '3.14': '3.14.2',
  '3.15': '3.15.0',
};

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const GOLDEN = new URL('../../../golden/syntax-errors-3.json', import.meta.url);

const PROGRAMS = read('errors/programs.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.replaceAll('⏎', '\n').replaceAll('⇥', '\t'));

/** Versions that say the same are recorded together: `3.6 3.7 3.8`. */
type Recording = Record<string, Record<string, string>>;

const PROGRAM = Buffer.from(read('errors/refused.py') + PROGRAMS.map((program) => `tell(${JSON.stringify(program)})\n`).join('')).toString(
  'latin1',
);
const linesOf = (stdout: string): string[] => Buffer.from(stdout, 'latin1').toString().trimEnd().split('\n');
const script = join(mkdtempSync(join(tmpdir(), 'refplot-refused-')), 'refused.py');
const isHere = (release: string): boolean => interpreterWith(release) !== undefined;

function real(release: string): string[] {
  writeFileSync(script, PROGRAM, 'latin1');
  const { file, args } = interpreterWith(release) as NonNullable<ReturnType<typeof interpreterWith>>;
  const env = { ...process.env, LANG: 'C.UTF-8', PYTHONWARNINGS: 'ignore' };
  return linesOf(execFileSync(file, [...args, script], { env, encoding: 'latin1', maxBuffer: 1 << 26 }));
}

function record(): void {
  const said = Object.entries(RELEASES).map(([version, release]) => [version, real(release)] as const);
  const recording: Recording = {};
  for (const [index, program] of PROGRAMS.entries()) {
    const versions = new Map<string, string[]>();
    for (const [version, lines] of said) versions.set(lines[index] as string, [...(versions.get(lines[index] as string) ?? []), version]);
    recording[program] = Object.fromEntries([...versions].map(([line, together]) => [together.join(' '), line]));
  }
  writeFileSync(GOLDEN, `${JSON.stringify(recording, null, 1)}\n`);
}

if (process.env.REFPLOT_RECORD === '1' && Object.values(RELEASES).every(isHere)) record();
const recording: Recording = JSON.parse(readFileSync(GOLDEN, 'utf8'));

const recorded = (version: string): string[] =>
  PROGRAMS.map(
    (program) => Object.entries(recording[program] ?? {}).find(([versions]) => versions.split(' ').includes(version))?.[1] ?? 'missing',
  );

/**
 * What CPython takes and refplot refuses: `async` and `await` as names (3.6), generator expressions as bases of a class (3.6), brackets around the
 * name of a keyword (up to 3.7).
 */
const REFUSED: Readonly<Record<string, RegExp>> = {
  '3.6':
    /^(?:f\(\(a\)=1\)|class A\(x for .*|f\(async .*|await \*a|async|await|(?:async|await) = 1|def (?:async|await)\(\): pass|def f\(async\): pass|x\.(?:async|await)|f\(async=1\)|import async|from async .*|class await: pass)$/,
  '3.7': /^f\(\(a\)=1\)$/,
};

describe.each(Object.entries(RELEASES))('%s', (version, release) => {
  test('refplot says what was recorded', async () => {
    const { stdout, stderr } = await runOwn3(version, PROGRAM, 'refused.py', 'end');
    expect(stderr).toBe('');
    const said = linesOf(stdout);
    const expected = recorded(version).map((line, index) => {
      const isRefused = line === 'taken' && REFUSED[version]?.test(PROGRAMS[index] as string);
      return isRefused ? expect.stringContaining("'invalid syntax'") : line;
    });
    expect(said).toEqual(expected);
  });

  test.skipIf(!isHere(release))('the interpreter still says that', () => expect(real(release)).toEqual(recorded(version)));
});
