/**
 * Whole programs print on the built-in runtime, on both streams, what CPython 2.7.18 prints: recorded, and live where the interpreter is.
 * The audit runs after every instruction; where a program runs long and says so (`# audited at its end`), once. `REFPLOT_RECORD=1` writes the recording again.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Printed, python27, runReal } from './oracle.ts';
import { runOwn } from './own.ts';

const FOLDER = new URL('programs/', import.meta.url);
const RECORDING = new URL('../golden/2.7/programs.json', import.meta.url);

const names = readdirSync(FOLDER).sort();
const auditOf = (name: string): 'every' | 'end' => (sourceOf(name).includes('# audited at its end') ? 'end' : 'every');
const sourceOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'latin1');

if (process.env.REFPLOT_RECORD === '1') {
  const recorded = Object.fromEntries(names.map((name) => [name, runReal(sourceOf(name), name)]));
  writeFileSync(RECORDING, `${JSON.stringify(recorded, null, 1)}\n`);
}

const recording = JSON.parse(readFileSync(RECORDING, 'utf8')) as Record<string, Printed>;

describe.each(names)('%s', (name) => {
  test('prints what was recorded, and every count is right', () => {
    const { stdout, stderr, status, mismatches } = runOwn(sourceOf(name), { name, audit: auditOf(name) });
    expect(mismatches).toEqual([]);
    expect({ stdout, stderr, status }).toEqual(recording[name]);
  });

  test('leaves the same totals when it is run three times, one of them translated', () => {
    const runs = [false, false, true].map((translated) => runOwn(sourceOf(name), { name, audit: 'end', translated }));
    expect(runs.map(({ mismatches }) => mismatches)).toEqual([[], [], []]);
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  });

  test.skipIf(python27 === null)('was recorded from what the real interpreter prints', () => {
    expect(runReal(sourceOf(name), name)).toEqual(recording[name]);
  });
});
