/**
 * Generated programs of a version of Python 3 print on both streams, compiled, what its interpreter (CPython, or Pyodide) prints; addresses
 * apart. All are held against what was recorded, some live where the interpreter is. Those that are known to differ are recorded, too: one that
 * differs no more has to be taken off that list. `REFPLOT_RECORD=1` writes the recording (digests) again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isHere, runAllReal3 } from '../../../python3/oracle.ts';
import { runOwn3 } from '../../../python3/own.ts';
import { languageProgram } from '../index.ts';

const COUNT = 300;
/** So many are compared with the interpreter that is here; all of them with what was recorded. */
const LIVE = 15;
/** One in so many is audited after every instruction, the others at their end. */
const EVERY = 100;
const NAME = 'program.py';

interface Recording {
  /** Of each seed: the digest of the program, so that a changed generator is noticed, and of what it prints. */
  readonly seeds: readonly (readonly [program: string, printed: string])[];
  readonly differing: readonly number[];
}

const digest = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 12);
const shown = ({ stdout, stderr }: { stdout: string; stderr: string }): string => `${stdout}\n${stderr}`.replace(/ at 0x[0-9a-f]+/g, '');

const printedByReal = (release: string, programs: readonly string[]): string[] =>
  runAllReal3(release, programs, NAME, '-I').map((printed) => digest(shown(printed)));

interface Outcome {
  readonly differing: readonly number[];
  /** Counts that the audit found wrong, whatever is printed. */
  readonly mismatches: readonly string[];
}

async function outcomeOf(version: string, { seeds }: Pick<Recording, 'seeds'>): Promise<Outcome> {
  const differing: number[] = [];
  const mismatches: string[] = [];
  for (const [seed, [, printed]] of seeds.entries()) {
    const own = await runOwn3(version, languageProgram(seed, version), NAME, seed % EVERY === 0 ? 'every' : 'end');
    if (digest(shown(own)) !== printed) differing.push(seed);
    mismatches.push(...own.mismatches.map((mismatch) => `${seed}: ${mismatch}`));
  }
  return { differing, mismatches };
}

async function record(version: string, release: string, path: URL): Promise<void> {
  const programs = Array.from({ length: COUNT }, (_, seed) => languageProgram(seed, version));
  const printed = printedByReal(release, programs);
  const seeds = programs.map((program, seed) => [digest(program), printed[seed] as string] as const);
  const { differing } = await outcomeOf(version, { seeds });
  const rows = seeds.map((each) => JSON.stringify(each)).join(',\n');
  writeFileSync(path, `{\n"differing": ${JSON.stringify(differing)},\n"seeds": [\n${rows}\n]}\n`);
}

/** The tests of a version; `release` is the interpreter that was recorded. */
export function describePrograms(version: string, release: string): void {
  const path = new URL(`../../../../golden/${version}/generated.json`, import.meta.url);
  if (!isHere(release))
    console.log(
      `no CPython or Pyodide of ${release} here: its live comparison of generated programs is skipped, the recorded one still runs`,
    );

  describe(`generated programs of Python ${version}`, async () => {
    if (process.env.REFPLOT_RECORD === '1') await record(version, release, path);
    const recording = JSON.parse(readFileSync(path, 'utf8')) as Recording;

    test('are those that were recorded', () => {
      expect(recording.seeds.map(([program]) => program)).toEqual(recording.seeds.map((_, seed) => digest(languageProgram(seed, version))));
      expect(recording.seeds.length).toBe(COUNT);
    });

    test('have every count right, and print the same but for those that are listed', { timeout: 120_000 }, async () => {
      expect(await outcomeOf(version, recording)).toEqual({ differing: recording.differing, mismatches: [] });
    });

    test.skipIf(!isHere(release))('print on the real interpreter what was recorded', { timeout: 120_000 }, () => {
      const seeds = recording.seeds.slice(0, LIVE);
      const programs = seeds.map((_, seed) => languageProgram(seed, version));
      expect(printedByReal(release, programs)).toEqual(seeds.map(([, printed]) => printed));
    });
  });
}
