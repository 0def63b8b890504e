/** `refplot compare` as a user calls it, on subjects that are everywhere. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../../bin/refplot.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-compare-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function refplot(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const TWICE = ['-t', '2.7', '-t', '2.7'];

describe('two targets', () => {
  test("one tidy table; the experiment's own options apply to both", () => {
    const { status, stdout } = refplot('compare', 'keywords', ...TWICE, '-f', 'csv', '-q', 'python', 'zebra');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^subject,word,refcount,immortal\n("2\.7\.18 simulated, no\. 1",(python|zebra),\d+,false\n){2}("2\.7\.18 simulated, no\. 2",(python|zebra),\d+,false\n){2}$/,
    );
  });

  test('the agreement is told, whatever is written', () => {
    const { stderr } = refplot('compare', 'ints', '--range', '100', ...TWICE, '-o', 'a.svg');
    expect(stderr).toBe('2.7.18 simulated, no. 2: 100 of 100 equal to 2.7.18 simulated, no. 1\nwrote a.svg\n');
  });

  test('without -f and -o: a table, a chart and a CSV, which say how to make them again', () => {
    const { status, stdout } = refplot('compare', 'letters', '--upper', ...TWICE, '--facet');
    expect([status, readdirSync(join(folder, 'out')).sort()]).toEqual([0, ['compare-letters.csv', 'compare-letters.svg']]);
    expect(stdout).toContain('26 of 26');
    expect(readFileSync(join(folder, 'out', 'compare-letters.svg'), 'utf8')).toContain(
      '"command":["compare","letters","--upper","--target","2.7","--target","2.7","--facet"]',
    );
    expect(refplot('check').stderr).toBe('out: 2 files, 2 as a new run writes them\n');
  });

  test('an experiment with several targets is a comparison, under its own name', () => {
    const { status, stdout } = refplot('ints', '--range', '4', ...TWICE);
    expect([status, readdirSync(join(folder, 'out')).sort()]).toEqual([0, ['ints.csv', 'ints.svg']]);
    expect(stdout).toContain('4 of 4');
  });

  test('a program that raises on each of them ends with 1', () => {
    const { status, stderr } = refplot('compare', 'ints', ...TWICE, '--max-steps', '100', '-f', 'csv');
    expect(stderr).toContain('RuntimeError: refplot: the program exceeded its limit of steps');
    expect(stderr).toContain('refplot: 2.7 is not measured: its program raised\nrefplot: none of the subjects can be measured\n');
    expect(status).toBe(1);
  });

  test('what it wrote as JSON can be merged with a result', () => {
    refplot('compare', 'ints', '--range', '5', ...TWICE, '-q', '-o', 'c.json');
    refplot('ints', '--range', '6', '-q', '-o', 'r.json');
    const { stderr } = refplot('merge', 'c.json', 'r.json', '-f', 'csv');
    expect(stderr.split('\n')[1]).toMatch(/5 of 5 equal to .*; 1 in one alone$/);
  });
});

describe('counts that start high', () => {
  const compared = (...args: string[]) => refplot('compare', 'ints', '--range', '3', ...args);
  /** What a chart says; its axis ends with `1e9` where counts start high. */
  const textsOf = (...args: string[]): string[] =>
    [...compared(...args, '-q', '-f', 'svg').stdout.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text as string);

  test('start at nothing in a chart with others, and stay in its table', () => {
    const texts = textsOf('-t', '3.10', '-t', '3.11');
    expect(texts).toContain('3.11.7 simulated, rebased');
    expect(texts).not.toContain('1e9');
    const { stdout, stderr } = compared('-t', '3.10', '-t', '3.11', '-f', 'csv');
    expect(stdout).toMatch(/^3\.11\.7 simulated,0,1000\d{6},false$/m);
    expect(stderr).toMatch(/^3\.11\.7 simulated: rebased: 3 counts are less 999,999,999.* in the chart alone/m);
  });

  test('are drawn as they are among their like, and where that is asked for', () => {
    const [alike] = compared('-t', '3.11', '-t', '3.11', '-f', 'svg')
      .stderr.split('\n')
      .filter((line) => line.includes('rebased'));
    expect(alike).toBeUndefined();
    expect(textsOf('-t', '3.10', '-t', '3.11', '--no-rebase')).toEqual(expect.arrayContaining(['1e9', '3.11.7 simulated']));
  });
});

describe('wrong usage', () => {
  test.each([
    [['compare'], /Usage: refplot compare <experiment>/],
    [['compare', 'inst'], /unknown command 'inst'\n\(Did you mean ints\?\)/],
    [['compare', 'ints'], /compare what\? name the subjects/],
    [['compare', 'ints', '-t', '2.7'], /compare what\? name the subjects/],
    [['compare', 'ints', '-t', '2.8'], /no target '2\.8'/],
    [['compare', 'ints', ...TWICE, '--range', 'x'], /--range wants how many integers/],
    [['compare', 'ints', ...TWICE, '--facet', '--difference'], /two different charts: choose one/],
    [['compare', 'ints', ...TWICE, '--difference', '--log'], /--difference has no logarithmic axis: differences can be zero or negative/],
    [['compare', 'ints', ...TWICE, '--rnage', '5'], /unknown option '--rnage'\n\(Did you mean --range\?\)/],
    [['compare', 'ints', ...TWICE, '--image', 'nowhere.json'], /cannot read nowhere\.json/],
  ])('%j', (args, message) => {
    writeFileSync(join(folder, 'kept'), '');
    const { status, stdout, stderr } = refplot(...args);
    expect(stderr).toMatch(message);
    expect([status, stdout, readdirSync(folder)]).toEqual([2, '', ['kept']]);
  });
});
