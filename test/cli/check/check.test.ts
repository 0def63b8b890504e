/** `refplot check` as a user calls it: on folders as they were written, and with one thing changed. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../../bin/refplot.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-check-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function refplot(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const at = (...names: string[]): string => join(folder, ...names);

/** Changes the text of a file in out/. */
function change(name: string, pattern: RegExp | string, replacement: string): void {
  const text = readFileSync(at('out', name), 'utf8');
  const changed = text.replace(pattern, replacement);
  expect(changed).not.toBe(text);
  writeFileSync(at('out', name), changed);
}

const FORMATS = ['svg', 'csv', 'tsv', 'md', 'txt', 'json', 'vl.json', 'png', 'html'];

function writeAll(): void {
  mkdirSync(at('out'));
  refplot('ints', '--range', '12', '-q', ...FORMATS.flatMap((format) => ['-o', `out/small.${format}`]));
}

describe('files that are as they were', () => {
  test('of every format', () => {
    writeAll();
    const before = readdirSync(at('out'));
    const { status, stdout, stderr } = refplot('check');
    expect([status, stdout, stderr]).toEqual([0, '', `out: ${FORMATS.length} files, ${FORMATS.length} as a new run writes them\n`]);
    expect([readdirSync(folder), readdirSync(at('out'))]).toEqual([['out'], before]);
  });

  test('of a script that saves figures, draws others and has arguments', () => {
    writeFileSync(
      at('plot.py'),
      'import sys\nimport matplotlib.pyplot as plt\nprint "printed"\nplt.plot([1, len(sys.argv)], "o")\nplt.savefig("saved.svg", dpi=50)\n' +
        'plt.figure()\nplt.plot([3, 4])\nplt.figure()\nplt.bar([1], [2])\n',
    );
    refplot('run', '-q', '--log', 'plot.py', '--', '-x');
    expect(readdirSync(at('out')).sort()).toEqual(['plot-2.svg', 'plot.svg', 'saved.svg']);
    expect(refplot('check')).toEqual({ status: 0, stdout: '', stderr: 'out: 3 files, 3 as a new run writes them\n' });
    writeFileSync(at('plot.py'), readFileSync(at('plot.py'), 'utf8').replace('[3, 4]', '[3, 5]'));
    const changed = refplot('check');
    expect(changed.status).toBe(1);
    expect(changed.stdout).toMatch(/^out\/plot\.svg differs\n {2}description: y by x, 2 points, largest 4 at 1.* → .*largest 5 at 1/);
  });

  test('in folders below, and of the article', () => {
    refplot('article', '-q', '--out-dir', 'out/article');
    refplot('keywords', 'python', '-q', '--out-dir', 'out/words');
    expect(refplot('check').stderr).toBe('out: 5 files, 5 as a new run writes them\n');
  });
});

test('ledgers, bills and disassemblies', () => {
  mkdirSync(at('out'));
  writeFileSync(at('program.py'), 'x = [7]\ny = x\ndel y\n');
  refplot('trace', 'program.py', '--object', 'x', '-q', '-o', 'out/x.svg', '-o', 'out/x.csv', '-o', 'out/x.html');
  refplot('trace', 'program.py', '-q', '-o', 'out/ledger.json', '-o', 'out/ledger.md');
  refplot('explain', '-q', '-o', 'out/bill.json', '-o', 'out/bill.dot', '--', '-5');
  refplot('dis', '--command', 'print 1', '-q', '-o', 'out/code.json', '-o', 'out/code.txt');
  expect(refplot('check')).toEqual({ status: 0, stdout: '', stderr: 'out: 9 files, 9 as a new run writes them\n' });
});

