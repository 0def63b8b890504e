/**
 * Generated programs about leaving blocks early print on both streams what CPython 2.7.18 prints, in both modes of running; the audit runs
 * after every instruction. Addresses apart. `REFPLOT_RECORD=1` writes the recording (digests) again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { python27, runReal } from '../oracle.ts';
import { runOwn } from '../own.ts';
import { controlFlowProgram } from './control-flow.ts';

const COUNT = 100;
const RECORDING = new URL('../../golden/2.7/control-flow.json', import.meta.url);

const programs = Array.from({ length: COUNT }, (_, seed) => controlFlowProgram(seed));
const withoutAddresses = (text: string): string => text.replace(/ at 0x[0-9a-f]+/g, '');
const digest = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 16);
const shown = ({ stdout, stderr }: { stdout: string; stderr: string }): string => withoutAddresses(`${stdout}\n${stderr}`);

if (process.env.REFPLOT_RECORD === '1') {
  const recorded = programs.map((program) => [digest(program), digest(shown(runReal(program)))]);
  writeFileSync(RECORDING, `[\n${recorded.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);
}

const recording = JSON.parse(readFileSync(RECORDING, 'utf8')) as [program: string, printed: string][];

describe('programs about leaving blocks early', () => {
  test('are those that were recorded', () => {
    expect(recording.map(([program]) => program)).toEqual(programs.map(digest));
  });

  test.each(programs.map((program, seed) => [seed, program] as const))('%i prints the same, and every count is right', (seed, program) => {
    const own = runOwn(program);
    expect(own.mismatches).toEqual([]);
    expect(digest(shown(own))).toBe(recording[seed]?.[1]);
  });

  test.skipIf(python27 === null)('print the same on the real interpreter', { timeout: 120_000 }, () => {
    for (const [seed, program] of programs.entries()) {
      const real = shown(runReal(program));
      expect(shown(runOwn(program, { audit: 'end' }))).toBe(real);
      expect(digest(real)).toBe(recording[seed]?.[1]);
    }
  });

  test('leave the same totals in compiled mode, too', () => {
    for (const program of programs.slice(0, 20)) {
      const runs = [0, 1, 2].map(() => runOwn(program, { mode: 'module', audit: 'end' }));
      expect(runs.map(({ mismatches }) => mismatches)).toEqual([[], [], []]);
      expect(new Set(runs.map(shown)).size).toBe(1);
    }
  });
});
