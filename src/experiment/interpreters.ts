/** Real Python interpreters on this machine: on the PATH, and those pyenv keeps. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { RefplotError } from '../errors.ts';

export interface Interpreter {
  readonly name: string;
  readonly path: string;
}

const NAME = /^(python|pypy)\d*(\.\d+)?$/;

/** Folders of the PATH; pyenv's shims only lead back to pyenv. */
function pathFolders(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && basename(folder) !== 'shims');
}

function pyenvFolders(): string[] {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  return filesIn(versions)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((version) => join(versions, version, 'bin'));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Each `pythonX.Y` once, in order of version. */
export function findInterpreters(): Interpreter[] {
  const found = new Map<string, string>();
  for (const folder of [...pathFolders(), ...pyenvFolders()]) {
    for (const name of filesIn(folder)) {
      const path = join(folder, name);
      if (NAME.test(name) && name.includes('.') && !found.has(name) && isExecutable(path)) found.set(name, path);
    }
  }
  return [...found].map(([name, path]) => ({ name, path })).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** The file of an interpreter given as a path, a name on the PATH, a version pyenv has, or `py -3.12`. Throws RefplotError `interpreter`. */
export function findInterpreter(wanted: string): string {
  if (/^py( |$)/.test(wanted)) return launched(wanted);
  if (wanted.includes('/') || wanted.includes('\\')) return checked(resolve(wanted), wanted);
  const folders = [...pathFolders(), ...pyenvFolders()];
  const found = folders.flatMap((folder) => [join(folder, wanted), ...versionFile(folder, wanted)]).find(isExecutable);
  if (found === undefined) throw missing(`no interpreter '${wanted}'`);
  return found;
}

function missing(message: string): RefplotError {
  const known = findInterpreters().map(({ name }) => name);
  return new RefplotError('interpreter', message, `found here: ${known.join(', ') || 'none'}`);
}

function checked(path: string, wanted: string): string {
  if (isExecutable(path)) return path;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw missing(`no interpreter '${wanted}': there is no such file`);
  throw missing(`'${wanted}' is ${found.isDirectory() ? 'a folder' : 'not executable'}, no interpreter`);
}

/** What Windows' launcher of that version starts (PEP 397). */
function launched(wanted: string): string {
  const [command = 'py', ...args] = wanted.split(/\s+/);
  const { stdout, status } = spawnSync(command, [...args, '-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
    timeout: 10_000,
  });
  if (status !== 0) throw missing(`'${wanted}' starts no interpreter`);
  return stdout.trim();
}

/** `2.7.18` means the python of pyenv's version of that name. */
function versionFile(folder: string, wanted: string): string[] {
  return basename(dirname(folder)) === wanted ? [join(folder, 'python')] : [];
}
