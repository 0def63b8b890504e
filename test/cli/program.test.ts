/** The command line as a user calls it: the built program in a process of its own. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-cli-'));
});

function refplot(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('an experiment', () => {
  test('prints its table and writes a chart and a table', () => {
    const { status, stdout, stderr } = refplot('ints', '--range', '3');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^number\s+refcount\n\s+0\s+\d{4}\n\s+1\s+\d{4}\n\s+2\s+\d+\n/);
    expect(stderr).toContain('simulated: CPython 2.7.18');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['ints.csv', 'ints.svg']);
  });

  test('0 and 1 exceed 3000 and x exceeds 1100', () => {
    const ints = refplot('ints', '-f', 'csv')
      .stdout.split('\n')
      .map((line) => Number(line.split(',')[1]));
    expect(ints[1]).toBeGreaterThan(3000);
    expect(ints[2]).toBeGreaterThan(3000);
    expect(Number(/^x,(\d+),/m.exec(refplot('letters', '-f', 'csv').stdout)?.[1])).toBeGreaterThan(1100);
  });

  test('with -f prints that format and writes nothing', () => {
    const { status, stdout } = refplot('letters', '--upper', '-f', 'csv', '-q');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^letter,refcount,immortal\nA,\d+,false\nB,\d+,false\n/);
    expect(stdout.trim().split('\n')).toHaveLength(27);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('with -o writes those files only, each in the format of its name', () => {
    const files = ['a.svg', 'a.csv', 'a.tsv', 'a.json', 'a.md', 'a.vl.json', 'a.png'];
    const { status, stdout } = refplot('keywords', 'python', 'zebra', '-q', ...files.flatMap((file) => ['-o', file]));
    expect([status, stdout]).toEqual([0, '']);
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toMatch(/^word,refcount,immortal\npython,\d+,false\nzebra,\d+,false\n$/);
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).subject).toMatchObject({
      kind: 'builtin',
      origin: 'simulated',
      version: '2.7.18',
    });
  });

  test('-f is for standard output where -o names it, and prints once', () => {
    const { status, stdout } = refplot('keywords', 'python', '-q', '-f', 'csv', '-o', '-');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^word,refcount,immortal\npython,\d+,false\n$/);
  });

  test('--source prints the program with its options applied', () => {
    const { stdout } = refplot('ints', '--range', '-5:1100:3', '--source');
    expect(stdout).toContain('\nnumbers = range(-5, 1100, 3)  # --range');
    expect(stdout.split('\n')).toHaveLength(readFileSync(new URL('../../experiments/ints.py', import.meta.url), 'utf8').split('\n').length);
  });

  test('gives the same bytes on every run', () => {
    refplot('letters', '-q', '-o', 'one.svg');
    refplot('letters', '-q', '-o', 'two.svg');
    expect(readFileSync(join(folder, 'one.svg'), 'utf8')).toBe(readFileSync(join(folder, 'two.svg'), 'utf8'));
  });

  test.each(['ints --range 100000 -f csv -q', 'trace --help'])('a pipe that closes ends it quietly: %s', (args) => {
    const { status, stderr } = spawnSync('sh', ['-c', `'${process.execPath}' '${bin}' ${args} | head -1`], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('a program that takes too many steps is ended with a Python error', () => {
    const { status, stderr } = refplot('ints', '--range', '5000', '--max-steps', '1000');
    expect(status).toBe(1);
    expect(stderr).toContain('Traceback (most recent call last):');
    expect(stderr).toContain('RuntimeError: refplot: the program exceeded its limit of steps');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('wrong usage', () => {
  test.each([
    [['inst'], 2, /unknown command 'inst'\n\(Did you mean ints\?\)/],
    [['ints', '--rnage', '5'], 2, /unknown option '--rnage'\n\(Did you mean --range\?\)/],
    [['ints', '--range', 'abc'], 2, /--range wants how many integers, or START:STOP\[:STEP\], such as 500 or -5:1100:3; not 'abc'/],
    [['ints', '--range', '-5'], 2, /there is no integer in '-5'/],
    [['ints', '--range', '1e400'], 2, /not '1e400'/],
    [['ints', '--range', '0'], 2, /there is no integer in '0'/],
    [['ints', '--range', '5:1'], 2, /there is no integer in '5:1'/],
    [['ints', '--range', '1:9:0'], 2, /the step must not be 0/],
    [['ints', '--range', '9999999999'], 2, /more than 50000000/],
    [['ints', '-t', '2.8'], 2, /no target '2.8'; this refplot has 2.7, .*\nDid you mean 2.7\?/],
    [['ints', '-f', 'cvs'], 2, /no format 'cvs'[^\n]*\nDid you mean csv\?/],
    [['ints', '-o', 'a.xyz'], 2, /a\.xyz/],
    [['ints', '--mode', 'scirpt'], 2, /Allowed choices are script, module/],
    [['letters', '--alphabet', ''], 2, /--alphabet wants at least one character/],
    [['ints', 'more'], 2, /too many arguments/],
    [['ints', '-o', 'missing/a.csv'], 4, /there is no folder 'missing'/],
    [['capture', '--python', 'python9.9', '-o', 'a.json'], 3, /no interpreter 'python9.9'/],
    [['capture', '--python', 'python2.7', '-o', 'a.txt'], 2, /an image is a \.json file/],
    [['capture'], 2, /required option '-o, --output/],
    [['capture', '-o', 'a.json'], 2, /^refplot: give either --python INTERPRETER or --pyodide/],
  ] as const)('%j', (args, code, message) => {
    const { status, stdout, stderr } = refplot(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout]).toEqual([code, '']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['truncated', '{"schema":"refplot-image/3","ki', /is not whole JSON/],
    ['another schema', '{"schema":"refplot-image/9"}', /has the schema "refplot-image\/9"; this refplot reads refplot-image\/3/],
    ['another version', '{"schema":"refplot-image/3","target":"3.8"}', /is an image of Python 3.8; the target is 2.7/],
    ['no image', '[1, 2]', /is not a heap image/],
    [
      'incomplete',
      '{"schema":"refplot-image/3","target":"2.7","images":[{"image":"bare","ints":{"0":1}}]}',
      /lacks some of an image's fields/,
    ],
  ])('an image that is %s', (_what, text, message) => {
    writeFileSync(join(folder, 'image.json'), text);
    const { status, stderr } = refplot('ints', '--image', 'image.json');
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['image.json']);
  });

  test('an image that is not there', () => {
    const { status, stderr } = refplot('ints', '--image', 'nowhere.json');
    expect([status, stderr.includes('cannot read nowhere.json')]).toEqual([2, true]);
  });

  test.skipIf(process.getuid?.() === 0)('an output folder that cannot be written', () => {
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    expect(refplot('ints', '--out-dir', 'locked').status).toBe(4);
  });

  test('an output folder that is a file', () => {
    writeFileSync(join(folder, 'file'), 'kept');
    const { status, stderr } = refplot('ints', '--range', '5', '--out-dir', 'file');
    expect(status).toBe(4);
    expect(stderr).toContain("cannot make the folder 'file'");
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
  });
});

describe('help', () => {
  test.each([['--help'], ['ints', '--help'], ['letters', '--help'], ['keywords', '--help'], ['list', '--help'], ['capture', '--help']])(
    '%s %s shows usage and examples',
    (...args) => {
      const { status, stdout } = refplot(...args.filter((arg) => arg !== undefined));
      expect(status).toBe(0);
      expect(stdout).toContain('Usage: refplot');
      expect(stdout.match(/^ {2}\$ refplot /gm)?.length).toBeGreaterThanOrEqual(2);
    },
  );

  test('--version is that of package.json', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(refplot('--version').stdout).toBe(`${version}\n`);
  });

  test('list names experiments and targets', () => {
    const { status, stdout } = refplot('list');
    expect(status).toBe(0);
    for (const name of ['ints', 'letters', 'keywords', '2.7', 'matplotlib.pyplot']) expect(stdout).toContain(name);
    expect(stdout).toMatch(/^Bytecode\n {2}dis -t {2}2\.7, 3\.6, .*3\.1\d$/m);
    expect(stdout).toMatch(/^ {2}2\.7 +bare interpreter; layers: \d+ modules of the standard library, matplotlib, matplotlib\.pyplot$/m);
  });

  test('list --layers names each module whose import is counted', () => {
    expect(refplot('list', '--layers').stdout.split('\n')).toEqual(
      expect.arrayContaining(['2.7  json', '3.10  json', '3.13  unittest.case']),
    );
  });

  test('list says what each interpreter is, and why a broken one cannot be used', () => {
    const [broken, fake] = [join(folder, 'python9.8'), join(folder, 'python9.9')];
    writeFileSync(broken, '#!/bin/sh\necho no library >&2\nexit 7\n');
    writeFileSync(fake, '#!/bin/sh\necho refplot 9.9.1 cpython 1 1 1\n');
    for (const file of [broken, fake]) chmodSync(file, 0o755);
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    const { stdout, status } = spawnSync(process.execPath, [bin, 'list'], { cwd: folder, encoding: 'utf8', env });
    expect(status).toBe(0);
    expect(stdout).toContain(`${fake}  CPython 9.9.1, matplotlib`);
    expect(stdout).toMatch(/python9\.8 .*cannot be used: .*ended with 7: no library/);
  });
});
