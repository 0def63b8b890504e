/** `--python` as a user calls it: what an interpreter that fails does to a run, and that nothing of it stays. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { python27 } from '../python/oracle.ts';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'refplot-python-')));
});

function refplot(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A file that answers what refplot asks first, as CPython 3.8 would, and then does this. */
function fake(shell: string): string {
  const answer = 'case "$1" in -c) echo "refplot 3.8.18 cpython 1 1 0"; exit 0;; esac\n';
  writeFileSync(join(folder, 'python-fake'), `#!/bin/sh\n${answer}${shell}\n`);
  chmodSync(join(folder, 'python-fake'), 0o755);
  return './python-fake';
}

/** The processes that run in this test's folder, or were told of it. */
function left(): string {
  return spawnSync('pgrep', ['-f', folder], { encoding: 'utf8' }).stdout;
}

const START = `echo '{"kind": "start"}' >&3`;

describe.skipIf(process.platform === 'win32')('an interpreter that', () => {
  test.each([
    ['./nowhere', /no interpreter '.\/nowhere': there is no such file/],
    ['python3.99', /no interpreter 'python3.99'\nfound here:/],
    ['.././', /is a folder, no interpreter/],
    ['./plain', /'.\/plain' is not executable, no interpreter/],
  ])('cannot be: %s', (python, message) => {
    writeFileSync(join(folder, 'plain'), '');
    const { status, stdout, stderr } = refplot('ints', '--python', python, '-o', 'x.svg');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(message);
    expect(readdirSync(folder)).toEqual(['plain']);
  });

  test.each<[string, string, RegExp, string?]>([
    ['hangs', 'sleep 1000 & sleep 1000', /was ended: it took longer than 1 s\nGive it more with --timeout SECONDS/],
    ['prints garbage', 'echo garbage >&3', /sent what is no result: "garbage"/],
    ['starts and sends garbage', `${START}\necho '{"kind": 5}' >&3`, /sent what is no result/],
    ['floods standard output', `${START}\nyes | head -c 1000000000`, /was ended: it wrote more than 64 MiB\n$/, '50'],
    ['dies in mid-stream', `${START}\nkill -9 $$`, /was killed by SIGKILL/],
    ['ends without a result', 'exit 0', /ended with 0 before the program had/],
  ])('%s is told of, with 3', { timeout: 60_000 }, (_what, shell, message, timeout = '1') => {
    const { status, stdout, stderr } = refplot('ints', '--python', fake(shell), '--timeout', timeout, '-o', 'x.svg', '-o', 'x.csv');
    expect(stderr.slice(-200)).toMatch(message);
    expect([status, stdout]).toEqual([3, '']);
    expect(readdirSync(folder)).toEqual(['python-fake']);
    expect(left()).toBe('');
  });

  test('is no Python does not say its version', () => {
    expect(refplot('ints', '--python', '/bin/true')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/does not say its version/),
    });
  });

  test('counts no references is told by its name', () => {
    writeFileSync(join(folder, 'pypy'), '#!/bin/sh\necho refplot 3.10.14 pypy 1 0 0\n');
    chmodSync(join(folder, 'pypy'), 0o755);
    const { status, stderr } = refplot('ints', '--python', './pypy');
    expect([status, stderr]).toEqual([3, expect.stringMatching(/\(pypy 3.10.14\) counts no references: it has no sys.getrefcount/)]);
  });

  test('is interrupted ends with its children, and with 130', { timeout: 30_000 }, async () => {
    const child = spawn(
      process.execPath,
      [bin, 'ints', '--python', fake(`touch '${folder}/started'; sleep 1000 & sleep 1000`), '-o', 'x.svg'],
      { cwd: folder },
    );
    const asking = setInterval(() => existsSync(join(folder, 'started')) && child.kill('SIGINT'), 100);
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(130);
    clearInterval(asking);
    expect(readdirSync(folder)).toEqual(['python-fake', 'started']);
    expect(left()).toBe('');
  });
});

describe.skipIf(python27 === null)('a script on CPython 2.7', () => {
  const run = (source: string, ...args: string[]) => {
    mkdirSync(join(folder, 'in'), { recursive: true });
    writeFileSync(join(folder, 'script.py'), source);
    return refplot('run', '--python', python27 as string, 'script.py', ...args);
  };

  test('prints, finds its arguments and its folder', () => {
    const { stdout } = run('import sys\nprint sys.argv, __name__, __file__, sys.path[0]\n', 'a', '-q');
    expect(stdout).toBe(`['script.py', 'a', '-q'] __main__ script.py ${folder}\n`);
  });

  test('that raises shows its own traceback, and ends with 1', () => {
    const { status, stderr } = run('def half():\n    return 1 / 0\nhalf()\n');
    const trace = 'File "script.py", line 3, in <module>\n    half()\n  File "script.py", line 2, in half\n    return 1 / 0\n';
    expect([status, stderr]).toEqual([
      1,
      `Traceback (most recent call last):\n  ${trace}ZeroDivisionError: integer division or modulo by zero\n`,
    ]);
  });

  test('ends with the code it asks for', () => {
    expect(run('import sys; sys.exit(7)').status).toBe(7);
  });

  test('draws what it plots', () => {
    expect(run('import matplotlib.pyplot as plt\nfigure, axes = plt.subplots()\naxes.plot([1, 2])\n').stderr).toBe(
      'wrote out/script.svg\n',
    );
  });

  test('whose output nobody reads any more ends quietly', () => {
    writeFileSync(join(folder, 'script.py'), 'while True: print "y"\n');
    const command = `'${process.execPath}' '${bin}' run --python '${python27}' script.py | head -1`;
    expect(spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toMatchObject({ stdout: 'y\n', stderr: '' });
    expect(left()).toBe('');
  });
});
