/** `refplot compare` with real interpreters: those that are here, and one that is not. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findInterpreters } from '../../../src/experiment/interpreters.ts';

const bin = fileURLToPath(new URL('../../../bin/refplot.js', import.meta.url));
const here = findInterpreters().map(({ name }) => name);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-live-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function refplot(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('an interpreter that is not here', () => {
  const LINE = ['compare', 'ints', '--range', '5', '-t', '2.7', '--python', 'python9.9'];

  test('is a row that says why, and the others go on', () => {
    const { status, stdout, stderr } = refplot(...LINE, '-f', 'table');
    expect(stderr).toContain("refplot: python9.9 is not measured: no interpreter 'python9.9'");
    expect(stdout).toMatch(/^2\.7\.18 simulated +5$/m);
    expect(stdout).toMatch(/^python9\.9 +not measured: no interpreter 'python9\.9'/m);
    expect(status).toBe(0);
  });

  test('ends with 3 under --strict, or where there is no other', () => {
    expect(refplot(...LINE, '--strict', '-f', 'csv').status).toBe(3);
    const { status, stdout } = refplot('compare', 'ints', '--python', 'python9.8', '--python', 'python9.9', '-o', 'a.svg');
    expect([status, stdout]).toEqual([3, '']);
  });
});

describe.skipIf(!here.includes('python2.7') || !here.includes('python3.13'))('interpreters that are here', () => {
  test("the article's curve on an old and a new one, by holders", () => {
    const { status } = refplot(
      'compare',
      'ints',
      '--python',
      'python2.7',
      '--python',
      'python3.13',
      '--count',
      'holders',
      '-q',
      '-o',
      'c.svg',
      '-o',
      'c.csv',
    );
    expect(status).toBe(0);
    const rows = readFileSync(join(folder, 'c.csv'), 'utf8').trimEnd().split('\n');
    expect(rows).toHaveLength(1001);
    for (const version of ['2\\.7\\.\\d+', '3\\.13\\.\\d+']) {
      const zero = rows.find((row) => new RegExp(`^"${version} measured, holders",0,`).test(row));
      expect(Number(zero?.split(',').at(-2))).toBeGreaterThan(100);
    }
  });

  test('two that are named are compared with each other, the first one with none before it', () => {
    const pythons = ['--python', 'python2.7', '--python', 'python3.13', '--range', '300', '-f', 'table'];
    for (const command of [['ints'], ['compare', 'ints']]) {
      const { status, stdout } = refplot(...command, ...pythons);
      expect([status, stdout]).toEqual([
        0,
        expect.stringMatching(/^subject +points +equal to 2\.7\.\d+ measured +differences\n2\.7\.\d+ measured +300 *\n/),
      ]);
      expect(stdout).not.toContain('simulated');
    }
  });

  test('the default target stands before one that is named alone, without a note about matplotlib', () => {
    const { status, stderr } = refplot('compare', 'ints', '--range', '9', '--python', 'python2.7', '-o', 'a.csv');
    expect([status, stderr]).toEqual([0, '2.7.18 measured: 9 of 9 equal to 2.7.18 simulated\nwrote a.csv\n']);
  });

  test('a chart of one that is not here any more cannot be checked', () => {
    refplot('ints', '--range', '5', '--python', 'python3.13', '-q');
    const file = join(folder, 'out', 'ints.svg');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('python3.13', 'python9.9'));
    const { status, stdout } = refplot('check');
    expect(stdout).toContain("out/ints.svg cannot be checked here: no interpreter 'python9.9'");
    expect(status).toBe(3);
  });
});
