/**
 * `--with-matplotlib`: on every interpreter that is here with a small package of that name, which writes down what it is asked for; with
 * the real matplotlib where REFPLOT_MATPLOTLIB_PATH (2.1.0, for 2.7) and REFPLOT_MATPLOTLIB_PYTHONS name it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findInterpreters } from '../../src/experiment/interpreters.ts';
import { matplotlibPath, matplotlibPythons, python27 } from '../python/oracle.ts';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
const here = findInterpreters().map(({ name }) => name);
if (here.length === 0) console.log('no Python here: --with-matplotlib is not tried');
if (matplotlibPath === null) console.log('no REFPLOT_MATPLOTLIB_PATH: nothing is measured with the real matplotlib 2.1.0');
if (matplotlibPythons.length === 0) console.log('no REFPLOT_MATPLOTLIB_PYTHONS: no current matplotlib is tried');
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'refplot-matplotlib-')));
});

afterEach(() => rmSync(folder, { recursive: true }));

function refplot(args: readonly string[], path?: string) {
  const env = { ...process.env, ...(path === undefined ? {} : { PYTHONPATH: path }), XDG_CACHE_HOME: join(folder, 'cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, env, encoding: 'utf8', timeout: 100_000 });
  return { status, stdout, stderr };
}

const PACKAGE = `
import os
__version__ = '9.9'
rcParams = {'backend': os.environ['MPLBACKEND']}
def use(name):
    rcParams['backend'] = name
`;

const PYPLOT = `
import matplotlib
log = open('drawn.txt', 'a')
def tell(*things):
    log.write(' '.join([str(each) for each in things]) + '\\n')
    log.flush()
tell('imported with', matplotlib.rcParams['backend'])
class Array(list):
    def copy(self):
        return Array(self)
    @property
    def flat(self):
        return list(self)
    @flat.setter
    def flat(self, things):
        self[:] = things
class Figure(object):
    def __repr__(self):
        return 'a figure'
    def savefig(self, file, format=None):
        tell('savefig', type(file).__name__, format)
    def show(self):
        raise SystemExit('it shows')
class Axes(object):
    margin = 'its own'
    def __repr__(self):
        return 'axes'
    def plot(self, *data):
        tell('plot', *data)
        return ['a line']
def subplots(rows=1, columns=1):
    tell('subplots', rows, columns)
    return Figure(), Axes() if (rows, columns) == (1, 1) else Array([Axes(), Axes()])
def figure():
    return Figure()
def close(which=None):
    tell('close', which)
def xlabel(text):
    raise ValueError('no such label: ' + text)
def show():
    raise SystemExit('it shows')
def switch_backend(name):
    raise SystemExit('it switches')
`;

/** The folder of the small package; of numpy it needs the name alone. */
function smallPackage(): string {
  const place = join(folder, 'lib');
  mkdirSync(join(place, 'matplotlib'), { recursive: true });
  writeFileSync(join(place, 'numpy.py'), "__version__ = '8.8'\n");
  writeFileSync(join(place, 'matplotlib', '__init__.py'), PACKAGE);
  writeFileSync(join(place, 'matplotlib', 'pyplot.py'), PYPLOT);
  return place;
}

const PROGRAM = `
import os
print('drawn.txt' in os.listdir('.'))
import matplotlib
matplotlib.use('TkAgg')
import matplotlib.pyplot as plt
print('drawn.txt' in os.listdir('.'))
figure, axes = plt.subplots()
print(axes.plot([1, 2], [3, 4]), axes.margin)
two = plt.subplots(1, 2)[1]
two[1].plot([5, 6])
plt.show(); figure.show(); plt.switch_backend('TkAgg')
figure.savefig('own.svg')
plt.close(figure)
try:
    plt.xlabel('x')
except ValueError as error:
    print(error)
`;

const DRAWN = `imported with Agg
subplots 1 1
plot [1, 2] [3, 4]
subplots 1 2
plot [5, 6]
savefig BytesIO svg
close a figure
`;

