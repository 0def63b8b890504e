/** Tables of programs, and what each version says of them: recorded, and live where the interpreters (or Pyodide) are. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Interpreter } from '../../../../src/experiment/subjects/interpreter.ts';
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

/** Versions that say the same are recorded together: `3.6 3.7 3.8`. */
type Recording = Record<string, Record<string, string>>;

export interface ProgramTable {
  /** Begins with a function `tell`, which prints a line about a program. */
  readonly script: string;
  /** A program a line: `⏎` ends a line of it and `⇥` is a tab. */
  readonly programs: string;
  readonly golden: string;
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const isHere = (release: string): boolean => interpreterWith(release) !== undefined;
const linesOf = (stdout: string): string[] => Buffer.from(stdout, 'latin1').toString().trimEnd().split('\n');

function programsOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  return lines.map((line) => line.replaceAll('⏎', '\n').replaceAll('⇥', '\t'));
}

const folder = mkdtempSync(join(tmpdir(), 'refplot-programs-'));

function real(release: string, name: string, source: string): string[] {
  writeFileSync(join(folder, name), source, 'latin1');
  const { file, args } = interpreterWith(release) as Interpreter;
  const env = { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8' };
  return linesOf(
    execFileSync(file, [...args, name], { cwd: folder, env, encoding: 'latin1', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

function recordingOf(programs: readonly string[], said: (release: string) => string[]): Recording {
  const recording: Recording = Object.fromEntries(programs.map((program) => [program, {}]));
  const together = programs.map(() => new Map<string, string[]>());
  for (const [version, release] of Object.entries(RELEASES)) {
    said(release).forEach((line, index) => {
      const versions = together[index] as Map<string, string[]>;
      versions.set(line, [...(versions.get(line) ?? []), version]);
    });
  }
  programs.forEach((program, index) => {
    recording[program] = Object.fromEntries(
      [...(together[index] as Map<string, string[]>)].map(([line, versions]) => [versions.join(' '), line]),
    );
  });
  return recording;
}

/** Compares a table on every version. `REFPLOT_RECORD=1` records it again where all interpreters are here. */
export function testPrograms(table: ProgramTable): void {
  const programs = programsOf(read(table.programs));
  const name = basename(table.script);
  const source = Buffer.from(read(table.script) + programs.map((program) => `tell(${JSON.stringify(program)})\n`).join('')).toString(
    'latin1',
  );
  const golden = new URL(`../../../golden/${table.golden}`, import.meta.url);
  if (process.env.REFPLOT_RECORD === '1' && Object.values(RELEASES).every(isHere)) {
    const recording = recordingOf(programs, (release) => real(release, name, source));
    writeFileSync(golden, `${JSON.stringify(recording, null, 1)}\n`);
  }
  const recording: Recording = JSON.parse(readFileSync(golden, 'utf8'));
  const recorded = (version: string): string[] =>
    programs.map(
      (program) => Object.entries(recording[program] ?? {}).find(([versions]) => versions.split(' ').includes(version))?.[1] ?? 'missing',
    );

  describe.each(Object.entries(RELEASES))('%s', (version, release) => {
    test('refplot says what was recorded', async () => {
      const { stdout, stderr } = await runOwn3(version, source, name, 'end');
      expect(stderr).not.toContain('Traceback');
      expect(linesOf(stdout)).toEqual(recorded(version));
    });

    test.skipIf(!isHere(release))('the interpreter still says that', () => expect(real(release, name, source)).toEqual(recorded(version)));
  });
}
