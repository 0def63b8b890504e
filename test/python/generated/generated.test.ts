/**
 * Generated programs print on the built-in runtime what CPython 2.7.18 prints: compared with a recording everywhere, and live where the
 * interpreter is. `REFPLOT_RECORD=1` writes the recording again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { python27, runReal } from '../oracle.ts';
import { runOwn } from '../own.ts';
import { samplePrograms } from './programs.ts';

const COUNT = 300;
const SEED = 20171118;
/** One in so many is audited after every instruction, the others at their end. */
const EVERY = 2;
const RECORDING = new URL('../../golden/2.7/generated.json', import.meta.url);

interface Recorded {
  /** Of the program's text, so that a changed generator is noticed. */
  readonly program: string;
  readonly stdout: string;
}

const programs = samplePrograms(COUNT, SEED);
const digest = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 16);

if (process.env.REFPLOT_RECORD === '1') {
  const recorded = programs.map((program): Recorded => ({ program: digest(program), stdout: runReal(program).stdout }));
  writeFileSync(RECORDING, `[\n${recorded.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);
}

const recording = JSON.parse(readFileSync(RECORDING, 'utf8')) as Recorded[];

describe('generated programs', () => {
  test('are those that were recorded', () => {
    expect(recording.map(({ program }) => program)).toEqual(programs.map(digest));
  });

  test.each(programs.map((program, index) => [index, program] as const))(
    '%i prints the same, and every count is right',
    (index, program) => {
      const { stdout, stderr, mismatches } = runOwn(program, { audit: index % EVERY === 0 ? 'every' : 'end' });
      expect(mismatches).toEqual([]);
      expect(stderr).toBe('');
      expect(stdout).toBe(recording[index]?.stdout);
    },
  );

  test.skipIf(python27 === null)('print the same on the real interpreter', { timeout: 120_000 }, () => {
    const differing = programs.filter((program, index) => runReal(program).stdout !== recording[index]?.stdout);
    expect(differing).toEqual([]);
  });

  test('run in compiled mode with an arena less', () => {
    for (const program of programs.slice(0, 20)) expect(runOwn(program, { mode: 'module', audit: 'end' }).mismatches).toEqual([]);
  });
});
