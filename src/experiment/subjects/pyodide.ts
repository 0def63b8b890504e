/** Pyodide, CPython compiled to WebAssembly: an npm package, run by node as an interpreter is. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefplotError } from '../../errors.ts';
import type { Facts, Interpreter } from './interpreter.ts';

/** The package's list of what may be loaded, which says of which Python it is. */
const LOCK = 'pyodide-lock.json';
const PATIENCE_MS = 10_000;

/** The folder of the package that code in `place` would be given. @param name by which it is installed */
function packageFrom(place: string, name = 'pyodide'): string | undefined {
  const { paths } = createRequire(join(place, 'from.js')).resolve;
  const folders = paths(name) ?? [];
  return folders.map((folder) => join(folder, name)).find(isPackage);
}

const isPackage = (folder: string): boolean => existsSync(join(folder, LOCK)) && existsSync(join(folder, 'package.json'));

/** Where npm puts what is installed globally. Node's own prefix is looked at first: npm takes a third of a second to say. */
function globalFolders(): string[] {
  const prefix = resolve(process.execPath, '..', '..');
  return [join(prefix, 'lib', 'node_modules'), join(dirname(process.execPath), 'node_modules')];
}

function folderOfNpm(): string[] {
  const { stdout } = spawnSync('npm', ['root', '--global'], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    shell: process.platform === 'win32',
  });
  return stdout ? [stdout.trim()] : [];
}

/** The package of `place`, else refplot's own, else the one installed globally. */
function packageFolder(place: string): string | undefined {
  const own = dirname(fileURLToPath(import.meta.url));
  return packageFrom(place) ?? packageFrom(own) ?? installedIn(globalFolders()) ?? installedIn(folderOfNpm());
}

const installedIn = (folders: readonly string[]): string | undefined => folders.map((folder) => join(folder, 'pyodide')).find(isPackage);

/** Throws RefplotError `interpreter` for a package that does not say what it is. */
function described(folder: string): { readonly release: string; readonly facts: Facts } {
  try {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const { version: release } = read('package.json') as { version: string };
    const { arch, python } = (read(LOCK) as { info: { arch: string; python: string } }).info;
    const version = (/^\d+\.\d+\.\d+/.exec(python) as RegExpExecArray)[0];
    const wordSize = arch === 'wasm64' ? 64 : 32;
    return {
      release,
      facts: { version, implementation: 'cpython', wordSize, counts: true, matplotlib: false, packages: { pyodide: release } },
    };
  } catch {
    throw new RefplotError(
      'interpreter',
      `the Pyodide in ${folder} does not say which Python it is`,
      'Install it again: npm install pyodide',
    );
  }
}

/** Pyodide where it is installed, or undefined. @param place where the user is */
export function foundPyodide(place = process.cwd()): Interpreter | undefined {
  const folder = packageFolder(place);
  return folder === undefined ? undefined : pyodideIn(folder);
}

/** The Pyodide that `place` has under a name that is not its own, or undefined. */
export function aliasedPyodide(place: string, name: string): Interpreter | undefined {
  const folder = packageFrom(place, name);
  return folder === undefined ? undefined : pyodideIn(folder);
}

function pyodideIn(folder: string): Interpreter {
  const { release, facts } = described(folder);
  const host = fileURLToPath(new URL('./pyodide-host.mjs', import.meta.url));
  return { kind: 'pyodide', name: `Pyodide ${release}`, file: process.execPath, args: [host, folder], facts };
}

/** The same. Throws RefplotError `interpreter` where it is not installed. */
export function findPyodide(): Interpreter {
  const found = foundPyodide();
  if (found !== undefined) return found;
  throw new RefplotError(
    'interpreter',
    'there is no Pyodide here',
    'Install it where you are, or with -g for everywhere: npm install pyodide',
  );
}
