/** `refplot explain` as a user calls it: the built program in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { interpreterOf } from '../python/oracle.ts';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-explain-'));
});

function explain(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'explain', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('the article’s literal: its three references, and that the third is not the call', () => {
  expect(explain('1556778')).toEqual({
    status: 0,
    stderr: '',
    stdout: [
      'sys.getrefcount(1556778) is 3 on Python 2.7.18, script mode',
      '',
      'references  held as         where',
      '         1  constant        co_consts[2] of <module>, <expression>',
      '         1  value stack     the argument of getrefcount',
      "         1  parser's arena  literal in line 1 of <expression>",
      '----------',
      '         3',
      '',
      'note: the article calls the third reference "the getrefcount method itself"; it is the parser\'s arena: ' +
        'with --mode module, where there is none, the count is 2',
      '',
    ].join('\n'),
  });
  expect(explain('1556778', '--mode', 'module').stdout).toMatch(/^sys\.getrefcount\(1556778\) is 2 on Python 2\.7\.18, module mode\n/);
});

test('--setup runs a program before; what it prints is no data', () => {
  writeFileSync(join(folder, 'setup.py'), 'print "hello"\nimport sys\ndata = {"key": [98765]}\nsys.getrefcount(data)');
  const { status, stdout, stderr } = explain("data['key'][0]", '--setup', 'setup.py', '-f', 'csv');
  expect([status, stderr]).toEqual([0, 'hello\n']);
  expect(stdout).toBe(
    [
      'references,holder,where',
      "1,list item,data['key'][0]",
      '1,constant,"co_consts[3] of <module>, setup.py"',
      '1,value stack,the argument of getrefcount',
      "1,parser's arena,literal in line 3 of setup.py",
      '',
    ].join('\n'),
  );
});

test('--source prints the program, which Python runs as it stands', () => {
  writeFileSync(join(folder, 'setup.py'), 'data = []');
  expect(explain('data # mine', '--setup', 'setup.py', '--source').stdout).toBe(
    'data = []\nimport sys; print(sys.getrefcount(data # mine\n))\n',
  );
});

test('files have the format of their names', () => {
  const files = ['a.csv', 'a.dot', 'a.json', 'a.md', 'a.mmd', 'a.tsv', 'a.txt'];
  expect(explain('-5', '-q', ...files.flatMap((file) => ['-o', file]))).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readdirSync(folder).sort()).toEqual(files);
  expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toMatchObject({
    schema: 'refplot-bill/1',
    type: 'int',
    expression: '-5',
  });
  expect(readFileSync(join(folder, 'a.dot'), 'utf8')).toMatch(/^digraph bill \{\n/);
});

test('a captured image brings the holders beside it', () => {
  const data = fileURLToPath(new URL('../../src/python/images/data/', import.meta.url));
  for (const [from, to] of [
    ['2.7-bare.json', 'mine.json'],
    ['2.7-bare.holders.json', 'mine.holders.json'],
  ] as const) {
    writeFileSync(join(folder, to), readFileSync(join(data, from)));
  }
  expect(explain('0', '--image', 'mine.json').stdout).toContain('96  dict values          1 dict in sysconfig\n');
});

describe('what goes wrong', () => {
  test.each([
    [['1 +* 2'], 1, /^ {2}File "<expression>", line 1\n {4}1 \+\* 2\n {7}\^\nSyntaxError: invalid syntax\n$/],
    [['1/0'], 1, /^Traceback \(most recent call last\):\n(.*\n)+ZeroDivisionError: integer division or modulo by zero\n$/],
    [['1, 2'], 1, /TypeError: getrefcount\(\) takes exactly one argument \(2 given\)\n$/],
    [['x', '--setup', 'bad.py'], 1, /^ {2}File "bad\.py", line 2\n {4}def f\(:\n {10}\^\nSyntaxError: invalid syntax\n$/],
    [['x', '--setup', 'exit.py'], 1, /^refplot: the program ended before it came to the expression\n$/],
    [['1', '--setup', 'missing.py'], 2, /^refplot: there is no file 'missing\.py'\n/],
    [['1', '-f', 'dto'], 2, /no format 'dto'[^\n]*\nDid you mean dot\?/],
    [['1', '-o', 'a.svg'], 2, /cannot tell the format of 'a\.svg'/],
    [['1', '-t', '3.99'], 2, /no target '3\.99'/],
    [[], 2, /missing required argument 'expr'/],
  ] as const)('%j', (args, code, message) => {
    writeFileSync(join(folder, 'bad.py'), '1\ndef f(:\n');
    writeFileSync(join(folder, 'exit.py'), 'import sys\nsys.exit()\n');
    const { status, stdout, stderr } = explain(...args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([code, '']);
  });
});

test('--help shows examples', () => {
  expect(explain('--help').stdout.match(/^ {2}\$ refplot explain /gm)).toHaveLength(5);
});

describe.each(['2.7.18', '3.10.13', '3.13.0'])('on a real interpreter, %s', (release) => {
  const python = interpreterOf(release) as string;

  test.skipIf(python === null)('the kinds of the holders add up to what sys.getrefcount returns', () => {
    writeFileSync(join(folder, 'setup.py'), 'print("hello")\nnumber = int("98765")\ndata = {"key": [number, number]}');
    const { status, stdout, stderr } = explain('number', '--setup', 'setup.py', '--mode', 'module', '--python', python);
    expect([status, stderr]).toEqual([0, 'hello\n']);
    expect(stdout).toBe(
      [
        `sys.getrefcount(number) (98765) is 4 on Python ${release}, module mode`,
        '',
        'references  held as               where',
        '         2  list item',
        '         1  argument of the call',
        '         1  dict value',
        '----------',
        '         4',
        '',
      ].join('\n'),
    );
  });

  test.skipIf(python === null)('of what all share, what C code holds is told, or that there is no count', () => {
    const { status, stdout } = explain('0', '--python', python);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    const [references] = /\d+(?= references| on Python)/.exec(stdout) ?? [];
    expect(lines.at(-2)?.trim()).toBe(references);
    expect(Number(references)).toBeGreaterThan(150);
    if (release === '3.13.0') expect(lines[0]).toBe(`${references} references to 0 are found on Python 3.13.0, which has no count of it`);
    else expect(stdout).toMatch(/^ +1 {2}C code {2,}variables in C/m);
  });

  test.skipIf(python === null)('an expression that fails says so in its own words', () => {
    const { status, stdout, stderr } = explain('nothing', '--python', python);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/NameError: name 'nothing' is not defined\n$/);
  });
});

test('one real interpreter is explained', () => {
  const { status, stderr } = explain('0', '--python', 'python3.8', '--python', 'python3.9');
  expect([status, stderr]).toEqual([2, 'refplot: explain takes one interpreter\n']);
});
