/** `--pyodide` as a user calls it: packages that fail, which need no Pyodide, and Pyodide itself where it is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pyodides } from '../python/oracle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin', 'refplot.js');
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'refplot-pyodide-')));
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(file: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: folder, input, encoding: 'utf8', timeout: 100_000, maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

const refplot = (...args: string[]) => run(process.execPath, [bin, ...args]);

/** A package where the user is, whose `loadPyodide` does this. */
function fake(load: string, python = '3.14.2'): void {
  const place = join(folder, 'node_modules', 'pyodide');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{"name": "pyodide", "version": "999.0.0", "main": "pyodide.js"}');
  writeFileSync(join(place, 'pyodide-lock.json'), JSON.stringify({ info: { arch: 'wasm32', python }, packages: {} }));
  writeFileSync(join(place, 'pyodide.js'), `const fs = require('fs');\nexports.loadPyodide = async () => { ${load} };\n`);
}

/** The processes that run in this test's folder, or were told of it. */
const left = (): string => spawnSync('pgrep', ['-f', folder], { encoding: 'utf8' }).stdout;

const START = `fs.writeSync(3, '{"kind": "start"}\\n');`;

describe('a package that', () => {
  test.each([
    ['does not load', 'throw new Error("no WebAssembly")', /Pyodide in .* failed: no WebAssembly\nrefplot: Pyodide 999\.0\.0 ended with 1/],
    [
      'hangs',
      'setInterval(() => {}, 1000); await new Promise(() => {})',
      /Pyodide 999\.0\.0 was ended: it took longer than 2 s\nGive it more/,
    ],
    ['prints garbage', `fs.writeSync(3, 'garbage\\n')`, /Pyodide 999\.0\.0 sent what is no result: "garbage"/],
    ['floods standard output', `${START} for (;;) fs.writeSync(1, 'y'.repeat(65536))`, /was ended: it wrote more than 64 MiB\n$/],
    ['dies in mid-stream', `${START} process.kill(process.pid, 'SIGKILL'); for (;;);`, /Pyodide 999\.0\.0 was killed by SIGKILL/],
    ['ends without a result', 'process.exit(0)', /Pyodide 999\.0\.0 ended with 0 before the program had/],
  ])('%s is told of, with 3', { timeout: 60_000 }, (what, load, message) => {
    fake(load);
    const { status, stdout, stderr } = refplot('ints', '--pyodide', '--timeout', what === 'hangs' ? '2' : '50', '-o', 'x.svg');
    expect(stderr.slice(-200)).toMatch(message);
    expect([status, stdout, readdirSync(folder), left()]).toEqual([3, '', ['node_modules'], '']);
  });

  test('does not say of which Python it is is told of', () => {
    fake('', 'three');
    const { status, stderr } = refplot('ints', '--pyodide');
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/^refplot: the Pyodide in \S+ does not say which Python it is\nInstall it again/),
    ]);
    expect(refplot('list').stdout).toMatch(/^ {2}Pyodide +cannot be used: the Pyodide in \S+ does not say which Python it is$/m);
  });

  test('is listed by its release and its Python', { timeout: 60_000 }, () => {
    fake('');
    expect(refplot('list').stdout).toMatch(/^ {2}Pyodide 999\.0\.0 +\S+\/node_modules\/pyodide {2}CPython 3\.14\.2$/m);
  });

  test('is interrupted while it loads ends with 130, and leaves nothing', { timeout: 30_000 }, async () => {
    fake(`fs.writeFileSync('${folder}/started', ''); for (;;);`);
    const child = spawn(process.execPath, [bin, 'ints', '--pyodide', '-o', 'x.svg'], { cwd: folder });
    const asking = setInterval(() => existsSync(join(folder, 'started')) && child.kill('SIGINT'), 100);
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(130);
    clearInterval(asking);
    expect([readdirSync(folder), left()]).toEqual([['node_modules', 'started'], '']);
  });

  test('is not there: how to install it, with 3; a row of a comparison', { timeout: 60_000 }, () => {
    for (const name of ['bin', 'dist', 'experiments', 'package.json'])
      cpSync(join(root, name), join(folder, 'own', name), { recursive: true });
    const alone = (...args: string[]) => {
      const env = { PATH: '/nowhere', HOME: folder };
      return spawnSync(process.execPath, [join(folder, 'own', 'bin', 'refplot.js'), ...args], { cwd: folder, env, encoding: 'utf8' });
    };
    const { status, stderr } = alone('ints', '--pyodide');
    expect([status, stderr]).toEqual([
      3,
      'refplot: there is no Pyodide here\nInstall it where you are, or with -g for everywhere: npm install pyodide\n',
    ]);
    const compared = alone('compare', 'ints', '--range', '3', '--pyodide', '-f', 'table');
    expect(compared.status).toBe(0);
    expect(compared.stdout).toMatch(/^Pyodide +not measured: there is no Pyodide here \(Install it/m);
    expect(alone('list').stdout).not.toContain('Pyodide');
  });
});

