/** `refplot merge` as a user calls it, with files as they may come. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints } from '../schema.ts';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
const schemaOf = (name: string) => JSON.parse(readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8'));
let folder = '';

function refplot(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', input });
  return { status, stdout, stderr };
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-merge-'));
  refplot(['ints', '--range', '8', '-q', '-o', 'a.json']);
  refplot(['letters', '-q', '-o', 'letters.json']);
  const measured = read('a.json').replace('"builtin","origin":"simulated"', '"cpython","origin":"measured"');
  writeFileSync(
    join(folder, 'b.json'),
    measured.replace('"x":5,"y":363', '"x":5,"y":360').replace('"x":6,"y":318,"immortal":false', '"x":6,"y":4294967295,"immortal":true'),
  );
  for (const host of ['linux', 'mac']) {
    mkdirSync(join(folder, host));
    writeFileSync(join(folder, host, 'result.json'), measured);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('two results', () => {
  test('keep counts that start high in the table; beside others they start at nothing in the chart', () => {
    for (const target of ['3.10', '3.11']) refplot(['ints', '--range', '3', '-t', target, '-q', '-o', `${target}.json`]);
    const { stdout, stderr } = refplot(['merge', '3.10.json', '3.11.json', '-f', 'csv']);
    expect(stdout).toMatch(/^3\.11\.7 simulated,0,1000\d{6},false$/m);
    expect(stderr).toMatch(/rebased: 3 counts are less 999,999,999.* in the chart alone/);
    expect(refplot(['merge', '3.10.json', '3.11.json', '--rebase', '-f', 'csv']).stdout).toMatch(/^3\.11\.7 simulated,0,\d{4},false$/m);
  });

  test('one tidy table, the subject in front', () => {
    const { status, stdout, stderr } = refplot(['merge', 'a.json', 'b.json', '-f', 'csv']);
    const lines = stdout.trimEnd().split('\n');
    expect([status, lines[0], lines[1], lines[9], lines.length]).toEqual([
      0,
      'subject,number,refcount,immortal',
      '2.7.18 simulated,0,3838,false',
      '2.7.18 measured,0,3838,false',
      17,
    ]);
    expect(stderr).toBe('2.7.18 measured: 6 of 7 equal to 2.7.18 simulated; 5 by −3 (363 and 360); 1 immortal in one alone\n');
  });

  test('for reading, side by side', () => {
    const { stdout, stderr } = refplot(['merge', 'a.json', 'b.json', '-f', 'table']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^2\.7\.18 measured +8 {2}6 of 7 +5 by −3 \(363 and 360\); 1 immortal in one alone$/m);
    expect(stdout).toMatch(/^ +5 +363 +360$/m);
    expect(stdout).toMatch(/^ +6 +318 +immortal$/m);
  });

  test('JSON fits its schema, and can be merged again', () => {
    const { stdout } = refplot(['merge', 'a.json', 'b.json', '-f', 'json', '-q']);
    const comparison = JSON.parse(stdout);
    const schema = schemaOf('comparison');
    for (const { result } of comparison.members) expect(complaints(result, schemaOf('result'))).toEqual([]);
    schema.properties.members.items.anyOf[0].properties.result = true;
    expect(complaints(comparison, schema)).toEqual([]);
    const again = refplot(['merge', '-', 'a.json', '-f', 'json', '-q'], stdout);
    expect(JSON.parse(again.stdout).members.map(({ label }: { label: string }) => label)).toEqual([
      '2.7.18 simulated, standard input',
      '2.7.18 measured',
      '2.7.18 simulated, a',
    ]);
  });

  test.each(['--facet', '--difference', '--log'])('every format, %s, the same each time, and traceable', (option) => {
    mkdirSync(join(folder, option));
    const files = ['svg', 'png', 'vl.json', 'md', 'txt', 'csv', 'tsv', 'json'].map((extension) => `${option}/m.${extension}`);
    expect(refplot(['merge', 'a.json', 'b.json', option, '-q', ...files.flatMap((file) => ['-o', file])])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(refplot(['check', `./${option}`]).stderr).toBe(`./${option}: 8 files, 8 as a new run writes them\n`);
    expect(read(`${option}/m.svg`)).toContain('"subjects":{"2.7.18 simulated":{"kind":"builtin"');
    expect(read(`${option}/m.svg`)).not.toMatch(/4294967295|4,294,967/);
  });

  test('with no options: the table, a chart and a CSV', () => {
    const { status, stdout, stderr } = refplot(['merge', 'a.json', 'b.json', '--out-dir', 'charts']);
    expect([status, readdirSync(join(folder, 'charts')).sort()]).toEqual([0, ['merge-ints.csv', 'merge-ints.svg']]);
    expect(stdout).toContain('6 of 7');
    expect(stderr).toBe('wrote charts/merge-ints.svg\nwrote charts/merge-ints.csv\n');
  });

  test('subjects of the same name are told apart by their files', () => {
    const { stdout } = refplot(['merge', 'linux/result.json', 'mac/result.json', 'a.json', 'a.json', '-f', 'csv', '-q']);
    const labels = new Set(
      stdout
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/,\d+,\d+,false$/, '')),
    );
    expect([...labels]).toEqual([
      '"2.7.18 measured, linux/result"',
      '"2.7.18 measured, mac/result"',
      '"2.7.18 simulated, no. 1"',
      '"2.7.18 simulated, no. 2"',
    ]);
  });
});

describe('files that are no results', () => {
  const result = (): string => read('a.json');
  test.each([
    ['truncated', () => result().slice(0, 400), /'bad\.json' is not whole JSON\nrefplot writes results/],
    [
      'newer',
      () => result().replace('refplot-result/1', 'refplot-result/2'),
      /has the schema refplot-result\/2, of another refplot; this one reads refplot-result\/1/,
    ],
    ['foreign', () => '{"name":"left-pad"}', /is no result of refplot/],
    ['a list', () => '[1, 2]', /is no result of refplot/],
    ['an image', () => '{"schema":"refplot-image/3"}', /is no result, but has the schema refplot-image\/3/],
    ['without series', () => result().replace('"series"', '"serious"'), /is no whole result: series is not a list/],
    ['with a text for a count', () => result().replace('"y":363', '"y":"363"'), /series\[0\]\.points\[5\]\.y is not a number or null/],
    ['of another kind', () => result().replace('"builtin"', '"jython"'), /subject\.kind is not one of builtin, cpython, pyodide/],
    ['a comparison without members', () => '{"schema":"refplot-comparison/1"}', /members is not a list/],
    [
      'a member without anything',
      () => '{"schema":"refplot-comparison/1","members":[{"label":"a"}]}',
      /members\[0\]\.result is not an object/,
    ],
    ['empty', () => '', /is not whole JSON/],
  ])('%s', (_what, text, message) => {
    writeFileSync(join(folder, 'bad.json'), text());
    const { status, stdout, stderr } = refplot(['merge', 'a.json', 'bad.json', '-o', 'never.svg']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout, readdirSync(folder).includes('never.svg')]).toEqual([2, '', false]);
  });

  test.each([
    [['merge'], /missing required argument 'files'/],
    [['merge', 'a.json', 'nowhere.json'], /cannot read 'nowhere\.json': there is no such file/],
    [['merge', 'linux'], /cannot read 'linux'/],
    [['merge', 'a.json', 'letters.json'], /these are results of ints and letters\nOnly results of one experiment/],
    [['merge', 'a.json', '--facet', '--difference'], /--facet and --difference are two different charts/],
    [['merge', 'a.json', '-f', 'gitbub'], /Did you mean github\?/],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = refplot(args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});
