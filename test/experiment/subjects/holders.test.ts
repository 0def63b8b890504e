/**
 * Holders found by walking a real interpreter's heap: those of objects whose holders are known, nearly all of the true count where that can
 * be had, and the article's curve where not. `REFPLOT_RECORD=1` writes the tables of docs/holders.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runPython } from '../../../src/experiment/subjects/cpython.ts';
import { cpython, type Interpreter } from '../../../src/experiment/subjects/interpreter.ts';
import type { Program } from '../../../src/experiment/subjects/program.ts';
import { foundPyodide } from '../../../src/experiment/subjects/pyodide.ts';
import { HELD_BY_C } from '../../../src/result/holders.ts';
import type { Point } from '../../../src/result/result.ts';
import { interpreterOf } from '../../python/oracle.ts';
import { silentProgram } from './program.ts';

const RELEASES = ['2.7.18', '3.6.15', '3.7.16', '3.8.18', '3.9.18', '3.10.13', '3.11.7', '3.12.1', '3.13.0'];
const here = RELEASES.filter((release) => interpreterOf(release) !== null);
for (const release of RELEASES) if (!here.includes(release)) console.log(`no CPython ${release} here: its holders are not counted`);

const PYODIDE = 'Pyodide';
const REPORT = fileURLToPath(new URL('../../../docs/holders.md', import.meta.url));
const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const minorOf = (release: string): number => Number(release.split('.')[1]);
/** Whether the release has a true count of what is shared by all. */
const countsAll = (release: string): boolean => release.startsWith('2') || minorOf(release) <= 10;

const pyodide = foundPyodide();
if (pyodide === undefined) console.log('no Pyodide here: its holders are not counted');

async function run(release: string, program: Program) {
  const interpreter = release === PYODIDE ? (pyodide as Interpreter) : cpython(interpreterOf(release) as string);
  const { result } = await runPython(program, { interpreter, flags: null, timeoutMs: 60_000 });
  return result;
}

const own = (source: string, count: 'references' | 'holders', stdout = (_text: string): void => {}): Program => ({
  ...silentProgram('ints', 'module', {}, count),
  source,
  filename: 'program.py',
  stdout,
});