describe('drift', () => {
  test.each([
    ['small.csv', /^5,\d+/m, '5,1', /^out\/small\.csv differs\n {2}number 5: 1 → 363\n$/],
    ['small.csv', /^5,.*\n/m, '', /number 5: new: 363\n$/],
    ['small.tsv', /$/, '12\t7\tfalse\n', /number 12: gone: 7\n$/],
    ['small.json', /"x":5,"y":363/, '"x":5,"y":362', /series\[0\]\.points\[x=5\]\.y: 362 → 363\n$/],
    ['small.vl.json', '363', '362', /x=5\]\.y: 362 → 363\n$/],
    ['small.html', ',363,', ',362,', /^out\/small\.html differs\n {2}number 5: 362 → 363\n$/],
    ['small.html', '<h1>', '<h1 id="top">', /line \d+: <div><h1 id="top">/],
    ['small.md', '363', '362', /line 8: \| 5 \| 362 \| → \| 5 \| 363 \|\n$/],
    ['small.svg', 'captured 20', 'captured 19', /subject\.images\[0\]\.provenance: .*captured 19.* → .*captured 20/],
    ['small.svg', '>number</text>', '>letter</text>', /text \d+: letter → number\n$/],
    ['small.svg', /translate\((\d)/, 'translate(9$1', /shape \d+: translate\(9.* → translate\(|differs/],
  ])('%s with %s', (name, pattern, replacement, message) => {
    writeAll();
    change(name, pattern, replacement);
    const { status, stdout, stderr } = refplot('check');
    expect(stdout).toMatch(message);
    expect([status, stderr]).toEqual([1, `out: ${FORMATS.length} files, ${FORMATS.length - 1} as a new run writes them, 1 different\n`]);
  });

  test('a picture with one byte more', () => {
    writeAll();
    appendFileSync(at('out', 'small.png'), 'x');
    const { status, stdout } = refplot('check', '-q');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^out\/small\.png differs\n {2}its bytes: (\d+) bytes → \d+ bytes\n$/);
  });

  test('many differences are counted', () => {
    refplot('ints', '-q');
    change('ints.csv', /^(\d+),\d/gm, '$1,9');
    expect(refplot('check').stdout.split('\n')).toHaveLength(1 + 10 + 1 + 1);
  });

  test('a script that is gone', () => {
    writeFileSync(at('plot.py'), 'import matplotlib.pyplot as plt\nplt.plot([1])\n');
    refplot('run', '-q', 'plot.py');
    rmSync(at('plot.py'));
    const { status, stdout } = refplot('check');
    expect([status, stdout]).toEqual([1, "out/plot.svg cannot be made again: there is no file 'plot.py'\n"]);
  });
});

/** A chart that says it comes from `command`. */
function plant(command: readonly string[]): void {
  mkdirSync(at('out'));
  const origin = JSON.stringify({ generator: 'refplot', command }).replaceAll('"', '&quot;');
  writeFileSync(at('out', 'a.svg'), `<svg><metadata>${origin}</metadata></svg>`);
}

test('Ctrl-C ends the run that it waits for, and leaves nothing behind', async () => {
  plant(['run', 'loop.py']);
  writeFileSync(at('loop.py'), 'open = 1\nwhile True:\n    pass\n');
  mkdirSync(at('tmp'));
  const check = spawn(process.execPath, [bin, 'check'], { cwd: folder, env: { ...process.env, TMPDIR: at('tmp') } });
  while (readdirSync(at('tmp')).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  check.kill('SIGINT');
  expect(await once(check, 'exit')).toEqual([130, null]);
  expect(readdirSync(at('tmp'))).toEqual([]);
});

describe('what cannot be checked', () => {
  test('files that say nothing are listed', () => {
    refplot('ints', '--range', '3', '-q');
    writeFileSync(at('out', 'README.md'), '# Charts\n');
    writeFileSync(at('out', 'alone.csv'), 'number,refcount,immortal\n');
    writeFileSync(at('out', 'other.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><metadata>{"generator":"other"}</metadata></svg>');
    const { status, stderr } = refplot('check');
    expect(status).toBe(0);
    for (const name of ['README.md', 'alone.csv', 'other.svg'])
      expect(stderr).toContain(`out/${name} says nothing of where it comes from\n`);
    expect(stderr).toContain('out: 5 files, 2 as a new run writes them, 3 not traced\n');
  });

  test.each([
    [['ints', '--output', 'planted.svg'], 'its command says where to write'],
    [['ints', '--out-dir=planted'], 'its command says where to write'],
    [['ints', '-oplanted.svg'], 'its command says where to write'],
    [['ints', '--python', './planted'], 'its command names an interpreter by a path'],
    [['ints', '--python', 'python3', '--python-flags', '-c "…"'], 'its command gives an interpreter flags of its own'],
    [['run', '--python', 'python3', 'planted.py'], 'its command runs a script outside of the sandbox'],
    [['run', '--pyodide', 'planted.py'], 'its command runs a script outside of the sandbox'],
    [['run', '-'], 'its input came from standard input'],
    [['capture', '--python', 'python2.7'], "'refplot capture' makes no charts or tables"],
  ])('a file that names %j is not run', (command, reason) => {
    plant(command);
    const { status, stdout } = refplot('check');
    expect([status, stdout]).toEqual([3, `out/a.svg cannot be checked here: ${reason}\n`]);
    expect(existsSync(at('planted.svg'))).toBe(false);
  });

  test.each([
    [['check', 'nowhere'], /there is no folder 'nowhere'/],
    [['check', 'file'], /'file' is not a folder/],
    [['check', 'empty'], /no file in 'empty' says where it comes from/],
    [['check', 'tables'], /^tables\/a\.csv says nothing of where it comes from\nrefplot: no file in 'tables' says where it comes from/],
  ])('%j', (args, message) => {
    writeFileSync(at('file'), '');
    mkdirSync(at('empty'));
    mkdirSync(at('tables'));
    writeFileSync(at('tables', 'a.csv'), 'number,refcount,immortal\n');
    const { status, stdout, stderr } = refplot(...args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});
