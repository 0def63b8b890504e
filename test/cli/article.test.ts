/** `refplot article` as a user calls it: the built program in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-article-'));
});

function article(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/refplot.js'), 'article', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('refplot article', () => {
  test('prints all rows and writes the page and the charts that are committed', () => {
    const { status, stdout, stderr } = article();
    expect([status, stdout.match(/^\d+\. /gm)?.length]).toEqual([0, 12]);
    expect(stderr).toMatch(/^simulated: CPython 2\.7\.18/);
    const written = readdirSync(join(folder, 'out')).sort();
    expect(written).toEqual(['article-ints.svg', 'article-letters.svg', 'article.md']);
    for (const name of written) expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe(readFileSync(join(root, 'out', name), 'utf8'));
  });

  test('-f prints one format and writes no file', () => {
    const { status, stdout, stderr } = article('-q', '-f', 'csv');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe('row,title,line,ours,article,verdict');
    expect(stdout).toContain('1,The count of a literal,1,3,3,same by rule\n');
    expect(readdirSync(folder)).toEqual([]);
    expect(JSON.parse(article('-f', 'json').stdout).schema).toBe('refplot-article/1');
  });

  test('-o writes those files only, in the format of their names', () => {
    expect(article('-o', 'page.md', '-o', 'rows.tsv')).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(folder).sort()).toEqual(['page.md', 'rows.tsv']);
    expect(readFileSync(join(folder, 'page.md'), 'utf8')).toMatch(/^# The mystery/);
  });

  test.each([
    [['-f', 'cvs'], /no format 'cvs'.*\n.*csv/],
    [['-o', 'page.doc'], /known extensions/],
    [['-t', '2.6'], /2\.6/],
    [['more'], /argument/],
  ])('%j is a mistake: 2, and no file', (args, message) => {
    const { status, stderr } = article(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an image that changes nothing a rule says leaves the rules', () => {
    const image = join(root, 'src/python/images/data/2.7-modules.json');
    expect(article('-q', '-f', 'csv', '--image', image).status).toBe(0);
  });
});
