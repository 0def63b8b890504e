/** The real interpreter that tests compare with, in the pinned environment of a bare 2.7.18; tests skip with a note where there is none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cpython, type Interpreter } from '../../src/experiment/subjects/interpreter.ts';
import { aliasedPyodide, foundPyodide } from '../../src/experiment/subjects/pyodide.ts';

const VERSION = '2.7.18';

function pyenvRoot(): string {
  try {
    return execFileSync('pyenv', ['root'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return process.env.PYENV_ROOT ?? join(homedir(), '.pyenv');
  }
}

/**
 * The file of the interpreter of a release (`3.8.18`), or null where pyenv has it not. It is the file itself: from a link, such as `python`,
 * the interpreter starts with other names in its method cache.
 */
export function interpreterOf(release: string): string | null {
  const version = release.split('.').slice(0, 2).join('.');
  const path = join(pyenvRoot(), 'versions', release, 'bin', `python${version}`);
  return existsSync(path) ? path : null;
}

/** The interpreter's file, or null where it is not installed. */
export const python27: string | null = interpreterOf(VERSION);

if (python27 === null) console.log(`no CPython ${VERSION} here: live comparisons are skipped, recorded ones still run`);

/** Where matplotlib 2.1.0 and numpy 1.13.3 are for the live tests that need them (REFPLOT_MATPLOTLIB_PATH), or null. */
export const matplotlibPath: string | null = process.env.REFPLOT_MATPLOTLIB_PATH ?? null;

/** The Pyodides that the project has, of 3.14 and 3.15, and those of the folders in REFPLOT_PYODIDE (separated as in PATH). */
export const pyodides: readonly Interpreter[] = [
  foundPyodide(process.cwd()),
  aliasedPyodide(process.cwd(), 'pyodide-315'),
  ...(process.env.REFPLOT_PYODIDE ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((place) => foundPyodide(place)),
].filter((found) => found !== undefined);

if (pyodides.length === 0) console.log('no Pyodide here: its live tests are skipped, recorded ones still run');

/** CPython of a release, or a Pyodide of it; undefined where neither is here. */
export function interpreterWith(release: string): Interpreter | undefined {
  const file = interpreterOf(release);
  return file === null ? pyodides.find(({ facts }) => facts?.version === release) : cpython(file);
}

/** Python 3 interpreters that have a current matplotlib (REFPLOT_MATPLOTLIB_PYTHONS, separated as in PATH). */
export const matplotlibPythons: readonly string[] = (process.env.REFPLOT_MATPLOTLIB_PYTHONS ?? '').split(delimiter).filter(Boolean);

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

const folder = mkdtempSync(join(tmpdir(), 'refplot-oracle-'));

/** Runs a program (bytes as latin-1) as a script of this name and returns what it prints. */
export function runReal(source: string, name = 'program.py', extra: Readonly<Record<string, string>> = {}): Printed {
  writeFileSync(join(folder, name), source, 'latin1');
  return python([name], extra);
}

/** Runs a program compiled first, so that no syntax tree is alive while it runs. */
export function runRealCompiled(source: string, name = 'program.py'): Printed {
  writeFileSync(join(folder, name), source, 'latin1');
  const compiled = python(['-m', 'py_compile', name]);
  return compiled.status === 0 ? python([`${name}c`]) : compiled;
}

function python(args: readonly string[], extra: Readonly<Record<string, string>> = {}): Printed {
  if (python27 === null) throw new Error('no real interpreter');
  const env = { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', PYTHONHASHSEED: '0', ...extra };
  const { stdout, stderr, status } = spawnSync(python27, args, { cwd: folder, env, encoding: 'latin1', maxBuffer: 1 << 26 });
  return { stdout, stderr, status };
}
