/**
 * Programs in Python 3 print on the built-in runtime, on both streams, what the real interpreter of the version prints: recorded, and live
 * where it is. Counts are audited at the end, and of short programs (`# audited throughout`) after every instruction. A program that needs
 * a version says so: `# from 3.8`; one that is run on others, too, names them: `# also 3.9 3.10`. `REFPLOT_RECORD=1` writes the recordings again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Printed } from '../oracle.ts';
import { isHere, runReal3 } from './oracle.ts';
import { runOwn3 } from './own.ts';

const RELEASES: Readonly<Record<string, string>> = {
  '3.6': '3.6.15',
  '3.7': '3.7.16',
  '3.8': '3.8.18',
  '3.9': '3.9.18',
  '3.10': '3.10.13',
  '3.11': '3.11.7',
  '3.12': '3.12.1',
  '3.13': '3.13.0',
};
/** The version all programs were written for. */
const FIRST = '3.8';
const FOLDER = new URL('programs/', import.meta.url);

const names = readdirSync(FOLDER).sort();
const sourceOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'latin1');
const minor = (version: string): number => Number(version.split('.')[1]);
const auditOf = (name: string): 'every' | 'end' => (sourceOf(name).includes('# audited throughout') ? 'every' : 'end');

const alsoOf = (name: string): readonly string[] => (/^# also (.*)$/m.exec(sourceOf(name))?.[1] ?? '').split(' ');

function programsOf(version: string): string[] {
  if (version !== FIRST) return names.filter((name) => alsoOf(name).includes(version));
  return names.filter((name) => minor(/# from (3\.\d+)/.exec(sourceOf(name))?.[1] ?? '3.0') <= minor(version));
}

function recordingOf(version: string): URL {
  return new URL(`../../golden/${version}/programs.json`, import.meta.url);
}

if (process.env.REFPLOT_RECORD === '1') {
  for (const [version, release] of Object.entries(RELEASES)) {
    if (!isHere(release)) continue;
    const recorded = Object.fromEntries(programsOf(version).map((name) => [name, runReal3(release, sourceOf(name), name)]));
    writeFileSync(recordingOf(version), `${JSON.stringify(recorded, null, 1)}\n`);
  }
}

describe.each(Object.entries(RELEASES))('Python %s', (version, release) => {
  const path = recordingOf(version);
  const recording = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Printed>) : {};

  describe.each(programsOf(version))('%s', (name) => {
    test('prints what was recorded, and every count is right', async () => {
      const { mismatches, ...printed } = await runOwn3(version, sourceOf(name), name, auditOf(name));
      expect(mismatches).toEqual([]);
      expect(printed).toEqual(recording[name]);
    });

    test.skipIf(!isHere(release))('was recorded from what the real interpreter prints', () => {
      expect(runReal3(release, sourceOf(name), name)).toEqual(recording[name]);
    });
  });
});