describe.each(here)('%s', (python) => {
  test('does each call and records it; nothing is shown, and files are refplot’s', { timeout: 60_000 }, () => {
    writeFileSync(join(folder, 'script.py'), PROGRAM);
    const path = smallPackage();
    const { status, stdout, stderr } = refplot(['run', '--python', python, '--with-matplotlib', 'script.py'], path);
    expect(stderr).toBe('wrote out/own.svg\nwrote out/script.svg\n');
    expect(stdout.replace("(['a line'], 'its own')", "['a line'] its own")).toBe("False\nTrue\n['a line'] its own\nno such label: x\n");
    expect([status, readdirSync(join(folder, 'out')).sort()]).toEqual([0, ['own.svg', 'script.svg']]);
    expect(readFileSync(join(folder, 'drawn.txt'), 'utf8')).toBe(DRAWN);
    expect(readFileSync(join(folder, 'out', 'own.svg'), 'utf8')).toContain('"flags":[],"packages":{"matplotlib":"9.9","numpy":"8.8"}');
  });

  test('finds the package by a relative PYTHONPATH, gives out all names, and records no calls of matplotlib’s own', {
    timeout: 60_000,
  }, () => {
    const place = smallPackage();
    const inner = "import matplotlib.pyplot\ndef helper():\n    matplotlib.pyplot.close('inner')\n";
    writeFileSync(join(place, 'matplotlib', 'inner.py'), inner);
    const source = 'from matplotlib.pyplot import *\nsubplots()[1].plot([1])\nfrom matplotlib.inner import helper\nhelper()\nclose(1, 2)\n';
    writeFileSync(join(folder, 'script.py'), source);
    const { status, stderr } = refplot(['run', '--python', python, '--with-matplotlib', 'script.py'], 'lib');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/File "script.py", line 5[\s\S]*TypeError: close\(\) takes/)]);
    expect(readFileSync(join(folder, 'drawn.txt'), 'utf8')).toContain('close inner\n');
    expect(refplot(['list'], 'lib').stdout).toMatch(new RegExp(`^  ${python} .*, matplotlib$`, 'm'));
  });

  test('without one says so, with 3', { timeout: 60_000 }, () => {
    const nothing = join(folder, 'nothing');
    mkdirSync(join(nothing, 'matplotlib'), { recursive: true });
    writeFileSync(join(nothing, 'matplotlib', '__init__.py'), 'raise ImportError("it is broken")');
    const { status, stderr } = refplot(['ints', '--python', python, '--with-matplotlib', '-o', 'x.svg'], nothing);
    expect(stderr).toMatch(/^refplot: \S+ has no matplotlib that can be imported: ImportError: it is broken\nInstall it there/);
    expect([status, readdirSync(folder).includes('x.svg')]).toEqual([3, false]);
  });
});

test('there must be a real interpreter', () => {
  for (const line of [['ints'], ['compare', 'ints', '-t', '2.7'], ['run']]) {
    const { status, stderr } = refplot([...line, '--with-matplotlib', ...(line[0] === 'run' ? ['a.py'] : [])]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^refplot: --with-matplotlib is for real interpreters\nName one/)]);
  }
});

describe.skipIf(matplotlibPath === null || python27 === null)('CPython 2.7.18 with matplotlib 2.1.0', { timeout: 120_000 }, () => {
  test.each([
    [['ints'], 500],
    [['ints', '--range=-5:1100:3'], 369],
    [['ints', '--mode', 'module'], 500],
    [['letters'], 26],
    [['letters', '--upper'], 26],
    [['keywords'], 5],
  ])('%j: as on the built-in runtime', (experiment, points) => {
    const line = ['compare', ...experiment, '--python', python27 as string, '--with-matplotlib', '-o', 'x.csv'];
    const { status, stderr } = refplot(line, matplotlibPath as string);
    expect([status, stderr]).toEqual([0, `2.7.18 measured: ${points} of ${points} equal to 2.7.18 simulated\nwrote x.csv\n`]);
  });

  test('every character is counted as in a run of its own', () => {
    const source = 'import sys\nimport matplotlib.pyplot as plt\nprint [sys.getrefcount(c) for c in map(chr, range(256))]\n';
    writeFileSync(join(folder, 'script.py'), source);
    const env = {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      LANG: 'C.UTF-8',
      MPLBACKEND: 'Agg',
      PYTHONHASHSEED: '0',
      PYTHONPATH: matplotlibPath as string,
    };
    const alone = () => spawnSync(python27 as string, ['script.py'], { cwd: folder, env, encoding: 'utf8' }).stdout;
    alone();
    const { stdout } = refplot(['run', '--python', python27 as string, '--with-matplotlib', 'script.py'], matplotlibPath as string);
    expect(stdout).toBe(alone());
  });
});

describe.each(matplotlibPythons)('%s', (python) => {
  test('draws with a current matplotlib', { timeout: 120_000 }, () => {
    const source = [
      'import matplotlib.pyplot as plt, numpy',
      'figure, axes = plt.subplots(2, 2)',
      'print(type(axes).__name__, axes.shape)',
      'for each in axes.flat: each.plot(numpy.arange(3))',
      'print(type(axes[0, 1].plot([1, 2])[0]).__name__)',
      'counts, bins, patches = axes[1][0].hist([1, 2, 2], bins=2)',
      'print(counts.tolist(), len(patches))',
      'plt.savefig("a.png"); plt.show(); plt.close("all")',
    ];
    writeFileSync(join(folder, 'script.py'), source.join('\n'));
    const { status, stdout, stderr } = refplot(['run', '--python', python, '--with-matplotlib', 'script.py']);
    expect([status, stdout, stderr]).toEqual([0, 'ndarray (2, 2)\nLine2D\n[1.0, 2.0] 2\n', 'wrote out/a.png\n']);
    expect(refplot(['ints', '--python', python, '--with-matplotlib', '--count', 'holders', '--range', '300', '-o', 'x.json']).status).toBe(
      0,
    );
    const { series, subject } = JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8'));
    expect(series[0].points[0].y).toBeGreaterThan(300);
    expect(subject.packages).toEqual({ matplotlib: expect.any(String), numpy: expect.any(String) });
  });
});