/** The lines that a program prints. */
async function printed(release: string, source: string, count: 'references' | 'holders'): Promise<string[]> {
  let text = '';
  await run(
    release,
    own(source, count, (part) => {
      text += part;
    }),
  );
  return text.trim().split('\n');
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
const found = ({ y }: Point): number => y;
const held = ({ holders = [] }: Point, kind: string): number => holders.find((each) => each.kind === kind)?.count ?? 0;
const rest = (point: Point): number => held(point, HELD_BY_C);

/** The share of the true count that is found, in percent. */
const share = (points: readonly Point[]): number => (100 * sum(points.map(found))) / sum(points.map((point) => found(point) + rest(point)));

/** Up to 3.10 the caller's value stack has the arguments of Python functions, too; no walk reaches it. */
const ON_THE_STACK = /^(cell|three times in a function|deep|locals\(\)) /;

/** The kinds of all holders of `points`, the most first, as a table's rows. */
function kindRows(groups: readonly (readonly Point[])[]): string {
  const kinds = new Set(groups.flat().flatMap(({ holders = [] }) => holders.map(({ kind }) => kind)));
  const rows = [...kinds].map((kind) => ({ kind, counts: groups.map((points) => sum(points.map((point) => held(point, kind)))) }));
  rows.sort((left, right) => sum(right.counts) - sum(left.counts) || (left.kind < right.kind ? -1 : 1));
  return rows.map(({ kind, counts }) => `| ${kind} | ${counts.map((count) => count.toLocaleString('en')).join(' | ')} |\n`).join('');
}

/** Puts rows in the place of those of the page's table whose first cell begins alike. */
function writeRows(head: string, rows: string): void {
  const page = readFileSync(REPORT, 'utf8');
  const start = page.indexOf(head);
  const from = page.indexOf('---|\n', start) + '---|\n'.length;
  const end = page.slice(from).search(/^(?!\|)/m);
  writeFileSync(REPORT, page.slice(0, from) + rows + page.slice(from + end));
}

const SHARES = '| CPython | integers';
const KINDS = '| held by | integers';

describe.each(here)('CPython %s', (release) => {
  test('an object whose holders are known has as many as the interpreter counts', { timeout: 60_000 }, async () => {
    const source = file('known_holders.py');
    const [walked, counted] = [await printed(release, source, 'holders'), await printed(release, source, 'references')];
    const kept = (lines: readonly string[]): readonly string[] =>
      countsAll(release) ? lines.filter((line) => !ON_THE_STACK.test(line)) : lines;
    expect(counted.length).toBeGreaterThan(30);
    expect(kept(walked)).toEqual(kept(counted));
  });

  test('integers, letters and words', { timeout: 120_000 }, async () => {
    const { series, notes, subject } = await run(release, own(file('shares.py'), 'holders'));
    const [integers, letters, words] = series.map(({ points }) => points) as [readonly Point[], readonly Point[], readonly Point[]];
    expect(subject.count).toBe('holders');
    // A note would say that more was found than there is.
    expect(notes.filter(({ code }) => code === 'overcounted')).toEqual([]);
    for (const point of [...integers, ...letters, ...words]) {
      expect(sum((point.holders ?? []).filter(({ kind }) => kind !== HELD_BY_C).map(({ count }) => count))).toBe(point.y);
    }
    expect([integers, letters, words].map((points) => points.length)).toEqual([500, 26, 150]);
    expect(share(integers)).toBeGreaterThan(99);
    expect(share(letters)).toBeGreaterThan(99);
    expect(share(words)).toBeGreaterThan(97);
    const shares = (countsAll(release) ? [integers, letters, words] : [integers.slice(257)]).map((points) => share(points).toFixed(1));
    if (process.env.REFPLOT_RECORD === '1') {
      rows.set(release, `| ${release} | ${[...shares, '–', '–', '–'].slice(0, 3).join(' | ')} |\n`);
      writeRows(SHARES, [...rows.values()].join(''));
      if (release === '3.10.13') writeRows(KINDS, kindRows([integers, letters, words]));
    }
    const told =
      new RegExp(`^\\| ${release.replaceAll('.', '\\.')} \\| (.*) \\|$`, 'm').exec(readFileSync(REPORT, 'utf8'))?.[1]?.split(' | ') ?? [];
    // Which names the cache of look-ups has depends on where they lie in memory.
    for (const [index, each] of shares.entries()) expect(Math.abs(Number(told[index]) - Number(each))).toBeLessThan(0.5);
  });

  test('0 and 1 have many, large numbers few, and none is immortal', { timeout: 60_000 }, async () => {
    const { series } = await run(release, silentProgram('ints', 'module', {}, 'holders'));
    const points = series[0]?.points ?? [];
    expect(points.some(({ immortal }) => immortal)).toBe(false);
    expect(points.slice(0, 2).every(({ y }) => y > 80)).toBe(true);
    expect(Math.max(...points.slice(300).map(found))).toBeLessThan(6);
  });
});

test.skipIf(pyodide === undefined)('on Pyodide as many as it counts, of what is not immortal', { timeout: 120_000 }, async () => {
  const source = file('known_holders.py');
  expect(await printed(PYODIDE, source, 'holders')).toEqual(await printed(PYODIDE, source, 'references'));
  const { series, notes } = await run(PYODIDE, silentProgram('ints', 'module', { range: '0:400:10' }, 'holders'));
  expect(notes).toEqual([]);
  expect(series[0]?.points[0]?.y).toBeGreaterThan(200);
  // A local that is lent has one holder.
  expect(series[0]?.points.slice(-5).map(found)).toEqual([1, 1, 1, 1, 1]);
});

const rows = new Map<string, string>();