test('run takes one interpreter', () => {
  writeFileSync(join(folder, 'a.py'), '');
  expect(refplot('run', '--pyodide', '--python', 'python3', 'a.py')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^refplot: run takes one interpreter\n/),
  });
});

describe.skipIf(pyodides.length === 0)('Pyodide', { timeout: 120_000 }, () => {
  const script = (source: string, args: readonly string[] = [], input = '') => {
    writeFileSync(join(folder, 'script.py'), source);
    return run(process.execPath, [bin, 'run', '--pyodide', ...args], input);
  };

  test('runs a script as an interpreter does: arguments, input, folder, bytes, figures, status', () => {
    const source = [
      'import os, sys',
      'print(sys.argv, __name__, __file__, sys.path[0] == os.getcwd(), input(), sys.stdin.read())',
      'sys.stdout.flush(); sys.stdout.buffer.write(bytes([233, 10]))',
      'import matplotlib.pyplot as plt',
      'figure, axes = plt.subplots()',
      'axes.plot([1, 2])',
      'open("written.txt", "w").write("here")',
      'sys.exit(7)',
    ].join('\n');
    const { status, stdout, stderr } = script(source, ['script.py', 'a', '-q'], 'one\ntwo\n');
    expect(stdout).toBe("['script.py', 'a', '-q'] __main__ script.py True one two\n\n\u{fffd}\n");
    expect([status, stderr]).toEqual([7, 'wrote out/script.svg\n']);
    expect(readFileSync(join(folder, 'written.txt'), 'utf8')).toBe('here');
  });

  test('shows the traceback as it is, and ends with 1', () => {
    const { status, stderr } = script('def half():\n    return 1 / 0\nhalf()\n', ['script.py']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Traceback \(most recent call last\):\n {2}File "script\.py", line 3, in <module>\n/);
    expect(stderr).toMatch(/ZeroDivisionError: division by zero\n$/);
  });

  test('is ended in time and when it floods, and its output may be closed', () => {
    const endless = script('while True: pass\n', ['--timeout', '8', 'script.py']);
    expect([endless.status, endless.stderr]).toEqual([
      3,
      expect.stringMatching(/^refplot: Pyodide \S+ was ended: it took longer than 8 s\n/),
    ]);
    const flood = script('while True: print("y" * 100000)\n', ['-q', 'script.py']);
    expect([flood.status, flood.stderr]).toEqual([3, expect.stringMatching(/was ended: it wrote more than 64 MiB\n$/)]);
    writeFileSync(join(folder, 'script.py'), 'while True: print("y")\n');
    const head = run('sh', ['-c', `'${process.execPath}' '${bin}' run --pyodide script.py | head -1`]);
    expect(head).toEqual({ status: 0, stdout: 'y\n', stderr: '' });
    expect(left()).toBe('');
  });

  test('needs no network', () => {
    if (spawnSync('unshare', ['--net', 'true']).status !== 0) return console.log('no network namespaces here: nothing shown');
    const { status, stdout } = run('unshare', ['--net', process.execPath, bin, 'ints', '--pyodide', '--range', '2', '-f', 'csv', '-q']);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^number,refcount,immortal\n0,\d+,true\n1,\d+,true\n$/)]);
  });

  test('is compared with the built-in runtime, merged, and its chart checked', () => {
    const { status, stdout, stderr } = refplot('compare', 'ints', '--range', '20', '--pyodide', '--count', 'holders', '-f', 'csv');
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^3\.\d+\.\d+ Pyodide, holders: \d+ of 20 equal to 2\.7\.18 simulated, holders/),
    ]);
    expect(stdout.match(/Pyodide, holders",\d+,\d+,false$/gm)).toHaveLength(20);
    refplot('letters', '--pyodide', '-q', '-o', 'p.json');
    refplot('letters', '-q', '-o', 'b.json');
    expect(refplot('merge', 'p.json', 'b.json', '-f', 'csv').status).toBe(0);
    const { subject } = JSON.parse(readFileSync(join(folder, 'p.json'), 'utf8'));
    expect(subject).toMatchObject({ kind: 'pyodide', origin: 'measured', packages: { pyodide: expect.any(String) }, flags: ['-I'] });
    mkdirSync(join(folder, 'charts'));
    refplot('letters', '--pyodide', '--count', 'holders', '-q', '-o', 'charts/p.svg');
    expect(refplot('check', 'charts')).toMatchObject({ status: 0, stderr: 'charts: 1 files, 1 as a new run writes them\n' });
    const other = readFileSync(join(folder, 'charts', 'p.svg'), 'utf8')
      .replace(/"pyodide":"[^"]*"/, '"pyodide":"1.0"')
      .replace('<path', '<path id="x"');
    writeFileSync(join(folder, 'charts', 'p.svg'), other);
    expect(refplot('check', 'charts').stdout).toMatch(
      /cannot be checked here: measured on Python 3\.\S+ with pyodide 1\.0; here it is Python/,
    );
  });
});
