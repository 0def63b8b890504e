/** `refplot run` as a user calls it: text, exit codes, arguments, input, charts. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'refplot-run-')));
});

/** Runs a script of this text, called `script.py`. */
function runScript(source: string, { options = [], args = [], input = '' }: { options?: string[]; args?: string[]; input?: string } = {}) {
  writeFileSync(join(folder, 'script.py'), source);
  return run([...options, 'script.py', ...args], input);
}

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'run', ...args], { cwd: folder, encoding: 'utf8', input });
  return { status, stdout, stderr };
}

const PLOT = 'import matplotlib.pyplot as plt\n';

describe('a script', () => {
  test('prints on standard output what Python prints, and nothing else', () => {
    expect(runScript('print "a", 1\nprint "open",\n')).toEqual({ status: 0, stdout: 'a 1\nopen\n', stderr: '' });
    expect(readdirSync(folder)).toEqual(['script.py']);
  });

  test('finds its name, its arguments and its folder', () => {
    const source = 'import sys\nprint sys.argv, __name__, __file__, sys.path[0]\n';
    const { stdout } = runScript(source, { args: ['-q', '--version', 'x y', '-'] });
    expect(stdout).toBe(`['script.py', '-q', '--version', 'x y', '-'] __main__ script.py ${folder}\n`);
  });

  test("has what looks like refplot's options, and says so where it does not read its arguments", () => {
    const { stdout, stderr } = runScript('print 1\n', { args: ['x', '--target=3.8'] });
    expect(stdout).toBe('1\n');
    expect(stderr).toBe("--target=3.8 stands behind the script and is its argument; refplot's own options go before it\n");
    expect(runScript('print 1\n', { options: ['-q'], args: ['-t', '3.8'] }).stderr).toBe('');
  });

  test('in Python 3 is told which target it needs, where none was asked for', () => {
    const hint = /^this is no Python 2\.7, the default, but Python 3: try -t (3\.\d+)\n$/m;
    const hinted = (source: string): string | undefined => hint.exec(runScript(source).stderr)?.[1];
    expect(hinted('print(1, end="")\n')).toBe('3.14');
    expect(hinted('async = 1\nprint(async, end="")\n')).toBe('3.6');
    expect(hinted('print([*each for each in [[1]]])\n')).toBe('3.15');
    expect(runScript('print(1, end="")\n', { options: ['-t', '2.7'] }).stderr).not.toMatch(hint);
    expect(runScript('print(1, end="") +\n').stderr).not.toMatch(hint);
    expect(runScript('missing\n').stderr).not.toMatch(hint);
  });

  test('comes from standard input for -, which then has nothing left', () => {
    const { stdout } = run(['-', 'a'], 'import sys\nprint sys.argv, __file__, sys.path, repr(sys.stdin.read())\n');
    expect(stdout).toBe("['-', 'a'] <stdin> [''] ''\n");
  });

  test('reads standard input by lines, by bytes, and as raw_input', () => {
    const source =
      'import sys\nprint raw_input("name? ")\nprint repr(sys.stdin.read(2)), repr(sys.stdin.readline())\nprint list(sys.stdin)\n';
    expect(runScript(source, { input: 'Ada\nabc\n1\n2' }).stdout).toBe("name? Ada\n'ab' 'c\\n'\n['1\\n', '2']\n");
    expect(runScript('raw_input()').stderr).toMatch(/\nEOFError: EOF when reading a line\n$/);
  });

  test.each([
    [
      '1/0',
      1,
      'Traceback (most recent call last):\n  File "script.py", line 1, in <module>\n    1/0\nZeroDivisionError: integer division or modulo by zero\n',
    ],
    ['import sys; sys.exit()', 0, ''],
    ['import sys; sys.exit(7)', 7, ''],
    ['import sys; sys.exit(256 + 3)', 3, ''],
    ['import sys; sys.exit("gone wrong")', 1, 'gone wrong\n'],
    ['raise SystemExit', 0, ''],
  ])('%s ends with its exit code', (source, status, stderr) => {
    expect(runScript(source)).toEqual({ status, stdout: '', stderr });
  });

  test('counts as --mode says', () => {
    const source = 'import sys\nprint sys.getrefcount(1556778)\n';
    expect(runScript(source).stdout).toBe('3\n');
    expect(runScript(source, { options: ['--mode', 'module'] }).stdout).toBe('2\n');
  });

  test('whose output nobody reads any more ends quietly', () => {
    writeFileSync(join(folder, 'script.py'), 'while True: print "y"\n');
    const command = `'${process.execPath}' '${bin}' run script.py | head -1`;
    expect(spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toMatchObject({ stdout: 'y\n', stderr: '', status: 0 });
  });
});

describe('its figures', () => {
  test('become one chart each, told on standard error', () => {
    const { stdout, stderr } = runScript(`${PLOT}plt.plot([1, 2])\nplt.figure()\nplt.plot([3, 4])\nprint "drawn"\n`);
    expect([stdout, stderr]).toEqual(['drawn\n', 'wrote out/script.svg\nwrote out/script-2.svg\n']);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['script-2.svg', 'script.svg']);
  });

  test('that savefig wrote are not written again, and show what was drawn by then', () => {
    const source = `${PLOT}plt.title("first")\nplt.plot([1, 2])\nplt.savefig("one.svg")\nplt.title("second")\nplt.savefig("two.png")\n`;
    expect(runScript(source).stderr).toBe('wrote out/one.svg\nwrote out/two.png\n');
    expect(readFileSync(join(folder, 'out', 'one.svg'), 'utf8')).toMatch(/first/);
    expect(readFileSync(join(folder, 'out', 'one.svg'), 'utf8')).not.toMatch(/second/);
  });

  test('that were saved are there even when the script fails later, the others are not', () => {
    const source = `${PLOT}plt.plot([1])\nplt.savefig("one.svg")\nplt.figure()\nplt.plot([2])\n1/0\n`;
    expect(runScript(source).status).toBe(1);
    expect(readdirSync(join(folder, 'out'))).toEqual(['one.svg']);
  });

  test('never take the name of one that savefig wrote', () => {
    runScript(`${PLOT}plt.plot([1])\nplt.savefig("script.svg")\nplt.figure()\nplt.plot([2])\n`);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['script-2.svg', 'script.svg']);
  });

  test('go where -o says, in its format', () => {
    const { stdout, stderr } = runScript(`${PLOT}plt.plot([1, 2])\nprint "text"\n`, { options: ['-o', 'a.csv', '-o', 'a.svg'] });
    expect([stdout, stderr]).toEqual(['text\n', 'wrote a.csv\nwrote a.svg\n']);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('go to standard output with -f, and printed text to standard error', () => {
    const { stdout, stderr } = runScript(`${PLOT}plt.plot([5, 6])\nprint "text"\n`, { options: ['-q', '-f', 'csv'] });
    expect(stdout).toMatch(/^x,y,immortal\n0,5,false\n1,6,false\n$/);
    expect(stderr).toBe('text\n');
  });
});

describe('savefig', () => {
  test.each([
    ['/tmp/x.svg', /IOError: \[Errno 13\] Permission denied .*: '\/tmp\/x.svg'\n$/],
    ['../x.svg', /IOError: \[Errno 13\]/],
    ['nowhere/x.svg', /IOError: \[Errno 2\] No such file or directory: 'nowhere\/x.svg'\n$/],
    ['folder.svg', /IOError: \[Errno 21\] Is a directory: 'folder.svg'\n$/],
    ['link/x.svg', /IOError: \[Errno 13\]/],
    ['x.pdf', /ValueError: Format "pdf" is not supported.\nSupported formats: png, svg.\n$/],
  ])('%s is refused', (path, message) => {
    mkdirSync(join(folder, 'out', 'folder.svg'), { recursive: true });
    symlinkSync(tmpdir(), join(folder, 'out', 'link'));
    const { status, stderr } = runScript(`${PLOT}plt.plot([1])\nplt.savefig("${path}")\n`);
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['folder.svg', 'link']);
  });
});

describe('a file that is no script', () => {
  test.each([
    ['nothing.py', /there is no file 'nothing.py'\nName a Python file/],
    ['script.p', /there is no file 'script.p'\nDid you mean script.py\?/],
    ['ints', /there is no file 'ints'\nDid you mean the experiment: refplot ints\?/],
    ['.', /'\.' is a folder, not a script\nDid you mean script.py\?/],
  ])('%s', (file, message) => {
    writeFileSync(join(folder, 'script.py'), '');
    const { status, stdout, stderr } = run([file]);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});
