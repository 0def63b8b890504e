/**
 * Programs in Python 3 print on the built-in runtime, on both streams, what the real interpreter of the version prints: recorded, and live
 * where it is. Counts are audited at the end, and of short programs (`# audited throughout`) after every instruction. Every program runs on
 * every version, on every second one translated as code that runs for long is; one that needs a version says so: `# from 3.8`, and why it is not run on some: `# without 3.11: …`.
 * `REFPLOT_RECORD=1` writes the recordings again. Pyodide takes seconds to start: of its recordings one in eight is compared live.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { interpreterWith, type Printed } from '../oracle.ts';
import { runReal3 } from './oracle.ts';
import { runOwn3 } from './own.ts';

const SELDOM = 8;
const FOLDER = new URL('programs/', import.meta.url);

const sourceOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'latin1');
const minor = (version: string): number => Number(version.split('.')[1]);
const auditOf = (name: string): 'every' | 'end' => (sourceOf(name).includes('# audited throughout') ? 'every' : 'end');

function runsOn(version: string, source: string): boolean {
  const without = /^# without ([\d. ]+):/m.exec(source)?.[1]?.split(' ') ?? [];
  return minor(/^# from (3\.\d+)/m.exec(source)?.[1] ?? '3.0') <= minor(version) && !without.includes(version);
}

function programsOf(version: string): string[] {
  return readdirSync(FOLDER)
    .sort()
    .filter((name) => runsOn(version, sourceOf(name)));
}

/** The tests of a version, whose interpreter here is of a release. */
export function testPrograms(version: string, release: string): void {
  const path = new URL(`../../golden/${version}/programs.json`, import.meta.url);
  const names = programsOf(version);
  const interpreter = interpreterWith(release);
  if (process.env.REFPLOT_RECORD === '1' && interpreter !== undefined) {
    const recorded = Object.fromEntries(names.map((name) => [name, runReal3(release, sourceOf(name), name)]));
    writeFileSync(path, `${JSON.stringify(recorded, null, 1)}\n`);
  }
  const recording = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Printed>) : {};

  const isLive = (name: string): boolean =>
    interpreter?.kind === 'cpython' || (interpreter !== undefined && names.indexOf(name) % SELDOM === 0);
  describe.each(names)('%s', (name) => {
    test('prints what was recorded, and every count is right', async () => {
      const { mismatches, ...printed } = await runOwn3(version, sourceOf(name), name, auditOf(name), minor(version) % 2 === 0);
      expect(mismatches).toEqual([]);
      expect(printed).toEqual(recording[name]);
    });

    test.skipIf(!isLive(name))('was recorded from what the real interpreter prints', () => {
      expect(runReal3(release, sourceOf(name), name)).toEqual(recording[name]);
    });
  });
}
