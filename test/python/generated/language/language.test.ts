/**
 * Generated programs of all of the language print on both streams, run as scripts and compiled, what CPython 2.7.18 prints; addresses apart.
 * Three runs in one process leave the same objects and references. `REFPLOT_RECORD=1` writes the recording (digests) again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { python27, runReal, runRealCompiled } from '../../oracle.ts';
import { runOwn } from '../../own.ts';
import { languageProgram } from './index.ts';

const COUNT = 500;
/** One in so many is audited after every instruction, the others at their end. */
const EVERY = 25;
/** So many are compared with the interpreter that is here; all of them with what was recorded. */
const LIVE = 100;
const RECORDING = new URL('../../../golden/2.7/language.json', import.meta.url);

const programs = Array.from({ length: COUNT }, (_, seed) => languageProgram(seed));
const digest = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 16);
const shown = ({ stdout, stderr }: { stdout: string; stderr: string }): string => `${stdout}\n${stderr}`.replace(/ at 0x[0-9a-f]+/g, '');

if (process.env.REFPLOT_RECORD === '1') {
  const recorded = programs.map((program) => [program, shown(runReal(program)), shown(runRealCompiled(program))].map(digest));
  writeFileSync(RECORDING, `[\n${recorded.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);
}

const recording = JSON.parse(readFileSync(RECORDING, 'utf8')) as [program: string, script: string, compiled: string][];

describe('generated programs of all of the language', () => {
  test('are those that were recorded', () => {
    expect(recording.map(([program]) => program)).toEqual(programs.map(digest));
  });

  test.each(programs.map((program, seed) => [seed, program] as const))(
    '%i prints the same in both modes, and every count is right',
    (seed, program) => {
      const script = runOwn(program, { audit: seed % EVERY === 0 ? 'every' : 'end' });
      const compiled = [0, 1, 2].map(() => runOwn(program, { mode: 'module', audit: 'end' }));
      expect(new Set(compiled.map(({ totals }) => JSON.stringify(totals))).size).toBe(1);
      expect([script, ...compiled].flatMap(({ mismatches }) => mismatches)).toEqual([]);
      expect([script, ...compiled].map((each) => digest(shown(each)))).toEqual([
        recording[seed]?.[1],
        ...compiled.map(() => recording[seed]?.[2]),
      ]);
    },
  );

  test.skipIf(python27 === null)('print the same on the real interpreter', { timeout: 300_000 }, () => {
    const differing = programs
      .slice(0, LIVE)
      .filter(
        (program, seed) =>
          digest(shown(runReal(program))) !== recording[seed]?.[1] || digest(shown(runRealCompiled(program))) !== recording[seed]?.[2],
      );
    expect(differing).toEqual([]);
  });
});
